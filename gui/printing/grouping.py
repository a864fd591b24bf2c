"""Under which headings the rows of a list stand: months, years, or none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from gui.page import wording

_FEWEST = 3  # rows a heading, on an average; fewer would be lost among headings
_DAYS = tuple(date(2000, month, 28) for month in range(1, 13))

Words = Callable[[date], str]


@dataclass(frozen=True, slots=True)
class Grouping:
    """How days are said: by a group's heading, where there is one, and by its rows.

    `key` is how much of a day's ISO form the days of a group have in common.
    """

    in_heading: Words | None
    in_row: Words
    key: int

    def group(self, day: date | None) -> str:
        """Return what tells the group of a day from others; nothing for the undated."""
        return day.isoformat()[: self.key] if day else ""

    def heading(self, day: date | None) -> str:
        """Return the words over a group; empty where there are no groups."""
        if self.in_heading is None:
            return ""
        return self.in_heading(day) if day else wording.no_date()

    def row(self, day: date | None) -> str:
        """Return the words for a day in its row: what its heading does not say."""
        if day:
            return self.in_row(day)
        return "" if self.in_heading else wording.no_date()

    def all_rows(self) -> tuple[str, ...]:
        """Return the words of rows among which are the widest."""
        return (*map(self.row, _DAYS), self.row(None))


_MONTHS = Grouping(wording.month, lambda day: str(day.day), len("2000-12"))
_YEARS = Grouping(lambda day: str(day.year), wording.day_of_year, len("2000"))
_NONE = Grouping(None, wording.compact_date, 0)


def grouping_of(days: Sequence[date | None]) -> Grouping:
    """Return months or years where days lie together by these, several each; else no groups."""
    for grouping in (_MONTHS, _YEARS):
        runs = [group for group, _ in groupby(days, key=grouping.group)]
        if len(set(runs)) == len(runs) and len(days) >= _FEWEST * len(runs):
            return grouping
    return _NONE
