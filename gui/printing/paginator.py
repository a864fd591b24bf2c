"""Part lines into pages: no line cut, no widow, no orphan, a heading with what follows.

Pure arithmetic over the boxes of lines, so that it can be tested without a printer.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_FEWEST = 2  # lines of a paragraph that may stand alone at the foot or the head of a page


@dataclass(frozen=True, slots=True)
class LineBox:
    """One laid line: its top and bottom, and where it stands in its block.

    `index` counts from 0 within a block of `count` lines. A `heading` block stays whole and
    with the first lines of the next block.
    """

    top: float
    bottom: float
    block: int
    index: int
    count: int
    heading: bool = False


def paginate(lines: Sequence[LineBox], height: float) -> tuple[range, ...]:
    """Return the lines of each page, as ranges of their numbers.

    Pages are filled greedily. Where no good break fits on a page a widow or orphan is let pass,
    then a heading parted from its text; a line higher than the page has one of its own.
    """
    pages: list[range] = []
    bottoms = [line.bottom for line in lines]
    start = 0
    while start < len(lines):
        fitting = bisect_right(bottoms, lines[start].top + height, lo=start)
        end = len(lines) if fitting == len(lines) else _break(lines, start, fitting)
        pages.append(range(start, end))
        start = end
    return tuple(pages)


def opening(lines: Sequence[LineBox], room: float) -> int:
    """Return how many of the first lines may stand in a room with all rules kept; 0 for none."""
    if not lines:
        return 0
    fitting = bisect_right([line.bottom for line in lines], lines[0].top + room)
    if fitting == len(lines):
        return fitting
    return next((end for end in range(fitting, 0, -1) if _is_good(lines, end)), 0)


def _break(lines: Sequence[LineBox], start: int, fitting: int) -> int:
    """Return the last number before which a page that begins at `start` may end."""
    for may_end in (_is_good, _keeps_heading):
        for end in range(fitting, start, -1):
            if may_end(lines, end):
                return end
    return max(fitting, start + 1)


def _keeps_heading(lines: Sequence[LineBox], end: int) -> bool:
    """Tell whether no heading is parted, nor left at the foot of its page."""
    return not lines[end - 1].heading


def _is_good(lines: Sequence[LineBox], end: int) -> bool:
    """Tell whether a page may end before line `end` with all rules kept."""
    below = lines[end]
    if not _keeps_heading(lines, end):
        return False
    if below.index == 0:
        return True
    return below.index >= _FEWEST and below.count - below.index >= _FEWEST
