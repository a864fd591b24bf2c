"""Read one term of a query: a word, a quoted phrase, or a field and its value."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from search.entities.mention import Kind
from search.query.clauses import (
    Clause,
    Dated,
    From,
    Literal,
    Mentioned,
    Named,
    Nothing,
    Pattern,
    Phrase,
    Word,
)
from search.query.combining import all_of
from search.query.dates import Dates, read_after, read_before, read_dates
from search.text import Word as TextWord
from search.text import words


@dataclass(frozen=True, slots=True)
class Term:
    """What a term means, None where it means nothing yet, and what had to be mended."""

    clause: Clause | None
    repairs: tuple[str, ...] = ()


_UNKNOWN_FIELD = re.compile(r"(?P<name>[^\W\d_]+):(?P<value>.*\w.*)", re.DOTALL)

# Symbols that are the beginning of something: `-oil`, a star alone.
_UNFINISHED = "-–−*"


def read_word(text: str) -> Term:
    """Read a run of characters: a word, a prefix (`azer*`), several words in a row, or symbols.

    `foo:bar` with no such field is plain words; of an address as `https://…` nothing is said.
    """
    unknown = _UNKNOWN_FIELD.fullmatch(text)
    if not unknown:
        return _read_run(text)
    name, value = unknown["name"], unknown["value"]
    first, second = _read_run(name), _read_run(value)
    said = () if value.startswith("/") else (f"read “{name}:” as a word, there is no such field",)
    return Term(all_of([first.clause, second.clause]), (*said, *second.repairs))


def _read_run(text: str) -> Term:
    found = list(words(text))
    if not found:
        return Term(_literal(text.strip(_UNFINISHED)))
    has_star = text[found[-1].end :].lstrip(".").startswith("*")
    repairs = ("a star works at the end of a word only",) if text.count("*") > has_star else ()
    if not has_star:
        return Term(_in_a_row(found, text), repairs)
    *before, last = found
    begun = Pattern(f"{last.folded}*", shown=f"{text[last.start : last.end]}*")
    return Term(all_of([_in_a_row(before, text), begun]), repairs)


def read_quoted(text: str) -> Term:
    """Read what stood in quotes: a phrase, or symbols as they are."""
    row = _in_a_row(list(words(text)), text)
    repairs = ("a star in quotes has no meaning",) if row and "*" in text else ()
    return Term(row or _literal(text), repairs)


def read_field(name: str, value: str, today: date) -> Term:
    """Read a field and its value; a value that can't be understood matches nothing."""
    if not value.strip(" .…"):
        return Term(None, (f"left out “{name}:”, it has no value yet",))
    if name in _DATES:
        return _read_dates(name, value, today)
    row = tuple(word.folded for word in words(value))
    if not row:
        return Term(Nothing(f"{name}:{value}"), (f"“{value}” is no name",))
    repairs = ("a star has no meaning in a name",) if "*" in value else ()
    shown = value.strip("*")
    clause = From(row, shown) if name == "from" else Named(Kind(name), row, shown)
    return Term(clause, repairs)


_DATES: dict[str, tuple[type[Dated | Mentioned], Callable[[str, date], Dates | None]]] = {
    "date": (Dated, read_dates),
    "after": (Dated, read_after),
    "before": (Dated, read_before),
    "mentions": (Mentioned, read_dates),
}


def _read_dates(name: str, value: str, today: date) -> Term:
    clause, read = _DATES[name]
    dates = read(value, today)
    if dates is None:
        return Term(Nothing(f"{name}:{value}"), (f"“{value}” is no date",))
    repairs = (f"swapped the ends of “{value}”",) if dates.swapped else ()
    return Term(clause(dates.days.first, dates.days.last, dates.shown), repairs)


def _in_a_row(found: Sequence[TextWord], text: str) -> Clause | None:
    """Make the clause of words that stand in a row, shown without the symbols around them."""
    if not found:
        return None
    start, end = found[0].start, found[-1].end
    if "." in found[-1].folded and text.startswith(".", end):
        end += 1  # the last dot of U.S.
    row = tuple(word.folded for word in found)
    shown = text[start:end]
    return Phrase(row, shown) if len(row) > 1 else Word(row[0], shown=shown)


def _literal(text: str) -> Literal | None:
    return Literal(text.strip()) if text.strip() else None
