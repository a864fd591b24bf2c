"""Ask an index in tests for the numbers of articles, as sets that can be written down."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from search.query.clauses import Clause, Everything


class Asked(Protocol):
    """What is asked: our index, or what stands in for it."""

    @property
    def numbers(self) -> NDArray[np.uint32]:
        """The article number of each document."""

    def documents(self, clause: Clause) -> NDArray[np.bool_]:
        """Find the documents that fulfil a clause."""

    def scores(self, clause: Clause) -> NDArray[np.float64]:
        """Weigh each document."""


def found(index: Asked, clause: Clause) -> set[int]:
    """Return the numbers of the articles that fulfil a clause."""
    return {*index.numbers[index.documents(clause)].tolist()}


def indexed(index: Asked) -> set[int]:
    """Return the numbers of all articles."""
    return found(index, Everything())


def weighed(index: Asked, clause: Clause) -> dict[int, float]:
    """Return the weights of the articles that have one."""
    weights = zip(index.numbers.tolist(), index.scores(clause).tolist(), strict=True)
    return {number: weight for number, weight in weights if weight}
