"""Resolve days by a count, weeks by a day: "the first Tuesday of May", "the week of June 3"."""

from search.times import lexicon, values
from search.times.absolute import dated, month_of
from search.times.context import Answer, Context, nearest, nth_weekday
from search.times.found import Found
from search.times.numbers import ordinal_of
from search.times.tenses import tense

_AT_HAND = frozenset("today it this".split())
_IS = frozenset(("is", "'s", "’s"))
_COUNTED_UNITS = frozenset("day week month year".split())


def weekday_of_month(found: Found, context: Context) -> Answer | None:
    """Read the first Tuesday of November, the last Friday in May 2024, of next month."""
    which = -1 if found.word("ordinal") == "last" else ordinal_of(found.word("ordinal"))
    if which is None or not (which == -1 or 1 <= which <= 5):
        return None
    if found.words("every") or found.words("bare"):
        return Answer("SET", "P1M", "again and again")
    weekday = lexicon.WEEKDAYS[found.word("weekday")]
    days = [
        day
        for year, month in _months(found, context)
        if (day := nth_weekday(year, month, weekday, which)).month == month
    ]
    anchor = context.anchor or (days[0] if days else None)
    chosen = nearest(anchor, days, tense(found)) if anchor else None
    if chosen is None:
        return None
    context.tell(chosen)
    month_name = lexicon.MONTH_NAMES[chosen.month]
    return Answer("DATE", chosen.isoformat(), f"counted in {month_name} of {chosen.year}")


def _months(found: Found, context: Context) -> list[tuple[int, int]]:
    """List the years and months of which the one meant is one; none where none is known."""
    anchor, written = context.anchor, found.year()
    if found.words("month") and (written or anchor is None):
        return [(written, month_of(found))] if written else []
    if anchor is None or found.words("month"):
        years = range(anchor.year - 1, anchor.year + 2) if anchor else ()
        return [(year, month_of(found)) for year in years if year > 0]
    if found.word("unit") != "month":
        return []
    day = values.moved(anchor, lexicon.STEPS[found.word("of")], "month")
    return [(day.year, day.month)]


def counted_at_hand(found: Found, context: Context) -> Answer | None:
    """Read "today is the eighth day of", "it's the second week": the one that holds the anchor."""
    is_at_hand = found.before() in _IS and found.before(2) in _AT_HAND
    unit = found.word("unit")
    if context.anchor is None or not is_at_hand or unit not in _COUNTED_UNITS:
        return None
    value = values.of_unit(context.anchor, unit)
    return Answer("DATE", value, f"the {unit} of the article") if value else None


def week_of_day(found: Found, context: Context) -> Answer | None:
    """Read the week of June 3, the week beginning 7 July 2025."""
    number = ordinal_of(found.word("day"))
    is_week = found.word("unit") == "week" and number is not None
    day, rule = dated(found, context, month_of(found), number or 0) if is_week else (None, "")
    if day is None:
        return None
    context.tell(day)
    return Answer("DATE", values.week(day), f"the week of {rule}")
