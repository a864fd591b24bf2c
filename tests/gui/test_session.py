"""The session: list and open article, folders and children, with nobody but fakes around it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui import session as session_module
from gui.session import Session
from gui.settings import ORDER, Settings
from gui.values import Order
from search.archive.belongings import Belongings
from search.articles.article import Article
from search.articles.problem import Problem
from search.errors import CacheError
from search.messages.progress import Stage
from search.spans import Span
from tests.gui.fakes import FakeLibrary, make_article
from tests.gui.played import ARTICLES, Play


def test_the_newest_article_is_open_at_once(play: Play) -> None:
    """The list is whole, its first article open, before any child has said a word (line 10)."""
    assert play.shown() == ["new.txt", "mid.txt", "old.txt", "undated.txt"]
    assert (play.opened, play.current()) == (["new.txt"], "new.txt")
    assert play.answers.reads() == [("new.txt", "")]
    assert play.indexing.looks == 1


def test_the_order_turns_round(play: Play, settings: Settings) -> None:
    """The undated stay last, the open article stays open, the next start has the order too."""
    play.session.turn_order()
    assert play.shown() == ["old.txt", "mid.txt", "new.txt", "undated.txt"]
    assert (play.opened, play.current()) == (["new.txt"], "new.txt")
    assert settings.value(ORDER) == "oldest"
    assert Session(play.library, settings).order is Order.OLDEST


def test_new_articles_join_the_list(play: Play) -> None:
    """A listing that grows keeps the open article; through means all is known."""
    play.library.add(make_article("newer.txt", "News.", "2026-03-01"))
    play.indexing.tell(Stage.LISTING)
    assert play.shown()[0] == "newer.txt"
    assert play.current() == "new.txt"
    assert not play.session.settled
    play.answers.mark()
    play.indexing.tell(Stage.READY)
    assert play.session.settled


def test_a_changed_file_is_opened_anew(play: Play) -> None:
    """The open article's new text is shown under its new number."""
    play.library.add(make_article("new.txt", "Changed.", "2026-02-16"))
    play.indexing.tell(Stage.READY)
    assert play.opened == ["new.txt", "new.txt"]
    assert play.session.article is not None
    assert "Changed" in play.session.article.body


def test_opening_what_has_gone_does_nothing(play: Play) -> None:
    """A number that is no more changes nothing, nor does the article that is open."""
    play.session.open_article(4711)
    play.session.open_article(play.number("new.txt"))
    assert play.opened == ["new.txt"]


def test_an_article_without_text_is_not_read(qtbot: QtBot, settings: Settings) -> None:
    """A binary file has nothing to recognise, an undated one has."""
    binary = Article("a.txt", None, "", None, "a", Span(0, 0), problem=Problem.BINARY)
    play = Play(FakeLibrary([binary, ARTICLES[3]]), settings, qtbot)
    play.start()
    assert play.current() == "a.txt"
    assert play.answers.reads() == []
    play.session.open_article(play.number("undated.txt"))
    assert play.answers.reads() == [("undated.txt", "")]
    assert [entry.path for entry in play.session.problems()] == ["a.txt", "undated.txt"]


def test_what_was_typed_before_the_services_came_is_asked_for(
    qtbot: QtBot, settings: Settings
) -> None:
    """Nobody need wait for a child to type."""
    play = Play(FakeLibrary(ARTICLES), settings, qtbot)
    play.session.open()
    play.session.search("bridge")
    play.session.open_first()
    play.session.start_services(play.answers, play.long_reads, play.indexing)
    assert play.answers.searches() == ["bridge"]
    play.answers.find(play.number("old.txt"))
    assert play.current() == "old.txt"


def test_an_empty_folder_has_no_article(qtbot: QtBot, settings: Settings) -> None:
    """Nothing is listed, nothing opened; the first article that comes opens."""
    play = Play(FakeLibrary(), settings, qtbot)
    play.start()
    assert (play.listed, play.opened, play.session.total) == (1, [], 0)
    play.library.add(ARTICLES[0])
    play.indexing.tell(Stage.READY)
    assert play.opened == ["new.txt"]


def test_a_missing_folder_is_told(qtbot: QtBot, settings: Settings) -> None:
    """The system's words are kept, no child is started, and nothing is under way."""
    play = Play(FakeLibrary(failure="No such file or directory"), settings, qtbot)
    play.start()
    assert play.session.failure == "No such file or directory"
    assert play.session.settled
    assert play.indexing.looks == 0


def test_a_folder_that_has_come_is_found_by_rescanning(qtbot: QtBot, settings: Settings) -> None:
    """F5 on a folder that was missing opens it; while it is missing, F5 says so again."""
    play = Play(FakeLibrary(ARTICLES, failure="No such file or directory"), settings, qtbot)
    play.start()
    play.session.rescan()
    assert play.session.failure == "No such file or directory"
    assert play.indexing.looks == 0
    play.library.failure = ""
    play.session.rescan()
    assert play.session.failure == ""
    assert play.opened == ["new.txt"]
    assert play.indexing.looks == 1


def test_a_cache_that_can_not_be_used_is_told(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be written the window says why, as for a missing folder."""

    def refuse(library: FakeLibrary, *, glance: bool = True) -> None:
        raise CacheError("/cache", "Read-only file system")

    monkeypatch.setattr(FakeLibrary, "open", refuse)
    play = Play(FakeLibrary(ARTICLES), settings, qtbot)
    play.start()
    assert play.session.failure == "Read-only file system"


def test_a_failing_child_is_told(play: Play) -> None:
    """What the child says reaches the reader, once; nothing is waited for any more."""
    play.answers.mark()
    play.indexing.tell(Stage.FAILED, error="disk full")
    assert (play.session.failure, play.failed) == ("disk full", [])
    assert play.session.settled


def test_rescanning_looks_again(play: Play) -> None:
    """F5 starts another run."""
    play.session.rescan()
    assert play.indexing.looks == 2


def test_rescanning_revives_who_answers(play: Play) -> None:
    """F5 lets searching be tried again after three deaths, and asks for the marks that are owed."""
    before = play.answers.reads()
    play.session.rescan()
    assert (play.answers.revived, play.long_reads.revived) == (1, 1)
    assert play.answers.reads() == [*before, ("new.txt", "")]
    play.answers.mark()
    play.session.rescan()
    assert play.answers.reads() == [*before, ("new.txt", "")]


def test_a_long_article_is_read_by_a_child_of_its_own(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No search waits behind the reading of a long text; its marks come all the same."""
    monkeypatch.setattr(session_module, "LONG_ARTICLE", 100)
    play.library.add(make_article("long.txt", "Many words. " * 50, "2026-03-01"))
    play.indexing.tell(Stage.READY)
    play.session.open_article(play.number("long.txt"))
    assert play.long_reads.reads() == [("long.txt", "")]
    assert play.answers.reads() == [("new.txt", "")]
    play.long_reads.mark((3, 7))
    assert play.marked[-1][0] == (Span(3, 7),)


def test_all_children_are_ended(play: Play) -> None:
    """Closing the window leaves no process behind."""
    play.session.stop_services()
    assert play.answers.stopped
    assert play.long_reads.stopped
    assert play.indexing.stopped


def test_what_a_rescan_found_is_told_once(play: Play, qtbot: QtBot) -> None:
    """F5 answers, if only that nothing has changed; a run of the window's own does not."""
    told: list[int] = []
    play.session.rescanned.connect(told.append)
    play.indexing.tell(Stage.READY)
    play.session.rescan()
    play.indexing.tell(Stage.READY)
    play.indexing.tell(Stage.READY)
    assert told == [0]


def test_going_on_marks_what_was_read(play: Play, tmp_path: Path) -> None:
    """The article one leaves is seen; one that only opened by itself is not (Acceptance 14)."""
    play.session.keeper.open(Belongings(tmp_path))
    play.find("word", "mid.txt", "old.txt")
    assert not play.session.keeper.state("new.txt").seen
    play.session.go_to(play.number("old.txt"))
    assert play.session.keeper.state("mid.txt").seen
    assert not play.session.keeper.state("old.txt").seen
    assert play.current() == "old.txt"
