"""The owner of the child process that answers."""

from array import array
from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QObject, Signal

from gui.workers import answering
from gui.workers.answering import AnswerService
from search.messages.coding import decode_request, encode
from search.messages.replies import (
    ErrorReply,
    NamesReply,
    ReadReply,
    RulingReply,
    SearchReply,
    SnippetsReply,
)
from search.messages.requests import (
    NamesRequest,
    ReadRequest,
    Request,
    Ruling,
    RulingRequest,
    SearchRequest,
)


class FakeChild(QObject):
    """A child that keeps what it is sent; the test lets it answer or die."""

    received = Signal(object)
    ended = Signal(str)
    all: "list[FakeChild]"

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.arguments = arguments
        self.running = False
        self.sent: list[Request] = []
        FakeChild.all.append(self)

    def start(self) -> None:
        """Live."""
        self.running = True

    def send(self, line: bytes) -> None:
        """Keep a request."""
        self.sent.append(decode_request(line))

    def stop(self) -> None:
        """End."""
        self.running = False

    def die(self, words: str = "") -> None:
        """End without being asked to."""
        self.running = False
        self.ended.emit(words)


@pytest.fixture
def service(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> AnswerService:
    """Start a service on a fake child."""
    FakeChild.all = []
    monkeypatch.setattr(answering, "LineProcess", FakeChild)
    service = AnswerService(("--folder", "x"))
    service.start()
    return service


def child() -> FakeChild:
    """Return the newest child."""
    return FakeChild.all[-1]


def found(generation: int) -> bytes:
    """Return a reply to a search, as a child writes it."""
    return encode(SearchReply(generation, array("i", [1]), array("i", [0])))


def test_the_child_is_started_to_answer(service: AnswerService) -> None:
    """It is warm before the first request comes."""
    assert child().running
    assert child().arguments == ("answer", "--folder", "x")
    assert not service.waiting


def test_a_request_starts_a_child_where_there_is_none(qtbot: QtBot, service: AnswerService) -> None:
    """Nobody need start a service that may not be needed."""
    late = AnswerService(())
    late.read_article("a.txt", "")
    assert child().sent == [ReadRequest(1, "a.txt", "")]
    assert late.waiting


def test_each_reply_goes_to_who_waits_for_it(qtbot: QtBot, service: AnswerService) -> None:
    """Three sorts of requests under way at once."""
    service.search("bridge", "newest")
    service.read_article("a.txt", "bridge")
    service.find_snippets("bridge", [1, 2])
    with qtbot.waitSignals([service.read, service.snippets_found, service.found]):
        child().received.emit(encode(ReadReply(2, "a.txt", (), (), ())))
        child().received.emit(encode(SnippetsReply(3, {})))
        child().received.emit(found(1))
    assert not service.waiting


def test_an_older_reply_is_dropped(qtbot: QtBot, service: AnswerService) -> None:
    """Only the newest search counts, whatever order replies come in."""
    service.search("b", "newest")
    service.search("br", "newest")
    with qtbot.assertNotEmitted(service.found):
        child().received.emit(found(1))
    assert service.searching
    with qtbot.waitSignal(service.found):
        child().received.emit(found(2))
    with qtbot.assertNotEmitted(service.found):
        child().received.emit(found(2))


def test_a_search_can_be_forgotten(qtbot: QtBot, service: AnswerService) -> None:
    """The reply to a search that was cleared is dropped."""
    service.search("b", "newest")
    service.forget_search()
    assert not service.waiting
    with qtbot.assertNotEmitted(service.found):
        child().received.emit(found(1))


@pytest.mark.parametrize(
    "line",
    [b"DeprecationWarning: whatever\n", b"\n", b"[]\n", b"12\n", b"\xff\xfe\n", b'{"did":"x"}\n',
     b'{"did":"search","generation":1}\n', b'{"did":"search","error":"x"}\n'],
)  # fmt: skip
def test_a_stray_print_is_no_reply(qtbot: QtBot, service: AnswerService, line: bytes) -> None:
    """What a library prints in the child disturbs nobody."""
    service.search("b", "newest")
    with qtbot.assertNotEmitted(service.found), qtbot.assertNotEmitted(service.failed):
        child().received.emit(line)
    assert service.searching


def test_an_error_is_told_in_its_words(qtbot: QtBot, service: AnswerService) -> None:
    """A request that failed is answered; its words are the child's."""
    service.search("b", "newest")
    with qtbot.waitSignal(service.failed) as failed:
        child().received.emit(encode(ErrorReply("search", 1, "disk full")))
    assert failed.args == ["disk full"]
    assert not service.waiting


def test_a_child_that_died_is_revived_and_asked_again(qtbot: QtBot, service: AnswerService) -> None:
    """Nobody notices: what had not been answered is asked of the next one."""
    service.read_article("a.txt", "")
    service.search("b", "newest")
    child().received.emit(encode(ReadReply(1, "a.txt", (), (), ())))
    child().die("Killed")
    assert len(FakeChild.all) == 2
    assert child().sent == [SearchRequest(2, "b", "newest")]
    with qtbot.waitSignal(service.found):
        child().received.emit(found(2))


def test_three_deaths_are_the_end(qtbot: QtBot, service: AnswerService) -> None:
    """A child that can't live is not started for ever; every request tells it again."""
    service.search("b", "newest")
    child().die("Traceback\nMemoryError")
    child().die("Traceback\nMemoryError")
    with qtbot.waitSignal(service.failed) as failed:
        child().die("Traceback\nMemoryError")
    assert failed.args == ["MemoryError"]
    assert not service.waiting
    with qtbot.waitSignal(service.failed):
        service.search("br", "newest")
    assert not service.waiting
    assert len(FakeChild.all) == 3


def test_an_answer_gives_all_lives_back(service: AnswerService) -> None:
    """Three deaths in a long session, each after many answers, are not the end of searching."""
    for _ in range(5):
        service.search("b", "newest")
        child().die("Killed")
        child().received.emit(found(child().sent[0].generation))
    assert child().running
    assert len(FakeChild.all) == 6


def test_a_child_that_was_given_up_lives_again(service: AnswerService) -> None:
    """What killed it may have gone; one that lives is left alone."""
    for _ in range(3):
        child().die("MemoryError")
    assert not child().running
    service.live_again()
    assert child().running
    service.live_again()
    assert len(FakeChild.all) == 4
    child().die("MemoryError")
    assert child().running


def test_stopping_ends_the_child(service: AnswerService) -> None:
    """Closing the window leaves no process; a service that never started has none."""
    service.stop()
    assert not child().running
    AnswerService(()).stop()


def test_names_are_asked_for_and_ruled_about(qtbot: QtBot, service: AnswerService) -> None:
    """Each reply goes to who waits for it."""
    service.find_names("ali", "person")
    service.rule(Ruling.MERGE, "person", "Ilham Aliyev", ["I. Aliyev"])
    assert child().sent == [
        NamesRequest(1, "ali", "person"),
        RulingRequest(2, "merge", "person", "Ilham Aliyev", ("I. Aliyev",)),
    ]
    with qtbot.waitSignals([service.ruled, service.names_found]):
        child().received.emit(encode(NamesReply(1, ())))
        child().received.emit(encode(RulingReply(2, "merge", ("Ilham Aliyev",))))
    assert not service.waiting


def test_a_ruling_is_never_sent_twice(qtbot: QtBot, service: AnswerService) -> None:
    """A child that died over it may have done it: to undo twice would undo two."""
    service.rule(Ruling.UNDO, "", "")
    service.search("b", "newest")
    with qtbot.waitSignal(service.failed):
        child().die("gone")
    assert child().sent == [SearchRequest(2, "b", "newest")]
