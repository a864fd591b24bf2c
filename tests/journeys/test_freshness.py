"""While the window is open, what changes in the folder shows by itself and disturbs nobody."""

import pytest

from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder


@pytest.fixture
def at_sixty(reader: ReaderAtKeys, articles: ArticleFolder) -> ReaderAtKeys:
    """Open sixty articles, scrolled down to one in the middle, and further down in that."""
    for n in range(60):
        paragraphs = "\n\n".join(f"Paragraph {k} of bridge {n}." for k in range(60))
        articles.write(f"{n:02}.txt", paragraphs, f"2025-{1 + n // 28:02}-{1 + n % 28:02}")
    reader.open(articles.place)
    reader.wait_for_answer()
    reader.press(*["j"] * 30, "Space", "Space")
    assert (reader.article, reader.row()) == ("29.txt", "29.txt")
    assert reader.scrolled
    return reader


def _looks(reader: ReaderAtKeys) -> tuple[object, ...]:
    """Return what a change elsewhere is not to disturb: article, page, and its row's height."""
    view = reader.window.list_pane.view
    height = view.visualRect(view.currentIndex()).top()
    return reader.article, reader.row(), reader.scrolled, height, reader.place


def _headlines(reader: ReaderAtKeys) -> str:
    """Return the headlines of the list, a line each."""
    entries = (reader.session.entry(number) for number in reader.session.shown.numbers)
    return "\n".join(entry.headline for entry in entries if entry)


def test_what_comes_and_goes_shows_by_itself(
    at_sixty: ReaderAtKeys, articles: ArticleFolder
) -> None:
    """No key is pressed; selection, scrolling and focus stay (acceptance 52)."""
    before = _looks(at_sixty)
    articles.write("new.txt", "A bridge was opened.", "2026-01-01")
    at_sixty.wait(lambda: at_sixty.listed()[0] == "new.txt")
    at_sixty.wait_for_answer()
    assert _looks(at_sixty) == before
    (articles.place / "59.txt").unlink()
    (articles.place / "58.txt").rename(articles.place / "renamed.txt")
    at_sixty.wait(lambda: at_sixty.listed()[:2] == ["new.txt", "renamed.txt"])
    at_sixty.wait_for_answer()
    assert _looks(at_sixty) == before


def test_what_comes_in_above_is_told_and_led_to(
    at_sixty: ReaderAtKeys, articles: ArticleFolder
) -> None:
    """The list does not jump: a quiet line says so, and a click or Tab and Enter go there (52)."""
    pane = at_sixty.window.list_pane
    assert pane.words_above() == ""
    articles.write("new.txt", "A bridge was opened.", "2026-01-01")
    at_sixty.wait(lambda: pane.words_above() == "1 new article above")
    articles.write("newer.txt", "Another was closed.", "2026-01-02")
    at_sixty.wait(lambda: pane.words_above() == "2 new articles above")
    at_sixty.wait_for_answer()
    assert at_sixty.article == "29.txt"
    at_sixty.press("Shift+Tab")
    assert "2 new articles above" in at_sixty.focus.accessibleName()
    at_sixty.press("Return")
    assert (at_sixty.article, at_sixty.place) == ("newer.txt", "list")
    assert pane.words_above() == ""


def test_a_changed_file_is_no_new_article(at_sixty: ReaderAtKeys, articles: ArticleFolder) -> None:
    """Nor is one that stands below, or among the rows that are seen."""
    articles.write("59.txt", "Something has happened.", "2025-03-04")
    at_sixty.wait(lambda: "Something has happened" in _headlines(at_sixty))
    articles.write("old.txt", "Long ago.", "2020-01-01")
    at_sixty.wait(lambda: at_sixty.listed()[-1] == "old.txt")
    at_sixty.wait_for_answer()
    assert at_sixty.window.list_pane.words_above() == ""


def test_what_a_search_finds_grows_by_itself(
    at_sixty: ReaderAtKeys, articles: ArticleFolder
) -> None:
    """And stays where it was (acceptance 31)."""
    at_sixty.search("bridge")
    at_sixty.press("Return", *["j"] * 20)
    before = _looks(at_sixty)
    articles.write("new.txt", "Another bridge was opened.", "2026-01-01")
    articles.write("other.txt", "A river rose.", "2026-01-01")
    at_sixty.wait(lambda: at_sixty.listed()[0] == "new.txt")
    at_sixty.wait_for_answer()
    assert len(at_sixty.listed()) == 61
    assert _looks(at_sixty) == before


def test_the_open_article_is_read_anew_when_it_changes(
    at_sixty: ReaderAtKeys, articles: ArticleFolder
) -> None:
    """As after F5, by itself."""
    articles.write("29.txt", "Something has happened.", "2025-02-02")
    at_sixty.wait(lambda: "Something has happened" in at_sixty.page)
    assert (at_sixty.article, at_sixty.row()) == ("29.txt", "29.txt")
