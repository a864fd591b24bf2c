"""When a folder is to be looked at again: soon after a change, at once when asked, or in time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from search.archive.lookout import Lookout, News


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Make a clock."""
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make an empty folder."""
    place = tmp_path / "folder"
    place.mkdir()
    return place


@pytest.fixture
def lookout(folder: Path, tmp_path: Path, clock: Clock) -> Iterator[Lookout]:
    """Look at an empty folder."""
    lookout = Lookout(folder, tmp_path / "settings", clock=clock)
    _look(lookout, folder)
    yield lookout
    lookout.close()


def _look(lookout: Lookout, folder: Path) -> None:
    lookout.begin()
    lookout.enter("", str(folder))
    lookout.end()


def test_a_change_is_told_when_all_is_quiet(folder: Path, lookout: Lookout, clock: Clock) -> None:
    """A file is written in several steps (acceptance 52)."""
    assert not lookout.is_disturbed()
    (folder / "a.txt").write_text("a")
    assert lookout.is_disturbed()
    assert lookout.news() is None
    clock.now += 0.15
    (folder / "b.txt").write_text("b")
    assert lookout.news() is None
    clock.now += 0.15
    assert lookout.news() is None
    clock.now += 0.06
    assert lookout.news() == News(frozenset({"a.txt", "b.txt"}))
    assert lookout.news() is None
    assert not lookout.is_disturbed()


def test_changes_without_end_are_told_within_a_second(
    folder: Path, lookout: Lookout, clock: Clock
) -> None:
    """Somebody copies thousands of files."""
    for n in range(9):
        (folder / f"{n}.txt").write_text("x")
        news = lookout.news()
        clock.now += 0.125
    assert news is not None
    assert len(news.paths) == 9


def test_who_asks_does_not_wait(lookout: Lookout, clock: Clock) -> None:
    """And hears that everything was looked at, though nothing changed."""
    lookout.ask()
    assert lookout.is_disturbed()
    assert lookout.news() == News(everything=True, is_asked=True)
    assert lookout.news() is None


def test_a_watched_folder_is_looked_at_now_and_then(lookout: Lookout, clock: Clock) -> None:
    """A link's target lies elsewhere, and who keeps a file open says nothing."""
    clock.now += 299
    assert lookout.news() is None
    clock.now += 2
    assert lookout.news() == News(everything=True)


@pytest.mark.parametrize(("took", "pause"), [(0.001, 1), (0.1, 2), (1, 20), (60, 300)])
def test_what_is_not_watched_is_looked_at_more_often(
    folder: Path, lookout: Lookout, clock: Clock, took: float, pause: float
) -> None:
    """For a twentieth of the time, at least once in five minutes."""
    lookout.begin()
    lookout.enter("gone/", str(folder / "gone"))
    clock.now += took
    lookout.end()
    clock.now += pause - 0.01
    assert lookout.news() is None
    clock.now += 0.02
    assert lookout.news() == News(everything=True)


def test_a_look_at_everything_forgets_what_was_seen(
    folder: Path, lookout: Lookout, clock: Clock
) -> None:
    """But not what happens during it."""
    (folder / "a.txt").write_text("a")
    assert lookout.is_disturbed()
    lookout.begin()
    lookout.enter("", str(folder))
    (folder / "b.txt").write_text("b")
    lookout.end()
    assert lookout.is_disturbed()
    clock.now += 1
    assert lookout.news() == News(frozenset({"b.txt"}))


def test_a_wait_ends_with_the_first_change(folder: Path, lookout: Lookout) -> None:
    """Or when somebody asks, or wakes it however often."""
    (folder / "a.txt").write_text("a")
    lookout.wait(60)
    assert lookout.is_disturbed()
    _look(lookout, folder)
    for _ in range(70_000):
        lookout.wake()
    lookout.wait(60)
    lookout.ask()
    lookout.wait(60)
    assert lookout.news() is not None
