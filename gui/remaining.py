"""How long something will still take, by how long its part so far has taken."""

from collections.abc import Callable
from time import monotonic

from gui.translation import counted, translated

_LEAST_SEEN, _LEAST_LEFT = 4.0, 10.0
"""Seconds: before them there is nothing to go by, below them nothing worth telling."""
_MINUTE, _HOUR = 60, 3600


class Remaining:
    """Sees shares of a work, 0 to 1, as they grow; one that falls is that of another work."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self.begin()

    def begin(self) -> None:
        """Forget what was seen: the work begins now, or goes on after a rest."""
        self._first: tuple[float, float] | None = None
        self._last = 0.0

    def words(self, share: float) -> str:
        """Say how long the rest of the work will take; nothing where that is not known yet."""
        now = self._clock()
        if self._first is None or share < self._last:
            self._first = (now, share)
        self._last = share
        begun, before = self._first
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
