"""The keyword index as answering asks it, as long as it answers in sets of numbers only."""

import numpy as np
from numpy.typing import NDArray

from search.archive.listed import Mask
from search.index.keyword_index import KeywordIndex, is_keyword
from search.query.clauses import Clause, Word


class FrozenWords:
    """Makes arrays of the sets that an index gives; its documents are the articles by number."""

    def __init__(self, index: KeywordIndex) -> None:
        self._index = index
        self.numbers = np.array(sorted(index.numbers()), np.uint32)
        self.live: Mask = np.ones(len(self.numbers), np.bool_)

    def can_answer(self, clause: Clause) -> bool:
        """Tell whether the index knows a clause with all its parts."""
        return is_keyword(clause)

    def documents(self, clause: Clause) -> Mask:
        """Find the documents that fulfil a clause."""
        found = np.fromiter(self._index.matching(clause), np.uint32)
        return np.isin(self.numbers, found)

    def scores(self, clause: Clause) -> NDArray[np.float64]:
        """Weigh each document, 0 where it does not fulfil the clause."""
        scores = self._index.scores(clause)
        return np.array([scores.get(number, 0.0) for number in self.numbers.tolist()])

    def frequency(self, folded: str) -> int:
        """Count the documents that hold a word as it stands."""
        return len(self._index.matching(Word(folded, exact=True)))

    def vocabulary(self, beginning: str, limit: int) -> tuple[tuple[str, int], ...]:
        """Return nothing: an index of sets does not tell its words."""
        del beginning, limit
        return ()

    def alike(self, folded: str, limit: int) -> tuple[tuple[str, int], ...]:
        """Return nothing, neither."""
        del folded, limit
        return ()
