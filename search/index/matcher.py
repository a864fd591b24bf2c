"""The documents of a word as Whoosh walks over them, one by one or by leaps."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from copy import copy
from functools import cached_property
from typing import Self

import numpy as np
from whoosh.formats import Format
from whoosh.matching.mcore import LeafMatcher, ReadTooFar
from whoosh.scoring import BaseScorer

from search.index.inverting import LENGTHS
from search.index.segment import FieldArrays

_BLOCK = 128
"""Documents that Whoosh may leap over at once, when none of them can be among the best."""


class WordMatcher(LeafMatcher):
    """Stands at one document of a word after the other."""

    def __init__(
        self,
        field: FieldArrays,
        place: int,
        term: tuple[str, bytes],
        format_: Format,
        scorer: BaseScorer | None,
    ) -> None:
        self._field = field
        self._place = place
        self._term = term
        self.format = format_
        self.scorer = scorer
        documents: list[int] = field.documents_of(place).tolist()
        self._count = len(documents)
        # Whoosh asks now and then for the document behind the last: it gets the last once more.
        self._documents = [*documents, documents[-1]]
        self._at = 0

    def is_active(self) -> bool:
        """Tell whether there is a document here."""
        return self._at < self._count

    def reset(self) -> None:
        """Go back to the first document."""
        self._at = 0

    def copy(self) -> Self:
        """Give another that stands here."""
        return copy(self)

    def id(self) -> int:
        """Give the document."""
        return self._documents[self._at]

    def all_ids(self) -> Iterator[int]:
        """Yield all documents."""
        return iter(self._documents[: self._count])

    def next(self) -> bool:  # type: ignore[override]  # whose answer Whoosh's collectors ask for
        """Go to the next document; tell whether it begins a block."""
        if not self.is_active():
            raise ReadTooFar
        self._at += 1
        return self._at % _BLOCK == 0 or not self.is_active()

    def skip_to(self, id: int) -> None:  # noqa: A002 - Whoosh's
        """Go to a document, or to the first behind where it would be; never back."""
        if not self.is_active():
            raise ReadTooFar
        self._at = bisect_left(self._documents, id, self._at, self._count)

    def weight(self) -> float:
        """Count how often the word stands in the document."""
        return self._weights[self._at]

    def value(self) -> bytes:
        """Give the places as the field's format has them."""
        encoded: bytes = np.array(self._places_here(), np.uint32).tobytes()
        return encoded

    def value_as(self, astype: str) -> object:
        """Give what is known of the word in the document."""
        match astype:
            case "positions":
                return self._places_here()
            case "frequency":
                return int(self.weight())
        return self.format.decoder(astype)(self.value())

    def skip_to_quality(self, minquality: float) -> int:
        """Leap to the next block that may be better; gives the number of blocks left out."""
        quality: Callable[[], float] = self.block_quality
        skipped = 0
        while self.is_active() and quality() <= minquality:
            self._at = min((self._block + 1) * _BLOCK, self._count)
            skipped += 1
        return skipped

    def block_max_weight(self) -> float:
        """Tell how often the word stands in a document of the block at most."""
        return self._blocks[0][self._block]

    def block_min_length(self) -> int:
        """Give the length of the shortest document of the block."""
        return int(self._blocks[1][self._block])

    def block_max_length(self) -> int:
        """Give the length of the longest document of the block."""
        return int(self._blocks[2][self._block])

    def block_max_id(self) -> int:
        """Give the last document of the block."""
        return self._documents[min((self._block + 1) * _BLOCK, self._count) - 1]

    @property
    def _block(self) -> int:
        """Give the block that this is in; behind the last document it is still the last."""
        return min(self._at, self._count - 1) // _BLOCK

    @cached_property
    def _weights(self) -> list[float]:
        weights: list[float] = self._field.frequencies_of(self._place).astype(np.float64).tolist()
        return weights

    @cached_property
    def _blocks(self) -> tuple[list[float], list[int], list[int]]:
        """List the largest weights, the smallest and the largest lengths of the blocks."""
        starts = np.arange(0, self._count, _BLOCK)
        lengths = self._field.lengths[self._field.documents_of(self._place)]
        return (
            np.maximum.reduceat(np.array(self._weights), starts).tolist(),
            LENGTHS[np.minimum.reduceat(lengths, starts)].tolist(),
            LENGTHS[np.maximum.reduceat(lengths, starts)].tolist(),
        )

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """List all places, and where among them those of each document begin."""
        frequencies = self._field.frequencies_of(self._place)
        offsets = np.append(0, np.cumsum(frequencies, dtype=np.int64))
        return self._field.places_of(self._place).tolist(), offsets.tolist()

    def _places_here(self) -> list[int]:
        places, offsets = self._places
        return places[offsets[self._at] : offsets[self._at + 1]]
