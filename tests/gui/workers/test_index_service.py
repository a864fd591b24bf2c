"""The owner of the child process that indexes."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QTimer

from gui.workers import indexing
from gui.workers.indexing import IndexService
from search.messages.coding import encode
from search.messages.progress import Progress, Stage
from tests.gui.workers.test_answering_service import FakeChild, child


@pytest.fixture
def service(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> IndexService:
    """Make a service whose children are fakes."""
    FakeChild.all = []
    monkeypatch.setattr(indexing, "LineProcess", FakeChild)
    return IndexService(("--folder", "x"))


def test_each_progress_is_handed_on(qtbot: QtBot, service: IndexService) -> None:
    """The child tells how far it is."""
    service.refresh()
    assert child().arguments == ("index", "--folder", "x")
    with qtbot.waitSignal(service.progressed) as progressed:
        child().received.emit(encode(Progress(Stage.INDEXING, done=1, of=2)))
    assert progressed.args == [Progress(Stage.INDEXING, done=1, of=2)]


def test_one_run_at_a_time(service: IndexService) -> None:
    """Looking again while one looks starts nothing yet, but another look when it has ended."""
    service.refresh()
    service.refresh()
    service.refresh()
    assert len(FakeChild.all) == 1
    child().received.emit(encode(Progress(Stage.READY)))
    child().die()
    assert len(FakeChild.all) == 2
    child().received.emit(encode(Progress(Stage.READY)))
    child().die()
    assert len(FakeChild.all) == 2
    service.refresh()
    assert len(FakeChild.all) == 3


@pytest.mark.parametrize(
    ("words", "told"),
    [("Traceback\nMemoryError", "MemoryError"), ("", "the indexing process ended early")],
)
def test_a_child_that_died_is_told(
    qtbot: QtBot, service: IndexService, words: str, told: str
) -> None:
    """The window never waits for a child that has gone."""
    service.refresh()
    with qtbot.waitSignal(service.progressed) as progressed:
        child().die(words)
    assert progressed.args == [Progress(Stage.FAILED, error=told)]


@pytest.mark.parametrize("last", [Stage.READY, Stage.FAILED])
def test_a_child_that_is_through_ends_in_silence(
    qtbot: QtBot, service: IndexService, last: Stage
) -> None:
    """What it said last is how it ended."""
    service.refresh()
    child().received.emit(encode(Progress(last)))
    with qtbot.assertNotEmitted(service.progressed):
        child().die()


def test_stray_prints_are_no_progress(qtbot: QtBot, service: IndexService) -> None:
    """What a library prints disturbs nobody."""
    service.refresh()
    with qtbot.assertNotEmitted(service.progressed):
        for line in (b"warning\n", b"{}\n", b'{"state":"nonsense"}\n', b"[1]\n"):
            child().received.emit(line)


def test_a_busy_folder_is_tried_again(qtbot: QtBot, service: IndexService) -> None:
    """While another process indexes the folder ours comes back later."""
    service.refresh()
    for timer in service.findChildren(QTimer):
        timer.setInterval(10)
    child().received.emit(encode(Progress(Stage.BUSY)))
    child().die()
    qtbot.waitUntil(lambda: len(FakeChild.all) == 2)
    service.stop()


def test_stopping_ends_the_run(service: IndexService) -> None:
    """Closing the window leaves no process, and none starts later."""
    IndexService(()).stop()
    service.refresh()
    child().received.emit(encode(Progress(Stage.BUSY)))
    service.stop()
    assert not child().running
    assert not any(timer.isActive() for timer in service.findChildren(QTimer))
