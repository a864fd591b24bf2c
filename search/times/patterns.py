"""The table of patterns: which sequences of sorts make a temporal expression, and what reads it.

A pattern is a regular expression over sort letters (see tokens.py), one letter a token. Of two that
begin at the same word the longer match wins, then the one higher in the table; where a reading says
that it means nothing, the next is asked.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from search.times import (
    absolute,
    clock,
    counted,
    distances,
    durations,
    feasts,
    lists,
    quarters,
    relative,
    years,
)
from search.times.context import Answer, Context
from search.times.found import Found

Resolve = Callable[[Found, Context], Answer | list[Answer] | None]


class Pattern(NamedTuple):
    """One row: the sorts of which it needs one at least, what to look for, and what it means."""

    needs: frozenset[str]
    sorts: re.Pattern[str]
    resolve: Resolve


_EDGE = r"(?P<edge>T?B[f-]|T?E-?)?"
_MONTH = r"(?P<month>[Mm]\.?)"
_OTHER = r"(?P<other>[Mm])\.?"
# A full stop ends the weekday's sentence unless the weekday is cut short.
_WEEKDAY_BEFORE = r"(?:(?P<weekday>[Ww])(?:(?<=w)\.)?,?u?T?)?"
# two, 2,500, half an, a few, twenty-one, two and a half, 2 1/2
_NUMBER = r"(?:A?hA?|AFf?|F[FN]?f?|AJ|A|(?:[nD](?:-?J)?|Y|[NJ](?:-?[NJ]|(?<=J)&N){0,4})(?:&?A?h)?)"
_ABOUT = r"(?:(?P<about>(?:xg|q|xq|%\^){1,3})F?|F(?=[nDYNJ])|T)?"
_YEAR = r"(?:,?(?P<year>Y))"
_SHORT_YEAR = r"(?P<year>[Y'])"
_WHICH = r"(?P<which>T?R{1,2}|@)"
# "He said that Monday …" says nothing of which Monday.
_WHICH_NAMED = r"(?P<which>T?R{1,2})"
_THIS_YEAR = r"f?(?P<of>T?R)b?(?P<unit>U)"
# nineteen ninety-six, two thousand and four
_SPOKEN = r"(?P<spoken>N-?N(?:-?N)?|N-?J(?:&?N(?:-?N)?)?)"
_OF_WHOLE = r"f?(?P<of>T?R)b?(?P<whole>U)"

_QUARTER = (
    rf"{_EDGE}T?(?:(?P<year>Y)s?|(?P<of>R)(?P<whole>U)s)?b?(?P<ordinal>O)-?b?"
    r"(?:(?P<unit>U)|(?P<half>h))(?:[fj,]?T?b?(?P<late_year>Y))?"
)
_QUARTER_OF = rf"{_EDGE}T?b?(?P<ordinal>O)-?b?(?:(?P<unit>U)|(?P<half>h)){_OF_WHOLE}"
_UNITS_AWAY = (
    rf"{_ABOUT}(?P<count>{_NUMBER})-?b?(?P<unit>[UV])(?:~x)?-?"
    r"(?P<way>[GE]|cv|a(?=[.,]|$))"
)
_SAME_PART = (
    r"T?(?P<which>[RL])b?(?P<unit>[dUh])"
    r"(?:[fj](?P<year>Y)|f?(?P<of>T?R)b?(?P<whole>U)|f?(?P<ago>AU[GE]))?"
)
_PART_OF = r"T?E?(?P<part>p)[fu]"
_COUNTED_IN = (
    r"[fj](?:(?P<every>eU)|(?P<bare>TU)|(?P<of>T?R)(?P<unit>U)|(?P<month>[Mm])(?:,?f?(?P<year>Y))?)"
)
_ON_DAY = rf"(?:,?u?(?:(?P<weekday>[Wt])|(?P<told>(?:@|TR)U)|{_MONTH}(?P<day>D){_YEAR}?))?"
_FEAST_YEAR = rf"(?:,?f?(?P<year>Y)|{_THIS_YEAR})?"
_DAYS = r"(?P<days>[DO](?:,[DO]){0,8},?[&~][DO])"

_ROWS: tuple[tuple[str, str, Resolve], ...] = (
    ("I", r"I", absolute.iso_day),
    ("S", r"S", absolute.slashed_day),
    # July 30-August 2, July 4-6, 4-6 July; July 4, 5 and 6; 4 and 6 July
    ("Mm", rf"{_MONTH}(?P<day>[DO])-{_OTHER}(?P<end>[DO]){_YEAR}?", lists.days_of_month),
    (
        "Mm",
        rf"{_WEEKDAY_BEFORE}{_MONTH}(?P<day>[DO])[-/o](?P<end>[DO]){_YEAR}?",
        lists.days_of_month,
    ),
    ("Mm", rf"T?(?P<day>[DO])[-/o]T?(?P<end>[DO])f?{_MONTH}{_YEAR}?", lists.days_of_month),
    ("Mm", rf"{_MONTH}{_DAYS}{_YEAR}?", lists.listed_days),
    ("Mm", rf"{_DAYS}f?{_MONTH}{_YEAR}?", lists.listed_days),
    # July 4, 2025; Friday, July 4; the 4th of July
    ("Mm", rf"{_EDGE}{_WEEKDAY_BEFORE}{_MONTH}T?(?P<day>[DO]){_YEAR}?", absolute.month_day),
    ("Mm", rf"{_WEEKDAY_BEFORE}T?(?P<day>[DO])f?{_MONTH}{_YEAR}?", absolute.month_day),
    ("Mm", rf"{_WEEKDAY_BEFORE}{_MONTH}T?(?P<day>[DO]),?{_THIS_YEAR}", absolute.month_day),
    ("Mm", rf"{_WEEKDAY_BEFORE}T?(?P<day>[DO])f?{_MONTH},?{_THIS_YEAR}", absolute.month_day),
    ("Mm", rf"{_EDGE}T(?P<unit>U)[fB]{_MONTH}T?(?P<day>[DO]){_YEAR}?", counted.week_of_day),
    ("Mm", rf"{_EDGE}T(?P<unit>U)[fB]T?(?P<day>[DO])f?{_MONTH}{_YEAR}?", counted.week_of_day),
    # April 2025, April of this year, last April, January-March, April
    ("Mm", rf"{_EDGE}{_MONTH},?f?{_SHORT_YEAR}", absolute.month_of_year),
    ("Mm", rf"{_EDGE}{_MONTH}f?{_WHICH}(?P<unit>U)", relative.month_of_this_year),
    ("Mm", rf"{_EDGE}{_WHICH_NAMED}{_MONTH}", relative.which_month),
    ("Mm", rf"{_EDGE}{_MONTH}[-/]{_OTHER}(?:,?f?(?P<year>Y)|,?{_THIS_YEAR})?", absolute.months),
    ("Mm", rf"{_MONTH}[&~]{_OTHER}(?:,?f?(?P<year>Y)|,?{_THIS_YEAR})", lists.listed_months),
    ("Mm", rf"{_EDGE}{_MONTH}", absolute.bare_month),
    ("N", rf"{_MONTH}(?P<day>N)(?=[.,|]|$)", absolute.month_day),
    # nineteen ninety-six, the winter of nineteen ninety-four, the year two thousand
    (
        "NJ",
        rf"{_EDGE}(?:{_MONTH}(?P<day>[DO])?,?f?|T?R?(?P<season>Z)f?|T?(?P<unit>U))?{_SPOKEN}",
        years.spoken,
    ),
    # the third quarter of 2025, the first half, Q3; the latest period, the 1988 quarter
    ("O", _QUARTER, quarters.quarter),
    ("O", _QUARTER_OF, quarters.quarter),
    ("h", rf"T?R(?P<half>h)(?:[fj,]?b?(?P<late_year>Y)|{_OF_WHOLE})", quarters.last_half),
    ("O", r"T?(?P<side>O)(?P<count>[ND])b?(?P<unit>V)f(?P<year>Y)", quarters.first_quarters),
    ("Q", r"(?P<ordinal>Q)(?:f?(?P<late_year>Y))?", quarters.quarter),
    ("U", r"T?[RLb]?U-[GE](?:O?-?b?U|d)?|T?U[GE]", quarters.quarter_before),
    ("Y", r"T?(?P<year>Y)b?(?P<unit>[dUh])", quarters.part_of_year),
    ("dUh", _SAME_PART, quarters.same_part),
    ("R", r"(?P<of>R)(?P<whole>U)s(?P<unit>[dUh])", quarters.same_part),
    # the 17th and 18th centuries, the 1980s
    (
        "O",
        rf"{_EDGE}T?(?:E-?)?(?P<other>O)-?[&~o]T?(?P<ordinal>O)-?(?P<unit>[UV])",
        years.centuries,
    ),
    ("O", rf"{_EDGE}T?(?:E-?)?(?P<ordinal>O)-?(?P<unit>U)", years.century),
    ("K", rf"{_EDGE}T?(?:E-?)?(?P<decade>K)", years.decade),
    ("k", rf"{_EDGE}T(?:E-?)?(?P<decade>k)", years.decade),
    ("Y", rf"{_EDGE}(?:T?(?:bU?|U))?(?P<year>Y)[-/](?P<end>[YDn])", years.years),
    (
        "Y",
        rf"{_EDGE}(?:T?(?P<kind>b)?(?P<unit>U)|T?(?P<kind_alone>b))?(?P<year>Y)",
        years.bare_year,
    ),
    # the first Tuesday of November, "today is the eighth day", Mondays, Tuesday nights
    ("W", rf"T?(?P<ordinal>[OR])(?P<weekday>W){_COUNTED_IN}", counted.weekday_of_month),
    ("O", r"T?(?P<ordinal>O)(?P<unit>U)", counted.counted_at_hand),
    ("89V", r"8p?|(?:W&)?W(?P<part>[9V])", durations.repeated_days),
    # this year as last, last year and this
    (
        "R",
        r"(?P<which>T?R)(?P<unit>U)(?P<joint>[Xg&~o])(?P<other>R)(?=[.,|]|$)",
        relative.two_units,
    ),
    # this week, last Friday night, yesterday, the day before yesterday, this morning, 5 p.m.
    ("U", rf"{_EDGE}{_WHICH}b?(?P<unit>U)(?:s?-?B)?", relative.this_unit),
    ("U", rf"{_EDGE}Tb?(?P<unit>U)", relative.unit_at_hand),
    ("U", r"(?P<edge>E)jTb?(?P<unit>U)", relative.unit_at_hand),
    (
        "Ww",
        rf"{_EDGE}(?:{_WHICH_NAMED})?(?P<weekday>W|w(?=\.))s?\.?,?(?P<part>p)?",
        relative.weekday,
    ),
    ("t", r"TU(?P<beyond>a)(?P<day>t)", relative.near_day),
    ("t", r"(?:E)?(?P<day>t)s?(?P<part>p)?", relative.near_day),
    ("p", rf"{_PART_OF}{_WEEKDAY_BEFORE}{_MONTH}T?(?P<day>[DO]){_YEAR}?", clock.part_of_date),
    ("p", rf"{_PART_OF}{_WEEKDAY_BEFORE}T?(?P<day>[DO])f?{_MONTH}{_YEAR}?", clock.part_of_date),
    ("p", rf"{_PART_OF}T?(?P<day>[DO])[-/o][DO]f?{_MONTH}{_YEAR}?", clock.part_of_date),
    ("p", rf"{_PART_OF}{_MONTH}T?(?P<day>[DO])[-/o][DO]{_YEAR}?", clock.part_of_date),
    ("p", rf"{_PART_OF}(?P<weekday>[Wt])", clock.part_of_date),
    ("p", r"T(?P<part>p)(?P<way>a)(?=[.,|]|$)", clock.part_of_day),
    ("py", r"(?P<which>T?R|T|E)(?P<part>p)|y", clock.part_of_day),
    ("DC", rf"q?(?P<clock>[DC])(?P<half>P)?(?P<zone>z)?{_ON_DAY}", clock.clock_time),
    ("z", rf"(?P<clock>[Yn])(?P<zone>z){_ON_DAY}", clock.clock_time),
    ("i", rf"(?P<noon>i){_ON_DAY}", clock.noon),
    # last summer, spring 2025, summer of this year
    ("Z", rf"{_EDGE}(?P<which>T?R|T)?(?P<season>Z)f?{_SHORT_YEAR}", relative.season),
    ("Z", rf"{_EDGE}(?P<season>Z){_THIS_YEAR}", relative.season),
    ("Z", rf"{_EDGE}(?:(?:{_WHICH_NAMED}|T)(?:E-?)?|E-?)(?P<season>Z)", relative.season),
    # Christmas Eve, last Easter, Labor Day, Nowruz 2024
    (
        "Hm",
        rf"{_EDGE}(?:{_WHICH}|T)?(?P<feast>HUs[UB]|HUs|Hs?X?[UBW]|mU){_FEAST_YEAR}",
        feasts.feast,
    ),
    ("H", rf"{_EDGE}(?:{_WHICH}|T)?(?P<feast>H){_FEAST_YEAR}", feasts.feast),
    # two weeks ago, a year earlier, five years from now, years ago
    ("GEva", _UNITS_AWAY, distances.units_away),
    ("GE", r"V-?(?P<way>[GE])", durations.vague_units),
    ("a", r"T(?P<unit>[Up])(?P<way>a)(?P<which>R)", distances.unit_before_last),
    ("a", r"T(?P<unit>U)(?P<way>a)(?=[.,]|$)", distances.unit_before),
    # the past three months, two years, a two-year plan, two to three weeks
    (
        "UV",
        rf"(?:T?(?P<side>R)|{_ABOUT})(?P<count>{_NUMBER})-?x?b?(?P<unit>[UV])(?P<plus_half>&Ah)?",
        durations.duration,
    ),
    (
        "o~-",
        rf"(?:T?(?P<side>R)|{_ABOUT})(?P<count>[ND])[o~-](?:[ND])-?b?(?P<unit>V)",
        durations.duration,
    ),
    ("V", r"T?(?P<which>[Rv])F?(?P<unit>V)", durations.unnumbered),
    ("V", r"T?(?P<unit>V)(?:~V)?", durations.bare_units),
    # now, the past
    ("vR", r"(?P<vague>[vR])", durations.vague),
    # every year, each Monday, daily
    ("e", rf"e(?P<count>{_NUMBER})?(?P<unit>[UVWMZp])", durations.repeated),
    ("r", r"(?P<unit>r)", durations.repeated),
    ("l", r"(?:(?P<ordinal>[OD])-?U?)?(?P<jubilee>l)", distances.anniversary),
    ("B", r"(?P<unit>U)s?-?B(?P<year>Y)?", distances.year_end),
)

PATTERNS = tuple(
    Pattern(frozenset(needs), re.compile(sorts), resolve) for needs, sorts, resolve in _ROWS
)
