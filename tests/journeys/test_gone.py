"""When the file of the article that is read goes, its text stays, and that is said."""

import pytest

from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder

_SAID = "The file of this article is gone: 2.txt"


@pytest.fixture
def at_second(reader: ReaderAtKeys, articles: ArticleFolder) -> ReaderAtKeys:
    """Open five articles at the one with the number two, the third of the list."""
    for n in range(5):
        articles.write(f"{n}.txt", f"Bridge {n} was opened.", f"2025-01-0{1 + n}")
    reader.open(articles.place)
    reader.wait_for_answer()
    reader.press("j", "j")
    assert (reader.article, reader.row()) == ("2.txt", "2.txt")
    return reader


def _lose(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    (articles.place / "2.txt").unlink()
    reader.wait(lambda: reader.window.status.gone() == _SAID)
    reader.wait_for_answer()
    assert "2.txt" not in reader.listed()


@pytest.mark.parametrize(("key", "leads_to"), [("j", "1.txt"), ("Down", "1.txt"), ("k", "3.txt")])
def test_one_goes_on_from_where_the_article_stood(
    at_second: ReaderAtKeys, articles: ArticleFolder, key: str, leads_to: str
) -> None:
    """Neither news nor the focus lead to a neighbour; a key does, and ends the sentence (31)."""
    _lose(at_second, articles)
    assert at_second.window.status.gone() == _SAID
    at_second.press("Ctrl+L", "Esc")
    articles.write("9.txt", "Bridge 9 was opened.", "2025-01-09")
    at_second.wait(lambda: "9.txt" in at_second.listed())
    at_second.wait_for_answer()
    assert (at_second.article, at_second.place) == ("2.txt", "list")
    assert "Bridge 2" in at_second.page
    at_second.press(key)
    assert (at_second.article, at_second.row()) == (leads_to, leads_to)
    assert at_second.window.status.gone() == ""


def test_no_neighbour_is_starred(at_second: ReaderAtKeys, articles: ArticleFolder) -> None:
    """A command finds the article that is shown, or nothing."""
    _lose(at_second, articles)
    at_second.press("s")
    starred = [path for path in at_second.listed() if at_second.session.keeper.state(path).starred]
    assert starred == []
    assert at_second.window.status.gone() == _SAID


def test_the_only_one_found_stays_with_its_marks(
    at_second: ReaderAtKeys, articles: ArticleFolder
) -> None:
    """The list is empty and the page is not."""
    at_second.search('"bridge 2"')
    at_second.press("Return")
    at_second.wait(lambda: bool(at_second.window.reader.search_hits))
    _lose(at_second, articles)
    at_second.wait(lambda: at_second.listed() == [])
    at_second.wait_for_answer()
    assert "Bridge 2" in at_second.page
    assert at_second.window.reader.search_hits
    assert at_second.window.status.gone() == _SAID
