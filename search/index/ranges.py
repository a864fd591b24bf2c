"""Picking ranges out of an array all at once: the postings of many terms, the places of many."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from search.index.segment import Unsigned

Indices: TypeAlias = NDArray[np.intp]
Mask: TypeAlias = NDArray[np.bool_]
Terms: TypeAlias = range | Indices
"""Terms of a field of a segment, by number: in a row, or any, rising."""


def indices(begins: Indices, lengths: Indices) -> Indices:
    """Return the indices of ranges, one range behind the other."""
    behind = np.cumsum(lengths)
    total = int(behind[-1]) if len(behind) else 0
    found: Indices = np.arange(total) + np.repeat(begins - (behind - lengths), lengths)
    return found


def of_terms(terms: Terms, offsets: Unsigned) -> slice | Indices:
    """Return the indices of what belongs to terms; that of term n begins at its offset."""
    if isinstance(terms, range):
        return slice(int(offsets[terms.start]), int(offsets[terms.stop]))
    begins = offsets[terms].astype(np.intp)
    return indices(begins, offsets[terms + 1] - begins)
