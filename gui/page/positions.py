"""Map offsets of a text (code points) to Qt's positions (UTF-16 units) and back."""

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """The map of one text: characters behind U+FFFF take two units in Qt, all others one."""

    def __init__(self, text: str) -> None:
        wide = () if text.isascii() else tuple(match.start() for match in _WIDE.finditer(text))
        self._offsets = wide
        self._units = tuple(offset + nth for nth, offset in enumerate(wide))

    def units(self, offset: int) -> int:
        """Return how many UTF-16 units stand before a code point."""
        return offset + bisect_left(self._offsets, offset) if self._offsets else offset

    def offset(self, units: int) -> int:
        """Return the code point at a number of units; the middle of a pair is its character's."""
        return units - bisect_left(self._units, units) if self._units else units
