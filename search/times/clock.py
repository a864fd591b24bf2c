"""Resolve times of day and parts of a day, each on the day it belongs to."""

from search.times import lexicon, values
from search.times.context import Answer, Context
from search.times.found import Found
from search.times.relative import choose_weekday

_ZONES = frozenset("gmt utc local est edt".split())


def part_of_day(found: Found, context: Context) -> Answer | None:
    """Read this morning, last night, tonight."""
    if context.anchor is None:
        return None
    part, which = found.word("part"), found.word("which")
    if not part:
        return Answer("TIME", f"{context.anchor.isoformat()}TNI", "the night of the article's day")
    step = min(lexicon.STEPS.get(which, 0), 0) if part == "night" else 0
    base = context.told if which in lexicon.TOLD_STEPS | {"the"} and context.told else None
    if base is None or abs((base - context.anchor).days) > 9:
        base = context.anchor
    day = values.moved(base, step, "day")
    value = f"{day.isoformat()}T{lexicon.DAY_PARTS.get(part, 'NI')}"
    return Answer("TIME", value, "a part of the day told of")


def clock_time(found: Found, context: Context) -> Answer | None:
    """Read 5 p.m., 7:15 a.m. on Monday."""
    if context.anchor is None:
        return None
    hour, _, minute = found.word("clock").partition(":")
    if not (found.word("half") or found.after() in _ZONES):
        return None
    hours = int(hour)
    if found.word("half"):
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if found.word("half").startswith("p") else 0)
    day = context.anchor
    if name := found.word("weekday"):
        if name in lexicon.DAYS:
            day = values.moved(day, lexicon.DAYS[name], "day")
        else:
            day = choose_weekday(found, day, lexicon.WEEKDAYS[name], 0)
    elif context.told is not None and abs((context.told - day).days) < 8:
        day = context.told
    if hours > 23:
        return None
    return Answer("TIME", f"{day.isoformat()}T{hours:02d}:{int(minute[:2] or 0):02d}", "a time")
