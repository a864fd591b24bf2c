"""The table of patterns: which sequences of sorts make a temporal expression, and what reads it.

A pattern is a regular expression over sort letters (see tokens.py), one letter a token. Of two that
begin at the same word the longer match wins, then the one higher in the table.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from search.times import absolute, clock, durations, quarters, relative
from search.times.context import Answer, Context
from search.times.found import Found

Resolve = Callable[[Found, Context], Answer | None]


class Pattern(NamedTuple):
    """One row: the sorts to look for, a sort it can't do without, and what they mean."""

    sorts: re.Pattern[str]
    resolve: Resolve


_EDGE = r"(?P<edge>T?Bf|T?E-?)?"
_MONTH = r"(?P<month>[Mm]\.?)"
_OTHER = r"(?P<other>[Mm])\.?"
_WEEKDAY_BEFORE = r"(?:[Ww]\.?,?u?T?)?"
_NUMBER = r"(?:A?hA?|AFf?|F[FN]?f?|AJ|A|[nDYNJ](?:-?[NJ]|&N){0,4}(?:&A?h)?)"
_ABOUT = r"(?:q{1,3}F?|F(?=[nDYNJ])|T)?"
_YEAR = r"(?:,?(?P<year>Y))"
_WHICH = r"(?P<which>T?R)"

_QUARTER = (
    rf"{_EDGE}[TA]?(?:(?P<year>Y)s?)?b?(?P<ordinal>O)-?b?(?:(?P<unit>U)|(?P<half>h))"
    rf"(?:(?:[fj,]?T?b?(?P<late_year>Y))|f?(?P<of>T?R)b?(?P<whole>U))?"
)
_UNITS_AWAY = (
    rf"{_ABOUT}(?P<count>{_NUMBER})-?b?(?P<unit>[UV])-?"
    rf"(?P<way>[GE]|cv|a(?=[.,]|$))"
)

_ROWS: tuple[tuple[str, Resolve], ...] = (
    (r"I", absolute.iso_day),
    (r"S", absolute.slashed_day),
    # July 30-August 2, July 4-6, 4-6 July
    (rf"{_MONTH}(?P<day>[DO])-{_OTHER}(?P<end>[DO]){_YEAR}?", absolute.days_of_month),
    (rf"{_WEEKDAY_BEFORE}{_MONTH}(?P<day>[DO])[-o](?P<end>[DO]){_YEAR}?", absolute.days_of_month),
    (rf"(?P<day>[DO])[-o](?P<end>[DO])f?{_MONTH}{_YEAR}?", absolute.days_of_month),
    # July 4, 2025; Friday, July 4; the 4th of July
    (rf"{_EDGE}{_WEEKDAY_BEFORE}{_MONTH}T?(?P<day>[DO]){_YEAR}?", absolute.month_day),
    (rf"{_WEEKDAY_BEFORE}T?(?P<day>[DO])f?{_MONTH}{_YEAR}?", absolute.month_day),
    # April 2025, April of this year, last April, January-March, April
    (rf"{_EDGE}{_MONTH},?f?(?P<year>Y)", absolute.month_of_year),
    (rf"{_EDGE}{_MONTH}f?{_WHICH}(?P<unit>U)", relative.month_of_this_year),
    (rf"{_EDGE}{_WHICH}{_MONTH}", relative.which_month),
    (rf"{_EDGE}{_MONTH}-{_OTHER}(?:,?f?(?P<year>Y))?", absolute.months),
    (rf"{_EDGE}{_MONTH}", absolute.bare_month),
    # the third quarter of 2025, the first half, the 19th century, Q3
    (_QUARTER, quarters.quarter),
    (r"(?P<ordinal>Q)(?:f?(?P<late_year>Y))?", quarters.quarter),
    (rf"{_EDGE}T?(?:E-?)?(?P<decade>K)", absolute.decade),
    (rf"{_EDGE}T(?:E-?)?(?P<decade>k)", absolute.decade),
    (r"(?P<year>Y)-(?P<end>[YDn])", absolute.years),
    (rf"{_EDGE}(?:T?(?P<kind>b)?(?P<unit>U)|T?(?P<kind_alone>b))?(?P<year>Y)", absolute.bare_year),
    # this week, last Friday night, yesterday, the day before yesterday, this morning, 5 p.m.
    (rf"{_EDGE}{_WHICH}b?(?P<unit>U)(?:s?-?B)?", relative.this_unit),
    (r"T?R?b?U-[GE](?:O?b?U|d)", quarters.quarter_before),
    (rf"{_EDGE}Tb?(?P<unit>U)", relative.unit_at_hand),
    (r"(?P<edge>E)jTb?(?P<unit>U)", relative.unit_at_hand),
    (rf"{_EDGE}(?:{_WHICH})?(?P<weekday>W|w(?=\.))s?\.?,?(?P<part>p)?", relative.weekday),
    (r"TU(?P<beyond>a)(?P<day>t)", relative.near_day),
    (r"(?:E)?(?P<day>t)s?(?P<part>p)?", relative.near_day),
    (r"(?P<which>T?R|T|E)(?P<part>p)|y", clock.part_of_day),
    (r"q?(?P<clock>[DC])(?P<half>P)?(?:,?u?(?P<weekday>[Wt]))?", clock.clock_time),
    # last summer, spring 2025, summer of this year
    (rf"{_EDGE}(?P<which>T?R|T)?(?P<season>Z)f?(?P<year>Y)", relative.season),
    (rf"{_EDGE}(?P<season>Z)f?(?P<of>T?R)(?P<unit>U)", relative.season),
    (rf"{_EDGE}(?P<which>T?R|T)(?P<season>Z)", relative.season),
    # two weeks ago, a year earlier, five years from now, years ago
    (_UNITS_AWAY, relative.units_away),
    (r"[UV]-?(?P<way>[GE])", durations.vague_units),
    # the past three months, two years, a two-year plan
    (
        rf"(?:T?R|{_ABOUT})(?P<count>{_NUMBER})-?b?(?P<unit>[UV])(?P<plus_half>&Ah)?",
        durations.duration,
    ),
    (r"T?R(?:F)?(?P<unit>V)", durations.duration),
    # recent years, now
    (r"T?(?P<vague_units>v)V|(?P<vague>[vR])", durations.vague),
    # every year, each Monday, daily
    (rf"e(?P<count>{_NUMBER})?(?P<unit>[UVWMZp])", durations.repeated),
    (r"(?P<unit>r)", durations.repeated),
    (r"(?P<ordinal>O)-?U?l", relative.anniversary),
    (r"(?P<unit>U)-?B(?P<year>Y)?", relative.year_end),
)

PATTERNS = tuple(Pattern(re.compile(sorts), resolve) for sorts, resolve in _ROWS)
