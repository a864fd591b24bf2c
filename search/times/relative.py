"""Resolve expressions that count from the article's day, or from the day last told of."""

from datetime import date

from search.times import lexicon, values
from search.times.context import (
    Answer,
    Context,
    Tense,
    is_planned,
    tense,
    weekday_after,
    weekday_before,
)
from search.times.found import Found
from search.times.tokens import number_of, ordinal_of

_SIDES = {-1: "before", 0: "of", 1: "after"}
_FUTURE_WORDS = frozenset("later hence after now".split())
_CLOCK_UNITS = frozenset("second minute hour".split())


def this_unit(found: Found, context: Context) -> Answer | None:
    """Read this year, last week, the next quarter, that day."""
    anchor, which, unit = context.anchor, found.word("which"), found.word("unit")
    if anchor is None or unit in _CLOCK_UNITS or unit == "millennium":
        return None
    if unit == "day" and which in ("this", "last", "past", "current", "coming", "latest"):
        return None
    if "the" in found.words("which") and which in ("past", "last") and unit != "year":
        return Answer("DURATION", values.duration(1, unit), f"the {unit} up to the article's date")
    step = lexicon.STEPS[which]
    base = context.told if which in lexicon.TOLD_STEPS and context.told else anchor
    day = values.moved(base, step, unit)
    value = values.of_unit(day, unit)
    if value is None:
        return None
    if unit in ("day", "year", "month"):
        context.tell(day)
    whose = "article" if base == anchor else "day told of before"
    return Answer("DATE", value, _unit_rule(unit, step, whose))


def unit_at_hand(found: Found, context: Context) -> Answer | None:
    """Read "the end of the year", "earlier in the week", "the weekend"."""
    unit = found.word("unit")
    is_weekend = unit == "weekend"
    if context.anchor is None or not (found.words("edge") or is_weekend) or unit in _CLOCK_UNITS:
        return None
    if found.after() == "of":
        return None
    base = context.anchor
    if is_weekend and not found.words("edge") and base.weekday() < 4:
        base = values.moved(base, -1, "week")
    value = values.of_unit(base, unit)
    return Answer("DATE", value, f"the {unit} of the article") if value else None


def month_of_this_year(found: Found, context: Context) -> Answer | None:
    """Read April of this year, April last year."""
    if context.anchor is None or found.word("unit") != "year":
        return None
    which = found.word("which")
    base = context.told if which in lexicon.TOLD_STEPS and context.told else context.anchor
    step = lexicon.STEPS[which]
    month = lexicon.MONTHS[found.words("month")[0]]
    first = date(base.year + step, month, 1)
    context.tell(first)
    whose = "article" if base == context.anchor else "day told of before"
    rule = f"{lexicon.MONTH_NAMES[month]} of {first.year}, {_unit_rule('year', step, whose)}"
    return Answer("DATE", values.month(first.year, month), rule)


def which_month(found: Found, context: Context) -> Answer | None:
    """Read last April, next March, this May."""
    if context.anchor is None or found.after()[:1].isdigit():
        return None
    month, step = lexicon.MONTHS[found.words("month")[0]], lexicon.STEPS[found.word("which")]
    year = context.anchor.year
    if step < 0 and month >= context.anchor.month:
        year -= 1
    if step > 0 and month <= context.anchor.month:
        year += 1
    context.tell(date(year, month, 1))
    rule = f"{lexicon.MONTH_NAMES[month]} of {year}, counted from the article's date"
    return Answer("DATE", values.month(year, month), rule)


def weekday(found: Found, context: Context) -> Answer | None:
    """Read Monday, last Friday, next Tuesday, Monday night."""
    if context.anchor is None:
        return None
    number = lexicon.WEEKDAYS[found.word("weekday")]
    step = lexicon.STEPS.get(found.word("which"), 0)
    day = _weekday(found, context.anchor, number, step)
    context.tell(day)
    side = "on" if day == context.anchor else "before" if day < context.anchor else "after"
    rule = f"the {lexicon.WEEKDAY_NAMES[number]} {side} the article's date"
    if part := found.word("part"):
        return Answer("TIME", f"{day.isoformat()}T{lexicon.DAY_PARTS.get(part, 'NI')}", rule)
    return Answer("DATE", day.isoformat(), rule)


def _weekday(found: Found, anchor: date, number: int, step: int) -> date:
    """Choose the day: the last such one, unless the words look ahead."""
    if step > 0:
        return weekday_after(anchor, number)
    last = weekday_before(anchor, number)
    if step < 0:
        return last if last < anchor else values.moved(anchor, -1, "week")
    is_ahead = tense(found.tokens, found.first, found.last) is Tense.FUTURE
    if last != anchor and is_ahead and is_planned(found.tokens, found.first):
        return weekday_after(anchor, number)
    return last


def near_day(found: Found, context: Context) -> Answer | None:
    """Read today, yesterday, tomorrow, the day before yesterday; with a part of the day."""
    if context.anchor is None:
        return None
    word = found.word("day")
    step = lexicon.DAYS[word]
    if found.word("beyond"):
        step += -1 if found.word("beyond") == "before" else 1
    day = values.moved(context.anchor, step, "day")
    context.tell(day)
    rule = _unit_rule("day", step, "article") if abs(step) < 2 else "counted from the article's day"
    if part := found.word("part"):
        return Answer("TIME", f"{day.isoformat()}T{lexicon.DAY_PARTS.get(part, 'NI')}", rule)
    return Answer("DATE", day.isoformat(), rule)


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


def clock(found: Found, context: Context) -> Answer | None:
    """Read 5 p.m., 7:15 a.m. on Monday."""
    if context.anchor is None:
        return None
    hour, _, minute = found.word("clock").partition(":")
    if not (found.word("half") or found.after() in ("gmt", "utc", "local", "est", "edt")):
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
            day = _weekday(found, day, lexicon.WEEKDAYS[name], 0)
    elif context.told is not None and abs((context.told - day).days) < 8:
        day = context.told
    if hours > 23:
        return None
    return Answer("TIME", f"{day.isoformat()}T{hours:02d}:{int(minute[:2] or 0):02d}", "a time")


def season(found: Found, context: Context) -> Answer | None:
    """Read last summer, spring 2025, the winter of this year."""
    code, which = lexicon.SEASONS[found.word("season")], found.word("which")
    if written := found.word("year"):
        return Answer("DATE", f"{written}-{code}", "written in full")
    if context.anchor is None or (found.word("season") == "fall" and which in ("the", "")):
        return None
    year, month = context.anchor.year, context.anchor.month
    middle = {"WI": 1, "SP": 4, "SU": 7, "FA": 10}[code]
    if of := found.word("of"):
        if found.word("unit") != "year":
            return None
        year += lexicon.STEPS[of]
    elif which in ("last", "past") and (middle + 2 >= month or code == "WI"):
        year -= 1
    elif which in ("next", "coming") and middle <= month and code != "WI":
        year += 1
    return Answer("DATE", f"{year}-{code}", "the season nearest to the article's date")


def units_away(found: Found, context: Context) -> Answer | None:
    """Read two weeks ago, a year earlier, three days later, five years from now."""
    if context.anchor is None:
        return None
    unit = lexicon.PLURALS.get(found.word("unit"), found.word("unit"))
    way = found.word("way")
    sign = 1 if way in _FUTURE_WORDS else -1
    from_anchor = way in ("ago", "hence", "now")
    base = context.anchor if from_anchor or context.told is None else context.told
    words = found.words("count")
    count = number_of(words)
    if count is None:
        return Answer("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", "not said how many")
    if "half" in words and len(words) > 1:
        count = 0.5 if count == 1.5 and "and" not in words else count
    if unit == "year" and count == 1 and context.quarter and sign < 0:
        year, _, part = context.quarter.partition("-")
        return Answer("DATE", f"{int(year) - 1}-{part}", "the same quarter a year earlier")
    if unit in _CLOCK_UNITS:
        return Answer("TIME", base.isoformat(), "on the same day")
    day = values.moved(base, sign * count, unit)
    value = values.of_unit(day, "month" if unit == "year" and count % 1 else unit)
    if value is None:
        return None
    if not from_anchor and unit in ("day", "year", "month"):
        context.tell(day)
    since = "the article's date" if base == context.anchor else "the day told of before"
    return Answer("DATE", value, f"counted from {since}")


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


def anniversary(found: Found, context: Context) -> Answer | None:
    """Read "the 47th anniversary": the year of what is remembered."""
    number = ordinal_of(found.word("ordinal"))
    if context.anchor is None or number is None or not 0 < number < context.anchor.year:
        return None
    year = context.anchor.year - number
    return Answer("DATE", values.year(year), f"{number} years before {context.anchor.year}")


def year_end(found: Found, context: Context) -> Answer | None:
    """Read year-end, month-end."""
    unit = found.word("unit")
    if context.anchor is None or unit not in ("year", "month", "quarter", "week"):
        return None
    written = found.word("year")
    value = written or values.of_unit(context.anchor, unit)
    if value is None:
        return None
    suffix = "-12-31" if unit == "year" else ""
    return Answer("DATE", value + suffix, f"the end of the {unit} of the article")


def _unit_rule(unit: str, step: int, whose: str) -> str:
    """Say which unit it is: "the year before that of the article"."""
    return (
        f"the {unit} {_SIDES[0]} the {whose}"
        if step == 0
        else (f"the {unit} {_SIDES[step]} that of the {whose}")
    )
