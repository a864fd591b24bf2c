"""What a clause needs to be answered, and the parts of it that show where it matched."""

from collections.abc import Iterator

from search.query.clauses import (
    Both,
    Clause,
    Either,
    Literal,
    Mentioned,
    Named,
    Near,
    Pattern,
    Phrase,
    Regex,
    Together,
    Variant,
    Without,
    Word,
)

KEYWORDS = (Word, Pattern, Variant, Phrase, Near, Together)
"""Clauses without AND and OR that are made of words."""


def leaves(clause: Clause, *, positive: bool = False) -> Iterator[Clause]:
    """Yield the clauses that have no parts; with `positive`, only those that are not ruled out."""
    match clause:
        case Both(parts) | Either(parts):
            for part in parts:
                yield from leaves(part, positive=positive)
        case Without(part):
            if not positive:
                yield from leaves(part)
        case _:
            yield clause


def needs_words(clause: Clause) -> bool:
    """Tell whether the keyword index has a part in the answer."""
    return any(isinstance(leaf, KEYWORDS) for leaf in leaves(clause))


def needs_readings(clause: Clause) -> bool:
    """Tell whether mentions or mentioned dates have a part in the answer."""
    return any(isinstance(leaf, Named | Mentioned) for leaf in leaves(clause))


def needs_files(clause: Clause) -> bool:
    """Tell whether article files have to be looked through for the answer."""
    return any(isinstance(leaf, Literal | Regex) for leaf in leaves(clause))


def sought_words(clause: Clause) -> Clause | None:
    """Return what to weigh articles by: any of the words sought; None where there are none."""
    sought = tuple(leaf for leaf in leaves(clause, positive=True) if isinstance(leaf, KEYWORDS))
    return Either(sought) if sought else None
