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
_LONG_UNITS = frozenset("week month quarter year".split())
_DURING = frozenset("for during of in over through".split())
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
    if unit == "quarter" and which in ("latest", "that", "same") and context.quarter:
        return Answer("DATE", context.quarter, "the quarter told of before")
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
    is_said = bool(found.words("edge")) or (unit in _LONG_UNITS and found.before() in _DURING)
    if context.anchor is None or not (is_said or is_weekend) or unit in _CLOCK_UNITS:
        return None
    if unit == "quarter" and context.quarter:
        return Answer("DATE", context.quarter, "the quarter told of before")
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
    day = choose_weekday(found, context.anchor, number, step)
    context.tell(day)
    side = "on" if day == context.anchor else "before" if day < context.anchor else "after"
    rule = f"the {lexicon.WEEKDAY_NAMES[number]} {side} the article's date"
    if part := found.word("part"):
        return Answer("TIME", f"{day.isoformat()}T{lexicon.DAY_PARTS.get(part, 'NI')}", rule)
    return Answer("DATE", day.isoformat(), rule)


def choose_weekday(found: Found, anchor: date, number: int, step: int) -> date:
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
