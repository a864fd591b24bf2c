"""What is told of names and dates, in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from gui.page.marks import Mark, MarkKind
from gui.telling import days_words, library_words, spoken, tip
from search.entities.mention import Kind, Mention
from search.messages.replies import EntityReply
from search.reading import Reading
from search.spans import Span
from search.times.timex import Timex
from tests.gui.fakes import make_article

_PRESIDENT = "President of the Republic"
READING = Reading(
    make_article("a.txt", "Ilham Aliyev spoke. Aliyev <left> in April 2025."),
    (
        Mention(Span(0, 12), "Ilham Aliyev", Kind.PERSON, "Ilham Aliyev", _PRESIDENT),
        Mention(Span(20, 26), "Aliyev", Kind.PERSON, "Ilham Aliyev"),
    ),
    (
        Timex(
            Span(37, 47), "April 2025", "DATE", "2025-04", date(2025, 4, 1), date(2025, 4, 30),
            "as written",
        ),
    ),
)  # fmt: skip
ALIYEV = Mark(Span(20, 26), MarkKind.PERSON, "Ilham Aliyev")
APRIL = Mark(Span(37, 47), MarkKind.DATE, "2025-04", "as written")
_FIRST, _LAST = (date(2025, 7, 4).toordinal(), date(2026, 2, 16).toordinal())
KNOWN = EntityReply(1, "person", "Ilham Aliyev", ("President Aliyev",), 14, 52, _FIRST, _LAST)


def test_a_tip_tells_what_the_article_knows_at_once() -> None:
    """Name, kind, role, other names and count; as text, never as markup."""
    assert tip(READING, ALIYEV, None) == (
        f"<p><b>Ilham Aliyev</b><br>person, {_PRESIDENT}<br>also: Aliyev<br>2 mentions here</p>"
    )


def test_a_tip_tells_what_the_library_knows() -> None:
    """Its names, in how many articles, and from when to when."""
    words = tip(READING, ALIYEV, KNOWN)
    assert "also: Aliyev, President Aliyev" in words
    assert words.endswith("2 mentions here<br>in 14 articles, Jul 2025 to Feb 2026</p>")


def test_the_tip_of_a_date_tells_its_value_and_rule() -> None:
    """In words."""
    assert tip(READING, APRIL, None) == "<p><b>April 2025</b><br>as written</p>"


def test_a_date_is_told_in_the_language(speak: Callable[[str], str]) -> None:
    """Value and rule; the date at the beginning of a rule stands there once."""
    speak("ru")
    timex = replace(READING.timexes[0], rule="April of 2025, the last one before the article")
    words = spoken(replace(READING, timexes=(timex,)), APRIL)
    assert words == "апрель 2025: последний перед статьёй"


def test_names_are_no_markup() -> None:
    """Letter by letter, whatever a file calls somebody (acceptance 33)."""
    odd = Mark(Span(0, 3), MarkKind.ORG, "<b>& Co")
    assert tip(READING, odd, None).startswith("<p><b>&lt;b&gt;&amp; Co</b>")


def test_a_mark_that_one_comes_to_is_told_on_a_line() -> None:
    """For the status line, which screen readers read."""
    assert spoken(READING, ALIYEV) == "Ilham Aliyev, person, 2 mentions"
    assert spoken(READING, APRIL) == "April 2025: as written"


def test_days_are_told_from_the_first_to_the_last() -> None:
    """In any order, the undated left out; one day is one."""
    assert days_words((_LAST, 0, _FIRST)) == "4 Jul 2025 to 16 Feb 2026"
    assert days_words((_LAST, _LAST)) == "16 Feb 2026"
    assert days_words((0,)) == days_words(()) == ""


def test_an_unknown_entity_is_nowhere() -> None:
    """Names were not linked yet."""
    assert library_words(EntityReply(1, "person", "X")) == ""
