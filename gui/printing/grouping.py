"""Under which headings the rows of a list stand: months, years, or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from gui.page import wording
from gui.translation import dated

_FEWEST = 3  # rows a heading, on an average; fewer would be lost among headings
_DAYS = tuple(date(2000, month, 28) for month in range(1, 13))


@dataclass(frozen=True, slots=True)
class Grouping:
    """How days are said, in Qt's forms: by a group's heading, and by its rows.

    `key` is how much of a day's ISO form the days of a group have in common.
    """

    heading_form: str
    row_form: str
    key: int

    def group(self, day: date | None) -> str:
        """Return what tells the group of a day from others; nothing for the undated."""
        return day.isoformat()[: self.key] if day else ""

    def heading(self, day: date | None) -> str:
        """Return the words over a group; empty where there are no groups."""
        if not self.heading_form:
            return ""
        words = dated(day, self.heading_form) if day else wording.no_date()
        return words[:1].upper() + words[1:]

    def row(self, day: date | None) -> str:
        """Return the words for a day in its row: what its heading does not say."""
        if day:
            return dated(day, self.row_form)
        return "" if self.heading_form else wording.no_date()

    def all_rows(self) -> tuple[str, ...]:
        """Return the words of rows among which are the widest."""
        return (*map(self.row, _DAYS), self.row(None))


_MONTHS = Grouping("MMMM yyyy", "d", len("2000-12"))
_YEARS = Grouping("yyyy", "d MMM", len("2000"))
_NONE = Grouping("", "d MMM yyyy", 0)


def grouping_of(days: Sequence[date | None]) -> Grouping:
    """Return months or years where days lie together by these, several each; else no groups."""
    for grouping in (_MONTHS, _YEARS):
        runs = [group for group, _ in groupby(days, key=grouping.group)]
        if len(set(runs)) == len(runs) and len(days) >= _FEWEST * len(runs):
            return grouping
    return _NONE
