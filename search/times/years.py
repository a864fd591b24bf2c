"""Resolve years, in digits or in words, pairs of years, decades and centuries."""

import re
from datetime import date

from search.times import lexicon, values
from search.times.context import Answer, Context
from search.times.found import Found
from search.times.numbers import ordinal_of

_YEAR_EVIDENCE = frozenset(
    "in since of by until till from to during before after for between early late mid the".split()
)
_MODERN = 1900
# Plural words that may stand behind a year: "1987 earnings".
_OF_A_YEAR = frozenset(
    """
    was its has as is includes reflects shows totals ends elections results levels sales earnings
    prices talks figures plans periods rates revenues profits crops exports imports
    """.split()
)
_PLURAL = re.compile(r"[^su]s\Z")
_OWNERS = frozenset("the its their his her our 's ’s".split())
# "in his 80s", "in the low 80s" are ages and degrees.
_NO_DECADE = frozenset("his her their my your high low upper lower mid-to-high".split())
_BEFORE_CHRIST = frozenset("bc bce b".split())
_LAST_CENTURY = 30


def bare_year(found: Found, context: Context) -> Answer | None:
    """Read a year, where nothing says that the number counts, costs or names something."""
    if found.words("unit") and found.word("unit") != "year":
        return None
    is_said = any(found.words(part) for part in ("unit", "kind_alone", "edge"))
    year = int(found.word("year"))
    if not is_said and not _is_year(found, year):
        return None
    return _year(context, year, "a year, as written")


def spoken(found: Found, context: Context) -> Answer | None:
    """Read nineteen ninety-six, the year two thousand, May nineteen forty-five, with a day."""
    year = found.year("spoken")
    if year is None or found.after() in lexicon.COUNTED | lexicon.UNITS.keys():
        return None
    month = lexicon.MONTHS.get(found.word("month").removesuffix("."))
    if month and found.words("day"):
        day = date(year, month, ordinal_of(found.word("day")) or 0)
        context.tell(day)
        return Answer("DATE", day.isoformat(), "written in full")
    if month:
        context.tell_about(date(year, month, 1))
        return Answer("DATE", values.month(year, month), "written in full")
    if season := found.word("season"):
        return Answer("DATE", f"{year:04d}-{lexicon.SEASONS[season]}", "written in full")
    is_plain = "hundred" in found.words("spoken") or "thousand" in found.words("spoken")
    if is_plain and found.word("unit") != "year":
        return None
    return _year(context, year, "a year in words")


def years(found: Found, context: Context) -> Answer | None:
    """Read 2009-2010, 1957-58, 1986/87: from the first year to the last."""
    first, end = found.word("year"), found.word("end")
    last = first[:2] + end if len(end) == 2 else end
    is_list = found.before() in lexicon.NUMBERED or found.after() in lexicon.COUNTED
    if len(last) != 4 or not int(first) < int(last) <= int(first) + 100 or is_list:
        return None
    if found.before() in ("-", "/") or found.after() in ("-", "/"):
        return None
    context.is_longer = True
    _tell(context, int(first))
    return Answer("DATE", f"{first}/{last}", "from the first year to the last")


def decade(found: Found, _context: Context) -> Answer | None:
    """Read the 1980s, the '80s, the eighties; "in his 80s" is an age."""
    word = found.word("decade")
    if word in lexicon.DECADES:
        return Answer("DATE", f"19{lexicon.DECADES[word]}", "a decade of the 20th century")
    digits = "".join(letter for letter in word if letter.isdigit())
    if len(digits) == 4:
        return Answer("DATE", digits[:3], "a decade, as written")
    words = found.all_words()
    is_said = not word[0].isdigit() or "the" in words or found.before(2).endswith("0s")
    if len(digits) != 2 or not is_said or {found.before(), *words[:-1]} & _NO_DECADE:
        return None
    return Answer("DATE", f"19{digits[0]}", "a decade of the 20th century")


def century(found: Found, _context: Context) -> Answer | None:
    """Read the 19th century, the late twentieth century."""
    is_century = found.word("unit") == "century"
    return _century(found, ordinal_of(found.word("ordinal"))) if is_century else None


def centuries(found: Found, _context: Context) -> list[Answer] | None:
    """Read the 17th and 18th centuries: one answer for each."""
    if found.word("unit") not in ("century", "centuries"):
        return None
    answers = []
    for place in ("other", "ordinal"):
        answer = _century(found, ordinal_of(found.word(place)))
        if answer is None:
            return None
        start, end = found.match.span(place)
        is_last = place == "ordinal"
        piece = (start if is_last else found.first, found.last if is_last else end)
        answers.append(answer._replace(piece=piece))
    return answers


def _century(found: Found, number: int | None) -> Answer | None:
    if number is None or not 0 < number <= _LAST_CENTURY or found.after() in _BEFORE_CHRIST:
        return None
    return Answer("DATE", f"{number - 1:02d}", "a century, as written")


def _year(context: Context, year: int, rule: str) -> Answer:
    _tell(context, year)
    return Answer("DATE", values.year(year), rule)


def _tell(context: Context, year: int) -> None:
    """Move the day told of into a year named without a day."""
    if context.told is not None:
        context.tell_about(date(year, context.told.month, 1))


def _is_year(found: Found, year: int) -> bool:
    """Tell a year from a count, a price, a phone number or part of a name."""
    before, after = found.before(), found.after()
    if (
        before in lexicon.NUMBERED
        or after in lexicon.COUNTED | lexicon.ZONES
        or before in ("-", "/", "=", "+")
    ):
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
    is_plural = following.isalpha() and following.islower() and _PLURAL.search(following)
    return not is_plural or before in _OWNERS or after in _OF_A_YEAR
