"""Which words of an index may be spellings of a word, without asking of every word it holds.

The rule is that of search.query.variants, and asked last: it takes 15 µs a word, a second for the
words of a large folder. Before it, arrays rule out most words by two facts that follow from it:

- variants have one trace (search.index.traces);
- two words that have few letters in common can't be alike by Jaro-Winkler.
"""

from collections import Counter
from collections.abc import Iterable

import numpy as np

from search.entities.closeness import LEAST_LOOSE
from search.index.leaf import Leaf
from search.index.ranges import Indices
from search.index.spellings import Spellings
from search.index.traces import traces
from search.query.variants import is_variant

_WIDEST = 16
"""Bytes up to which a word's letters are counted; longer words are asked of one by one."""
_LONGEST_PREFIX, _PREFIX_WEIGHT = 4, 0.1


def variants(leaves: Iterable[Leaf], field: str, folded: str) -> list[str]:
    """Find the words of a field that may be spellings of a folded word."""
    trace = traces(folded.encode() + b"\n")[0]
    candidates: set[bytes] = set()
    for leaf in leaves:
        words, spellings = leaf.field(field).terms, leaf.spellings(field)
        numbers = np.flatnonzero(spellings.traces == trace)
        numbers = likely(spellings, numbers, folded) if folded.isascii() else numbers
        candidates.update(words[number] for number in numbers.tolist())
    return sorted(filter(lambda word: is_variant(folded, word), map(bytes.decode, candidates)))


def likely(spellings: Spellings, numbers: Indices, folded: str) -> Indices:
    """Keep the words that may reach LEAST_LOOSE by Jaro-Winkler, by the letters in common."""
    letters = spellings.letters(numbers, _WIDEST)
    lengths = np.maximum(spellings.lengths[numbers], 1)
    common = np.zeros(len(numbers))
    for letter, count in Counter(folded.encode()).items():
        common += np.minimum((letters == letter).sum(axis=1), count)
    prefix = folded[:_LONGEST_PREFIX].encode()
    begin_alike = letters[:, : len(prefix)] == np.frombuffer(prefix, np.uint8)
    begun = np.logical_and.accumulate(begin_alike, axis=1).sum(axis=1)
    jaro = (common / len(folded) + common / lengths + 1) / 3
    closest = jaro + begun * _PREFIX_WEIGHT * (1 - jaro)
    are_beyond = (letters[:, -1] != ord("\n")) | (letters >= 0x80).any(axis=1)
    found: Indices = numbers[are_beyond | (closest >= LEAST_LOOSE - 1e-6)]
    return found
