"""How long something will still take, by how long its last part has taken."""

from collections import deque
from collections.abc import Callable
from time import monotonic

from gui.translation import counted, translated

_LEAST_SEEN, _LEAST_LEFT = 4.0, 10.0
"""Seconds: before them there is nothing to go by, below them nothing worth telling."""
_LATELY = 30.0
"""Seconds whose pace counts: a machine that gets busy soon shows in what is told."""
_MINUTE, _HOUR = 60, 3600


class Remaining:
    """Sees shares of a work, 0 to 1, as they grow; one that falls is that of another work."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self.begin()

    def begin(self) -> None:
        """Forget what was seen: the work begins now, or goes on after a rest."""
        self._seen: deque[tuple[float, float]] = deque()  # when, and which share

    def words(self, share: float) -> str:
        """Say how long the rest of the work will take; nothing where that is not known yet."""
        now = self._clock()
        if self._seen and share < self._seen[-1][1]:
            self._seen.clear()
        self._seen.append((now, share))
        while len(self._seen) > 1 and self._seen[1][0] <= now - _LATELY:
            self._seen.popleft()
        begun, before = self._seen[0]
        if now - begun < _LEAST_SEEN or share <= before:
            return ""
        return _words((1 - share) * (now - begun) / (share - before))


def _words(seconds: float) -> str:
    """Say a length of time as roughly as it is known."""
    if seconds < _LEAST_LEFT:
        return ""
    if seconds < 1.5 * _MINUTE:
        tens = 10 * round(seconds / 10)
        return translated("remaining", "about {count} seconds left").format(count=tens)
    if seconds < 1.5 * _HOUR:
        minutes = round(seconds / _MINUTE)
        return counted("remaining", "about {count} minutes left", "about a minute left", minutes)
    hours = round(seconds / _HOUR)
    return counted("remaining", "about {count} hours left", "about an hour left", hours)
