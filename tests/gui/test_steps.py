"""Work in steps ends once, and tells how."""

from collections.abc import Generator

from pytestqt.qtbot import QtBot

from gui.steps import Run
from search.errors import DatelineError


def _told(run: Run[int, str]) -> list[object]:
    """Note what a run tells of its end."""
    told: list[object] = []
    run.finished.connect(told.append)
    run.failed.connect(told.append)
    return told


def test_what_the_steps_return_is_told(qtbot: QtBot) -> None:
    """Once, and then nothing is left to be done."""

    def steps() -> Generator[int, None, str]:
        yield 1
        return "done"

    run = Run(steps())
    told = _told(run)
    run.start()
    qtbot.waitUntil(lambda: not run.is_running, timeout=30_000)
    assert told == ["done"]


def test_an_error_that_nobody_foresaw_is_no_end_that_went_well(qtbot: QtBot) -> None:
    """Else a file would be told as saved that is not there."""

    def steps() -> Generator[int, None, str]:
        yield 1
        raise ValueError("out of range")

    run = Run(steps())
    told = _told(run)
    with qtbot.captureExceptions() as raised:
        run.start()
        qtbot.waitUntil(lambda: not run.is_running, timeout=30_000)
    assert [str(error) for error in told] == ["ValueError: out of range"]
    assert isinstance(told[0], DatelineError)
    assert [kind for kind, *_ in raised] == [ValueError]
