"""From a TIMEX3 value to the first and the last day it spans."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?(?:T.*)?", re.ASCII)
_YEARS = re.compile(r"\d{2,4}", re.ASCII)
_MONTHS = re.compile(r"(\d{4})-([A-Z]?[A-Z0-9]\d?)", re.ASCII)

# Part of a year -> the month it begins in and how many it has; a winter begins in December.
_PARTS = (
    {f"{month:02d}": (month, 1) for month in range(1, 13)}
    | {f"Q{number}": (3 * number - 2, 3) for number in range(1, 5)}
    | {"H1": (1, 6), "H2": (7, 6)}
    | {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)}
)


def period(value: str) -> tuple[date, date] | None:
    """Give the first and last day of a value, None where it names no calendar days.

    An interval (`2025-07-04/2025-07-06`) spans from the first day of its start to the last of its
    end. Never raises: an impossible day (`2025-02-30`) has no period.
    """
    try:
        if "/" in value:
            start, _, end = value.partition("/")
            first, last = period(start), period(end)
            return (first[0], last[1]) if first and last and first[0] <= last[1] else None
        return _simple_period(value)
    except (ValueError, OverflowError):
        return None


def _simple_period(value: str) -> tuple[date, date] | None:
    """Read a value that is no interval; raises ValueError for days no calendar has."""
    if match := _DAY.fullmatch(value):
        day = date(*(int(part) for part in match.groups()))
        return day, day
    if match := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + timedelta(5 if match[3] else 0), monday + timedelta(6)
    if _YEARS.fullmatch(value):
        return _years(value)
    match = _MONTHS.fullmatch(value)
    if match is None or match[2] not in _PARTS:
        return None
    return _months(int(match[1]), *_PARTS[match[2]])


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """Span `count` months from the first day of one."""
    first = date(year, month, 1)
    return first, first + relativedelta(months=count, days=-1)


def _years(value: str) -> tuple[date, date]:
    """Span a year (`1987`), a decade (`198`) or a century (`19`)."""
    span = 10 ** (4 - len(value))
    first = int(value) * span
    return date(first, 1, 1), date(first + span - 1, 12, 31)
