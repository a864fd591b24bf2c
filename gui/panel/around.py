"""Articles around a day: those of the days before and after, and of the same day in other years."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, islice

_ON_THE_DAY, _BESIDE, _YEARS = 3, 3, 6


@dataclass(frozen=True, slots=True)
class Group:
    """Articles of one day: the places in the list of some, and how many that day has in all."""

    day: date
    places: tuple[int, ...]
    articles: int


class Around:
    """Looks into the days of a list: ordinals, the newest first, 0 for the undated at the end.

    Why no question to another process: the days are in memory, and so sorted that a few steps find
    any of them.
    """

    def __init__(self, days: Sequence[int]) -> None:
        self._days = days
        self._dated = bisect_left(days, True, key=lambda day: day == 0)  # noqa: FBT003 (a key)

    def groups(self, day: date, own: int) -> tuple[Group, ...]:
        """Return what stands around the article at a place, of a day: by time, then other years.

        The article itself is left out.
        """
        block = self._block(day)
        near = sorted((p for p in block if p != own), key=lambda p: abs(p - own))
        same = Group(day, tuple(sorted(near[:_ON_THE_DAY])), len(block))
        before = range(block.stop, min(block.stop + _BESIDE, self._dated))
        after = range(max(block.start - _BESIDE, 0), block.start)
        return (
            *reversed([*self._by_day(before)]),
            *([same] if same.places else []),
            *reversed([*self._by_day(after)]),
            *self._other_years(day),
        )

    def _by_day(self, places: range) -> Iterator[Group]:
        """Part places by the days that they stand for."""
        for ordinal, of_day in groupby(places, key=self._days.__getitem__):
            day = date.fromordinal(ordinal)
            yield Group(day, tuple(of_day), len(self._block(day)))

    def _other_years(self, day: date) -> Iterator[Group]:
        """Yield one article of the same day in each of the nearest years that have any."""
        if not self._dated:
            return
        newest, oldest = (date.fromordinal(self._days[p]).year for p in (0, self._dated - 1))
        years = [year for year in range(oldest, newest + 1) if year != day.year]
        years.sort(key=lambda year: abs(year - day.year))
        found = islice(filter(None, (self._in_year(day, year) for year in years)), _YEARS)
        yield from sorted(found, key=lambda group: group.day, reverse=True)

    def _in_year(self, day: date, year: int) -> Group | None:
        """Return the same day of another year; None where no article is of it."""
        try:
            same = day.replace(year=year)
        except ValueError:  # a 29 February
            return None
        block = self._block(same)
        return Group(same, tuple(block[:1]), len(block)) if block else None

    def _block(self, day: date) -> range:
        """Return the places of a day's articles."""
        wanted = -day.toordinal()
        first = bisect_left(self._days, wanted, hi=self._dated, key=lambda d: -d)
        last = bisect_right(self._days, wanted, lo=first, hi=self._dated, key=lambda d: -d)
        return range(first, last)
