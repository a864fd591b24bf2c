"""The time that the calendar shows: bins of one unit, and all time beside them in one at each end.

Why ends: a date far away from all others (a slip in a header) would squeeze them to nothing, and
texts mention centuries. Whatever lies beyond the axis is counted there, so that all adds up.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gui.calendar.bins import Bin, Period, Unit, bins_of, unit_for

_END = date.max.toordinal() + 1
_TAIL = 20  # of so many articles one may lie far away
_FAR = 730  # days; less is no reason to leave somebody out
_FEW_DAYS = 28  # fewer would be bars as wide as the window


@dataclass(frozen=True, slots=True)
class Axis:
    """Bins that follow one another from the first day of the calendar to the last.

    The first one and the last are the ends, all between them span a unit each; empty without any.
    """

    bins: tuple[Bin, ...] = ()
    unit: Unit = Unit.MONTH

    @classmethod
    def of(cls, period: Period, unit: Unit | None = None) -> "Axis":
        """Show a period, in the unit that suits it if no other is wanted."""
        unit = unit or unit_for(period)
        if unit is Unit.DAY and (period.last - period.first).days < _FEW_DAYS:
            period = _in_whole_months(period)
        inner = bins_of(period, unit)
        return cls((Bin(1, inner[0].first), *inner, Bin(inner[-1].after, _END)), unit)

    @property
    def first(self) -> int:
        """The place of the first bin that is no end."""
        return 1

    @property
    def last(self) -> int:
        """The place of the last bin that is no end."""
        return len(self.bins) - 2

    @property
    def borders(self) -> tuple[int, ...]:
        """The days at which one bin ends and the next one begins, as ordinals."""
        return tuple(one.first for one in self.bins[1:])

    def is_end(self, place: int) -> bool:
        """Tell whether a bin is one of the ends."""
        return not self.first <= place <= self.last

    def place_of(self, day: int) -> int:
        """Return the place of the bin that a day is in."""
        return bisect_right(self.borders, day)

    def period_of(self, one: int, other: int) -> Period:
        """Return the time from one bin to another; an end reaches to that of the calendar."""
        first, last = sorted((one, other))
        behind = self.bins[last].after - 1
        return Period(date.fromordinal(self.bins[first].first), date.fromordinal(behind))

    def covered_by(self, period: Period) -> tuple[int, int] | None:
        """Return the places of the first and the last bin that lie within a period."""
        covered = [place for place, one in enumerate(self.bins) if period.covers(one)]
        return (covered[0], covered[-1]) if covered else None


def _in_whole_months(period: Period) -> Period:
    """Widen a period to the months that it begins and ends in."""
    months = bins_of(period, Unit.MONTH)
    return Period(date.fromordinal(months[0].first), date.fromordinal(months[-1].after - 1))


def bulk_of(days: Sequence[int]) -> Period | None:
    """Return the time of rising days, without the few that lie far away from all others.

    Far is further than all but these span together, and two years at least; few is one in twenty at
    either end. Where that left out more than a third, nothing is left out.
    """
    if not days:
        return None
    tail = max(len(days) // _TAIL, 1)
    first, last = _without_far(days, tail)
    left_out = len(days) - 1 - (last - first)
    if left_out * 3 > len(days):
        first, last = 0, len(days) - 1
    return Period(date.fromordinal(days[first]), date.fromordinal(days[last]))


def _without_far(days: Sequence[int], tail: int) -> tuple[int, int]:
    """Return the places of the first and the last day that are not far from those between."""
    first = min(tail, len(days) - 1)
    last = max(len(days) - 1 - tail, first)
    far = max(days[last] - days[first], _FAR)
    while first > 0 and days[first] - days[first - 1] <= far:
        first -= 1
    while last < len(days) - 1 and days[last + 1] - days[last] <= far:
        last += 1
    return first, last
