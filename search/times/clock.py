"""Resolve times of day and parts of a day, each on the day it belongs to."""

from datetime import date

from search.times import lexicon, values
from search.times.absolute import dated, month_of
from search.times.context import Answer, Context
from search.times.found import Found
from search.times.numbers import ordinal_of
from search.times.relative import choose_weekday

_ZONES = frozenset(("local",))
_DAYS_NEAR = 8
# 0930 GMT
_DIGITS_OF_CLOCK = 4
_WAYS = {"before": -1, "after": 1}


def part_of_day(found: Found, context: Context) -> Answer | None:
    """Read this morning, last night, tonight; "the night before" the day told of."""
    way = found.word("way")
    is_of_event = found.words("which") == ["the"] and found.after() in _WAYS
    if context.anchor is None or is_of_event:
        return None
    part, which = found.word("part"), found.word("which")
    if not part:
        return Answer("TIME", f"{context.anchor.isoformat()}TNI", "the night of the article's day")
    step = min(lexicon.STEPS.get(which, 0), 0) if part == "night" else 0
    step = _WAYS.get(way, step)
    base = context.told_day if way or which in lexicon.TOLD_STEPS | {"the"} else None
    if base is None or abs((base - context.anchor).days) > _DAYS_NEAR + 1:
        base = context.anchor
    day = values.moved(base, step, "day")
    if way:
        context.tell(day)
    value = f"{day.isoformat()}T{lexicon.DAY_PARTS.get(part, 'NI')}"
    return Answer("TIME", value, "a part of the day told of")


def part_of_date(found: Found, context: Context) -> Answer | None:
    """Read the morning of Sept. 11, the night of 4 July 2025, the evening of next Friday."""
    day = _day(found, context, context.anchor) if context.anchor or found.words("year") else None
    if day is None:
        return None
    context.tell(day)
    return Answer(
        "TIME",
        f"{day.isoformat()}T{lexicon.DAY_PARTS.get(found.word('part'), 'NI')}",
        "a part of the day named",
    )


def clock_time(found: Found, context: Context) -> Answer | None:
    """Read 5 p.m., 7:15 a.m. on Monday, 1030 GMT, 5 p.m. EST Nov. 6."""
    if context.anchor is None:
        return None
    hour, _, minute = found.word("clock").partition(":")
    if not (found.word("half") or found.word("zone") or found.after() in _ZONES):
        return None
    hours = int(hour)
    if len(hour) == _DIGITS_OF_CLOCK and not minute:
        hours, minute = int(hour[:2]), hour[2:]
    if found.word("half"):
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if found.word("half").startswith("p") else 0)
    day = _day(found, context, context.anchor)
    if hours > 23 or day is None:
        return None
    if found.words("weekday") or found.words("month"):
        context.tell(day)
    return Answer("TIME", f"{day.isoformat()}T{hours:02d}:{int(minute[:2] or 0):02d}", "a time")


def noon(found: Found, context: Context) -> Answer | None:
    """Read noon, midnight Friday."""
    if context.anchor is None:
        return None
    day = _day(found, context, context.anchor)
    clock = lexicon.NOONS[found.word("noon")]
    return Answer("TIME", f"{day.isoformat()}T{clock}", "a time") if day else None


def _day(found: Found, context: Context, anchor: date | None) -> date | None:
    """Find the day of a time: the one named with it, else that told of, when it is near."""
    if found.words("month"):
        number = ordinal_of(found.word("day"))
        return dated(found, context, month_of(found), number or 0)[0]
    if anchor is None:
        return None
    if name := found.word("weekday"):
        if name in lexicon.DAYS:
            return values.moved(anchor, lexicon.DAYS[name], "day")
        return choose_weekday(found, anchor, lexicon.WEEKDAYS[name], 0)
    told = context.told_day
    if found.words("told"):
        return told if found.word("told") == "day" else None
    return told if told and abs((told - anchor).days) < _DAYS_NEAR else anchor
