"""The session when the file of the article that is read goes: nobody is led to another one."""

from array import array
from pathlib import Path

import pytest

from gui.listed import gap_after
from gui.values import Order
from search.messages.progress import Stage
from tests.gui.fakes import make_article
from tests.gui.played import ARTICLES, Play


@pytest.fixture
def told(play: Play) -> list[str]:
    """Open the middle article; what is said of files that went is gathered."""
    paths: list[str] = []
    play.session.vanished.connect(paths.append)
    play.session.open_article(play.number("mid.txt"))
    play.answers.mark((1, 2))
    return paths


def _lose(play: Play, path: str) -> None:
    play.library.drop(path)
    play.indexing.tell(Stage.READY)


def _open_path(play: Play) -> str:
    return play.session.article.path if play.session.article else ""


def test_an_article_stays_open_when_its_file_goes(play: Play, told: list[str]) -> None:
    """Its text stays, no neighbour is opened, and its path is told (Acceptance 31)."""
    opened = list(play.opened)
    _lose(play, "mid.txt")
    assert (_open_path(play), play.current(), play.opened) == ("mid.txt", "", opened)
    assert (told, play.session.gap) == (["mid.txt"], 1)


def test_in_a_closed_folder_nothing_is_known_to_be_gone(
    play: Play, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list goes on without the article; nobody says of its file what nobody can see."""

    def refuse(_path: Path, **_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "stat", refuse)
    listed: list[bool] = []
    play.session.listed.connect(lambda: listed.append(True))
    _lose(play, "mid.txt")
    assert (_open_path(play), play.current(), told) == ("mid.txt", "", [])
    assert listed


def test_it_stays_through_all_that_the_child_says(play: Play, told: list[str]) -> None:
    """Other news and another order lead nowhere else; its marks are not asked for any more."""
    reads = play.answers.reads()
    _lose(play, "mid.txt")
    play.library.add(make_article("newer.txt", "News.", "2026-03-01"))
    play.indexing.tell(Stage.READY)
    assert (_open_path(play), play.session.gap) == ("mid.txt", 2)
    play.session.set_order(Order.OLDEST)
    assert (_open_path(play), play.session.gap) == ("mid.txt", 0)
    assert play.answers.reads() == reads
    assert set(told) == {"mid.txt"}


def test_the_only_one_found_stays_open(play: Play, told: list[str]) -> None:
    """The list is empty, the text stays, also once all are listed again."""
    play.find("between", "mid.txt")
    _lose(play, "mid.txt")
    play.answers.find(says="between")
    play.rest()
    assert (play.shown(), _open_path(play)) == ([], "mid.txt")
    play.session.search("")
    assert (_open_path(play), play.current()) == ("mid.txt", "")
    assert set(told) == {"mid.txt"}


def test_another_search_leads_on(play: Play, told: list[str]) -> None:
    """Who searches goes to what is found; one without a hit leaves the text."""
    _lose(play, "mid.txt")
    play.find("nothing")
    assert _open_path(play) == "mid.txt"
    play.find("oldest", "old.txt")
    assert (_open_path(play), play.current(), play.session.gap) == ("old.txt", "old.txt", None)
    assert set(told) == {"mid.txt"}


def test_a_file_that_comes_back_is_opened_anew(play: Play, told: list[str]) -> None:
    """As when a program takes a file away to write it again."""
    _lose(play, "mid.txt")
    play.library.add(ARTICLES[1])
    play.indexing.tell(Stage.READY)
    assert (_open_path(play), play.current(), play.session.gap) == ("mid.txt", "mid.txt", None)
    assert told == ["mid.txt"]


@pytest.mark.parametrize(
    ("before", "now", "lost", "gap", "wanted"),
    [
        ([1, 2, 3], [1, 3], 2, None, 1),
        ([1, 2, 3], [9, 1, 3], 2, None, 2),
        ([1, 2, 3], [1, 2], 3, None, 2),
        ([1, 2, 3], [], 2, None, 0),
        ([1, 3], [9, 1, 3], None, 1, 2),
        ([1, 3], [1], None, 1, 1),
        ([1], [1, 5], None, 1, 1),
        ([], [1, 5], None, None, 0),
    ],
)
def test_the_place_is_before_what_came_next(
    before: list[int], now: list[int], lost: int | None, gap: int | None, wanted: int
) -> None:
    """Whatever comes and goes around it."""
    assert gap_after(array("i", before), array("i", now), lost, gap) == wanted
