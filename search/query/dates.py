"""Read the date values of a query: a period, a range, what lies after or before.

What is no date gives None: a filter that can't be understood must match nothing. `@end` behind a
value (`7d@end`), or alone, counts from the archive's newest day in place of today.

A month or a day without a year (`july`, `4 july`) is the latest that the archive reaches to, for a
date in the text as for an article's own: the texts of a folder of 1987 speak of that time, too.
"""

import re
from dataclasses import dataclass
from datetime import date

from search.query.days import DAY, Days, Period, in_words
from search.query.periods import YEAR, names_month, names_year, read_length, read_period
from search.text import fold


@dataclass(frozen=True, slots=True)
class Now:
    """From where relative dates count: today, and the archive's newest day where it has one."""

    today: date
    newest: date | None = None


@dataclass(frozen=True, slots=True)
class Dates:
    """A date value, read: its days, how to name them, and whether its ends stood the wrong way."""

    days: Days
    shown: str
    swapped: bool = False


def read_dates(value: str, now: Now) -> Dates | None:
    """Read the value of `date:` or `mentions:`; None where it is no date."""
    plain = _plain(value)
    if plain in _ANY:
        return Dates(Days(None, None), in_words(Days(None, None)))
    if ends := _split_range(plain):
        return _range(*ends, now)
    period = _read(plain, now)
    if period is None:
        return None
    name = _name(period)
    return Dates(_days(period), name if names_year(plain) else f"{value} ({name})")


def read_after(value: str, now: Now) -> Dates | None:
    """Read the value of `after:`: the days behind the last day of a period, that day left out."""
    period = _point(_plain(value), now)
    if period is None or period.last == date.max:
        return None
    return Dates(Days(period.last + DAY, None), f"after {_name(period)}")


def read_before(value: str, now: Now) -> Dates | None:
    """Read the value of `before:`: the days ahead of the first day of a period."""
    period = _point(_plain(value), now)
    if period is None or period.first == date.min:
        return None
    return Dates(Days(None, period.first - DAY), f"before {_name(period)}")


def read_point(value: str, now: Now) -> Dates | None:
    """Read a day or a period to go to: there `7d` is the day a week ago, not the days since."""
    period = _point(_plain(value), now)
    return Dates(_days(period), _name(period)) if period else None


_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_ANY = ("any", "any day")
_END = "@end"
_BETWEEN = re.compile(r" ?\.{2,} ?| to | - ")
_YEARS = re.compile(r"(\d{4})-(\d{4})", re.ASCII)


def _plain(value: str) -> str:
    folded = fold(value).translate(_DASHES)
    return " ".join(folded.replace(",", " ").split())


def _split_range(plain: str) -> tuple[str, str] | None:
    if years := _YEARS.fullmatch(plain):
        return years[1], years[2]
    parts = _BETWEEN.split(plain.removeprefix("from "))
    return (parts[0], parts[1]) if len(parts) == 2 else None


def _range(first: str, last: str, now: Now) -> Dates | None:
    """Read a range: an end may be empty, and a year said with one end serves the other too."""
    year = YEAR.search(last)
    if first and year and not names_year(first):
        with_year = f"{first} {year.group()}"
        first = with_year if read_period(with_year, now.today) else first
    beginning, ending = _point(first, now), _point(last, now)
    if beginning and ending and not year and names_month(last):
        ending = _next(last, beginning.first) or ending
    if (first and not beginning) or (last and not ending) or not (first or last):
        return None
    swapped = bool(beginning and ending and beginning.first > ending.last)
    if swapped:
        beginning, ending = ending, beginning
    days = Days(beginning.first if beginning else None, ending.last if ending else None)
    return Dates(days, in_words(days), swapped)


_LONGEST_WAIT = 9
"""Years among which there is a 29 February, whatever the century."""


def _next(plain: str, day: date) -> Period | None:
    """Read a month or day without a year as the first that is not over before a day."""
    for year in range(day.year, day.year + _LONGEST_WAIT):
        period = read_period(f"{plain} {year}", day)
        if period and period.last >= day:
            return period
    return None


def _read(plain: str, now: Now) -> Period | None:
    """Read a length or a period, or the anchor alone."""
    rest, day = _anchored(plain, now)
    if day is None or not rest:
        return Period(day, day) if day and plain else None
    return read_length(rest, day) or read_period(rest, day)


def _point(plain: str, now: Now) -> Period | None:
    """Read an end of a range, or what `after:` stands before: there `7d` is the day a week ago."""
    rest, day = _anchored(plain, now)
    length = read_length(rest, day) if day else None
    if length is None:
        return _read(plain, now)
    return Period(length.first - DAY, length.first - DAY) if length.first > date.min else None


def _anchored(plain: str, now: Now) -> tuple[str, date | None]:
    """Part a value from the day that it counts from; None where the archive has no such day."""
    if plain.endswith(_END):
        return plain.removesuffix(_END).strip(), now.newest
    return plain, _reached(now) if names_month(plain) else now.today


def _reached(now: Now) -> date:
    """Return the archive's newest day, today where it has none or one that can't have come yet.

    Why a day later may be: it is tomorrow elsewhere. A wrong year must not carry all months away.
    """
    if now.newest and now.newest.toordinal() <= now.today.toordinal() + 1:
        return now.newest
    return now.today


def _days(period: Period) -> Days:
    return Days(period.first, period.last)


def _name(period: Period) -> str:
    return in_words(_days(period))
