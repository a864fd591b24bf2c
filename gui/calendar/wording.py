"""Stretches of time and numbers of articles in words."""

from datetime import date, timedelta

from gui.calendar.bins import Bin, Period, Unit
from gui.translation import counted, dated, number, translated
from gui.wording import articles_words

_FORMATS = {Unit.DAY: "d MMMM yyyy", Unit.MONTH: "MMMM yyyy", Unit.YEAR: "yyyy"}
_TICKS = {Unit.DAY: "MMM yyyy", Unit.MONTH: "yyyy", Unit.YEAR: "yyyy"}


def bin_name(one: Bin, unit: Unit) -> str:
    """Name a bin: `4 July 2025`, `July 2025`, `2025`."""
    return dated(date.fromordinal(one.first), _FORMATS[unit])


def tick_name(one: Bin, unit: Unit, *, few: bool) -> str:
    """Name a bin under the calendar's bars; of `few` days each has its own name."""
    form = "d MMM" if few and unit is Unit.DAY else _TICKS[unit]
    return dated(date.fromordinal(one.first), form)


def count_words(found: int | None, total: int) -> str:
    """Say how many articles a bin has: `3 of 12 articles`, `1 article`, `no article`."""
    if not total:
        return translated("calendar", "no article")
    if found is None:
        return articles_words(total)
    words = counted("calendar", "{found} of {count} articles", "{found} of 1 article", total)
    return words.format(found=number(found))


def undated_words(count: int) -> str:
    """Say how many articles have no date, and so no bar; nothing for none."""
    return counted("calendar", "{count} undated", "1 undated", count) if count else ""


def period_source(period: Period) -> str:
    """Write a period as the search language has it: `2025`, `2025-07`, `2025-07-04..2025-08-31`."""
    first, last = period.first, period.last
    behind = last + timedelta(1) if last < date.max else date.max
    if (first.month, first.day) == (1, 1) and (behind.month, behind.day) == (1, 1):
        return _range(f"{first:%Y}", f"{last:%Y}")
    if first.day == 1 and behind.day == 1:
        return _range(f"{first:%Y-%m}", f"{last:%Y-%m}")
    return _range(first.isoformat(), last.isoformat())


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}..{last}"
