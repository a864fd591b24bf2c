"""Read a field and its value: dates, names, states. What can't be understood matches nothing."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from search.entities.mention import Kind
from search.query.clauses import Dated, From, Marked, Mentioned, Named, Nothing, Without
from search.query.dates import Dates, Now, read_after, read_before, read_dates
from search.query.language import STATES, UNITS
from search.query.repairs import Repair
from search.query.terms import Term
from search.text import fold, words


def read_field(name: str, value: str, now: Now) -> Term:
    """Read a field and its value; without a value yet it filters nothing."""
    if not value.strip(" .…"):
        return Term(None, (Repair.NO_VALUE.format(word=name),))
    if name in _DATES:
        return _read_dates(name, value, now)
    if name == "is":
        return _read_state(value)
    if name == "same":
        return _read_unit(value)
    return _read_name(name, value)


class _DateField(NamedTuple):
    """What a field of dates means and how its value is read."""

    clause: type[Dated | Mentioned]
    read: Callable[[str, Now], Dates | None]


_DATES = {
    "date": _DateField(Dated, read_dates),
    "after": _DateField(Dated, read_after),
    "before": _DateField(Dated, read_before),
    "mentions": _DateField(Mentioned, read_dates),
}


def _read_dates(name: str, value: str, now: Now) -> Term:
    value = value.replace(" @", "@")
    dates = _DATES[name].read(value, now)
    if dates is None and "@" in value and now.newest is None:
        return misread(name, value, Repair.NO_DATE_YET.format(word=value))
    if dates is None:
        return misread(name, value, Repair.NO_DATE.format(word=value))
    repairs = (Repair.SWAPPED.format(word=value),) if dates.swapped else ()
    return Term(_DATES[name].clause(dates.days.first, dates.days.last, dates.shown), repairs)


def _read_state(value: str) -> Term:
    found = STATES.get(fold(value))
    if found is None:
        return misread("is", value, Repair.NO_STATE.format(word=value, list=_listed(STATES)))
    state, is_in_it = found
    return Term(Marked(state) if is_in_it else Without(Marked(state)))


def _read_unit(value: str) -> Term:
    """Read `same:para` that stands before no bracket."""
    if fold(value) in UNITS:
        return Term(None, (Repair.NO_BRACKETS.format(word=value),))
    return misread("same", value, Repair.NO_UNIT.format(word=value, list=_listed(UNITS)))


def _read_name(name: str, value: str) -> Term:
    found = [*words(value)]
    if not found:
        return misread(name, value, Repair.NO_NAME.format(word=value))
    whole = value.startswith("=")
    end = found[-1].end
    is_begun = not whole and _STAR_BEHIND.fullmatch(value, end) is not None
    repairs = (Repair.STAR_IN_NAME,) if "*" in (value[:end] if is_begun else value) else ()
    row = (*(word.folded for word in found[:-1]), found[-1].folded + "*" * is_begun)
    shown = value.removeprefix("=").strip("* ")
    if name == "from":
        return Term(From(row, shown), repairs)
    return Term(Named(Kind(name), row, shown, whole=whole), repairs)


_STAR_BEHIND = re.compile(r"\.?\*+")


def misread(name: str, value: str, said: str) -> Term:
    """Return what a filter that can't be applied means: no article, and a sentence."""
    return Term(Nothing(f"{name}:{value}"), (said,))


def _listed(known: Iterable[str]) -> str:
    *most, last = known
    return f"{', '.join(most)} and {last}"
