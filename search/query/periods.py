"""Read one date value as a period: `2025-07`, `4 july 2025`, `q3 2025`, `last month`, `tuesday`.

A table of patterns, each with what it names. All work on folded text without commas, and take the
day from which relative values count.
"""

import re
from calendar import isleap
from collections.abc import Callable
from datetime import date, timedelta

from search.query.days import (
    DAY,
    MONTHS,
    Period,
    day_of,
    month_of,
    months_later,
    year_of,
)


def read_period(plain: str, today: date) -> Period | None:
    """Read the period that a folded value names; None where it names none."""
    for pattern, read in _READERS:
        if match := pattern.fullmatch(plain):
            try:
                return read(match, today)
            except (ValueError, OverflowError):  # no such day in the calendar
                return None
    return None


def read_length(plain: str, today: date) -> Period | None:
    """Read a length of time such as `7d` or `last 3 months` as that many days up to today."""
    match = _LENGTH.fullmatch(plain)
    if not match:
        return None
    count = int(match["count"] or 1)
    try:
        first = _units_earlier(today, count, match["unit"]) + DAY
    except (ValueError, OverflowError):
        return None
    return Period(first, today) if count else None


def names_month(plain: str) -> bool:
    """Tell whether a folded value holds the name of a month."""
    return bool(_A_MONTH.search(plain))


def names_year(plain: str) -> bool:
    """Tell whether a folded value holds a year, so that it does not depend on today."""
    return bool(YEAR.search(plain))


YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|\d{8}", re.ASCII)

_MONTH_NUMBERS = {
    short: number
    for number, name in enumerate(MONTHS, 1)
    for short in (name.lower(), name.lower()[:3])
} | {"sept": 9}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY_NUMBERS = {
    short: number for number, name in enumerate(_WEEKDAYS) for short in (name, name[:3])
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})\.?"
_A_MONTH = re.compile(rf"(?<![a-z]){_MONTH}(?![a-z])", re.ASCII)
_WEEKDAY = rf"(?:last )?(?P<weekday>{'|'.join(sorted(_WEEKDAY_NUMBERS, key=len, reverse=True))})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_UNIT = r"(?P<unit>d|w|m|y|days?|wks?|weeks?|mos?|months?|yrs?|years?)"
_COUNT = r"(?P<count>\d{1,4})"
_LENGTH = re.compile(rf"-?(?:(?:last |past )?{_COUNT}|past) ?{_UNIT}", re.ASCII)


def _units_earlier(day: date, count: int, unit: str) -> date:
    """Move a day back by a number of units, of which the first letter tells the kind."""
    if unit[0] in "dw":
        return day - timedelta(days=count * (7 if unit[0] == "w" else 1))
    return months_later(day, -count * (12 if unit[0] == "y" else 1))


def _unit_around(day: date, unit: str) -> Period:
    """Make the day, week (from Monday), month or year that a day lies in."""
    match unit[0]:
        case "w":
            monday = day - timedelta(days=day.weekday())
            return Period(monday, monday + timedelta(days=6))
        case "m":
            return month_of(day.year, day.month)
        case "y":
            return year_of(day.year)
    return Period(day, day)


def _year(match: re.Match[str], _today: date) -> Period:
    return year_of(int(match["year"]))


def _decade(match: re.Match[str], _today: date) -> Period:
    first = int(match["year"]) // 10 * 10
    return Period(year_of(first).first, year_of(first + 9).last)


def _quarter(match: re.Match[str], _today: date) -> Period:
    year, last = int(match["year"]), int(match["quarter"]) * 3
    return Period(month_of(year, last - 2).first, month_of(year, last).last)


def _numbers(match: re.Match[str], _today: date) -> Period:
    year, month, day = (int(match[part] or 0) for part in ("year", "month", "day"))
    return day_of(year, month, day) if match["day"] else month_of(year, month)


def _named_month(match: re.Match[str], today: date) -> Period:
    """Without a year: the latest such month that has begun."""
    month = _MONTH_NUMBERS[match["month"]]
    is_past = month <= today.month
    return month_of(int(match["year"] or today.year - (not is_past)), month)


def _named_day(match: re.Match[str], today: date) -> Period:
    """Without a year: the latest such day that has come; 29 February is not in every year."""
    month, day = _MONTH_NUMBERS[match["month"]], int(match["day"])
    if match["year"]:
        return day_of(int(match["year"]), month, day)
    is_past = (month, day) <= (today.month, today.day)
    latest = today.year - (not is_past)
    if (month, day) == (2, 29):
        latest = next(filter(isleap, range(latest, latest - 9, -1)))
    return day_of(latest, month, day)


def _near_day(match: re.Match[str], today: date) -> Period:
    day = today + timedelta(days={"yesterday": -1, "today": 0, "tomorrow": 1}[match.group()])
    return Period(day, day)


def _near_unit(match: re.Match[str], today: date) -> Period:
    back = {"this": 0, "last": 1, "previous": 1, "next": -1}[match["which"]]
    first = _unit_around(today, match["unit"]).first
    return _unit_around(_units_earlier(first, back, match["unit"]), match["unit"])


def _ago(match: re.Match[str], today: date) -> Period:
    day = _units_earlier(today, int(match["count"]), match["unit"])
    return _unit_around(day, match["unit"] if match["unit"][0] in "my" else "day")


def _weekday(match: re.Match[str], today: date) -> Period:
    """Find the latest such day, today among them."""
    day = today - timedelta(days=(today.weekday() - _WEEKDAY_NUMBERS[match["weekday"]]) % 7)
    return Period(day, day)


_Reader = Callable[[re.Match[str], date], Period]
_TABLE: tuple[tuple[str, _Reader], ...] = (
    (_YEAR, _year),
    (rf"{_YEAR}s", _decade),
    (rf"{_YEAR}(?P<by>[-/.])(?P<month>\d{{1,2}})(?:(?P=by)(?P<day>\d{{1,2}}))?", _numbers),
    (rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)", _numbers),
    (rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}", _numbers),
    (rf"q(?P<quarter>[1-4])[ -]?{_YEAR}", _quarter),
    (rf"{_YEAR}[ -]?q(?P<quarter>[1-4])", _quarter),
    (rf"{_MONTH}(?: (?:of )?{_YEAR})?", _named_month),
    (rf"{_YEAR} {_MONTH}", _named_month),
    (rf"(?:the )?{_DAY} (?:of )?{_MONTH}(?: {_YEAR})?", _named_day),
    (rf"{_MONTH} (?:the )?{_DAY}(?: {_YEAR})?", _named_day),
    (r"today|yesterday|tomorrow", _near_day),
    (r"(?P<which>this|last|previous|next) (?P<unit>week|month|year)", _near_unit),
    (rf"{_COUNT} ?{_UNIT} ago", _ago),
    (_WEEKDAY, _weekday),
)
_READERS = tuple((re.compile(pattern, re.ASCII), read) for pattern, read in _TABLE)
