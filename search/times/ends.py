"""Find the year of a day or month by the words right before it: "fiscal 1987 ending in August"."""

from datetime import date

from search.dates import calendar_day
from search.times import lexicon
from search.times.found import Found
from search.times.tenses import looks_ahead

_ENDS = frozenset(("ended", "ending"))
_LINKS = frozenset(("in", "on"))
_AT_HAND = frozenset("current this next".split())
_SIGNS = frozenset("/-–")
# So many words may stand between a year and its end: "the 1986/87 sugar crop year ending".
_WORDS_BETWEEN = 5
_DIGITS = 4
# Days known by month and day alone, before a word for what happened: "the Sept. 11 attacks".
_KNOWN_DAYS = {(9, 11): 2001, (7, 7): 2005, (1, 6): 2021, (10, 7): 2023}
_EVENTS = frozenset(
    """
    attack attacks bombing bombings commission hijackers hijackings massacre riot terror terrorist
    """.split()
)
_LAST_DOUBTFUL_MONTH = 3


def year_by_words(found: Found, anchor: date, month: int, number: int) -> int | None:
    """Find the year by what ends on the day, or by "last" and "next"; None where none tells."""
    place = _end_before(found)
    if place is not None:
        if written := _year_before(found, place, month):
            return written
        near = {found.word_at(place - back) for back in range(1, _WORDS_BETWEEN)}
        return _year_beside(anchor, month, number, is_ahead=True) if near & _AT_HAND else None
    known = _KNOWN_DAYS.get((month, number))
    if known and found.after() in _EVENTS and date(known, month, number) <= anchor:
        return known
    if found.before() == "last":
        return _year_beside(anchor, month, number, is_ahead=False)
    if found.before() == "next":
        return _year_beside(anchor, month, number, is_ahead=True)
    return None


def is_behind(found: Found) -> bool:
    """Tell what can't be ahead of the article: "since November", "the quarter ended Oct. 31"."""
    return found.before() == "since" or (found.before() == "ended" and not looks_ahead(found))


def _end_before(found: Found) -> int | None:
    """Find "ending" right before the match, None where it isn't there."""
    back = 2 if found.before() in _LINKS else 1
    return found.first - back if found.before(back) in _ENDS else None


def _year_before(found: Found, place: int, month: int) -> int | None:
    """Read the year that ends: 1987 of "fiscal 1987 ending in August", of "the 1986/87 crop year".

    A fiscal year with one number that ends early in a year may be the year before: None.
    """
    for at in range(place - 1, max(-1, place - 1 - _WORDS_BETWEEN), -1):
        word = found.word_at(at)
        if word.isdigit() and word.isascii():
            first = found.word_at(at - 2) if found.word_at(at - 1) in _SIGNS else ""
            is_doubtful = found.word_at(at - 1) == "fiscal" and month <= _LAST_DOUBTFUL_MONTH
            full = first[:2] + word if len(word) == 2 and len(first) == _DIGITS else word
            is_year = len(full) == _DIGITS and full[0] in "12" and not is_doubtful
            return int(full) if is_year else None
        if not word.isalpha() or word in lexicon.MONTHS:
            return None
    return None


def _year_beside(anchor: date, month: int, number: int, *, is_ahead: bool) -> int | None:
    """Find the year of the next such day, the article's own counted, or of the last one."""
    years = range(max(1, anchor.year - 1), anchor.year + 2)
    days = [day for year in years if (day := calendar_day(year, month, number))]
    if is_ahead:
        return next((day.year for day in days if day >= anchor), None)
    return next((day.year for day in reversed(days) if day < anchor), None)
