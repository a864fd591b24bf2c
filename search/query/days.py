"""Runs of days and how they are called in English."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)

# Not calendar.month_name: that one speaks the language of the user's locale.
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Days:
    """The days from `first` to `last`, both included; None is an open end."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Period:
    """A run of days with two ends: what a date value such as `2025-07` names."""

    first: date
    last: date


def day_of(year: int, month: int, day: int) -> Period:
    """Make the period of one day. Raises ValueError where the calendar has no such day."""
    only = date(year, month, day)
    return Period(only, only)


def month_of(year: int, month: int) -> Period:
    """Make the period of a month. Raises ValueError where the calendar has no such month."""
    first = date(year, month, 1)
    return Period(first, first.replace(day=monthrange(year, month)[1]))


def year_of(year: int) -> Period:
    """Make the period of a year. Raises ValueError before year 1 and after 9999."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def months_later(day: date, months: int) -> date:
    """Move a day by whole months, to the month's last day where the month is too short.

    Raises ValueError beyond the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, month_of(year, month + 1).last.day))


def fills_years(first: date | None, last: date | None) -> bool:
    """Tell whether days reach from the first of a year to the last of one, or are open there."""
    return (first is None or _opens_year(first)) and (last is None or _closes_year(last))


def fills_months(first: date | None, last: date | None) -> bool:
    """Tell whether days reach from the first of a month to the last of one, or are open there."""
    return (first is None or first.day == 1) and (last is None or _closes_month(last))


def in_words(days: Days) -> str:
    """Name a run of days as briefly as English can: `July 2025`, `2025`, `4 July 2025`."""
    first, last = days.first, days.last
    if first and last:
        return _both_ends(first, last)
    if first:
        return f"from {_beginning(first)} on"
    return f"up to {_ending(last)}" if last else "any day"


def _both_ends(first: date, last: date) -> str:
    if first == last:
        return _day(first)
    if _opens_year(first) and _closes_year(last):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    year = "" if first.year == last.year else f" {first.year}"
    month = MONTHS[first.month - 1] + year
    in_one_month = (first.year, first.month) == (last.year, last.month)
    if first.day == 1 and _closes_month(last):
        return _month(last) if in_one_month else f"{month} to {_month(last)}"
    return (
        f"{first.day} to {_day(last)}" if in_one_month else f"{first.day} {month} to {_day(last)}"
    )


def _beginning(first: date) -> str:
    if _opens_year(first):
        return str(first.year)
    return _month(first) if first.day == 1 else _day(first)


def _ending(last: date) -> str:
    if _closes_year(last):
        return str(last.year)
    return _month(last) if _closes_month(last) else _day(last)


def _opens_year(day: date) -> bool:
    return (day.month, day.day) == (1, 1)


def _closes_year(day: date) -> bool:
    return (day.month, day.day) == (12, 31)


def _closes_month(day: date) -> bool:
    return day == month_of(day.year, day.month).last


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"
