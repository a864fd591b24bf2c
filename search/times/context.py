"""What the resolution knows while it reads on: the anchor, the day and the quarter last told of."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from search.dates import calendar_day
from search.times.tenses import Tense

# A retold event lies at least so far back, in days.
LONG_AGO = 21
_NEAR_DAYS = 75


class Answer(NamedTuple):
    """What an expression means: its TIMEX3 type and value, and how that was found out.

    `days` is the first and last day where the value doesn't tell them (fiscal quarters). `piece`
    holds the token numbers of a part of the match, for lists that name several days.
    """

    type: str
    value: str
    rule: str
    days: tuple[date, date] | None = None
    piece: tuple[int, int] | None = None


@dataclass(slots=True)
class Context:
    """The state of one article's reading.

    `anchor` is the article's day, None when it has none: then nothing relative is resolved.
    `told` is the last time resolved, from which "the year before" counts, `told_day` the last one
    that is a day, from which "the following Monday" does; `retold` the last full date of this
    paragraph, from which its weekdays count when it is long ago, until it tells of the article's
    own days. `part` is the
    quarter or half year last reported on, from which "a year earlier" counts in company reports,
    unless a longer time (`is_longer`) was named since; `part_at` is where it was named, counted in
    characters.
    """

    anchor: date | None
    told: date | None
    told_day: date | None = None
    retold: date | None = None
    part: str = ""
    part_at: int = 0
    is_longer: bool = False

    def tell(self, day: date) -> None:
        """Remember the day the text is telling of."""
        self.told = self.told_day = day
        if self.anchor and abs((self.anchor - day).days) < LONG_AGO:
            self.retold = None

    def tell_about(self, first: date) -> None:
        """Remember the month or year the text is telling of, by its first day."""
        self.told = first

    def report(self, part: str, place: int) -> None:
        """Remember the quarter or half year (`2025-Q3`) that a report is about."""
        self.part, self.part_at = part, place
        self.is_longer = False

    def part_of(self, year: int) -> str:
        """Name the quarter reported on, in another year; the year alone where none is."""
        if not self.part or self.is_longer:
            return f"{year:04d}"
        return f"{year:04d}{self.part[4:]}"


def nearest_day(anchor: date, month: int, day: int, lean: Tense | None) -> date | None:
    """Choose the year of a month and day without one; None for days that no year near has."""
    reach = 4 if (month, day) == (2, 29) else 1
    years = range(anchor.year - reach, anchor.year + reach + 1)
    return nearest(
        anchor, [found for year in years if (found := calendar_day(year, month, day))], lean
    )


def nearest(anchor: date, candidates: list[date], lean: Tense | None) -> date | None:
    """Choose of the same day in several years the one meant, None where there is none.

    The occurrence nearest to the anchor within 75 days; else the one the tense points to.
    """
    if not candidates:
        return None
    near = min(candidates, key=lambda found: abs((found - anchor).days))
    distance = abs((near - anchor).days)
    if lean is Tense.FUTURE and distance >= _NEAR_DAYS:
        return next((found for found in candidates if found >= anchor), near)
    if lean is Tense.PAST and distance > _NEAR_DAYS:
        return next((found for found in reversed(candidates) if found <= anchor), near)
    return near


def nearest_month_year(anchor: date, month: int, lean: Tense | None) -> int:
    """Choose the year of a month without one: the past one, unless the words look ahead.

    The month after the anchor's is the coming one, whatever the tense: nobody speaks so of the
    one eleven months ago.
    """
    if month == anchor.month:
        return anchor.year
    if months_ahead(anchor, month) == 1:
        return anchor.year + (month < anchor.month)
    if lean is Tense.FUTURE:
        return anchor.year if month > anchor.month else anchor.year + 1
    return anchor.year if month < anchor.month else anchor.year - 1


def months_ahead(anchor: date, month: int) -> int:
    """Count the months to the next such month, 0 for the anchor's own."""
    return (month - anchor.month) % 12


def weekday_before(anchor: date, weekday: int) -> date:
    """Find the last such weekday, the anchor itself included."""
    return anchor - timedelta((anchor.weekday() - weekday) % 7)


def weekday_after(anchor: date, weekday: int) -> date:
    """Find the next such weekday, the anchor itself excluded."""
    return anchor + timedelta((weekday - anchor.weekday()) % 7 or 7)


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """Find the nth weekday of a month, the last one for -1."""
    if which < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))
