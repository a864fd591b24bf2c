"""Resolve days that share a month: "July 4, 5 and 6", "4 and 6 July 2025", "July 4-6"."""

from datetime import date

from search.times import lexicon, values
from search.times.absolute import counts_something, dated, month_of
from search.times.context import Answer, Context
from search.times.found import Found
from search.times.numbers import ordinal_of


def days_of_month(found: Found, context: Context) -> Answer | None:
    """Read July 4-6, July 30-August 2, 4-6 July 2025: from the first day to the last."""
    month, number = month_of(found), ordinal_of(found.word("day"))
    last_month = lexicon.MONTHS.get(found.word("other"), month)
    last_number = ordinal_of(found.word("end"))
    if number is None or last_number is None or counts_something(found):
        return None
    first, rule = dated(found, context, month, number)
    if first is None:
        return None
    last = date(first.year + (last_month < month), last_month, last_number)
    if last < first:
        return None
    context.tell(first)
    value = f"{first.isoformat()}/{last.isoformat()}"
    return Answer("DATE", value, f"from the first day to the last; {rule}")


def listed_days(found: Found, context: Context) -> list[Answer] | None:
    """Read July 4, 5 and 6; 4 and 6 July 2025: an answer for each of the days."""
    following = found.raw(found.last)
    is_counted = following.isalpha() and following.islower() and following.endswith("s")
    is_open = not found.words("year") and found.word("days") == found.all_words()[-1]
    if is_open and (is_counted or counts_something(found)):
        return None
    month = month_of(found)
    places = [place for place in range(*found.match.span("days")) if _is_number(found, place)]
    answers = []
    for place in places:
        number = ordinal_of(found.tokens[place].word)
        day, rule = dated(found, context, month, number or 0)
        if day is None:
            return None
        piece = (
            found.first if place == places[0] and found.match.start("month") < place else place,
            found.last if place == places[-1] else place + 1,
        )
        context.tell(day)
        answers.append(Answer("DATE", day.isoformat(), rule, piece=piece))
    return answers


def listed_months(found: Found, context: Context) -> list[Answer] | None:
    """Read November and December 2022, July or August of next year: an answer for each."""
    year = found.year()
    if year is None:
        if context.anchor is None or found.word("unit") != "year":
            return None
        year = context.anchor.year + lexicon.STEPS[found.word("of")]
    first, second = found.match.span("month"), found.match.span("other")
    answers = []
    for (start, _), end in ((first, first[1]), (second, found.last)):
        month = lexicon.MONTHS[found.tokens[start].word]
        context.tell_about(date(year, month, 1))
        value = values.month(year, month)
        answers.append(Answer("DATE", value, f"both in {year}", piece=(start, end)))
    return answers


def _is_number(found: Found, place: int) -> bool:
    return ordinal_of(found.tokens[place].word) is not None
