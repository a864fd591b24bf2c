"""Which segments of an index are made into one, so that they stay few and hold little that is gone.

Each segment makes a word some 10 µs slower to find; each merging costs some 2 µs a word. So
segments of single changes are merged often, those of thousands of articles seldom.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

SMALL = 100_000
"""Words of a segment below which it is merged at little cost: some 700 articles."""

LARGEST = 1_500_000
"""Words of a segment that is made by merging, at most: that takes some 100 MB."""

_MOST_SMALL = 8
_MOST_WHILE_BUILDING = 24
_MOST_AT_REST = 8


@dataclass(frozen=True, slots=True)
class Size:
    """How many words a segment has in documents that are not deleted, and in all."""

    live: int
    total: int


def groups_to_merge(sizes: Sequence[Size], *, at_rest: bool = False) -> list[list[int]]:
    """Choose segments, by their places, that are each to be made into one of their living words.

    A segment alone in its group is only to lose what is deleted. At rest there is time for more.
    """
    wasteful = [[at] for at, size in enumerate(sizes) if 3 * (size.total - size.live) > size.total]
    small = _group(sizes, _MOST_SMALL, lambda size: size.live < SMALL)
    some = small or _group(sizes, _MOST_AT_REST if at_rest else _MOST_WHILE_BUILDING)
    return [some, *(alone for alone in wasteful if alone[0] not in some)] if some else wasteful


def _group(
    sizes: Sequence[Size], most: int, wanted: Callable[[Size], bool] = lambda _size: True
) -> list[int]:
    """Gather the smallest of the segments, where there are more than `most`.

    Each is at most as large as those before it together, the first two aside: so that a word is
    merged only a few times in its life.
    """
    rising = sorted((size.live, at) for at, size in enumerate(sizes) if wanted(size))
    if len(rising) <= most:
        return []
    words, group = 0, list[int]()
    for live, at in rising:
        if words + live > LARGEST or (len(group) >= 2 and live > words):
            break
        words += live
        group.append(at)
    return group if len(group) > 1 else []
