"""All words of a field on one line, so that comparing their places is comparing numbers.

The documents of a segment stand on the line one behind the other, each with room for as many words
as it can have and one more: so no word of a document is ever next to a word of another.

Why not the very lengths: they are not kept, only what Whoosh rounds them to.
"""

from functools import cached_property

import numpy as np
from whoosh.util.numeric import byte_to_length

from search.index.ranges import Indices, Mask, Terms, indices, of_terms
from search.index.segment import FieldArrays, SegmentArrays

_LAST = 255
_ROOM = np.array([byte_to_length(min(byte + 1, _LAST)) + 1 for byte in range(_LAST + 1)])
"""Places for a document of each length byte."""

_BLOCK = 4
"""Bits of a place within a block of the line."""


class Stretches:
    """Stretches of a line that follow one another: documents, or paragraphs.

    What lies before the first is not asked for.
    """

    def __init__(self, starts: Indices, size: int) -> None:
        self.count = len(starts)
        self._nexts = np.append(starts[1:], size)
        first_blocks = (starts + (1 << _BLOCK) - 1) >> _BLOCK
        begun = np.bincount(first_blocks, minlength=(size >> _BLOCK) + 1)
        self._of_block = np.maximum(np.cumsum(begun, dtype=np.int32) - np.int32(1), 0)

    def of(self, places: Indices) -> Indices:
        """Tell in which stretch each place lies.

        Looked up by its block, and from there on step by step: few stretches begin in one block.
        """
        found: Indices = self._of_block.take(places >> _BLOCK)
        behind = np.flatnonzero(self._nexts.take(found) <= places)
        while len(behind):
            found[behind] += 1
            behind = behind[self._nexts[found[behind]] <= places[behind]]
        return found


class Line:
    """The line of one field of a segment; places on it count words from 0."""

    def __init__(self, segment: SegmentArrays, field: FieldArrays) -> None:
        self._segment = segment
        self._field = field
        room = _room(field)
        self._starts = np.cumsum(room) - room
        self.size = int(room.sum())

    @cached_property
    def documents(self) -> Stretches:
        """Give the documents as stretches."""
        return Stretches(self._starts, self.size)

    @cached_property
    def paragraphs(self) -> Stretches:
        """Give the paragraphs of the body as stretches; documents without words have none."""
        counts = np.diff(self._segment.paragraph_offsets)
        starts: Indices = np.add(np.repeat(self._starts, counts), self._segment.paragraph_starts)
        return Stretches(starts, self.size)

    def places(self, terms: Terms, among: Mask | None = None) -> Indices:
        """Find where terms stand, in all documents or `among` some of them.

        The places of each term rise; those of the next follow.
        """
        field = self._field
        postings = of_terms(terms, field.posting_offsets)
        places = field.places[of_terms(terms, field.place_offsets)]
        documents, counts = field.documents[postings], field.frequencies[postings].astype(np.intp)
        if among is not None:
            chosen = np.flatnonzero(among[documents])
            begins = (np.cumsum(counts) - counts)[chosen]
            documents, counts = documents[chosen], counts[chosen]
            places = places[indices(begins, counts)]
        found: Indices = np.add(np.repeat(self._starts.take(documents), counts), places)
        return found


def _room(field: FieldArrays) -> Indices:
    """Return how many places to leave to each document."""
    room: Indices = _ROOM[field.lengths]
    if _LAST in field.lengths:
        last_places = field.places[np.cumsum(field.frequencies, dtype=np.intp) - 1]
        is_long = field.lengths[field.documents] == _LAST
        np.maximum.at(room, field.documents[is_long], last_places[is_long].astype(np.intp) + 2)
    return room
