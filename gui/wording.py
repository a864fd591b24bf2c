"""Numbers and states of a search in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale


def articles_words(count: int) -> str:
    """Say how many articles there are: `1 article`; nothing where that is not known (-1)."""
    if count < 0:
        return ""
    return "1 article" if count == 1 else f"{count:,} articles"


def count_words(found: int | None, total: int) -> str:
    """Say how many articles are shown: `2 of 19,045`."""
    if found is None:
        return articles_words(total)
    return f"{found:,} of {total:,}"


def folder_words(name: str, days: Sequence[int]) -> tuple[tuple[str, bool], ...]:
    """Say what is listed where nothing is searched for, as pieces with the strong ones told.

    `days` are ordinals in date order, either way, 0 for the undated at the end.
    """
    dated = [day for day in (days[0], days[len(days) - 1 - days.count(0)]) if day] if days else []
    if not dated:
        return ("All articles of ", False), (name, True)
    first, last = _month(min(dated)), _month(max(dated))
    months = first if first == last else f"{first} to {last}"
    return ("All articles of ", False), (name, True), (f", {months}", False)


def _month(day: int) -> str:
    then = date.fromordinal(day)
    return QLocale.c().toString(QDate(then.year, then.month, then.day), "MMMM yyyy")


def hit_words(place: int, count: int, *, what: str = "hit") -> str:
    """Say which hit is current: `hit 1 of 2`, `2 hits`, or nothing."""
    if not count:
        return ""
    if place:
        return f"{what} {place} of {count:,}"
    if count == 1:
        return f"1 {what}"
    return f"{count:,} {what}{'es' if what.endswith('ch') else 's'}"
