"""From articles to the file of a segment."""

from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from search.index.inverting import Documents, WordStream, segment_of
from search.index.segment import BODY, HEADLINE
from search.index.tokenising import TokenisedBatch, Vocabulary, tokenised

_LARGEST_VOCABULARY = 500_000
"""Tokens kept from segment to segment, some 60 MB; with more of them the next begins anew."""


class Building(Protocol):
    """What makes the files of segments, in this process or in another."""

    def add(self, numbers: Sequence[int], headlines: bytes, bodies: bytes) -> None:
        """Add a batch of articles, their texts joined as tokenising does."""

    def write(self, path: Path) -> None:
        """Write the segment of what was added, and begin the next; raises OSError."""

    def discard(self) -> None:
        """Forget what was added."""

    def close(self) -> None:
        """Let go of what it took."""


class SegmentBuilder(Building):
    """Makes segments in this process; keeps of articles the numbers of words and not the texts."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()
        self.discard()

    def add(self, numbers: Sequence[int], headlines: bytes, bodies: bytes) -> None:
        """Tokenise a batch of articles."""
        self._numbers.extend(numbers)
        self._headlines.append(tokenised(headlines, self._vocabulary))
        self._bodies.append(tokenised(bodies, self._vocabulary))

    def write(self, path: Path) -> None:
        """Write the segment of what was added, and begin the next; raises OSError."""
        documents = Documents(
            np.array(self._numbers, np.uint32),
            np.concatenate([batch.paragraphs for batch in self._bodies]),
            np.concatenate([batch.starts for batch in self._bodies]),
            {BODY: self._stream(self._bodies), HEADLINE: self._stream(self._headlines)},
        )
        self.discard()
        segment_of(documents).write(path)

    def discard(self) -> None:
        """Forget what was added."""
        self._numbers = array("I")
        self._headlines: list[TokenisedBatch] = []
        self._bodies: list[TokenisedBatch] = []
        if len(self._vocabulary) > _LARGEST_VOCABULARY:
            self._vocabulary = Vocabulary()

    def close(self) -> None:
        """Do nothing: all is in this process."""

    def _stream(self, batches: Sequence[TokenisedBatch]) -> WordStream:
        words = np.concatenate([batch.words for batch in batches])
        lengths = np.concatenate([batch.lengths for batch in batches])
        return WordStream(words, lengths, self._vocabulary.words)
