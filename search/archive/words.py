"""What answering asks of the keyword index, told by the places of the list."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from search.archive.listed import ListedArticles, Mask
from search.query.clauses import Clause

Scores = NDArray[np.float64]


class Words(Protocol):
    """The keyword index; its documents are in an order of their own."""

    @property
    def numbers(self) -> NDArray[np.uint32]:
        """The article number of each document."""

    @property
    def live(self) -> Mask:
        """False for documents that were deleted."""

    def can_answer(self, clause: Clause) -> bool:
        """Tell whether `documents` knows a clause with all its parts."""

    def documents(self, clause: Clause) -> Mask:
        """Find the documents that fulfil a clause; raises CacheError for a damaged index."""

    def scores(self, clause: Clause) -> Scores:
        """Weigh each document, 0 where it does not fulfil the clause."""

    def frequency(self, folded: str) -> int:
        """Count the documents that hold a word as it stands."""

    def vocabulary(self, beginning: str, limit: int) -> Sequence[tuple[str, int]]:
        """Return the commonest words that begin so, and how many documents hold each."""

    def alike(self, folded: str, limit: int) -> Sequence[tuple[str, int]]:
        """Return the words one or two letters away, best first, with their documents."""


class ListedWords:
    """A keyword index that answers by the places of a list; `indexed` are those that it knows."""

    def __init__(self, words: Words, articles: ListedArticles) -> None:
        self._words = words
        living = np.flatnonzero(words.live)
        places = articles.places_or_none(words.numbers[living])
        listed = places >= 0
        # A place without a document has the one behind the last, which fulfils nothing.
        self._document_of = np.full(len(articles), len(words.numbers), np.intp)
        self._document_of[places[listed]] = living[listed]
        self.indexed: Mask = self._document_of < len(words.numbers)

    def can_answer(self, clause: Clause) -> bool:
        """Tell whether the index knows a clause with all its parts."""
        return self._words.can_answer(clause)

    def matching(self, clause: Clause) -> Mask:
        """Find the articles that fulfil a clause; raises CacheError for a damaged index."""
        return np.append(self._words.documents(clause), np.False_)[self._document_of]

    def scores(self, clause: Clause) -> Scores:
        """Weigh each article, 0 where it does not fulfil the clause."""
        return np.append(self._words.scores(clause), 0.0)[self._document_of]

    def frequency(self, folded: str) -> int:
        """Count the articles that hold a word as it stands."""
        return self._words.frequency(folded)

    def vocabulary(self, beginning: str, limit: int) -> Sequence[tuple[str, int]]:
        """Return the commonest words that begin so, and how many articles hold each."""
        return self._words.vocabulary(beginning, limit)

    def alike(self, folded: str, limit: int) -> Sequence[tuple[str, int]]:
        """Return the words one or two letters away, best first, with their articles."""
        return self._words.alike(folded, limit)
