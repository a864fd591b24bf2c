"""Files are looked through a while at a time, and no expression holds anybody up."""

import threading
from pathlib import Path

import numpy as np
import pytest

from search.archive import scanning as scanning_module
from search.archive.finding import Looked
from search.archive.library import Library
from search.archive.scanning import Scanning
from search.archive.timelimit import TooSlowError, time_limit
from search.articles.files import read_bytes
from search.query.clauses import Clause, Literal
from tests.search.article_folder import ArticleFolder


class _Look:
    """Files that hold a star in every other article, and how often they were opened."""

    def __init__(self, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
        self.library = library
        self.scanning = Scanning(library)
        self.opened: list[str] = []
        monkeypatch.setattr(scanning_module, "read_bytes", self._note)

    def _note(self, folder: Path, path: str) -> bytes:
        self.opened.append(path)
        return read_bytes(folder, path)

    def stopped_early(self) -> bool:
        return self.scanning.unfinished

    def look(self, clause: Clause, *, at_most: float = 60, cancelled_after: int = 99) -> Looked:
        self.opened.clear()
        self.scanning.begin(lambda: len(self.opened) >= cancelled_after, at_most)
        return self.scanning.look(clause, np.array(self.library.listing().numbers, np.int32))


@pytest.fixture
def play(articles: ArticleFolder, library: Library, monkeypatch: pytest.MonkeyPatch) -> _Look:
    """Catalogue four articles, the newest first."""
    for number in range(4):
        articles.write(f"{number}.txt", f"Here {'★' * (number % 2)}.", f"2025-07-0{9 - number}")
    library.open()
    return _Look(library, monkeypatch)


def test_each_file_is_opened_once_for_a_clause(play: _Look) -> None:
    """In the order of the list; what was seen is remembered."""
    looked = play.look(Literal("★"))
    assert looked.fulfil.tolist() == [False, True, False, True]
    assert looked.known.all()
    assert play.opened == ["0.txt", "1.txt", "2.txt", "3.txt"]
    again = play.look(Literal("★"))
    assert again.fulfil.tolist() == looked.fulfil.tolist()
    assert play.opened == []
    play.look(Literal("☆"))
    assert len(play.opened) == 4


def test_a_look_that_takes_long_goes_on_when_asked_again(play: _Look) -> None:
    """What it has is shown meanwhile, and the rest is told to be unknown."""
    nothing = play.look(Literal("★"), at_most=-1)
    assert play.stopped_early()
    assert not nothing.known.any()
    some = play.look(Literal("★"), cancelled_after=2)
    assert not play.stopped_early()
    assert some.known.tolist() == [True, True, False, False]
    assert some.fulfil.tolist() == [False, True, False, False]
    all_ = play.look(Literal("★"))
    assert play.opened == ["2.txt", "3.txt"]
    assert all_.fulfil.tolist() == [False, True, False, True]


def test_a_changed_file_is_looked_at_anew(play: _Look, articles: ArticleFolder) -> None:
    """It has another number; one that is gone is not asked about."""
    play.look(Literal("★"))
    (articles.place / "1.txt").unlink()
    gone = play.look(Literal("☆"))
    assert gone.known.all()
    assert not gone.fulfil.any()


def test_only_so_many_clauses_are_remembered(play: _Look) -> None:
    """Typing a long expression does not fill the memory."""
    for number in range(scanning_module._CLAUSES_KEPT + 5):
        play.look(Literal(f"★{number}"))
    assert len(play.scanning._seen) == scanning_module._CLAUSES_KEPT
    play.look(Literal("★0"))
    assert len(play.opened) == 4


def test_an_expression_that_takes_too_long_is_given_up(
    play: _Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the article, and after some articles altogether; it is told that more may fit."""
    tried: list[str] = []

    def fulfils(text: str, _clause: Clause) -> bool:
        tried.append(text)
        if "★" in text:
            raise TooSlowError
        return True

    monkeypatch.setattr(scanning_module, "fulfils", fulfils)
    monkeypatch.setattr(scanning_module, "_may_hold", lambda *_: True)
    looked = play.look(Literal("x"))
    assert play.scanning.gave_up
    assert looked.known.tolist() == [True, False, True, False]
    assert looked.fulfil.tolist() == [True, False, True, False]
    tried.clear()
    monkeypatch.setattr(scanning_module, "_MOST_GIVEN_UP", 1)
    looked = play.look(Literal("y"))
    assert len(tried) == 2
    assert looked.known.tolist() == [True, False, False, False]
    assert play.scanning.gave_up
    assert not play.scanning.unfinished


def test_a_time_limit_stops_the_engine_of_expressions() -> None:
    """One that would try for years."""
    import re

    with pytest.raises(TooSlowError), time_limit(0.01):
        re.search("(a+)+$", "a" * 60 + "b")
    with time_limit(60):
        assert re.search("(a+)+b", "a" * 60 + "b")


def test_there_is_no_time_limit_in_another_thread() -> None:
    """Where signals do not come; it does no harm there."""
    done: list[bool] = []

    def limited() -> None:
        with time_limit(0.001):
            done.append(True)

    thread = threading.Thread(target=limited)
    thread.start()
    thread.join()
    assert done == [True]
