"""Walking the hits of an article."""

from hypothesis import given
from hypothesis import strategies as st

from gui.reader.hit_walk import HitWalk
from search.spans import Span

HITS = (Span(5, 9), Span(20, 24), Span(40, 44))


def walk_of(*hits: Span) -> HitWalk:
    """Make a walk of hits."""
    walk = HitWalk()
    walk.load(hits)
    return walk


def test_no_hit_is_current_at_first() -> None:
    """Before the first step there is a count but no place."""
    walk = walk_of(*HITS)
    assert (walk.current, walk.place) == (None, 0)


def test_steps_go_through_all_hits_and_end() -> None:
    """Beyond the last hit there is no step, and the last stays current."""
    walk = walk_of(*HITS)
    assert [walk.step(1) for _ in range(4)] == [*HITS, None]
    assert (walk.current, walk.place) == (HITS[2], 3)


def test_steps_back_start_at_the_last_hit() -> None:
    """Going back from nowhere begins at the end; before the first there is no step."""
    walk = walk_of(*HITS)
    assert [walk.step(-1) for _ in range(4)] == [*reversed(HITS), None]
    assert walk.place == 1


def test_the_ends_are_reached_at_once() -> None:
    """First and last, from anywhere."""
    walk = walk_of(*HITS)
    assert walk.go_last() == HITS[2]
    assert walk.go_first() == HITS[0]


def test_a_walk_begins_where_one_reads() -> None:
    """The first hit from an offset on, else from the top again."""
    walk = walk_of(*HITS)
    assert walk.go_from(10) == HITS[1]
    assert walk.go_from(20) == HITS[1]
    assert walk.go_from(41) == HITS[0]


def test_the_same_hits_keep_the_current_one() -> None:
    """Hits that come again, for the index has grown, do not throw the reader back (line 31)."""
    walk = walk_of(*HITS)
    walk.go_last()
    walk.load(HITS)
    assert walk.place == 3
    walk.load(HITS[:2])
    assert walk.place == 0


def test_without_hits_nothing_is_current() -> None:
    """An empty walk takes every step in vain."""
    walk = walk_of()
    assert [walk.step(1), walk.step(-1), walk.go_first(), walk.go_last(), walk.go_from(3)] == (
        [None] * 5
    )
    assert walk.place == 0


@given(st.lists(st.sampled_from([1, -1]), max_size=30), st.integers(0, 4))
def test_a_walk_never_leaves_its_hits(steps: list[int], count: int) -> None:
    """Whatever one presses, the place is 0 or one of the hits."""
    hits = [Span(10 * i, 10 * i + 3) for i in range(count)]
    walk = walk_of(*hits)
    for by in steps:
        span = walk.step(by)
        assert span is None or hits[walk.place - 1] == span == walk.current
        assert 0 <= walk.place <= count
