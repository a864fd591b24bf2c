"""How well documents answer a query, by BM25F as Whoosh counts it, for all of them at once.

S. Robertson, H. Zaragoza and M. Taylor, Simple BM25 extension to multiple weighted fields, 2004;
Whoosh adds up the weights of a word in each field instead of its frequencies.
"""

from collections.abc import Iterable, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray
from whoosh.query.terms import Term

from search.index.inverting import LENGTHS
from search.index.leaf import Leaf
from search.index.segment import FieldArrays

_B = 0.75
_K1 = 1.2
"""Whoosh's: how much a text's length counts, and how soon more of a word adds no more."""

Weights = NDArray[np.float64]


def weights(leaves: Sequence[Leaf], terms: Iterable[Term]) -> Weights:
    """Weigh all documents, deleted ones too, by the words they hold; 0 where they hold none."""
    found = np.zeros(sum(leaf.arrays.count for leaf in leaves))
    for term in terms:
        fields = [leaf.field(term.fieldname) for leaf in leaves]
        numbers = [field.find(term.text.encode()) for field in fields]
        scale = term.boost * _rarity(fields, numbers, len(found))
        damping = _damping(fields, len(found))
        base = 0
        for field, number in zip(fields, numbers, strict=True):
            if number >= 0:
                documents = field.documents_of(number)
                often = field.frequencies_of(number).astype(np.float64)
                density = often * (_K1 + 1) / (often + damping[field.lengths[documents]])
                found[base : base + len(field.lengths)][documents] += scale * density
            base += len(field.lengths)
    return found


def _rarity(fields: Sequence[FieldArrays], numbers: Sequence[int], count: int) -> float:
    """Return the inverse document frequency of a word, given its number in each field."""
    holding = sum(
        len(field.documents_of(number))
        for field, number in zip(fields, numbers, strict=True)
        if number >= 0
    )
    return log(count / (holding + 1)) + 1 if count else 0.0


def _damping(fields: Sequence[FieldArrays], count: int) -> Weights:
    """Return, for each length byte, how much a text of that length holds a word's weight down."""
    average = sum(len(field.places) for field in fields) / (count or 1) or 1
    damping: Weights = np.multiply(_K1, (1 - _B) + _B * LENGTHS / average)
    return damping
