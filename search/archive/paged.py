"""Values that are made of many rows of the catalogue, read a page at a time.

Why: the rows of 100,000 articles take a second, and a search must not wait for them.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")
Rows = NDArray[np.int64]
"""Rows of a table: as many columns as were selected."""


class Paged(Generic[T]):
    """A value that `make` makes of all rows, once they have been read."""

    def __init__(self, pages: Iterable[Rows], make: Callable[[Rows], T]) -> None:
        self._rest: Iterator[Rows] = iter(pages)
        self._read: list[Rows] = []
        self._make = make
        self._made: T | None = None

    def get(self, cancelled: Callable[[], bool] = bool) -> T | None:
        """Return the value; None where the reading was cancelled, to be gone on with later."""
        if self._made is None:
            for page in self._rest:
                self._read.append(page)
                if cancelled():
                    return None
            self._made = self._make(np.concatenate(self._read))
            self._read.clear()
        return self._made

    @property
    def is_made(self) -> bool:
        """Tell whether the value is there already."""
        return self._made is not None
