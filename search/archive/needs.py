"""What a clause needs to be answered, and the parts of it that show where it matched."""

from collections.abc import Iterator
from dataclasses import replace

from search.archive.narrowing import must_hold
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
    Unit,
    Variant,
    Without,
    Word,
)
from search.query.symbols import words_alone

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


def needs_readings(clause: Clause) -> bool:
    """Tell whether mentions or mentioned dates have a part in the answer."""
    return any(isinstance(leaf, Named | Mentioned) for leaf in leaves(clause))


def cost_of_files(clause: Clause) -> int:
    """Tell how many article files have to be looked through: 0 none, 1 a few, 2 all."""
    return max((_cost_of_files(leaf) for leaf in leaves(clause)), default=0)


def is_of_words(clause: Clause) -> bool:
    """Tell whether a clause is of words alone and rules none out.

    What rules words out is not for the index, which does not know the articles without a text.
    """
    if isinstance(clause, Both | Either):
        return all(map(is_of_words, clause.parts))
    return isinstance(clause, KEYWORDS)


def looser(clause: Clause) -> Iterator[Clause]:
    """Yield clauses of words that find all that this one finds, and more; the closest first."""
    if isinstance(clause, Regex) and (held := must_hold(clause.pattern)):
        yield held
    if isinstance(clause, Together) and clause.unit is Unit.SENTENCE:
        yield replace(clause, unit=Unit.PARAGRAPH)
    if anywhere := _anywhere(clause):
        yield anywhere


def _cost_of_files(leaf: Clause) -> int:
    if isinstance(leaf, Literal):
        return 1 if words_alone(leaf.text) else 2
    return 2 if isinstance(leaf, Regex) else int(_is_of_sentences(leaf))


def _is_of_sentences(clause: Clause) -> bool:
    return isinstance(clause, Together) and clause.unit is Unit.SENTENCE


def _anywhere(clause: Clause) -> Clause | None:
    """Return what words an article must hold, wherever they stand; None where that is not known."""
    match clause:
        case Near(words):
            return Both(tuple(Word(word, exact=True) for word in words))
        case Together(_, part):
            return _anywhere(part)
        case Both(parts):
            held = tuple(one for part in parts if (one := _anywhere(part)))
            return Both(held) if held else None
        case Either(parts):
            held = tuple(one for part in parts if (one := _anywhere(part)))
            return Either(held) if len(held) == len(parts) else None
        case Literal(text):
            return words_alone(text)
    return clause if isinstance(clause, KEYWORDS) else None


def sought_words(clause: Clause) -> tuple[Clause, ...]:
    """Return what to weigh articles by: the words that are sought, and not ruled out."""
    sought = (*KEYWORDS, Literal)
    return tuple(leaf for leaf in leaves(clause, positive=True) if isinstance(leaf, sought))
