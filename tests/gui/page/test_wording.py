"""Place, date and file in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from gui.page import wording
from gui.printing.furniture import header_words
from search.articles.article import Article


def test_dates_are_english() -> None:
    """The long date is that of the articles' language, without a leading zero."""
    assert wording.long_date(date(2026, 2, 6)) == "Friday, 6 February 2026"


def test_an_article_without_date_and_place_says_so(make_article: Callable[[str], Article]) -> None:
    """The meta line of an undated article has its file and that there is no date."""
    article = replace(make_article("Words."), day=None, dateline=None, headline="")
    assert wording.meta_line(article) == "No date · a.txt"
    assert wording.headline(article) == "a.txt"


def test_a_line_begins_with_a_capital_in_any_language(
    make_article: Callable[[str], Article], speak: Callable[[str], str]
) -> None:
    """Russian writes days and months small, but not where a heading begins with them."""
    speak("ru")
    article = replace(make_article("Words."), day=date(2026, 2, 6), dateline=None)
    assert wording.meta_line(article) == "Пятница, 6 февраля 2026 · a.txt"
    assert header_words(article) == ("Пятница, 6 февраля 2026", "a.txt")
    assert wording.month(date(2026, 2, 6)) == "Февраль 2026"
