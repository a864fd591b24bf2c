"""How long it will still take, in words."""

import pytest

from gui.remaining import Remaining


class Clock:
    """A clock that is set."""

    now = 1000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.1, "about 50 minutes left"),
        (0.5, "about 6 minutes left"),
        (0.8, "about 80 seconds left"),
        (0.97, "about 10 seconds left"),
        (0.99, ""),
        (0.01, "about 9 hours left"),
    ],
)
def test_the_rest_is_told_by_what_is_done(share: float, words: str) -> None:
    """As roughly as it is known; nothing for some seconds (acceptance 59)."""
    clock = Clock()
    remaining = Remaining(clock)
    assert remaining.words(0.0) == ""
    clock.now += 330.0
    assert remaining.words(share) == words


def test_nothing_is_told_before_there_is_anything_to_go_by() -> None:
    """Nor where nothing has been done since."""
    clock = Clock()
    remaining = Remaining(clock)
    remaining.words(0.0)
    clock.now += 1.0
    assert remaining.words(0.001) == ""
    clock.now += 100.0
    assert remaining.words(0.0) == ""


def test_a_rest_and_another_work_begin_anew() -> None:
    """The time of a rest is none of the work, and a share that falls is of another work."""
    clock = Clock()
    remaining = Remaining(clock)
    remaining.words(0.0)
    remaining.begin()
    clock.now += 1000.0
    assert remaining.words(0.5) == ""
    clock.now += 100.0
    assert remaining.words(0.75) == "about 2 minutes left"
    assert remaining.words(0.1) == ""


def test_the_present_pace_counts() -> None:
    """What went quickly at first tells nothing once the work has slowed down."""
    clock = Clock()
    remaining = Remaining(clock)
    for second in range(20):
        remaining.words(second * 0.02)
        clock.now += 1.0
    assert remaining.words(0.4) == "about 30 seconds left"
    for second in range(60):
        clock.now += 1.0
        remaining.words(0.4 + second * 0.001)
    assert remaining.words(0.46) == "about 9 minutes left"
