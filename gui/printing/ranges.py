"""Read ranges of pages as people write them: `2,5-6`, `3-`, `-2`."""

import re

from gui.printing.errors import PageRangeError

_RANGE = re.compile(r"(\d{0,6})([-–—]?)(\d{0,6})")


def parse_ranges(words: str, last: int) -> tuple[int, ...]:
    """Return the numbers of the pages that `words` names, from 1 to `last`, each once, in order.

    Nothing written means all pages. An open end reaches to the first or last page, and swapped
    ends are swapped back. Pages behind the last are left out; raises PageRangeError for a part that
    is no range, and where no page remains.
    """
    if not words.strip():
        return tuple(range(1, last + 1))
    spaced = re.sub(r"\s*([-–—])\s*", r"\1", words.strip().strip(",;"))
    wanted: set[int] = set()
    for part in re.split(r"[,;\s]+", spaced):
        first, end = _ends(part, last)
        wanted.update(range(max(first, 1), min(end, last) + 1))
    if not wanted:
        raise PageRangeError(words.strip())
    return tuple(sorted(wanted))


def _ends(part: str, last: int) -> tuple[int, int]:
    """Return the first and last page that one part of the words names."""
    match = _RANGE.fullmatch(part)
    if match is None or not (match[1] or match[3]):
        raise PageRangeError(part)
    ends = int(match[1] or 1), int(match[3] or (last if match[2] else match[1]))
    return min(ends), max(ends)
