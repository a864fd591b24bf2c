"""Resolve feasts and holidays, fixed ones and those that move with the moon or the weekday.

Feasts of the Islamic calendar are not here: their days are seen, not computed.
"""

from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from search.times import lexicon
from search.times.context import Answer, Context, nearest, nth_weekday
from search.times.found import Found
from search.times.tenses import tense

_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "new year day": (1, 1), "new year": (1, 1), "new year eve": (12, 31), "boxing day": (12, 26),
    "halloween": (10, 31), "valentine day": (2, 14), "patrick day": (3, 17), "may day": (5, 1),
    "bastille day": (7, 14), "veterans day": (11, 11),
}  # fmt: skip
# Days from Easter Sunday.
_FROM_EASTER = {
    "easter": 0, "easter sunday": 0, "good friday": -2, "palm sunday": -7, "easter monday": 1,
    "ash wednesday": -46, "easter eve": -1, "easter saturday": -1,
}  # fmt: skip
# (month, weekday, which one; the last is -1), as kept in the United States.
_NTH_WEEKDAY = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1), "presidents day": (2, 0, 3), "columbus day": (10, 0, 2),
}  # fmt: skip
_NOWRUZ = frozenset("nowruz novruz norouz noruz nawruz navruz norooz".split())
# The Solar Hijri leap years by their remainder modulo 33, good for 1799 to 2254; and a new year
# to count from.
_LEAP_REMAINDERS = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
_NOWRUZ_YEARS = range(1799, 2255)
_COUNTED_FROM, _COUNTED_YEAR = date(2025, 3, 21), 1404
_HIJRI_OFFSET = 621
_SIGNS = frozenset(("'s", "’s", "'", "’"))
# Behind a feast these make it part of another thing: "a Christmas tree".
_OF_A_FEAST = frozenset(
    """
    tree trees shopping card cards party parties present presents gift gifts carol carols egg eggs
    dinner lights song songs turkey pudding market markets decorations message season agreement
    accord accords deal
    """.split()
)
_MAY_FOLLOW = frozenset((*lexicon.MONTHS, *lexicon.WEEKDAYS, "eve", "day"))


def feast(found: Found, context: Context) -> Answer | None:
    """Read Christmas, Easter 2024, last Thanksgiving, Nowruz, New Year's Eve."""
    name = " ".join(word for word in found.words("feast") if word not in _SIGNS)
    if _is_part_of_name(found) or (name == "new year" and found.words("feast")[-1] == "year"):
        return None
    if found.before() in ("orthodox", "coptic") and name in _FROM_EASTER:
        name = f"orthodox {name}"
    year = found.year()
    if year is None and found.word("unit") == "year" and context.anchor:
        year = context.anchor.year + lexicon.STEPS[found.word("of")]
    day = day_of_feast(name, year) if year else _nearest_feast(found, context, name)
    if day is None:
        return None
    rule = f"the feast fell on {lexicon.MONTH_NAMES[day.month]} {day.day} in {day.year}"
    if found.is_eve():
        day -= timedelta(1)
    context.tell(day)
    return Answer("DATE", day.isoformat(), f"the day before: {rule}" if found.is_eve() else rule)


def day_of_feast(name: str, year: int) -> date | None:
    """Find a feast's day in a year, None for one not known; raises beyond the calendar."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _NTH_WEEKDAY:
        return nth_weekday(year, *_NTH_WEEKDAY[name])
    if name in _NOWRUZ:
        return _nowruz(year)
    days = _FROM_EASTER.get(name.removeprefix("orthodox "))
    if days is None:
        return None
    is_orthodox = name.startswith("orthodox ")
    sunday = easter(year, EASTER_ORTHODOX) if is_orthodox else easter(year, EASTER_WESTERN)
    return sunday + timedelta(days)


def _nearest_feast(found: Found, context: Context, name: str) -> date | None:
    """Choose the year of a feast without one: by "last" and "next", else the nearest."""
    anchor = context.anchor
    if anchor is None:
        return None
    years = range(max(1, anchor.year - 1), min(9999, anchor.year + 1) + 1)
    days = [day for year in years if (day := day_of_feast(name, year))]
    step = lexicon.STEPS.get(found.word("which"))
    if step is None:
        return nearest(anchor, days, tense(found))
    if step == 0:
        return next((day for day in days if day.year == anchor.year), None)
    if step > 0:
        return next((day for day in days if day > anchor), None)
    return next((day for day in reversed(days) if day < anchor), None)


def _is_part_of_name(found: Found) -> bool:
    """Tell "Easter Island" and "a Christmas tree" from the feasts."""
    following = found.raw(found.last)
    is_name = following[:1].isupper() and following.lower() not in _MAY_FOLLOW
    return is_name or following.lower() in _OF_A_FEAST


def _nowruz(year: int) -> date | None:
    """Find the spring new year of Iran, March 20 to 22, by the calendar's 33-year cycle."""
    if year not in _NOWRUZ_YEARS:
        return None
    hijri = year - _HIJRI_OFFSET
    low, high = sorted((hijri, _COUNTED_YEAR))
    leaps = sum(each % 33 in _LEAP_REMAINDERS for each in range(low, high))
    days = 365 * (high - low) + leaps
    return _COUNTED_FROM + timedelta(days if hijri > _COUNTED_YEAR else -days)
