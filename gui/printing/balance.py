"""Break headlines into lines of about the same length."""

from bisect import bisect_left
from collections.abc import Sequence
from math import ceil


def balanced_width(words: Sequence[float], space: float, room: float) -> float:
    """Return the least width in which words, by their widths, take no more lines than in a room.

    It is the room itself where one line is enough, or where a word has no room in a line.
    """
    lines = _lines(words, space, room)
    if lines == 1 or max(words) > room:
        return room
    widths = range(ceil(max(words)), ceil(room))
    place = bisect_left(widths, -lines, key=lambda width: -_lines(words, space, width))
    return widths[place] if place < len(widths) else room


def _lines(words: Sequence[float], space: float, room: float) -> int:
    """Count the lines that words take when each is put where there is room for it."""
    lines, end = 1, -space
    for word in words:
        end += space + word
        if end > room:
            lines, end = lines + 1, word
    return lines
