"""Find what a query matched in a text, by the same words as the index: the linear scan.

`find_hits` marks, `fulfils` decides; what one finds the other has found. A second answer to each
clause of text, beside the index: tests hold the two against each other.
"""

import re
from collections.abc import Iterator
from functools import cached_property

from search.query import expressions
from search.query.clauses import (
    Both,
    Clause,
    Either,
    Everything,
    Literal,
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
from search.query.rows import near_places, row_places
from search.query.symbols import symbol_spans, words_alone
from search.query.together import ONE_WORD
from search.query.wanted import wanted_words
from search.sentences import sentences
from search.spans import Span, without_overlaps
from search.text import Word as TextWord
from search.text import paragraphs, words


def find_hits(text: str, clause: Clause) -> tuple[Span, ...]:
    """Find the words, phrases and characters that a clause asks for, in reading order.

    What the clause rules out is no hit. A phrase is one span, over line breaks too; of words near
    one another each is one; in a paragraph or sentence that is asked for as a whole (`same:para`)
    there are hits only where it fulfils its part. Of hits that overlap the first stays, the longer
    one where two begin together.
    """
    return without_overlaps(_hits(_Text(text), clause))


def fulfils(text: str, clause: Clause) -> bool:
    """Tell whether a text fulfils a clause of what stands in texts; filters none does."""
    return _fulfils(_Text(text), clause)


class _Text:
    """A text, cut into words, and into units that are texts of their own, once each."""

    def __init__(self, text: str, start: int = 0) -> None:
        self.text = text
        self.start = start

    @cached_property
    def words(self) -> list[TextWord]:
        return list(words(self.text))

    @cached_property
    def folded(self) -> list[str]:
        return [word.folded for word in self.words]

    def units(self, unit: Unit, part: Clause) -> Iterator["_Text"]:
        """Yield the paragraphs or sentences to look in; offsets count from their own beginning.

        One without a word, as a line of stars, counts only where characters are sought.
        """
        any_counts = any(isinstance(leaf, Literal | Regex) for leaf in _leaves(part))
        cut = paragraphs if unit is Unit.PARAGRAPH else sentences
        for span in cut(self.text):
            inner = _Text(self.text[span.start : span.end], self.start + span.start)
            if inner.words or any_counts:
                yield inner


def _hits(text: _Text, clause: Clause) -> Iterator[Span]:
    """Yield hits in any order; words in one pass over the text, whatever number is asked for."""
    leaves = list(_leaves(clause))
    if single := [leaf for leaf in leaves if isinstance(leaf, ONE_WORD)]:
        wanted = wanted_words(text.folded, single)
        yield from (Span(w.start, w.end) for w in text.words if w.folded in wanted)
    for leaf in leaves:
        match leaf:
            case Together(unit, part):
                for inner in text.units(unit, part):
                    if _fulfils(inner, part):
                        by = inner.start - text.start
                        yield from (span.moved(by) for span in _hits(inner, part))
            case _:
                yield from _spans(text, leaf)


def _leaves(clause: Clause) -> Iterator[Clause]:
    """Yield the clauses that ask for something in a text."""
    match clause:
        case Both(parts) | Either(parts):
            for part in parts:
                yield from _leaves(part)
        case Without():
            return
        case _:
            yield clause


def _spans(text: _Text, leaf: Clause) -> Iterator[Span]:
    """Yield the hits of what is more than one word."""
    match leaf:
        case Phrase(row):
            for place in row_places(text.folded, row):
                yield Span(text.words[place].start, text.words[place + len(row) - 1].end)
        case Near(row, within):
            for place in near_places(text.folded, row, within):
                yield Span(text.words[place].start, text.words[place].end)
        case Literal(characters):
            yield from _literal_spans(text, characters)
        case Regex(pattern):
            yield from expressions.spans(pattern, text.text)


def _fulfils(text: _Text, clause: Clause) -> bool:  # noqa: PLR0911 - a case a clause
    match clause:
        case Everything():
            return True
        case Both(parts):
            return all(_fulfils(text, part) for part in parts)
        case Either(parts):
            return any(_fulfils(text, part) for part in parts)
        case Without(part):
            return not _fulfils(text, part)
        case Together(unit, part):
            return any(_fulfils(inner, part) for inner in text.units(unit, part))
        case Word() | Pattern() | Variant():
            return bool(wanted_words(text.folded, [clause]))
        case Regex(pattern):
            return expressions.fits(pattern, text.text)
    return next(_spans(text, clause), None) is not None


def _literal_spans(text: _Text, sought: str) -> Iterator[Span]:
    """Find characters as they are; white space matches any, so that line breaks part nothing."""
    if words_alone(sought):
        yield from symbol_spans(text.text, text.words, sought)
        return
    pattern = r"\s+".join(map(re.escape, sought.split()))
    if pattern:
        for match in re.finditer(pattern, text.text):
            yield Span(*match.span())
