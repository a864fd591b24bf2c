"""Resolve expressions that count from the article's day, or from the day last told of."""

from datetime import date

from search.times import lexicon, values
from search.times.context import LONG_AGO, Answer, Context, weekday_after, weekday_before
from search.times.found import Found
from search.times.programme import is_on_programme
from search.times.quarters import end_date, is_ended, quarter_at_hand, reported
from search.times.tenses import Tense, is_planned, is_reported, tense

_SIDES = {-1: "before", 0: "of", 1: "after"}
_LONG_UNITS = frozenset("week month quarter year".split())
# "Black Monday", "the Good Friday Agreement".
_BEFORE_NAME = frozenset("good black bloody ash palm".split())
# Before "Sun." these tell that it is no newspaper.
_BEFORE_SHORT = frozenset("on until by since from every each".split())
# "This day" and "the last day" name none; "the latest quarter" is the one reported on.
_NO_DAYS = frozenset("this last past current coming latest".split())
_REPORTED_QUARTERS = frozenset("latest that same".split())
_DURING = frozenset("for during of in over through".split())
_JOINTS = frozenset("as than and or to from versus vs".split())
_OTHERS = frozenset("last this next".split())
# "The same day that he resigned" is not known.
_OF_EVENT = frozenset("that as when".split())
_AHEAD = frozenset("for by until till".split())
_FRIDAY = 4  # as in the standard library: on it a weekend is at hand
_CLOCK_UNITS = frozenset("second minute hour".split())


def this_unit(found: Found, context: Context) -> Answer | None:
    """Read this year, last week, the next quarter, that day."""
    which, unit = found.word("which"), found.word("unit")
    if context.anchor is None or unit in _CLOCK_UNITS or unit == "millennium":
        return None
    is_of_event = which == "same" and found.after() in _OF_EVENT
    if unit == "day" and (which in _NO_DAYS or is_of_event):
        return None
    if "the" in found.words("which") and which in ("past", "last") and unit != "year":
        return Answer("DURATION", values.duration(1, unit), f"the {unit} up to the article's date")
    if unit == "quarter" and (which in _REPORTED_QUARTERS or is_ended(found)):
        return quarter_at_hand(found, context)
    return reported(found, context) or _counted_unit(context, context.anchor, which, unit)


def _counted_unit(context: Context, anchor: date, which: str, unit: str) -> Answer | None:
    """Count from the unit that holds the article's day, or the day told of."""
    step = lexicon.STEPS[which]
    if (which, unit) == ("latest", "year"):
        # The latest year of a report is the last one that has ended.
        step = -1
    told = context.told_day if unit == "day" else context.told
    base = told if which in lexicon.TOLD_STEPS and told else anchor
    day = values.moved(base, step, unit)
    value = values.of_unit(day, unit)
    if value is None:
        return None
    if unit == "day":
        context.tell(day)
    elif unit in ("year", "month"):
        context.tell_about(day)
    whose = "article" if base == anchor else "day told of before"
    return Answer("DATE", value, _unit_rule(unit, step, whose))


def two_units(found: Found, context: Context) -> list[Answer] | None:
    """Read "this year as last", "last week and this": the second one leaves its unit out."""
    other, unit = found.word("other"), found.word("unit")
    is_pair = found.word("joint") in _JOINTS and other in _OTHERS
    first = this_unit(found, context) if is_pair else None
    if first is None or context.anchor is None:
        return None
    second = _counted_unit(context, context.anchor, other, unit)
    if second is None:
        return None
    start, end = found.match.span("other")
    return [
        first._replace(piece=(found.first, found.match.end("unit"))),
        second._replace(piece=(start, end)),
    ]


def unit_at_hand(found: Found, context: Context) -> Answer | None:
    """Read "the end of the year", "earlier in the week", "the weekend"."""
    unit = found.word("unit")
    is_weekend = unit == "weekend"
    is_said = bool(found.words("edge")) or (unit in _LONG_UNITS and found.before() in _DURING)
    if context.anchor is None or not (is_said or is_weekend) or unit in _CLOCK_UNITS:
        return None
    if unit == "quarter" and (context.part or is_ended(found)):
        return quarter_at_hand(found, context)
    is_up_to = found.after() == "to" and found.after(2) in lexicon.MONTHS
    if unit == "year" and (is_ended(found) or is_up_to):
        context.is_longer = True
        return Answer("DURATION", "P1Y", "a year up to the day named")
    if found.after() == "of" and found.after(2) not in lexicon.MONEY:
        return None
    if end := end_date(found, context):
        context.tell(end)
        return Answer("DATE", values.of_unit(end, unit) or "", "by the day it ended on")
    base = context.anchor
    if is_weekend and not found.words("edge") and base.weekday() < _FRIDAY and _is_over(found):
        base = values.moved(base, -1, "week")
    whose = "of" if base == context.anchor else "before that of"
    value = values.of_unit(base, unit)
    return Answer("DATE", value, f"the {unit} {whose} the article") if value else None


def _is_over(found: Found) -> bool:
    """Tell whether the weekend lies behind: early in a week it does, unless words announce it.

    What "the events of the weekend" will lead to says nothing about it.
    """
    is_awaited = found.before() in _AHEAD and tense(found) is not Tense.PAST
    return found.before() == "of" or not (is_awaited or _is_ahead(found))


def month_of_this_year(found: Found, context: Context) -> Answer | None:
    """Read April of this year, April last year."""
    if context.anchor is None or found.word("unit") != "year":
        return None
    which = found.word("which")
    base = context.told if which in lexicon.TOLD_STEPS and context.told else context.anchor
    step = lexicon.STEPS[which]
    month = lexicon.MONTHS[found.words("month")[0]]
    first = date(base.year + step, month, 1)
    context.tell_about(first)
    whose = "article" if base == context.anchor else "day told of before"
    rule = f"{lexicon.MONTH_NAMES[month]} of {first.year}, {_unit_rule('year', step, whose)}"
    return Answer("DATE", values.month(first.year, month), rule)


def which_month(found: Found, context: Context) -> Answer | None:
    """Read last April, next March, this May."""
    if context.anchor is None or found.after()[:1].isdigit() or found.after() in ("-", "/"):
        return None
    month, step = lexicon.MONTHS[found.words("month")[0]], lexicon.STEPS[found.word("which")]
    year = context.anchor.year
    # The month just gone is "last month"; "last March", in April, is that of the year before.
    if step < 0 and month >= context.anchor.month - 1:
        year -= 1
    if step > 0 and month <= context.anchor.month:
        year += 1
    context.tell_about(date(year, month, 1))
    rule = f"{lexicon.MONTH_NAMES[month]} of {year}, counted from the article's date"
    return Answer("DATE", values.month(year, month), rule)


def weekday(found: Found, context: Context) -> Answer | None:
    """Read Monday, last Friday, next Tuesday, that Sunday, Monday night."""
    name = found.word("weekday")
    is_doubtful = not name.endswith("day") and not found.words("which")
    is_counted = found.before() in lexicon.ORDINALS and not found.words("which")
    is_name = (
        found.before() in _BEFORE_NAME
        or is_counted
        or (is_doubtful and found.before() not in _BEFORE_SHORT)
    )
    if context.anchor is None or is_name:
        return None
    number = lexicon.WEEKDAYS[name]
    step = lexicon.STEPS.get(found.word("which"), 0)
    base = _base_of_weekday(found, context, context.anchor)
    day = choose_weekday(found, base, number, step)
    context.tell(day)
    side = "on" if day == base else "before" if day < base else "after"
    whose = "the article's date" if base == context.anchor else "the day told of before"
    rule = f"the {lexicon.WEEKDAY_NAMES[number]} {side} {whose}"
    if part := found.word("part"):
        return Answer("TIME", f"{day.isoformat()}T{lexicon.DAY_PARTS.get(part, 'NI')}", rule)
    return Answer("DATE", day.isoformat(), rule)


def _base_of_weekday(found: Found, context: Context, anchor: date) -> date:
    """Find the day to count from: the one told of, in a retold week or by "the following".

    A weekday is retold when its paragraph named a full date long past and nobody says anything
    in its sentence. It then stands behind that date.
    """
    if found.word("which") in lexicon.TOLD_STEPS:
        return context.told_day or anchor
    retold = context.retold
    if retold is None or found.words("which") or (anchor - retold).days < LONG_AGO:
        return anchor
    if is_reported(found) or tense(found) is not Tense.PAST:
        return anchor
    return values.moved(retold, 6, "day")


def choose_weekday(found: Found, anchor: date, number: int, step: int) -> date:
    """Choose the day: the last such one, unless the words look ahead."""
    if step > 0:
        return weekday_after(anchor, number)
    last = weekday_before(anchor, number)
    if step < 0:
        return last if last < anchor else values.moved(anchor, -1, "week")
    if last != anchor and _is_ahead(found):
        return weekday_after(anchor, number)
    return last


def _is_ahead(found: Found) -> bool:
    """Tell whether words announce a weekday, or the weekend; "this Friday" does so itself."""
    lean = tense(found)
    if found.word("which") == "this" and (lean is not Tense.PAST or found.before() in _AHEAD):
        return True
    is_announced = lean is Tense.FUTURE and is_planned(found)
    return is_announced or is_on_programme(found)


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
    """Read last summer, spring 2025, the winter of this year, the early summer."""
    code, which = lexicon.SEASONS[found.word("season")], found.word("which")
    if written := found.year():
        return Answer("DATE", f"{written:04d}-{code}", "written in full")
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
    return Answer("DATE", f"{year:04d}-{code}", "the season nearest to the article's date")


def _unit_rule(unit: str, step: int, whose: str) -> str:
    """Say which unit it is: "the year before that of the article"."""
    return (
        f"the {unit} {_SIDES[0]} the {whose}"
        if step == 0
        else (f"the {unit} {_SIDES[step]} that of the {whose}")
    )
