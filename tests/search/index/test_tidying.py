"""What must hold of merging: segments stay few and small, at little work."""

from hypothesis import given
from hypothesis import strategies as st

from search.index.tidying import LARGEST, SMALL, Size, groups_to_merge


def _sizes(*live: int) -> list[Size]:
    return [Size(words, words) for words in live]


def test_a_few_segments_are_left_alone() -> None:
    """What a folder is built of at first is not merged while it is being built."""
    chunks = _sizes(70_000, 140_000, 280_000, 560_000, *[560_000] * 18)
    assert groups_to_merge(chunks) == []


def test_single_changes_are_merged_among_themselves() -> None:
    """The ninth small segment makes one of them; large ones are not touched."""
    assert groups_to_merge(_sizes(2_000_000, *[140] * 9)) == [[1, 2, 3, 4, 5, 6, 7, 8, 9]]


def test_a_merged_segment_waits_until_there_is_as_much_again() -> None:
    """So that a word is merged a few times in its life, not with every change."""
    assert groups_to_merge(_sizes(*[140] * 8, 50_000)) == [[0, 1, 2, 3, 4, 5, 6, 7]]


def test_a_segment_loses_what_is_deleted_when_that_is_much() -> None:
    """A third of a segment may be in deleted documents, not more."""
    assert groups_to_merge([Size(200_000, 300_000), Size(199_000, 300_000)]) == [[1]]


def test_segments_are_few_at_rest() -> None:
    """When nobody waits, those of a build are merged as far as memory allows."""
    sizes = _sizes(70_000, 140_000, 280_000, *[560_000] * 30)
    while groups := groups_to_merge(sizes, at_rest=True):
        merged = [sum(sizes[at].live for at in group) for group in groups]
        gone = {at for group in groups for at in group}
        sizes = [size for at, size in enumerate(sizes) if at not in gone] + _sizes(*merged)
    assert len(sizes) < 20
    assert all(size.live <= LARGEST for size in sizes)


@given(st.lists(st.tuples(st.integers(0, 2 * SMALL), st.integers(0, SMALL)), max_size=40))
def test_no_segment_is_in_two_groups(facts: list[tuple[int, int]]) -> None:
    """Whatever there is."""
    sizes = [Size(live, live + deleted) for live, deleted in facts]
    for at_rest in (False, True):
        chosen = [at for group in groups_to_merge(sizes, at_rest=at_rest) for at in group]
        assert len(chosen) == len(set(chosen))
