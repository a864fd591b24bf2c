"""Resolve expressions that name a day, month or year; those without a year lean on the anchor."""

from datetime import date

from search.times import lexicon, values
from search.times.context import (
    Answer,
    Context,
    Tense,
    nearest_day,
    nearest_month_year,
    tense,
)
from search.times.found import Found
from search.times.tokens import ordinal_of

_IN_FULL = "written in full"
_AHEAD_PREPOSITIONS = frozenset("until till by before".split())
_YEAR_EVIDENCE = frozenset(
    "in since of by until till from to during before after for between early late mid the".split()
)
_MODERN = 1900
# Plural words that may stand behind a year: "1987 earnings".
_OF_A_YEAR = frozenset(
    "was its has as is elections results levels sales earnings prices talks figures plans".split()
)
_OWNERS = frozenset("the its their his her our 's ’s".split())


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
    month, number = _month(found), ordinal_of(found.word("day"))
    if number is None or _counts_something(found) or _is_ordinal_of_name(found):
        return None
    day, rule = _dated(found, context, month, number)
    if day is None:
        return None
    context.tell(day)
    return Answer("DATE", day.isoformat(), rule)


def days_of_month(found: Found, context: Context) -> Answer | None:
    """Read July 4-6, July 30-August 2, 4-6 July 2025: from the first day to the last."""
    month, number = _month(found), ordinal_of(found.word("day"))
    last_month = lexicon.MONTHS.get(found.word("other"), month)
    last_number = ordinal_of(found.word("end"))
    if number is None or last_number is None or _counts_something(found):
        return None
    first, rule = _dated(found, context, month, number)
    if first is None:
        return None
    last = date(first.year + (last_month < month), last_month, last_number)
    if last < first:
        return None
    context.tell(first)
    value = f"{first.isoformat()}/{last.isoformat()}"
    return Answer("DATE", value, f"from the first day to the last; {rule}")


def month_of_year(found: Found, context: Context) -> Answer | None:
    """Read April 2025, April of 2025."""
    year, month = int(found.word("year")), _month(found)
    context.tell(date(year, month, 1))
    return Answer("DATE", values.month(year, month), _IN_FULL)


def bare_month(found: Found, context: Context) -> Answer | None:
    """Read a month alone, its year from the anchor and the tense."""
    if context.anchor is None or not _is_month(found):
        return None
    month = _month(found)
    lean = tense(found.tokens, found.first, found.last)
    if found.before() in _AHEAD_PREPOSITIONS:
        lean = Tense.FUTURE
    year = nearest_month_year(context.anchor, month, lean)
    context.tell(date(year, month, 1))
    rule = f"{lexicon.MONTH_NAMES[month]} of {year}, {_side(context.anchor, year, month)}"
    return Answer("DATE", values.month(year, month), rule)


def months(found: Found, context: Context) -> Answer | None:
    """Read January-March, January to March 1987."""
    month, last = _month(found), lexicon.MONTHS[found.word("other")]
    if written := found.word("year"):
        year = int(written)
    elif context.anchor is not None:
        lean = tense(found.tokens, found.first, found.last)
        year = nearest_month_year(context.anchor, last, lean) - (last < month)
    else:
        return None
    value = f"{values.month(year, month)}/{values.month(year + (last < month), last)}"
    return Answer("DATE", value, "from the first month to the last")


def bare_year(found: Found, context: Context) -> Answer | None:
    """Read a year, where nothing says that the number counts, costs or names something."""
    if found.words("unit") and found.word("unit") != "year":
        return None
    is_said = any(found.words(part) for part in ("unit", "kind_alone", "edge"))
    year = int(found.word("year"))
    if not is_said and not _is_year(found, year):
        return None
    if context.told is not None:
        context.tell(date(year, context.told.month, 1))
    return Answer("DATE", values.year(year), "a year, as written")


def years(found: Found, context: Context) -> Answer | None:
    """Read 2009-2010, 1957-58: from the first year to the last."""
    first, end = found.word("year"), found.word("end")
    last = first[:2] + end if len(end) == 2 else end
    is_list = found.before() in lexicon.NUMBERED or found.after() in lexicon.COUNTED
    if len(last) != 4 or not int(first) < int(last) <= int(first) + 100 or is_list:
        return None
    if found.before() == "-" or found.after() == "-":
        return None
    if context.told is not None:
        context.tell(date(int(first), context.told.month, 1))
    return Answer("DATE", f"{first}/{last}", "from the first year to the last")


def decade(found: Found, _context: Context) -> Answer | None:
    """Read the 1980s, the '80s, the eighties."""
    word = found.word("decade")
    if word in lexicon.DECADES:
        return Answer("DATE", f"19{lexicon.DECADES[word]}", "a decade of the 20th century")
    digits = "".join(letter for letter in word if letter.isdigit())
    if len(digits) == 2:
        return Answer("DATE", f"19{digits[0]}", "a decade of the 20th century")
    return Answer("DATE", digits[:3], "a decade, as written") if len(digits) == 4 else None


def _side(anchor: date, year: int, month: int) -> str:
    """Say on which side of the article a month lies."""
    if (year, month) == (anchor.year, anchor.month):
        return "the month of the article"
    is_past = (year, month) < (anchor.year, anchor.month)
    return "the last one before the article" if is_past else "the next one after the article"


def _month(found: Found) -> int:
    return lexicon.MONTHS[found.words("month")[0]]


def _dated(found: Found, context: Context, month: int, number: int) -> tuple[date | None, str]:
    """Give a month and day their year, with the rule that gave it."""
    if written := found.word("year"):
        return date(int(written), month, number), _IN_FULL
    if context.anchor is None:
        return None, ""
    lean = tense(found.tokens, found.first, found.last)
    day = nearest_day(context.anchor, month, number, lean)
    if day is None:
        return None, ""
    if day.year == context.anchor.year:
        return day, f"{_spoken(day)}, the year of the article"
    return day, f"{_spoken(day)}, nearest to the article's date"


def _spoken(day: date) -> str:
    return f"{lexicon.MONTH_NAMES[day.month]} {day.day}, {day.year}"


def _counts_something(found: Found) -> bool:
    """Tell whether the number behind a month counts something: "in March 12 percent"."""
    ends_in_number = found.words("year") == [] and found.all_words()[-1] == found.word("day")
    return ends_in_number and found.after() in lexicon.COUNTED and found.after() != "vs"


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
    if word in lexicon.DOUBTFUL_MONTHS:
        return is_led_in and not following[:1].isdigit()
    if following[:1].isdigit() or found.before() == "-":
        return is_led_in and found.before() != "-"
    is_name = following[:1].isupper() and following.lower() not in lexicon.MONTHS
    return is_led_in or not is_name


def _is_year(found: Found, year: int) -> bool:
    """Tell a year from a count, a price, a phone number or part of a name."""
    before, after = found.before(), found.after()
    if before in lexicon.NUMBERED or after in lexicon.COUNTED or before in ("-", "/", "=", "+"):
        return False
    if before[-1:].isdigit() or after[:1].isdigit():
        return before in lexicon.MONTHS
    if before == "(" and found.before(2)[-1:].isdigit():
        return False
    if after in ("/", "-") and found.after(2)[:1].isdigit():
        return False
    if year < _MODERN and before not in _YEAR_EVIDENCE - {"the", "to", "for", "from", "of"}:
        return False
    following = found.raw(found.last)
    is_plural = following.isalpha() and following.islower() and following.endswith("s")
    return not is_plural or before in _OWNERS or after in _OF_A_YEAR
