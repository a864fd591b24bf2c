"""Read the date values of a query: a period, a range, what lies after or before.

What is no date gives None: a filter that can't be understood must match nothing.
"""

import re
from dataclasses import dataclass
from datetime import date

from search.query.days import DAY, Days, Period, in_words
from search.query.periods import YEAR, names_year, read_length, read_period
from search.text import fold


@dataclass(frozen=True, slots=True)
class Dates:
    """A date value, read: its days, how to name them, and whether its ends stood the wrong way."""

    days: Days
    shown: str
    swapped: bool = False


def read_dates(value: str, today: date) -> Dates | None:
    """Read the value of `date:` or `mentions:`; None where it is no date."""
    plain = _plain(value)
    if ends := _split_range(plain):
        return _range(*ends, today)
    period = read_length(plain, today) or read_period(plain, today)
    if period is None:
        return None
    name = _name(period)
    return Dates(_days(period), name if names_year(plain) else f"{value} ({name})")


def read_after(value: str, today: date) -> Dates | None:
    """Read the value of `after:`: the days behind the last day of a period, that day left out."""
    period = _point(_plain(value), today)
    if period is None or period.last == date.max:
        return None
    return Dates(Days(period.last + DAY, None), f"after {_name(period)}")


def read_before(value: str, today: date) -> Dates | None:
    """Read the value of `before:`: the days ahead of the first day of a period."""
    period = _point(_plain(value), today)
    if period is None or period.first == date.min:
        return None
    return Dates(Days(None, period.first - DAY), f"before {_name(period)}")


_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
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


def _range(first: str, last: str, today: date) -> Dates | None:
    """Read a range: an end may be empty, and a year said with the last serves the first too."""
    year = YEAR.search(last)
    if first and year and not names_year(first):
        with_year = f"{first} {year.group()}"
        first = with_year if read_period(with_year, today) else first
    beginning, ending = _point(first, today), _point(last, today)
    if (first and not beginning) or (last and not ending) or not (first or last):
        return None
    swapped = bool(beginning and ending and beginning.first > ending.last)
    if swapped:
        beginning, ending = ending, beginning
    days = Days(beginning.first if beginning else None, ending.last if ending else None)
    return Dates(days, in_words(days), swapped)


def _point(plain: str, today: date) -> Period | None:
    """Read an end of a range, or what `after:` stands before: there `7d` is the day a week ago."""
    length = read_length(plain, today)
    if length is None:
        return read_period(plain, today)
    return Period(length.first - DAY, length.first - DAY) if length.first > date.min else None


def _days(period: Period) -> Days:
    return Days(period.first, period.last)


def _name(period: Period) -> str:
    return in_words(_days(period))
