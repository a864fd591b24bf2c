"""The rule that resolved a date, in the reader's language: search.times gives it in English."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache, partial

from PySide6.QtCore import QLocale

from gui.sentences import NUMBER, Place, Sentences
from gui.translation import dated, locale, marked, translated
from search.query.days import MONTHS

_FORMS = (
    marked("rules", "written in full"),
    marked("rules", "read as month/day/year"),
    marked("rules", "a year, as written"),
    marked("rules", "a year in words"),
    marked("rules", "a decade, as written"),
    marked("rules", "a decade of the 20th century"),
    marked("rules", "a century, as written"),
    marked("rules", "a length of time"),
    marked("rules", "a year up to the day named"),
    marked("rules", "again and again"),
    marked("rules", "not said how many"),
    marked("rules", "no day is named"),
    marked("rules", "a time"),
    marked("rules", "a part of the day named"),
    marked("rules", "a part of the day told of"),
    marked("rules", "the night of the article's day"),
    marked("rules", "on the same day"),
    marked("rules", "by the day it ended on"),
    marked("rules", "the quarter reported on"),
    marked("rules", "the quarter told of before"),
    marked("rules", "the same part of the year, a year earlier"),
    marked("rules", "the time reported on, a year earlier"),
    marked("rules", "the season nearest to the article's date"),
    marked("rules", "the year of the article"),
    marked("rules", "the year counted from the article's"),
    marked("rules", "nearest to the article's date"),
    marked("rules", "the last one before the article"),
    marked("rules", "the next one after the article"),
    marked("rules", "counted from the article's date"),
    marked("rules", "counted from the article's day"),
    marked("rules", "counted from the day told of before"),
    marked("rules", "from the first year to the last"),
    marked("rules", "from the first month to the last"),
    marked("rules", "from the first day to the last; {rule}"),
    marked("rules", "both in {year}"),
    marked("rules", "{count} years before {year}"),
    marked("rules", "a part of {year}"),
    marked("rules", "the part reported on, in {year}"),
    marked("rules", "counted in {month}"),
    marked("rules", "the feast fell on {day}"),
    marked("rules", "the {weekday} on the article's date"),
    marked("rules", "the {weekday} before the article's date"),
    marked("rules", "the {weekday} after the article's date"),
    marked("rules", "the {weekday} on the day told of before"),
    marked("rules", "the {weekday} before the day told of before"),
    marked("rules", "the {weekday} after the day told of before"),
    marked("rules", "the end of the year, as written"),
    marked("rules", "the {end} of the article"),
    marked("rules", "the {end} before that of the article"),
    marked("rules", "the {unit} of the article"),
    marked("rules", "the {unit} up to the article's date"),
    marked("rules", "the {step} before that of the article"),
    marked("rules", "the {step} after that of the article"),
    marked("rules", "the {unit} of the day told of before"),
    marked("rules", "the {step} before that of the day told of before"),
    marked("rules", "the {step} after that of the day told of before"),
    marked("rules", "{day}, {rule}"),
    marked("rules", "{month}, {rule}"),
    marked("rules", "the week of {rule}"),
    marked("rules", "the day before {rule}"),
    marked("rules", "the day before: {rule}"),
)
_DAY = rf"(?:{'|'.join(MONTHS)}) \d+(?:,| in) \d+"
_MONTH = rf"(?:{'|'.join(MONTHS)}) of \d+"
_UNITS = (
    marked("units", "day"),
    marked("units", "night"),
    marked("units", "week"),
    marked("units", "weekend"),
    marked("units", "fortnight"),
    marked("units", "month"),
    marked("units", "quarter"),
    marked("units", "year"),
    marked("units", "decade"),
    marked("units", "century"),
)
# The same units as the distance between two of them: languages with cases tell the one by another.
_STEPS = (
    marked("steps", "day"),
    marked("steps", "night"),
    marked("steps", "week"),
    marked("steps", "weekend"),
    marked("steps", "fortnight"),
    marked("steps", "month"),
    marked("steps", "quarter"),
    marked("steps", "year"),
    marked("steps", "decade"),
    marked("steps", "century"),
)
_ENDS = (
    marked("units", "end of the week"),
    marked("units", "end of the month"),
    marked("units", "end of the quarter"),
    marked("units", "end of the year"),
)


def rule_words(rule: str) -> str:
    """Say by which rule a date was resolved; one that is not known stays as it is.

    A date at its beginning is left out: what is said stands beside that very date.
    """
    return sentences().said(without_date(rule))


def without_date(rule: str) -> str:
    """Return `the year of the article` of `July 4, 2025, the year of the article`."""
    found = re.match(rf"(?:{_DAY}|{_MONTH}), ", rule)
    return rule[found.end() :] if found else rule


@cache
def sentences() -> Sentences:
    """Return all that a rule can say."""
    places = {
        "count": NUMBER,
        "year": Place(r"\d+", str),
        "day": Place(_DAY, _day),
        "month": Place(_MONTH, _month),
        "weekday": Place("|".join(map(_weekday_name, range(1, 8))), _weekday),
        "unit": _one_of("units", _UNITS),
        "step": _one_of("steps", _STEPS),
        "end": _one_of("units", _ENDS),
        "rule": Place(".+", _within),
    }
    return Sentences("rules", _FORMS, places)


def _within(rule: str) -> str:
    """Say a rule that stands in another: with its date, for that is none that is seen."""
    return sentences().said(rule)


def _one_of(context: str, words: tuple[str, ...]) -> Place:
    say: Callable[[str], str] = partial(translated, context)
    return Place("|".join(words), say)


def _day(words: str) -> str:
    """Say `July 4, 2025`, or `July 4 in 2025`."""
    month, day, *_, year = words.replace(",", "").split()
    return dated(date(int(year), _month_number(month), int(day)), "d MMMM yyyy")


def _month(words: str) -> str:
    """Say `July of 2025`."""
    month, _, year = words.split()
    return dated(date(int(year), _month_number(month), 1), "MMMM yyyy")


def _weekday(name: str) -> str:
    number = next(number for number in range(1, 8) if _weekday_name(number) == name)
    return locale().standaloneDayName(number, QLocale.FormatType.LongFormat)


def _month_number(name: str) -> int:
    return MONTHS.index(name) + 1


def _weekday_name(number: int) -> str:
    return QLocale.c().dayName(number, QLocale.FormatType.LongFormat)
