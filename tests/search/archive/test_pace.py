"""The pace of a refresh: when it reports, rests and stops."""

from collections.abc import Callable

import pytest

from search.archive.pace import CancelledError, Pace
from search.messages.progress import Progress, Stage


@pytest.fixture
def told() -> list[Progress]:
    """Keep what is told."""
    return []


def _times(count: int) -> Callable[[], bool]:
    """Return what is so for so many times that one asks."""
    answers = iter([True] * count)
    return lambda: next(answers, False)


def test_a_rest_is_told_where_the_work_is(told: list[Progress]) -> None:
    """Then all is done, and what was told last is told again (acceptance 59)."""
    pace = Pace(told.append, lambda: False, _times(3))
    reading = Progress(Stage.READING, 3, 9)
    pace.tell(reading)
    assert list(pace.each("ab")) == ["a", "b"]
    assert told == [reading, Progress(Stage.PAUSED, 3, 9, within="reading"), reading]


def test_a_rest_with_nothing_to_do_is_told_to_nobody(told: list[Progress]) -> None:
    """Nobody waits for anything then."""
    pace = Pace(told.append, lambda: False, _times(3))
    pace.check()
    pace.tell(Progress(Stage.READY))
    pace.check()
    assert told == [Progress(Stage.READY)]


def test_a_rest_ends_where_the_work_is_cancelled(told: list[Progress]) -> None:
    """A window that is closed does not wait for anybody to go on."""
    pace = Pace(told.append, _times(2), lambda: True)
    pace.tell(Progress(Stage.LINKING))
    with pytest.raises(CancelledError):
        pace.check()
