"""Recognise a dateline: the place, and mostly the date and an agency, before an article's text."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from search.articles.article import Dateline
from search.articles.cities import STANDING_ALONE
from search.dates import calendar_day
from search.spans import Span

_LONGEST = 140
_MOST_WORDS_OF_A_PLACE = 5
_NEAR = timedelta(days=182)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Small words inside a place's name, and words that are capitalised at a start but name no place.
_JOINING = frozenset(
    "al and da das de del der di do dos du el en la las le les los of on the upon".split()
)
_NO_PLACES = frozenset(
    (
        "a after an as at before by for from he her his if in it its no on our she since so they "
        "this to until we when while"
    ).split()
)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*)?"
_DATE = (
    rf"{_WEEKDAY}(?:(?P<month>{_MONTH})\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month_last>{_MONTH}))"
    r"(?!\d)(?:,?\s+(?P<year>\d{4})\b)?"
)
_AGENCY = r"\((?P<{}>[A-Z][A-Za-z/.& ]{{1,30}})\)"
_BARE_AGENCY = (
    r",?\s+(?P<bare>(?-i:[A-Z][A-Z.]{1,14}|Reuters?|Trend))\b(?=\s*[-–—.:]|\s+(?-i:[A-Z]))"
)
_DASH = r"(?:\s*(?:[–—―]|-{2,3})\s*|\s+-\s*|-\s+)"
_AFTER_DATE = rf"(?:{_DASH}|\s*/+\s*|\s*[.:]\s+|\s*\n\s*|(?<=\))\s+)"
_DATED = re.compile(
    rf"\**(?P<place>[^\d\n:;()\"“”–—]{{2,70}}?)\s*(?:{_AGENCY.format('before')}\s*)?[,.–—-]?\s*"
    rf"{_DATE}(?:,?\s*{_AGENCY.format('after')}|{_BARE_AGENCY}|,(?=\s+-))?(?:{_AFTER_DATE}|(?<=[A-Z])\s+)",
    re.IGNORECASE,
)
_UNDATED = re.compile(
    rf"\**(?P<place>[^\d\n:;()\"“”–—]{{3,60}}?)(?:\s*{_AGENCY.format('agency')})?"
    rf"(?:,\s*(?i:{_MONTH}))?,?{_DASH}(?=\S)"
)
_PARTS = ("place", "month", "month_last", "day", "day_first", "year", "bare")
_NAME_PARTS = re.compile(r"\s*[,/]\s*")


class Opening(NamedTuple):
    """A dateline and where the text behind it begins in the body."""

    dateline: Dateline
    text_start: int


def find_dateline(body: str, anchor: date | None) -> Opening | None:
    """Find the dateline that a body begins with; None where there is none.

    Its span ends with the date or the agency, whichever comes last. A date without a year gets the
    one that brings it nearest to `anchor`, the date of the header.
    """
    beginning = body[:_LONGEST]
    return _find_dated(beginning, anchor) or _find_undated(beginning)


def _find_dated(text: str, anchor: date | None) -> Opening | None:
    """Find a dateline with a date, its place in any capitalisation."""
    match = _DATED.match(text)
    if match is None or not _names_place(match["place"]):
        return None
    end = max(map(match.end, _PARTS))
    if match["after"]:
        end = match.end("after") + 1
    month = match["month"] or match["month_last"]
    day = match["day"] or match["day_first"]
    resolved = _resolve(month, int(day), match["year"], anchor)
    return _opening(text, match, end, resolved)


def _find_undated(text: str) -> Opening | None:
    """Find one without a date: capitals, with a region or an agency, or a well-known name."""
    match = _UNDATED.match(text)
    if match is None or not _names_place(match["place"]):
        return None
    names = _NAME_PARTS.split(match["place"].strip())
    if not names[0].isupper():
        return None
    if match["agency"]:
        return _opening(text, match, match.end("agency") + 1, None)
    if len(names) == 1 and names[0] not in STANDING_ALONE:
        return None
    return _opening(text, match, match.end("place"), None)


def _opening(text: str, match: re.Match[str], end: int, day: date | None) -> Opening:
    """Put an opening together from a match and what was read in it."""
    place = " ".join(match["place"].split()).rstrip(" ,-")
    end = len(text[:end].rstrip())
    return Opening(Dateline(Span(match.start("place"), end), place, day), match.end())


@lru_cache(maxsize=4096)
def _names_place(text: str) -> bool:
    """Tell whether words can be the name of a place: a few, capitalised, with small ones inside."""
    parts = _NAME_PARTS.split(text.strip(" ,.-\t"))
    return len(parts) <= 4 and all(_is_name(part.split()) for part in parts)


def _is_name(words: list[str]) -> bool:
    """Tell whether words are a name: the first and last capitalised, the others too or joining."""
    if not 1 <= len(words) <= _MOST_WORDS_OF_A_PLACE or words[0].lower() in _NO_PLACES:
        return False
    if len(words) == 1 and words[0].lower() == "the":
        return False
    if not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    return all(word[0].isupper() or word in _JOINING for word in words)


def _resolve(month: str, day: int, year: str | None, anchor: date | None) -> date | None:
    """Give a month and a day their year; None for no such day, or where no year is known."""
    number = _MONTHS.index(month[:3].lower()) + 1
    if year:
        return calendar_day(int(year), number, day)
    if anchor is None:
        return None
    same = calendar_day(anchor.year, number, day)
    if same and abs(same - anchor) <= _NEAR:
        return same  # as nearly always, and no other year is nearer
    near = (calendar_day(anchor.year + shift, number, day) for shift in (0, -1, 1))
    return min(
        (candidate for candidate in near if candidate),
        key=lambda candidate: abs(candidate - anchor),
        default=None,
    )
