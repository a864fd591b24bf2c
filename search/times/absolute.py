"""Resolve expressions that name a day or month; those without a year lean on the anchor."""

from datetime import date

from search.dates import calendar_day
from search.times import lexicon, values
from search.times.context import (
    Answer,
    Context,
    months_ahead,
    nearest_day,
    nearest_month_year,
)
from search.times.ends import is_behind, year_by_words
from search.times.found import Found
from search.times.numbers import ordinal_of
from search.times.tenses import Tense, tense

_IN_FULL = "written in full"
# Before "April Jones" these tell nothing.
_BEFORE_NAMES = frozenset("and to from for of between before after".split())
# Behind another month these lead to a second one: "between June and August".
_BETWEEN = frozenset("and or to until through".split())
# "Feb. 24 marks the third anniversary": no money.
_OBJECTS = frozenset("the a an its their his her our one".split())
_UP_TO = frozenset("to until through".split())
# "January and December" are not of one year where "January and February" are.
_MONTHS_TOGETHER = 6
# Before a month these look ahead, with a past verb so many months only.
_MONTHS_AHEAD = {"until": 11, "till": 11, "by": 8, "before": 8, "through": 4}


def iso_day(found: Found, context: Context) -> Answer | None:
    """Read 2025-07-04."""
    day = date.fromisoformat(found.all_words()[0])
    context.tell(day)
    return Answer("DATE", day.isoformat(), _IN_FULL)


def slashed_day(found: Found, context: Context) -> Answer | None:
    """Read 7/4/2025, the month first as American papers write, the day first where it must be."""
    first, second, year = (int(part) for part in found.all_words()[0].split("/"))
    if year < 100:
        year += 1900 if year > 50 else 2000
    month, day = (first, second) if first <= 12 else (second, first)
    answer = date(year, month, day)
    context.tell(answer)
    return Answer("DATE", answer.isoformat(), "read as month/day/year")


def month_day(found: Found, context: Context) -> Answer | None:
    """Read July 4, July 4 2025, 4 July, Friday July 4."""
    month, number = month_of(found), ordinal_of(found.word("day"))
    if number is None or counts_something(found) or _is_ordinal_of_name(found):
        return None
    day, rule = dated(found, context, month, number)
    if day is None:
        return None
    if found.is_eve():
        day, rule = values.moved(day, -1, "day"), f"the day before {rule}"
    context.tell(day)
    return Answer("DATE", day.isoformat(), rule)


def month_of_year(found: Found, context: Context) -> Answer | None:
    """Read April 2025, April of 2025."""
    year, month = found.year(), month_of(found)
    if year is None:
        return None
    context.tell_about(date(year, month, 1))
    return Answer("DATE", values.month(year, month), _IN_FULL)


def bare_month(found: Found, context: Context) -> Answer | None:
    """Read a month alone, its year from the anchor and the tense."""
    if context.anchor is None or not _is_month(found):
        return None
    month = month_of(found)
    lean = tense(found)
    within = _MONTHS_AHEAD.get(found.before(), 0)
    is_past = lean is Tense.PAST or found.before() == "through"
    if within and (not is_past or months_ahead(context.anchor, month) <= within):
        lean = Tense.FUTURE
    said = year_by_words(found, context.anchor, month, 1) or _year_beside(
        found, context, month, lean
    )
    year = said or nearest_month_year(context.anchor, month, lean)
    if (year, month) > (context.anchor.year, context.anchor.month) and is_behind(found):
        year -= 1
    context.tell_about(date(year, month, 1))
    rule = f"{lexicon.MONTH_NAMES[month]} of {year}, {_side(context.anchor, year, month)}"
    return Answer("DATE", values.month(year, month), rule)


def _year_beside(found: Found, context: Context, month: int, lean: Tense | None) -> int | None:
    """Find the year of a second month by the first: "in May and June"; None where none is."""
    first = lexicon.MONTHS.get(found.before(2)) if found.before() in _BETWEEN else None
    if first is None or context.told is None or context.told.month != first:
        return None
    is_span = found.before() in _UP_TO
    if month == context.told.month or (not is_span and (month - first) % 12 > _MONTHS_TOGETHER):
        return None
    year = context.told.year + (month < first)
    is_gone = context.anchor is not None and lean is Tense.PAST and context.told <= context.anchor
    if is_gone and context.anchor and date(year, month, 1) > context.anchor:
        return None
    return year


def months(found: Found, context: Context) -> Answer | None:
    """Read January-March, January to March 1987."""
    month, last = month_of(found), lexicon.MONTHS[found.word("other")]
    of = found.word("of")
    if written := found.word("year"):
        year = int(written)
    elif of and found.word("unit") != "year":
        return None
    elif context.anchor is not None and of:
        year = context.anchor.year + lexicon.STEPS[of]
    elif context.anchor is not None:
        lean = tense(found)
        year = nearest_month_year(context.anchor, last, lean) - (last < month)
    else:
        return None
    value = f"{values.month(year, month)}/{values.month(year + (last < month), last)}"
    return Answer("DATE", value, "from the first month to the last")


def _side(anchor: date, year: int, month: int) -> str:
    """Say on which side of the article a month lies."""
    if (year, month) == (anchor.year, anchor.month):
        return "the month of the article"
    is_past = (year, month) < (anchor.year, anchor.month)
    return "the last one before the article" if is_past else "the next one after the article"


def month_of(found: Found) -> int:
    """Give the number of the month named."""
    return lexicon.MONTHS[found.words("month")[0]]


def dated(found: Found, context: Context, month: int, number: int) -> tuple[date | None, str]:
    """Give a month and day their year, with the rule that gave it."""
    if written := found.word("year"):
        day = date(int(written), month, number)
        if found.before() != "since":
            context.retold = day
        return day, _IN_FULL
    if context.anchor is None:
        return None, ""
    if of := found.word("of"):
        return _in_year_of_anchor(found, context.anchor, date(2000, month, number), of)
    said = year_by_words(found, context.anchor, month, number)
    near = calendar_day(said, month, number) if said else None
    near = near or nearest_day(context.anchor, month, number, tense(found))
    if weekday := found.word("weekday"):
        near = _on_weekday(context.anchor, month, number, lexicon.WEEKDAYS[weekday]) or near
    if near is None:
        return None, ""
    if not said and near > context.anchor and is_behind(found):
        near = calendar_day(near.year - 1, month, number) or near
    if near.year == context.anchor.year:
        return near, f"{_spoken(near)}, the year of the article"
    return near, f"{_spoken(near)}, nearest to the article's date"


def _in_year_of_anchor(
    found: Found, anchor: date, day: date, which: str
) -> tuple[date | None, str]:
    """Read the year of "May 5 last year"."""
    if found.word("unit") != "year":
        return None, ""
    day = day.replace(year=anchor.year + lexicon.STEPS[which])
    return day, f"{_spoken(day)}, the year counted from the article's"


def _on_weekday(anchor: date, month: int, number: int, weekday: int) -> date | None:
    """Choose the year, this or one beside it, that has the weekday written with the day."""
    years = (anchor.year, anchor.year - 1, anchor.year + 1)
    days = (calendar_day(year, month, number) for year in years)
    return next((day for day in days if day and day.weekday() == weekday), None)


def _spoken(day: date) -> str:
    return f"{lexicon.MONTH_NAMES[day.month]} {day.day}, {day.year}"


def counts_something(found: Found) -> bool:
    """Tell whether the number behind a month counts something: "in March 12 percent"."""
    last = found.all_words()[-1]
    if found.words("year") or ordinal_of(last) is None:
        return False
    if found.after() == "marks" and found.after(2) in _OBJECTS:
        return False
    is_score = found.after() == "-" and found.after(2)[:1].isdigit()
    return is_score or (found.after() in lexicon.COUNTED and found.after() != "vs")


def _is_ordinal_of_name(found: Found) -> bool:
    """Tell whether "second March" is no day: an ordinal word before a doubtful month."""
    is_word = found.word("day").isalpha()
    return (
        is_word
        and "of" not in found.all_words()
        and found.match.start("day") < (found.match.start("month"))
    )


def _is_month(found: Found) -> bool:
    """Tell a month from a verb or a name: "May said", "April Jones", "the march"."""
    place = found.match.start("month")
    word = found.tokens[place].word
    following = found.raw(found.last)
    is_led_in = found.before() in lexicon.BEFORE_MONTH or bool(found.words("edge"))
    if found.before() in _BETWEEN and found.before(2) in lexicon.MONTHS:
        return True
    if word in lexicon.DOUBTFUL_MONTHS:
        if found.before() == "the" and following.islower() and following not in ("of", "on"):
            return True
        return is_led_in and not following[:1].isdigit()
    if following[:1].isdigit() or found.before() == "-":
        return is_led_in and found.before() != "-"
    if following[:1].isupper() and following.lower() not in lexicon.MONTHS:
        return is_led_in and found.before() not in _BEFORE_NAMES
    return True
