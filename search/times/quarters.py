"""Resolve quarters, half years and centuries: parts with a number."""

from datetime import date

from search.times import lexicon
from search.times.context import Answer, Context, Tense, tense
from search.times.found import Found
from search.times.tokens import ordinal_of


def quarter(found: Found, context: Context) -> Answer | None:
    """Read the third quarter of 2025, the first half, Q3, the 19th century."""
    unit = found.word("unit") or found.word("half")
    number = ordinal_of(found.word("ordinal").removeprefix("q"))
    if unit == "century" and number:
        return Answer("DATE", f"{number - 1:02d}", "a century, as written")
    limit = {"quarter": 4, "half": 2, "": 4}.get(unit, 0)
    if number is None or number > limit:
        return None
    letter = "H" if unit == "half" else "Q"
    written = found.word("year") or found.word("late_year")
    if written:
        year = int(written)
    elif context.anchor is None:
        return None
    elif found.word("of"):
        if found.words("whole") != ["year"]:
            return None
        year = context.anchor.year + lexicon.STEPS[found.word("of")]
    else:
        year = _year_of_part(found, context.anchor, number, 12 // limit)
    value = f"{year}-{letter}{number}"
    if letter == "Q":
        context.quarter = value
    return Answer("DATE", value, f"a part of {year}")


def quarter_before(found: Found, context: Context) -> Answer | None:
    """Read "the year-earlier quarter", "the year-ago period" of company reports."""
    words = found.all_words()
    if "year" not in words or not {"quarter", "period"} & set(words):
        return None
    number = next((ordinal_of(word) for word in words if word in lexicon.ORDINALS), None)
    year, _, part = context.quarter.partition("-")
    if number is None and not part:
        return None
    if number is not None and context.anchor is not None:
        year, part = year or str(context.anchor.year), f"Q{number}"
    return Answer("DATE", f"{int(year) - 1}-{part}", "the same quarter a year earlier")


def _year_of_part(found: Found, anchor: date, number: int, size: int) -> int:
    """Choose the year of a quarter or half year without one, by the tense."""
    at_hand = (anchor.month - 1) // size + 1
    if size == 6:
        return anchor.year
    lean = tense(found.tokens, found.first, found.last)
    if number > at_hand and lean is not Tense.FUTURE:
        return anchor.year - (number - at_hand > 1 or lean is Tense.PAST)
    if number < at_hand - 1 and lean is Tense.FUTURE:
        return anchor.year + 1
    return anchor.year
