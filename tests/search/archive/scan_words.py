"""A keyword index without an index: it looks at every text for every question."""

from collections import Counter
from collections.abc import Mapping
from difflib import SequenceMatcher

import numpy as np
from numpy.typing import NDArray

from search.archive.library import Library
from search.archive.listed import Mask
from search.query.clauses import Clause, Together, Unit
from search.query.hits import find_hits, fulfils
from search.query.together import is_of_text
from search.text import words


class ScanWords:
    """Answers as the keyword index does, from texts by the numbers of their articles."""

    def __init__(self, texts: Mapping[int, str]) -> None:
        self._texts = list(texts.values())
        self.numbers = np.array(list(texts), np.uint32)
        self.live: Mask = np.ones(len(texts), np.bool_)
        self._counts = Counter(
            folded for text in self._texts for folded in {word.folded for word in words(text)}
        )

    @classmethod
    def of(cls, library: Library) -> "ScanWords":
        """Take the texts of all articles of a library that is open."""
        entries = filter(None, map(library.entry, library.listing().numbers))
        return cls({entry.number: library.article(entry.path).body for entry in entries})

    def can_answer(self, clause: Clause) -> bool:
        """Tell whether a clause is about words, and not about sentences."""
        is_of_sentences = isinstance(clause, Together) and clause.unit is Unit.SENTENCE
        return is_of_text(clause) and not is_of_sentences

    def documents(self, clause: Clause) -> Mask:
        """Look at each text."""
        return np.array([fulfils(text, clause) for text in self._texts], np.bool_)

    def scores(self, clause: Clause) -> NDArray[np.float64]:
        """Count the hits."""
        return np.array([len(find_hits(text, clause)) for text in self._texts], np.float64)

    def frequency(self, folded: str) -> int:
        """Count the texts that hold a word."""
        return self._counts[folded]

    def vocabulary(self, beginning: str, limit: int) -> list[tuple[str, int]]:
        """Return the commonest words that begin so."""
        found = [pair for pair in self._counts.items() if pair[0].startswith(beginning)]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:limit]

    def alike(self, folded: str, limit: int) -> list[tuple[str, int]]:
        """Return the words that have most in common with one."""
        likeness = {w: SequenceMatcher(None, folded, w).ratio() for w in self._counts}
        found = [w for w, ratio in likeness.items() if ratio > 0.7 and w != folded]
        found.sort(key=lambda w: (-likeness[w], -self._counts[w], w))
        return [(w, self._counts[w]) for w in found[:limit]]
