"""Join clauses with AND, OR and NOT, flat and without repetition."""

from collections.abc import Iterable

from search.query.clauses import Both, Clause, Either, Nothing, Without


def all_of(parts: Iterable[Clause | None]) -> Clause | None:
    """Join parts with AND; None stands for a part that was left out, or for no part at all."""
    flat: dict[Clause, None] = {}
    for part in parts:
        flat.update(dict.fromkeys(part.parts if isinstance(part, Both) else _present(part)))
    return Both(tuple(flat)) if len(flat) > 1 else next(iter(flat), None)


def any_of(parts: Iterable[Clause | None]) -> Clause | None:
    """Join parts with OR; None stands for a part that was left out, or for no part at all."""
    flat: dict[Clause, None] = {}
    for part in parts:
        flat.update(dict.fromkeys(part.parts if isinstance(part, Either) else _present(part)))
    return Either(tuple(flat)) if len(flat) > 1 else next(iter(flat), None)


def negated(part: Clause) -> Clause:
    """Turn a clause round.

    A part with a filter that was not understood becomes Nothing: its opposite would let in
    articles that nobody asked for.
    """
    if misread := _misread(part):
        return misread
    return part.part if isinstance(part, Without) else Without(part)


def _present(part: Clause | None) -> tuple[Clause, ...]:
    return () if part is None else (part,)


def _misread(clause: Clause) -> Nothing | None:
    if isinstance(clause, Nothing):
        return clause
    parts = clause.parts if isinstance(clause, Both | Either) else ()
    return next(filter(None, map(_misread, parts)), None)
