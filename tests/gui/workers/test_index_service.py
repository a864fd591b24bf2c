"""The owner of the child process that indexes."""

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QObject

from gui.workers import indexing
from gui.workers.indexing import IndexService
from search.messages.coding import decode_wish, encode
from search.messages.progress import Progress, Stage, Wish
from tests.gui.workers.test_answering_service import FakeChild, child


class FakeIndexChild(FakeChild):
    """A child that keeps what is wanted of it."""

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(arguments, parent)
        self.wishes: list[Wish] = []

    def send(self, line: bytes) -> None:
        """Keep a wish."""
        assert line.endswith(b"\n")
        self.wishes.append(decode_wish(line))


@pytest.fixture
def service(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> IndexService:
    """Make a service whose children are fakes."""
    FakeChild.all = []
    monkeypatch.setattr(indexing, "LineProcess", FakeIndexChild)
    return IndexService(("--folder", "x"))


def _wishes() -> list[Wish]:
    newest = child()
    assert isinstance(newest, FakeIndexChild)
    return newest.wishes


def test_each_progress_is_handed_on(qtbot: QtBot, service: IndexService) -> None:
    """The child tells how far it is."""
    service.refresh()
    assert child().arguments == ("index", "--folder", "x")
    with qtbot.waitSignal(service.progressed) as progressed:
        child().received.emit(encode(Progress(Stage.INDEXING, done=1, of=2)))
    assert progressed.args == [Progress(Stage.INDEXING, done=1, of=2)]


def test_a_child_that_lives_is_asked_to_look_again(service: IndexService) -> None:
    """It looks when it starts, and stays: F5 is a line to it."""
    service.refresh()
    assert _wishes() == []
    child().received.emit(encode(Progress(Stage.READY)))
    service.refresh()
    service.refresh()
    assert len(FakeChild.all) == 1
    assert _wishes() == [Wish.REFRESH] * 2


def test_a_child_that_dies_is_started_again(qtbot: QtBot, service: IndexService) -> None:
    """Twice, in silence; the third death is told and the next look starts it anew."""
    service.refresh()
    with qtbot.assertNotEmitted(service.progressed):
        child().die("Killed")
        child().die("Killed")
    assert len(FakeChild.all) == 3
    with qtbot.waitSignal(service.progressed) as progressed:
        child().die("Traceback\nMemoryError")
    assert progressed.args == [Progress(Stage.FAILED, error="MemoryError")]
    service.refresh()
    assert len(FakeChild.all) == 4


def test_a_child_that_can_not_go_on_is_left_alone(qtbot: QtBot, service: IndexService) -> None:
    """It said why, and would say it again."""
    service.refresh()
    child().received.emit(encode(Progress(Stage.FAILED, error="No such file or directory")))
    with qtbot.assertNotEmitted(service.progressed):
        child().die()
    assert len(FakeChild.all) == 1
    service.refresh()
    assert len(FakeChild.all) == 2


def test_stray_prints_are_no_progress(qtbot: QtBot, service: IndexService) -> None:
    """What a library prints disturbs nobody."""
    service.refresh()
    with qtbot.assertNotEmitted(service.progressed):
        for line in (b"warning\n", b"{}\n", b'{"state":"nonsense"}\n', b"[1]\n"):
            child().received.emit(line)


def test_stopping_ends_the_child(service: IndexService) -> None:
    """Closing the window leaves no process."""
    IndexService(()).stop()
    service.refresh()
    service.stop()
    assert not child().running


def test_a_child_rests_and_goes_on(service: IndexService) -> None:
    """One that is started meanwhile rests too; who wants a look wants no rest (acceptance 59)."""
    service.refresh()
    service.pause()
    assert (service.paused, _wishes()) == (True, [Wish.PAUSE])
    child().die("Killed")
    assert _wishes() == [Wish.PAUSE]
    service.go_on()
    service.pause()
    service.refresh()
    assert not service.paused
    assert _wishes() == [Wish.PAUSE, Wish.GO_ON, Wish.PAUSE, Wish.GO_ON, Wish.REFRESH]
