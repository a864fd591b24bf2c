"""Which words of a vocabulary a clause of one word asks for: forms, patterns, variants.

The one rule for index, hits and scan alike.
"""

from collections.abc import Iterable, Iterator, Sequence

from search.inflections import forms
from search.query.clauses import Pattern, Variant, Word
from search.query.patterns import fits
from search.query.variants import is_variant


def wanted_words(
    vocabulary: Iterable[str], sought: Sequence[Word | Pattern | Variant]
) -> frozenset[str]:
    """Return those of a vocabulary's folded words that one of some clauses asks for."""
    known = frozenset(vocabulary)
    return frozenset(word for one in sought for word in _wanted(known, one))


def spelled(word: Word) -> tuple[str, ...]:
    """Return the words that a word of a query finds: its forms, or itself alone."""
    return (word.folded,) if word.exact else forms(word.folded)


def _wanted(known: frozenset[str], one: Word | Pattern | Variant) -> Iterator[str]:
    match one:
        case Word():
            yield from known.intersection(spelled(one))
        case Pattern(pattern):
            yield from (word for word in known if fits(pattern, word))
        case Variant(folded):
            yield from (word for word in known if is_variant(folded, word))
