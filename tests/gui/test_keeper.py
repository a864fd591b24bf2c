"""What the reader makes of the articles is kept: at once in the window, a moment later on disk."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.keeper import Keeper
from gui.values import State
from search.archive.belongings import Belongings


@pytest.fixture
def belongings(tmp_path: Path) -> Belongings:
    """Keep belongings in the test's own folder."""
    return Belongings(tmp_path / "belongings")


@pytest.fixture
def keeper(qtbot: QtBot, belongings: Belongings) -> Keeper:
    """Make a keeper that writes there."""
    keeper = Keeper()
    keeper.open(belongings)
    return keeper


def test_before_anything_is_known_all_is_seen(qtbot: QtBot, belongings: Belongings) -> None:
    """No dot flashes up at the start; what is kept shows once it is there."""
    keeper = Keeper()
    assert keeper.state("a.txt") == State(seen=True)
    belongings.see("a.txt")
    with qtbot.waitSignal(keeper.marked):
        keeper.open(belongings)
    assert keeper.state("a.txt") == State(seen=True)
    assert keeper.state("b.txt") == State(seen=False)


def test_a_star_is_put_on_and_taken_off(keeper: Keeper, belongings: Belongings) -> None:
    """It is on the disk at once: nobody wants to lose one."""
    assert keeper.turn_star("a.txt")
    assert keeper.state("a.txt").starred
    assert belongings.stars == {"a.txt"}
    assert not keeper.turn_star("a.txt")
    assert belongings.stars == frozenset()


def test_what_was_seen_is_written_together(
    qtbot: QtBot, keeper: Keeper, belongings: Belongings
) -> None:
    """Going on waits for no disk; at the end, or a moment later, all is written."""
    for path in ("a.txt", "b.txt"):
        keeper.see(path)
    assert keeper.state("a.txt").seen
    assert belongings.seen == frozenset()
    keeper.write()
    assert belongings.seen == {"a.txt", "b.txt"}
    keeper.see("c.txt")
    qtbot.waitUntil(lambda: "c.txt" in belongings.seen)


def test_the_unseen_stays_so_when_one_goes_on(keeper: Keeper, belongings: Belongings) -> None:
    """Marked as unseen, or passed over, an article is not marked by leaving it (line 14)."""
    keeper.leave("a.txt")
    assert keeper.state("a.txt").seen
    keeper.mark_unseen("a.txt")
    keeper.leave("a.txt")
    assert not keeper.state("a.txt").seen
    keeper.pass_over("b.txt")
    keeper.leave("b.txt")
    assert not keeper.state("b.txt").seen
    keeper.leave("b.txt")
    assert keeper.state("b.txt").seen
    keeper.write()
    assert belongings.seen == {"b.txt"}


def test_each_query_is_remembered_once(keeper: Keeper, belongings: Belongings) -> None:
    """The last one first, an empty one never."""
    for query in ("iran", "bridge", " iran ", "", "iran"):
        keeper.remember(query)
    assert keeper.history == ("iran", "bridge")
    keeper.write()
    assert belongings.history == ("iran", "bridge")


def test_searches_are_saved_and_changed(
    qtbot: QtBot, keeper: Keeper, belongings: Belongings
) -> None:
    """In memory and on the disk they are the same, in the same order."""
    for name, query in (("one", "iran"), ("two", "bridge"), ("one", "oil")):
        keeper.save_search(name, query)
    assert list(belongings.saved.items()) == list(keeper.saved.items())
    with qtbot.waitSignal(keeper.searches_changed):
        keeper.change_searches(lambda saved: {"two": saved["two"], "three": "gas"})
    assert list(keeper.saved.items()) == [("two", "bridge"), ("three", "gas")]
    assert list(belongings.saved.items()) == list(keeper.saved.items())


def test_what_another_window_does_is_seen(keeper: Keeper, tmp_path: Path) -> None:
    """Stars and searches of another process are taken over, and ours are not lost."""
    keeper.see("ours.txt")
    other = Belongings(tmp_path / "belongings")
    other.star("a.txt")
    other.save_search("theirs", "oil")
    keeper.look_again()
    assert keeper.state("a.txt").starred
    assert "theirs" in keeper.saved
    assert keeper.state("ours.txt").seen


def test_what_can_not_be_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    """The window goes on with it; the reason is said."""
    place = tmp_path / "belongings"
    place.write_text("a file where a folder should be")
    keeper = Keeper()
    keeper.open(Belongings(place))
    with qtbot.waitSignal(keeper.failed):
        keeper.turn_star("a.txt")
    assert keeper.state("a.txt").starred


def test_a_damaged_file_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    """What can't be understood is no secret."""
    (tmp_path / "stars.json").write_text("{")
    keeper = Keeper()
    with qtbot.waitSignal(keeper.failed) as told:
        keeper.open(Belongings(tmp_path))
    assert told.args is not None
    assert "stars.json" in told.args[0]
