"""The explanation of a search in the reader's language: the search wing gives it in English.

What the wing says is put together from few pieces; each is looked up by itself, the longest first,
and what is none of them stays as it is.
"""

import re
from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QLocale

from gui.translation import in_english, locale, marked, translated
from gui.wording import from_to

_CONTEXT = "explanation"
_PLAIN = (
    marked("explanation", "All articles"),
    marked("explanation", "No articles: "),
    marked("explanation", "Articles "),
    marked("explanation", "with "),
    marked("explanation", "without "),
    marked("explanation", "dated "),
    marked("explanation", "not dated "),
    marked("explanation", "that mention "),
    marked("explanation", "that do not mention "),
    marked("explanation", "that name "),
    marked("explanation", "that do not name "),
    marked("explanation", "from "),
    marked("explanation", "not from "),
    marked("explanation", "that are "),
    marked("explanation", "that are not "),
    marked("explanation", "the person "),
    marked("explanation", "the place "),
    marked("explanation", "the organisation "),
    marked("explanation", "the event "),
    marked("explanation", "a person called "),
    marked("explanation", "a place called "),
    marked("explanation", "an organisation called "),
    marked("explanation", "an event called "),
    marked("explanation", "exactly "),
    marked("explanation", "not "),
    marked("explanation", "of any kind"),
    marked("explanation", " is not understood"),
    marked("explanation", " (not understood)"),
    marked("explanation", " in any spelling"),
    marked("explanation", " side by side"),
    marked("explanation", " within "),
    marked("explanation", " words"),
    marked("explanation", " word"),
    marked("explanation", "the characters "),
    marked("explanation", "text that fits "),
    marked("explanation", "a word like "),
    marked("explanation", "a word that begins with "),
    marked("explanation", "a word that ends with "),
    marked("explanation", "a word that contains "),
    marked("explanation", " in one paragraph"),
    marked("explanation", " in one sentence"),
    marked("explanation", " and "),
    marked("explanation", " or "),
)
_STATES = (
    marked("explanation", "starred"),
    marked("explanation", "unseen"),
    marked("explanation", "seen"),
    marked("explanation", "undated"),
)
_OF_STATES = ("that are ", "that are not ")

Pieces = tuple[tuple[str, bool], ...]


def explained(pieces: Iterable[tuple[str, bool]]) -> Pieces:
    """Return an explanation, as pieces with the strong ones told, in the reader's language."""
    if in_english():
        return tuple(pieces)
    said: list[tuple[str, bool]] = []
    before = ""
    for text, strong in pieces:
        said.append((_strong(text, before) if strong else _plain(text), strong))
        before = text
    return tuple(said)


def _plain(text: str) -> str:
    return _pattern().sub(lambda found: translated(_CONTEXT, found.group()), text)


def _strong(text: str, before: str) -> str:
    """Return what the reader asked for; states and dates are not in the reader's own words."""
    if text in _STATES and before.endswith(_OF_STATES):
        return translated(_CONTEXT, text)
    return _days(text) if _days_pattern().fullmatch(text) else text


def _days(text: str) -> str:
    """Return a run of days, given as English names it."""
    text = _day_pattern().sub(_dated, text)
    for lead, words in _OPEN.items():
        if text.startswith(lead):
            days = text.removeprefix(lead).removesuffix(" on")
            return translated("days", words).format(days=days)
    first, between, last = text.partition(" to ")
    return from_to(first, last) if between else first


def _dated(found: re.Match[str]) -> str:
    """Return a month in the case that it has beside a day, or alone."""
    own, month = locale(), _months().index(found["month"]) + 1
    long = QLocale.FormatType.LongFormat
    if found["day"]:
        return f"{found['day']} {own.monthName(month, long)}"
    return own.standaloneMonthName(month, long)


# How a run begins that has one end only.
_OPEN = {
    "from ": marked("days", "from {days} on"),
    "up to ": marked("days", "up to {days}"),
    "after ": marked("days", "after {days}"),
    "before ": marked("days", "before {days}"),
}


@cache
def _day_pattern() -> re.Pattern[str]:
    """Return what finds a month in a text, with the day before it where there is one."""
    return re.compile(rf"(?:\b(?P<day>\d\d?) )?\b(?P<month>{'|'.join(_months())})\b")


@cache
def _days_pattern() -> re.Pattern[str]:
    """Return what fits a run of days; all have a year."""
    one = rf"(\d\d? ?)?({'|'.join(_months())})? ?(\d{{4}})?"
    runs = rf"from {one} on|(up to|after|before) {one}|{one}( to {one})?"
    return re.compile(rf"(?=.*\d{{4}})({runs})")


@cache
def _months() -> list[str]:
    return [QLocale.c().monthName(month) for month in range(1, 13)]


@cache
def _pattern() -> re.Pattern[str]:
    """Return what finds the pieces in a text, none of them within a word."""
    pieces = map(re.escape, sorted(_PLAIN, key=len, reverse=True))
    return re.compile(rf"(?:\b|(?=\s))(?:{'|'.join(pieces)})")
