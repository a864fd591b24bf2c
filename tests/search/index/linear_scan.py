"""The tiny second implementation of the seam: each question is answered by reading every article.

It knows search.text and search.query and nothing of the index; it proves that answering needs no
more of an engine than search.index tells, and it is the judge of ours.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from math import log

import numpy as np
from numpy.typing import NDArray
from whoosh.util.numeric import byte_to_length, length_to_byte

from search.query.clauses import (
    Both,
    Clause,
    Either,
    Everything,
    Near,
    Pattern,
    Phrase,
    Together,
    Unit,
    Variant,
    Without,
    Word,
)
from search.query.hits import fulfils
from search.query.wanted import wanted_words
from search.text import words


class LinearScan:
    """Articles by number, each its headline and body, in place of an index of them."""

    def __init__(self, articles: Mapping[int, tuple[str, str]]) -> None:
        self._texts = [text for _, text in articles.values()]
        self._headlines = [_folded(headline) for headline, _ in articles.values()]
        self._bodies = [_folded(text) for text in self._texts]
        self._counts = Counter(word for body in self._bodies for word in set(body))
        self.numbers = np.array([*articles], np.uint32)
        self.live = np.ones(len(articles), np.bool_)

    def can_answer(self, clause: Clause) -> bool:
        """Tell whether a clause asks for nothing but words."""
        match clause:
            case Both(parts) | Either(parts):
                return all(map(self.can_answer, parts))
            case Without(part) | Together(Unit.PARAGRAPH, part):
                return self.can_answer(part)
        return isinstance(clause, Everything | Word | Pattern | Variant | Phrase | Near)

    def documents(self, clause: Clause) -> NDArray[np.bool_]:
        """Find the articles that fulfil a clause."""
        return np.array([fulfils(text, clause) for text in self._texts], np.bool_)

    def scores(self, clause: Clause) -> NDArray[np.float64]:
        """Weigh the articles that fulfil a clause by BM25F, 0 where one does not."""
        sought = {*self._sought(clause)}
        both = zip(_bm25(self._bodies, sought), _bm25(self._headlines, sought), strict=True)
        weights = np.array([body + 2 * headline for body, headline in both])
        return np.where(self.documents(clause), weights, 0.0)

    def vocabulary(self, prefix: str, limit: int) -> tuple[tuple[str, int], ...]:
        """Find the commonest words that begin so."""
        begun = [word for word in self._counts if word.startswith(prefix)]
        return tuple((w, self._counts[w]) for w in sorted(begun, key=self._rank)[:limit])

    def alike(self, folded: str, limit: int) -> tuple[tuple[str, int], ...]:
        """Find words one or two edits away, fewer edits first."""
        most = 1 if len(folded) <= 4 else 2
        away = {word: edits(folded, word) for word in self._counts if word != folded}
        near = [word for word, distance in away.items() if distance <= most]
        near.sort(key=lambda word: (away[word], self._rank(word)))
        return tuple((word, self._counts[word]) for word in near[:limit])

    def frequency(self, folded: str) -> int:
        """Count the articles that hold a word as it stands."""
        return int(self._counts[folded])

    def _sought(self, clause: Clause) -> Iterator[str]:
        """Yield the words by which articles are weighed."""
        match clause:
            case Word() | Variant():
                yield from wanted_words(self._counts, [clause])
            case Phrase(row) | Near(row):
                yield from row
            case Both(parts) | Either(parts):
                for part in parts:
                    yield from self._sought(part)
            case Together(_, part):
                yield from self._sought(part)

    def _rank(self, word: str) -> tuple[int, str]:
        return -self._counts[word], word


def edits(one: str, other: str) -> int:
    """Count the letters to put in, leave out, replace or swap with a neighbour."""
    rows: list[list[int]] = [[*range(len(other) + 1)]]
    for step, letter in enumerate(one, 1):
        row = [step]
        for place, against in enumerate(other, 1):
            fewest = min(
                rows[-1][place] + 1, row[-1] + 1, rows[-1][place - 1] + (letter != against)
            )
            is_swap = step > 1 and place > 1 and one[step - 2] == against
            if is_swap and letter == other[place - 2]:
                fewest = min(fewest, rows[-2][place - 2] + 1)
            row.append(fewest)
        rows.append(row)
    return rows[-1][-1]


def _folded(text: str) -> list[str]:
    return [word.folded for word in words(text)]


def _bm25(texts: list[list[str]], sought: set[str]) -> Iterator[float]:
    """Yield the weight of each text by the words sought."""
    average = sum(map(len, texts)) / (len(texts) or 1) or 1
    holding = {word: sum(word in text for text in texts) for word in sought}
    for text in texts:
        counts = Counter(text)
        length = byte_to_length(length_to_byte(len(text)))
        damping = 1.2 * (0.25 + 0.75 * length / average)
        yield sum(
            (log(len(texts) / (holding[word] + 1)) + 1) * counts[word] * 2.2
            / (counts[word] + damping)
            for word in sought
            if counts[word]
        )  # fmt: skip
