"""Part time into bins and count days in them by bisection: no article is walked."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import pairwise
from operator import not_

_MOST_DAYS = 400  # a span so short is shown day by day: a dozen bars of months tell little
_MOST_MONTHS = 600


class Unit(Enum):
    """How much time a bin spans."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Bin:
    """A stretch of days, as proleptic ordinals, `after` being the first that is not in it."""

    first: int
    after: int


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def covers(self, one: Bin) -> bool:
        """Tell whether a bin lies wholly within."""
        return self.first.toordinal() <= one.first and one.after - 1 <= self.last.toordinal()


def unit_for(period: Period) -> Unit:
    """Return the unit in which a period is best shown."""
    if (period.last - period.first).days < _MOST_DAYS:
        return Unit.DAY
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month
    return Unit.MONTH if months < _MOST_MONTHS else Unit.YEAR


def bins_of(period: Period, unit: Unit) -> tuple[Bin, ...]:
    """Part a period into whole bins; the first and the last reach beyond it where need be."""
    return tuple(_bins(period, unit))


def _bins(period: Period, unit: Unit) -> Iterator[Bin]:
    day = start_of(period.first, unit)
    last = period.last.toordinal()
    while day.toordinal() <= last:
        following = _next(day, unit)
        after = following.toordinal() if following else date.max.toordinal() + 1
        yield Bin(day.toordinal(), after)
        if following is None:
            return
        day = following


def start_of(day: date, unit: Unit) -> date:
    """Return the first day of the bin that a day is in."""
    if unit is Unit.DAY:
        return day
    return day.replace(day=1) if unit is Unit.MONTH else day.replace(month=1, day=1)


def _next(day: date, unit: Unit) -> date | None:
    """Return the first day of the next bin; None beyond the end of the calendar."""
    try:
        if unit is Unit.DAY:
            return date.fromordinal(day.toordinal() + 1)
        if unit is Unit.MONTH and day.month < 12:
            return day.replace(month=day.month + 1)
        return date(day.year + 1, 1, 1)
    except ValueError:
        return None


class Days:
    """The days of articles, in date order either way; the undated (0) stand at the end.

    `ranked` days stand in any order, and are sorted here.
    """

    def __init__(self, days: Sequence[int], *, ranked: bool = False) -> None:
        if ranked:
            days = sorted(days, reverse=True)
        dated = bisect_left(days, 1, key=not_)
        self.undated = len(days) - dated
        falls = dated > 1 and days[0] > days[dated - 1]
        # Rising, so that a bisection calls nothing of ours: turning 100,000 round takes 0.1 ms.
        self._rising = days[:dated][::-1] if falls else days[:dated]

    @property
    def rising(self) -> Sequence[int]:
        """The days from the first to the last, as ordinals."""
        return self._rising

    def within(self, one: Bin) -> Period | None:
        """Return the time from the first to the last day in a bin; None where there is none."""
        begin, end = (bisect_left(self._rising, border) for border in (one.first, one.after))
        if begin == end:
            return None
        first, last = self._rising[begin], self._rising[end - 1]
        return Period(date.fromordinal(first), date.fromordinal(last))

    def counts(self, bins: Sequence[Bin]) -> tuple[int, ...]:
        """Count the days in each bin; they follow one another without a gap."""
        borders = [one.first for one in bins[:1]] + [one.after for one in bins]
        places = [bisect_left(self._rising, border) for border in borders]
        return tuple(end - begin for begin, end in pairwise(places))
