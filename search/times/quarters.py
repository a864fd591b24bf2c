"""Resolve quarters and half years, and the "same period a year earlier" of company reports."""

from datetime import date, timedelta

from search.times import lexicon, values
from search.times.context import Answer, Context, nearest_day
from search.times.found import Found
from search.times.numbers import ordinal_of
from search.times.period import period
from search.times.tenses import Tense, looks_ahead, tense

_ENDED = frozenset(("ended", "ending"))
_SAME_A_YEAR_EARLIER = "the same part of the year, a year earlier"
_MONTHS_OF = {"Q": 3, "H": 6}
# Half a quarter, in days: back from its end, this far lies the calendar quarter it is mostly in.
_HALF_A_QUARTER = 45
# "The quarter ended Sept. 30" is the fiscal one named so many characters before.
_NEAR = 600
_COMPARED_WITHIN = 12
_WORDS_TO_ASIDE = 4
_ASIDES = frozenset("after since following than unlike before".split())
_POSSESSIVE = frozenset(("'s", "’s"))
_PARTS = frozenset(("quarter", "period", "half"))


def quarter(found: Found, context: Context) -> Answer | None:
    """Read the third quarter of 2025, the first half, Q3, the first quarter ended Sept. 30."""
    unit = found.word("unit") or found.word("half")
    number = ordinal_of(found.word("ordinal").removeprefix("q"))
    limit = {"quarter": 4, "half": 2, "": 4}.get(unit, 0)
    if number is None or number > limit:
        return None
    return _part(found, context, "H" if unit == "half" else "Q", number)


def last_half(found: Found, context: Context) -> Answer | None:
    """Read the last half of 1989, the latter half of this year."""
    return _part(found, context, "H", 2)


def first_quarters(found: Found, context: Context) -> Answer | None:
    """Read the first two quarters of 1990: half a year."""
    words = found.words("count")
    if found.word("unit") != "quarters" or words[0] not in ("two", "2"):
        return None
    number = {"first": 1, "last": 2, "final": 2}.get(found.word("side"))
    return _part(found, context, "H", number) if number else None


def quarter_before(found: Found, context: Context) -> Answer | None:
    """Read "the year-earlier quarter", "year-ago profit" of company reports."""
    words = found.all_words()
    if context.anchor is None or "year" not in words:
        return None
    if words[-1] in ("week", "month", "day"):
        day = values.moved(context.told or context.anchor, -1, "year")
        return Answer("DATE", values.of_unit(day, words[-1]) or "", _SAME_A_YEAR_EARLIER)
    number = next((ordinal_of(word) for word in words if word in lexicon.ORDINALS), None)
    year = int(context.part[:4]) if context.part else context.anchor.year
    if number is not None:
        return Answer("DATE", f"{year - 1:04d}-Q{number}", _SAME_A_YEAR_EARLIER)
    is_quarter = "quarter" in words or not context.is_longer
    if not context.part and is_quarter and _PARTS & set(words):
        _assume_last_quarter(found, context, context.anchor)
        year = int(context.part[:4])
    if "quarter" in words:
        context.is_longer = False
    return Answer("DATE", context.part_of(year - 1), _SAME_A_YEAR_EARLIER)


def part_of_year(found: Found, context: Context) -> Answer | None:
    """Read "the 1988 quarter": the part reported on, in another year; "the 1988 crop year"."""
    unit = found.word("unit")
    year = int(found.word("year"))
    if unit == "year":
        return Answer("DATE", values.year(year), "a year, as written")
    if unit not in _PARTS or (unit == "quarter" and not context.part):
        return None
    if not context.part or context.is_longer:
        return Answer("DATE", values.year(year), "a year, as written")
    return Answer("DATE", context.part_of(year), f"the part reported on, in {year}")


def same_part(found: Found, context: Context) -> Answer | None:
    """Read "the latest period", "the same quarter of 1988", "the like period last year"."""
    unit = found.word("unit")
    if context.anchor is None or unit not in _PARTS:
        return None
    year = _year_of_same(found, context.anchor)
    is_latest = found.word("which") == "latest"
    if not context.part and (unit == "quarter" or is_latest):
        _assume_last_quarter(found, context, context.anchor)
    if year is None:
        is_named = is_latest and bool(context.part) and not context.is_longer
        return Answer("DATE", context.part, "the quarter reported on") if is_named else None
    if unit == "quarter":
        context.is_longer = False
    if not found.year() and context.part_of(year) == context.part:
        # "The same quarter last year" is not the one it is compared with.
        year -= 1
    return Answer("DATE", context.part_of(year), f"the part reported on, in {year}")


def quarter_at_hand(found: Found, context: Context) -> Answer | None:
    """Read "the quarter", "the latest quarter", "the quarter ended Sept. 30"."""
    if context.anchor is None:
        return None
    if end := end_date(found, context):
        value = values.of_unit(end - timedelta(_HALF_A_QUARTER), "quarter") or ""
        if context.part and 0 <= found.start - context.part_at < _NEAR:
            value = context.part
        context.report(value, found.start)
        return Answer("DATE", value, "by the day it ended on", days=_days_to(end, 3))
    if found.word("which") == "latest" and not context.part:
        _assume_last_quarter(found, context, context.anchor)
    if not context.part:
        return None
    context.is_longer = False
    return Answer("DATE", context.part, "the quarter told of before")


def reported(found: Found, context: Context) -> Answer | None:
    """Read "this quarter's loss", "last year's $1.5 billion" in a report on a quarter.

    So is "compared with $1.2 billion last year", unless it compares years.
    """
    if not context.part or context.is_longer:
        return None
    words = found.words("which") + found.words("unit")
    is_possessive = found.after() in _POSSESSIVE
    if words == ["this", "quarter"] and is_possessive and tense(found) is not Tense.FUTURE:
        return Answer("DATE", context.part, "the quarter reported on")
    is_money = is_possessive and found.after(2) in lexicon.MONEY
    if words == ["last", "year"] and (is_money or _is_compared(found)):
        value = context.part_of(int(context.part[:4]) - 1)
        return Answer("DATE", value, _SAME_A_YEAR_EARLIER)
    return None


def _is_compared(found: Found) -> bool:
    """Tell whether the words before compare something that is no year."""
    words = [found.before(back) for back in range(1, _COMPARED_WITHIN)]
    return "compared" in words and not {".", "year"} & set(words)


def is_ended(found: Found) -> bool:
    """Tell whether the expression is a time reported on: "the year ended March 31"."""
    return found.after() in _ENDED


def _part(found: Found, context: Context, letter: str, number: int) -> Answer | None:
    """Name a part of a year, with the days it has when its last one is told."""
    end = end_date(found, context, found.year() or found.year("late_year"))
    year = end.year if end else _year_of(found, context, number, _MONTHS_OF[letter])
    if year is None:
        return None
    value = f"{year:04d}-{letter}{number}"
    if end or (_is_reported(found, context, value) and not _is_background(found, context)):
        context.report(value, found.start)
    days = _days_to(end, _MONTHS_OF[letter]) if end else None
    return Answer("DATE", value, f"a part of {year}", days=days)


def _year_of(found: Found, context: Context, number: int, size: int) -> int | None:
    """Find the year of a part with a number, `size` months long."""
    written = found.year() or found.year("late_year")
    if written or context.anchor is None:
        return written
    if found.word("of"):
        is_year = found.words("whole") == ["year"]
        return context.anchor.year + lexicon.STEPS[found.word("of")] if is_year else None
    at_hand = (context.anchor.month - 1) // size + 1
    if size == _MONTHS_OF["H"]:
        return context.anchor.year
    lean = tense(found)
    if number > at_hand and lean is not Tense.FUTURE:
        return context.anchor.year - (number - at_hand > 1 or lean is Tense.PAST)
    if number < at_hand - 1 and lean is Tense.FUTURE:
        return context.anchor.year + 1
    return context.anchor.year


def _year_of_same(found: Found, anchor: date) -> int | None:
    """Find the year in which the same part is meant, None where none is named."""
    if found.year():
        return found.year()
    if found.word("whole") == "year":
        return anchor.year + lexicon.STEPS[found.word("of")]
    return anchor.year - 1 if found.words("ago") else None


def _assume_last_quarter(found: Found, context: Context, anchor: date) -> None:
    """Take it that a report is about the last full quarter before the article."""
    value = values.of_unit(values.moved(anchor, -1, "quarter"), "quarter") or ""
    context.report(value, found.start)


def _is_reported(found: Found, context: Context, value: str) -> bool:
    """Tell whether a quarter is what the report is about, not one still to come."""
    days = period(value)
    if context.anchor is None or days is None:
        return False
    return days[1] < context.anchor or tense(found) is Tense.PAST


def _is_background(found: Found, context: Context) -> bool:
    """Tell a quarter told of in passing, in a report on another: "After a flat second quarter"."""
    words = {found.before(back) for back in range(1, _WORDS_TO_ASIDE)}
    return bool(context.part and words & _ASIDES)


def end_date(found: Found, context: Context, year: int | None = None) -> date | None:
    """Read the day behind "ended": Sept. 30, June 30, 1990; in `year` where it names none."""
    if not is_ended(found) or context.anchor is None:
        return None
    words = [word for on in range(2, 8) if (word := found.after(on)) not in (".", ",")]
    words += [""] * 3
    month, number = lexicon.MONTHS.get(words[0]), ordinal_of(words[1])
    if month is None or number is None:
        return None
    if words[2].isascii() and words[2].isdigit() and len(words[2]) == 4:
        return date(int(words[2]), month, number)
    if year:
        return date(year, month, number)
    end = nearest_day(context.anchor, month, number, Tense.PAST)
    is_ahead = found.after() == "ending" or looks_ahead(found)
    if end is None or end <= context.anchor or is_ahead:
        return end
    return values.moved(end, -1, "year")


def _days_to(end: date, months: int) -> tuple[date, date]:
    """Span the months up to a last day."""
    return values.shifted(end + timedelta(1), -months), end
