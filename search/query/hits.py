"""Find what a query matched in a text, by the same words as the index."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from search.inflections import forms
from search.query.clauses import Both, Clause, Either, Literal, Pattern, Phrase, Variant, Word
from search.query.patterns import fits
from search.query.variants import is_variant
from search.spans import Span, without_overlaps
from search.text import Word as TextWord
from search.text import words


def find_hits(text: str, clause: Clause) -> tuple[Span, ...]:
    """Find the words, phrases and literals that a clause asks for, in reading order.

    What the clause rules out is no hit. A phrase is one span, over line breaks too; of hits that
    overlap the first stays, the longer one where two begin together.
    """
    sought = list(_sought(clause))
    spans: list[Span] = []
    if any(not isinstance(one, Literal) for one in sought):
        found = list(words(text))
        spans += _word_spans(found, [one for one in sought if isinstance(one, _Single)])
        spans += _phrase_spans(found, [one.words for one in sought if isinstance(one, Phrase)])
    for literal in sought:
        if isinstance(literal, Literal):
            spans += _literal_spans(text, literal.text)
    return without_overlaps(spans)


_Single = Word | Pattern | Variant
_Sought = _Single | Phrase | Literal


def _sought(clause: Clause) -> Iterator[_Sought]:
    if isinstance(clause, _Sought):
        yield clause
    elif isinstance(clause, Both | Either):
        for part in clause.parts:
            yield from _sought(part)


def _word_spans(found: Sequence[TextWord], sought: Sequence[_Single]) -> Iterator[Span]:
    whole = {form for one in sought if isinstance(one, Word) for form in _forms(one)}
    tests = [_test(one) for one in sought if not isinstance(one, Word)]
    for folded, start, end in found:
        if folded in whole or any(test(folded) for test in tests):
            yield Span(start, end)


def _forms(word: Word) -> tuple[str, ...]:
    return (word.folded,) if word.exact else forms(word.folded)


def _test(one: Pattern | Variant) -> Callable[[str], bool]:
    return partial(fits if isinstance(one, Pattern) else is_variant, one.folded)


def _phrase_spans(found: Sequence[TextWord], sought: Sequence[tuple[str, ...]]) -> Iterator[Span]:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for row in sought:
        by_first.setdefault(row[0], []).append(row)
    for number, word in enumerate(found):
        for row in by_first.get(word.folded, ()):
            here = found[number : number + len(row)]
            if tuple(one.folded for one in here) == row:
                yield Span(word.start, here[-1].end)


def _literal_spans(text: str, sought: str) -> Iterator[Span]:
    """Find characters as they are; white space matches any, so that line breaks part nothing."""
    pattern = r"\s+".join(map(re.escape, sought.split()))
    if pattern:
        for match in re.finditer(pattern, text):
            yield Span(*match.span())
