"""Resolve distances in time: two weeks ago, a year earlier, an anniversary, the end of the year."""

from search.times import lexicon, values
from search.times.context import Answer, Context
from search.times.found import Found
from search.times.numbers import number_of, ordinal_of
from search.times.tenses import Tense, tense

_FUTURE_WORDS = frozenset("later hence after now".split())
_SINCE = frozenset(("since", "from"))
_EDGES = frozenset("early late mid".split())
_CLOCK_UNITS = frozenset("second minute hour".split())


def units_away(found: Found, context: Context) -> Answer | None:
    """Read two weeks ago, a year earlier, three days later, five years from now."""
    unit = lexicon.PLURALS.get(found.word("unit"), found.word("unit"))
    way = found.word("way")
    if context.anchor is None or way in _EDGES:
        return None
    sign = 1 if way in _FUTURE_WORDS else -1
    from_anchor = way in ("ago", "hence", "now")
    told = context.told_day if unit == "day" else context.told
    base = context.anchor if from_anchor or told is None else told
    words = found.words("count")
    count = number_of(words)
    if count is None:
        return Answer("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", "not said how many")
    if unit == "year" and count == 1 and sign < 0 and context.part:
        earlier = context.part_of(int(context.part[:4]) - 1)
        return Answer("DATE", earlier, "the time reported on, a year earlier")
    if unit in _CLOCK_UNITS:
        return Answer("TIME", base.isoformat(), "on the same day")
    day = values.moved(base, sign * count, unit)
    value = values.of_unit(day, "month" if unit == "year" and count % 1 else unit)
    if value is None:
        return None
    is_comparison = unit == "year" and count == 1 and sign < 0
    if unit == "day" and not from_anchor:
        context.tell(day)
    elif not from_anchor and not is_comparison and unit in ("year", "month"):
        context.tell_about(day)
    since = "the article's date" if base == context.anchor else "the day told of before"
    return Answer("DATE", value, f"counted from {since}")


def unit_before(found: Found, context: Context) -> Answer | None:
    """Read "the year before", "the day after": counted from the day told of."""
    unit = found.word("unit")
    base = (context.told_day if unit == "day" else context.told) or context.anchor
    if base is None or unit in _CLOCK_UNITS:
        return None
    day = values.moved(base, -1 if found.word("way") == "before" else 1, unit)
    value = values.of_unit(day, unit)
    return Answer("DATE", value, "counted from the day told of before") if value else None


def unit_before_last(found: Found, context: Context) -> Answer | None:
    """Read "the year before last", "the week after next", "the night before last"."""
    step = {("before", "last"): -2, ("after", "next"): 2}.get(
        (found.word("way"), found.word("which"))
    )
    unit = found.word("unit")
    if context.anchor is None or step is None or unit in _CLOCK_UNITS:
        return None
    value = values.of_unit(values.moved(context.anchor, step, unit), unit)
    sort = "TIME" if unit == "night" else "DATE"
    return Answer(sort, value, "counted from the article's date") if value else None


def anniversary(found: Found, context: Context) -> Answer | None:
    """Read "the 47th anniversary", "a centenary": the year of what is remembered."""
    number = lexicon.JUBILEES.get(found.word("jubilee")) or ordinal_of(found.word("ordinal"))
    if context.anchor is None or number is None or not 0 < number < context.anchor.year:
        return None
    year = context.anchor.year - number
    return Answer("DATE", values.year(year), f"{number} years before {context.anchor.year}")


def year_end(found: Found, context: Context) -> Answer | None:
    """Read year-end, month-end: the end of the year is no day, but a year."""
    unit = found.word("unit")
    if context.anchor is None or unit not in ("year", "month", "quarter", "week"):
        return None
    if written := found.word("year"):
        return Answer("DATE", written, "the end of the year, as written")
    is_gone = found.before() in _SINCE and tense(found) is not Tense.FUTURE
    day = values.moved(context.anchor, -1, unit) if is_gone else context.anchor
    value = values.of_unit(day, unit)
    if value is None:
        return None
    whose = "before that of" if is_gone else "of"
    return Answer("DATE", value, f"the end of the {unit} {whose} the article")
