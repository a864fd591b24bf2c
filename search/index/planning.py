"""From clauses to Whoosh's query trees: what each clause asks of the index."""

from collections.abc import Callable, Iterable, Iterator

from whoosh.query.compound import And, Or
from whoosh.query.positional import Phrase as PhraseQuery
from whoosh.query.qcore import Every, Query
from whoosh.query.terms import Prefix, Term, Wildcard
from whoosh.query.wrappers import Not

from search.index.queries import Alike, InParagraph
from search.index.queries import Near as NearQuery
from search.index.schema import BODY, HEADLINE
from search.query.clauses import (
    Both,
    Clause,
    Either,
    Everything,
    Near,
    Pattern,
    Phrase,
    Together,
    Unit,
    Variant,
    Without,
    Word,
)
from search.query.patterns import beginning, is_prefix
from search.query.wanted import spelled

_HEADLINE_BOOST = 2.0

Spellings = Callable[[str], Iterable[str]]
"""Finds the words of an index that may be spellings of a folded word."""


def plan(clause: Clause) -> Query:
    """Make the query tree of a clause; raises ValueError where the index can't answer it."""
    match clause:
        case Everything():
            return Every()
        case Both(parts):
            return And(list(map(plan, parts)))
        case Either(parts):
            return Or(list(map(plan, parts)))
        case Without(part):
            return Not(plan(part))
        case Together(Unit.PARAGRAPH, part):
            return InParagraph(plan(part))
    return _plan_words(clause)


def _plan_words(clause: Clause) -> Query:
    match clause:
        case Word():
            return _any_of(spelled(clause))
        case Pattern(folded):
            return _fitting(folded)
        case Variant(folded):
            return Alike(BODY, folded)
        case Phrase(words):
            return PhraseQuery(BODY, list(words)) if len(words) > 1 else _any_of(words)
        case Near(words, within):
            return NearQuery(BODY, words, within + len(words) - 1)
    raise ValueError(f"not for the keyword index: {clause}")


def plan_weights(clause: Clause, spellings: Spellings) -> list[Term]:
    """List the terms by which articles are weighed: the words of the clause, in body and headline.

    What the clause rules out adds nothing, and patterns, which stand for thousands of words.
    """
    return [
        Term(field, folded, boost=boost)
        for folded in dict.fromkeys(_weighed(clause, spellings))
        for field, boost in ((BODY, 1.0), (HEADLINE, _HEADLINE_BOOST))
    ]


def _weighed(clause: Clause, spellings: Spellings) -> Iterator[str]:
    match clause:
        case Word():
            yield from spelled(clause)
        case Variant(folded):
            yield from spellings(folded)
        case Phrase(words) | Near(words):
            yield from words
        case Both(parts) | Either(parts):
            for part in parts:
                yield from _weighed(part, spellings)
        case Together(_, part):
            yield from _weighed(part, spellings)


def _any_of(words: tuple[str, ...]) -> Query:
    terms = [Term(BODY, word) for word in words]
    return Or(terms) if len(terms) > 1 else terms[0]


def _fitting(pattern: str) -> Query:
    if pattern == "*":
        return Every(BODY)
    if beginning(pattern) == pattern:
        return Term(BODY, pattern)
    if is_prefix(pattern):
        return Prefix(BODY, beginning(pattern))
    return Wildcard(BODY, pattern.replace("[", "[[]"))
