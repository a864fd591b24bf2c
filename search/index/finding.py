"""What finds the members of one leaf that hold words, rows of words, windows of words.

Each gives numbers of members piece by piece, some more than once.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from search.index.leaf import Leaf
from search.index.line import Stretches
from search.index.nearness import windows
from search.index.phrases import rows
from search.index.ranges import Indices, Mask
from search.index.segment import Unsigned
from search.index.spaces import Members

Found = Iterator[Unsigned | Indices]


def with_words(members: Members, field: str, words: Iterable[str]) -> Found:
    """Find those that hold one of some words."""
    for term in _numbers(members.leaf, field, words):
        if term >= 0:
            yield members.holding(field, range(term, term + 1))


def with_any_word(members: Members, field: str) -> Found:
    """Find those that hold any word."""
    yield members.with_words(field)


def with_beginning(members: Members, field: str, beginning: str) -> Found:
    """Find those that hold a word with a beginning."""
    yield members.holding(field, range(*members.leaf.field(field).with_prefix(beginning.encode())))


def with_fitting(members: Members, field: str, pattern: str) -> Found:
    """Find those that hold a word which a pattern fits."""
    yield members.holding(field, members.leaf.spellings(field).fitting(pattern))


def with_row(members: Members, field: str, words: Sequence[str]) -> Found:
    """Find those that hold words in a row."""
    terms = _numbers(members.leaf, field, words)
    if min(terms) >= 0:
        line = members.leaf.line(field)
        firsts = rows(line, terms, _candidates(members, field, terms))
        yield _that_hold(members.stretches(field), firsts, firsts + len(terms) - 1)


def with_window(members: Members, field: str, words: Sequence[str], widest: int) -> Found:
    """Find those that hold words within a window of so many places."""
    terms = _numbers(members.leaf, field, words)
    if min(terms) >= 0:
        line = members.leaf.line(field)
        found = windows(line, terms, widest, _candidates(members, field, terms))
        yield _that_hold(members.stretches(field), *found)


def _numbers(leaf: Leaf, field: str, words: Iterable[str]) -> list[int]:
    """Return the number of each word in a leaf, -1 where it is not there."""
    arrays = leaf.field(field)
    return [arrays.find(word.encode()) for word in words]


def _that_hold(stretches: Stretches, firsts: Indices, lasts: Indices) -> Indices:
    """Return the members that hold both, the first place and the last."""
    found = stretches.of(firsts)
    held: Indices = found[found == stretches.of(lasts)]
    return held


def _candidates(members: Members, field: str, terms: Sequence[int]) -> Mask | None:
    """Tell which documents hold all these terms, where knowing it saves looking at most places."""
    arrays = members.leaf.field(field)
    documents = sorted((arrays.documents_of(term) for term in set(terms)), key=len)
    candidates = np.zeros(len(arrays.lengths), np.bool_)
    candidates[documents[0]] = True
    for those in documents[1:]:
        others = np.zeros_like(candidates)
        others[those] = True
        candidates &= others
    if members.among is not None:
        candidates &= members.among
    are_few = 2 * np.count_nonzero(candidates) < len(documents[-1])
    return candidates if are_few else members.among
