"""The session passes rulings about names on, and asks anew for what they change."""

import pytest
from pytestqt.qtbot import QtBot

from gui.session import Session
from gui.settings import Settings
from search.messages.coding import encode
from search.messages.progress import Stage
from search.messages.replies import FoundName, NamesReply, RulingReply
from search.messages.requests import NamesRequest, Ruling, RulingRequest
from tests.gui.fakes import FakeAnswers, FakeIndexing, FakeLibrary, make_article


class Play:
    """A session on one article, with fakes around it."""

    def __init__(self, settings: Settings) -> None:
        self.library = FakeLibrary([make_article("new.txt")])
        self.answers, self.indexing = FakeAnswers(self.library), FakeIndexing()
        self.session = Session(self.library, settings)
        self.session.open()
        self.session.start_services(self.answers, FakeAnswers(), self.indexing)


@pytest.fixture
def play(qtbot: QtBot, settings: Settings) -> Play:
    """Start a session."""
    return Play(settings)


def test_a_ruling_is_seen_at_once(play: Play, qtbot: QtBot) -> None:
    """The open article is marked and the search answered anew."""
    play.session.search("person:aliyev")
    play.answers.find(*play.library.numbers_of("new.txt"))
    reads, searches = len(play.answers.reads()), len(play.answers.searches())
    play.session.inquiries.rule(Ruling.RENAME, "person", "Ilham Aliyev", "The President")
    asked = play.answers.last(RulingRequest)
    assert isinstance(asked, RulingRequest)
    assert (asked.ruling, asked.kind, asked.others) == ("rename", "person", ("The President",))
    with qtbot.waitSignal(play.session.inquiries.ruled):
        play.answers._receive(encode(RulingReply(asked.generation, "rename", ("A", "B"))))
    assert len(play.answers.reads()) == reads + 1
    assert play.answers.searches()[searches:] == ["person:aliyev"]


def test_the_open_article_is_marked_anew_once_names_are_linked(play: Play) -> None:
    """What it says may have another name in the library."""
    reads = len(play.answers.reads())
    play.indexing.tell(Stage.READY)
    assert len(play.answers.reads()) == reads
    play.indexing.tell(Stage.LINKING)
    play.indexing.tell(Stage.READY)
    assert len(play.answers.reads()) == reads + 1


def test_names_are_found_for_who_asks(play: Play, qtbot: QtBot) -> None:
    """The entities of a kind."""
    play.session.inquiries.find_names("ali", "person")
    asked = play.answers.last(NamesRequest)
    assert isinstance(asked, NamesRequest)
    reply = NamesReply(asked.generation, (FoundName("person", "Ilham Aliyev", 2),))
    with qtbot.waitSignal(play.session.inquiries.names_found) as found:
        play.answers._receive(encode(reply))
    assert found.args == [reply]
