"""Read one term of a query: a word, a quoted phrase, or a field and its value."""

import re
from collections.abc import Callable
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
    Phrase,
    Word,
)
from search.query.combining import all_of
from search.query.dates import Dates, read_after, read_before, read_dates
from search.text import words


@dataclass(frozen=True, slots=True)
class Term:
    """What a term means, None where it means nothing yet, and what had to be mended."""

    clause: Clause | None
    repairs: tuple[str, ...] = ()


# Symbols that are the beginning of something: `-oil`, a star alone.
_UNFINISHED = "-–−*"


def read_word(text: str) -> Term:
    """Read a run of characters: a word, a prefix (`azer*`), several words in a row, or symbols."""
    found = list(words(text))
    if not found:
        return Term(_literal(text.strip(_UNFINISHED)))
    has_star = text[found[-1].end :].lstrip(".").startswith("*")
    repairs = ("a star works at the end of a word only",) if text.count("*") > has_star else ()
    shown = text.strip("*")
    if not has_star:
        return Term(_in_a_row([word.folded for word in found], shown), repairs)
    *before, last = found
    prefix = Word(last.folded, prefix=True, shown=text[last.start : last.end])
    row = _in_a_row([word.folded for word in before], text[: last.start])
    return Term(all_of([row, prefix]), repairs)


def read_quoted(text: str) -> Term:
    """Read what stood in quotes: a phrase, or symbols as they are."""
    row = _in_a_row([word.folded for word in words(text)], text)
    repairs = ("a star in quotes has no meaning",) if row and "*" in text else ()
    return Term(row or _literal(text), repairs)


def read_field(name: str, value: str, today: date) -> Term:
    """Read a field and its value; a value that can't be understood matches nothing."""
    if not value.strip(".…"):
        return Term(None, (f"left out “{name}:”, it has no value yet",))
    if name in _DATES:
        return _read_dates(name, value, today)
    folded = tuple(word.folded for word in words(value))
    if not folded:
        return Term(Nothing(f"{name}:{value}"), (f"“{value}” is no name, so nothing matches",))
    repairs = ("a star has no meaning in a name",) if "*" in value else ()
    shown = value.strip("*")
    if name == "from":
        return Term(From(folded, shown), repairs)
    return Term(Named(Kind(name), folded, shown), repairs)


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
        return Term(Nothing(f"{name}:{value}"), (f"“{value}” is no date, so nothing matches",))
    repairs = (f"swapped the ends of “{value}”",) if dates.swapped else ()
    return Term(clause(dates.days.first, dates.days.last, dates.shown), repairs)


def _in_a_row(folded: list[str], shown: str) -> Clause | None:
    if len(folded) > 1:
        return Phrase(tuple(folded), shown.strip())
    return Word(folded[0], shown=_trimmed(shown)) if folded else None


def _trimmed(shown: str) -> str:
    """Take the punctuation off a word that is shown by itself; `U.S.` keeps its dots."""
    return re.sub(r"^[\W_]+|[\W_]+$", "", shown) if shown.count(".") < 2 else shown.strip()


def _literal(text: str) -> Literal | None:
    return Literal(text.strip()) if text.strip() else None
