"""Month sections: which row of the list is a heading, and which an article."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from operator import neg, not_
from typing import NamedTuple

UNDATED = 0  # stands where a day's ordinal would, for articles without a date


class Section(NamedTuple):
    """A month, or the shelf of undated articles (`month` None), and how many articles it holds.

    `ranked` is the one section of a list whose best matches stand first, whatever their days.
    """

    month: date | None
    articles: int
    ranked: bool = False


class Sections:
    """Lays month headings between the articles of a list.

    `days` are proleptic ordinals in date order, either way, the undated (0) last; with `ranked`, in
    any order. A row is a heading or an article; an article is named by its position in `days`.
    Looking up a row costs a bisection over the months, building costs one bisection a month:
    100,000 articles in 30 years are 360 of them, half a millisecond.
    """

    def __init__(self, days: Sequence[int], *, ranked: bool = False) -> None:
        self._starts: list[int] = []  # position of the first article of each section
        self._sections: list[Section] = []
        if ranked and days:
            self._starts, self._sections = [0], [Section(None, len(days), ranked=True)]
        else:
            self._part_by_month(days)
        # The heading of section i stands at row _heads[i]: i headings stand above it.
        self._heads = [start + i for i, start in enumerate(self._starts)]
        self.row_count = len(days) + len(self._starts)

    def _part_by_month(self, days: Sequence[int]) -> None:
        dated = bisect_left(days, 1, key=not_)
        start = 0
        while start < len(days):
            end, month = _end_of_section(days, start, dated)
            self._starts.append(start)
            self._sections.append(Section(month, end - start))
            start = end

    @property
    def heading_rows(self) -> tuple[int, ...]:
        """The rows that are headings, from above."""
        return tuple(self._heads)

    def section(self, row: int) -> Section | None:
        """Return the section whose heading the row is; None for an article's row."""
        i = bisect_right(self._heads, row) - 1
        return self._sections[i] if self._heads[i] == row else None

    def position(self, row: int) -> int | None:
        """Return the position of the article in the row; None for a heading."""
        i = bisect_right(self._heads, row) - 1
        return None if self._heads[i] == row else row - i - 1

    def row(self, position: int) -> int:
        """Return the row of the article at a position."""
        return position + bisect_right(self._starts, position)

    def neighbour(self, position: int, *, step: int) -> int | None:
        """Return the first position of the next (step 1) section, or of the one before (-1).

        Going back from within a section leads to its own first article first.
        """
        i = bisect_right(self._starts, position) - 1
        if step < 0 and self._starts[i] < position:
            return self._starts[i]
        wanted = i + step
        return self._starts[wanted] if 0 <= wanted < len(self._starts) else None


def _end_of_section(days: Sequence[int], start: int, dated: int) -> tuple[int, date | None]:
    """Find where the section that begins at `start` ends, and its month."""
    if start >= dated:
        return len(days), None
    month = date.fromordinal(days[start]).replace(day=1)
    if days[start] < days[dated - 1]:  # the oldest first
        return bisect_left(days, month.toordinal() + _length(month), start, dated), month
    return bisect_right(days, -month.toordinal(), start, dated, key=neg), month


def _length(month: date) -> int:
    """Return how many days a month has; asks for no day behind the last that Python knows."""
    return 31 if month.month == 12 else (month.replace(month=month.month + 1) - month).days
