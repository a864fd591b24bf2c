"""The words of all segments together: to complete one, to mend one, to count one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from search.index.edits import edits
from search.index.leaf import Leaf
from search.index.resemblance import variants
from search.query.variants import is_variant

_LONGEST_SHORT = 4
"""Letters of a word up to which only one edit is allowed: two make another word of it."""


class WordCount(NamedTuple):
    """A folded word and how many articles hold it."""

    folded: str
    articles: int


class Vocabulary:
    """The words of one field; deleted documents count until they are merged away."""

    def __init__(self, leaves: Sequence[Leaf], field: str) -> None:
        self._leaves = leaves
        self._name = field

    def frequency(self, folded: str) -> int:
        """Count the articles that hold a word as it stands."""
        return self._frequency(folded.encode())

    def beginning(self, prefix: str, limit: int) -> tuple[WordCount, ...]:
        """Find the commonest words that begin so, the commonest first.

        Each segment names its commonest; what none of them names can't be among those found, once
        the last of these is at least as common as all segments' last together.
        """
        named = max(2 * limit, 32)
        while True:
            candidates, bound = self._commonest(prefix.encode(), named)
            found = sorted(map(self._counted, candidates), key=_rank)[:limit]
            if not bound or (len(found) == limit and found[-1].articles >= bound):
                return tuple(found)
            named *= 4

    def alike(self, folded: str, limit: int) -> tuple[WordCount, ...]:
        """Find words one or two edits away, the likeliest to be meant first.

        That is of fewer edits, then a spelling of the same word (opec for opek), then the commoner.
        """
        distances: dict[bytes, int] = {}
        most = 1 if len(folded) <= _LONGEST_SHORT else 2
        for leaf in self._leaves:
            distances.update(self._within(leaf, folded, most))
        distances.pop(folded.encode(), None)
        counted = {word: self._counted(word) for word in distances}

        def likeliest_first(word: bytes) -> tuple[int, bool, tuple[int, str]]:
            found = counted[word]
            return distances[word], not is_variant(folded, found.folded), _rank(found)

        return tuple(counted[word] for word in sorted(counted, key=likeliest_first)[:limit])

    def variants(self, folded: str) -> list[str]:
        """Find the words that may be spellings of this one."""
        return variants(self._leaves, self._name, folded)

    def _commonest(self, prefix: bytes, named: int) -> tuple[set[bytes], int]:
        """Let each segment name its commonest words; gives how common any other can be at most."""
        words: set[bytes] = set()
        bound = 0
        for leaf in self._leaves:
            field = leaf.field(self._name)
            low, high = field.with_prefix(prefix)
            counts = np.diff(field.posting_offsets[low : high + 1])
            if high - low > named:
                last = np.argpartition(counts, -named)[-named:]
                bound += int(counts[last].min())
            else:
                last = np.arange(high - low)
            words.update(field.terms[low + number] for number in last.tolist())
        return words, bound

    def _within(self, leaf: Leaf, folded: str, most: int) -> Iterable[tuple[bytes, int]]:
        """Yield the words of a segment so few edits away, with how many."""
        spellings = leaf.spellings(self._name)
        is_near = np.abs(spellings.lengths - len(folded)) <= most
        numbers = np.flatnonzero(is_near)
        letters = spellings.characters(numbers, len(folded) + most)
        distances = edits(folded, letters, spellings.lengths[numbers])
        are_alike = distances <= most
        words = leaf.field(self._name).terms
        for number, distance in zip(numbers[are_alike], distances[are_alike], strict=True):
            yield words[number], int(distance)

    def _counted(self, word: bytes) -> WordCount:
        return WordCount(word.decode(), self._frequency(word))

    def _frequency(self, word: bytes) -> int:
        fields = (leaf.field(self._name) for leaf in self._leaves)
        found = ((field, field.find(word)) for field in fields)
        return sum(len(field.documents_of(number)) for field, number in found if number >= 0)


def _rank(counted: WordCount) -> tuple[int, str]:
    return -counted.articles, counted.folded
