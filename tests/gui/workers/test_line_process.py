"""A child process that speaks in lines."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QProcess

from gui.workers.lines import LineProcess
from search import paths
from search.messages.coding import decode_progress
from search.messages.progress import Progress, Stage

MakeChild = Callable[[str], LineProcess]
_ENDS = (Stage.READY, Stage.FAILED)


@pytest.fixture
def make_child(qtbot: QtBot, tmp_path: Path) -> Iterator[MakeChild]:
    """Make a child that runs a script of the test's."""
    made: list[LineProcess] = []

    def make(script: str) -> LineProcess:
        file = tmp_path / "child.py"
        file.write_text(f"import sys\n{script}\n")
        child = LineProcess(())
        child._process.setProgram(sys.executable)
        child._process.setArguments(["-u", str(file)])
        made.append(child)
        return child

    yield make
    for child in made:
        child.stop()


def test_lines_come_whole(qtbot: QtBot, make_child: MakeChild) -> None:
    """However a child writes, a message is a line."""
    child = make_child(
        "sys.stdout.write('one\\ntw'); sys.stdout.flush(); print('o'); print('x' * 99999)"
    )
    lines: list[bytes] = []
    child.received.connect(lines.append)
    with qtbot.waitSignal(child.ended) as ended:
        child.start()
    assert lines == [b"one\n", b"two\n", b"x" * 99999 + b"\n"]
    assert ended.args == [""]


def test_what_is_sent_arrives(qtbot: QtBot, make_child: MakeChild) -> None:
    """A line that is sent before the child is up waits for it."""
    child = make_child("[print(line.strip().upper()) for line in sys.stdin]")
    child.start()
    with qtbot.waitSignal(child.received) as received:
        child.send(b"hello\n")
    assert received.args == [b"HELLO\n"]
    assert child.running


def test_no_module_is_taken_from_where_the_window_was_started(
    qtbot: QtBot, make_child: MakeChild, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder of somebody else's articles may lie a `json.py` that means harm."""
    (tmp_path / "json.py").write_text("print('harm')\n")
    monkeypatch.chdir(tmp_path)
    child = make_child("")
    child._process.setArguments(["-m", "json.tool", "--help"])
    lines: list[bytes] = []
    child.received.connect(lines.append)
    with qtbot.waitSignal(child.ended) as ended:
        child.start()
    assert b"harm\n" not in lines
    assert ended.args == [""]


def test_a_path_reaches_a_child_whatever_bytes_it_has(qtbot: QtBot, tmp_path: Path) -> None:
    """A folder made on an old system has a name that is no UTF-8: its articles are indexed."""
    folder = tmp_path / os.fsdecode(b"caf\xe9 100%")
    folder.mkdir()
    (folder / "a.txt").write_text("A bridge.")
    where = ("--folder", folder, "--cache", tmp_path / "cache", "--resources", paths.resources())
    child = LineProcess(("index", *map(str, where)))
    told: list[Progress] = []
    child.received.connect(lambda line: told.append(decode_progress(line)))
    child.start()
    try:
        qtbot.waitUntil(lambda: bool(told) and told[-1].state in _ENDS, timeout=60_000)
    finally:
        child.stop()
    assert (told[-1].state, told[-1].articles) == (Stage.READY, 1)


def test_how_a_child_died_is_told(qtbot: QtBot, make_child: MakeChild) -> None:
    """The end of its standard error says why."""
    child = make_child("sys.exit('disk full')")
    with qtbot.waitSignal(child.ended) as ended:
        child.start()
    assert ended.args == ["disk full"]
    assert not child.running


def test_a_child_that_died_without_a_word_has_a_status(qtbot: QtBot, make_child: MakeChild) -> None:
    """There is always something to tell."""
    child = make_child("sys.exit(3)")
    with qtbot.waitSignal(child.ended) as ended:
        child.start()
    assert ended.args == ["exit status 3"]


def test_a_child_that_can_not_start_is_told(qtbot: QtBot, make_child: MakeChild) -> None:
    """A program that is not there has ended, too."""
    child = make_child("")
    child._process.setProgram("/no/such/python")
    with qtbot.waitSignal(child.ended) as ended:
        child.start()
    assert ended.args is not None
    assert ended.args[0]


@pytest.mark.parametrize("script", ["sys.stdin.read()", "while True: pass"])
def test_a_child_that_is_stopped_says_nothing(
    qtbot: QtBot, make_child: MakeChild, script: str
) -> None:
    """It ends by itself when its input does, else it is killed; nobody is told."""
    child = make_child(f"print('up')\n{script}")
    with qtbot.waitSignal(child.received):
        child.start()
    with qtbot.assertNotEmitted(child.ended):
        child.stop()
    assert child._process.state() == QProcess.ProcessState.NotRunning


def test_who_sends_gets_no_line_within(qtbot: QtBot, make_child: MakeChild) -> None:
    """A line that is there already comes once the one who sends is through with what it does."""
    child = make_child("print('ready')\n[print(line.strip()) for line in sys.stdin]")
    seen: list[bytes] = []
    child.start()
    with qtbot.waitSignal(child.received):
        pass
    child.received.connect(seen.append)
    for number in range(50):
        child.send(b"%d\n" % number)
        assert len(seen) == 0
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == [b"%d\n" % number for number in range(50)]
