"""The words of a field in one segment as bytes, for finding those that a pattern fits.

Why not word by word: a pattern that begins with a star is about all words, 50,000 a segment, and
Python takes 10 ms to look at each; arrays take a fraction of one.
"""

import re
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from search.index.ranges import Indices
from search.index.segment import FieldArrays
from search.index.traces import traces
from search.query.patterns import fits

_END = b"\n"
_FEW = 2000
"""Words up to which each is looked at, without looking first for those that come in question."""


class Spellings:
    """All words of a field; a word's number is its place among them."""

    def __init__(self, field: FieldArrays) -> None:
        self._field = field
        self._bytes = field.spelled
        self._ends = np.flatnonzero(self._bytes == ord(_END))
        self._starts = np.append(0, self._ends + 1)[:-1]

    @cached_property
    def lengths(self) -> Indices:
        """Give the length of each word in characters."""
        are_first = (self._bytes & 0xC0) != 0x80  # all others continue a character
        behind = np.append(0, np.cumsum(are_first))
        found: Indices = behind[self._ends] - behind[self._starts]
        return found

    @cached_property
    def traces(self) -> NDArray[np.bytes_]:
        """Give the trace of each word (search.index.traces)."""
        return np.array(traces(self._bytes.tobytes()), np.bytes_)

    def letters(self, numbers: Indices, width: int) -> NDArray[np.uint8]:
        """Give the first bytes of words, a word a row, filled up with line feeds."""
        places = self._starts[numbers, None] + np.arange(width)
        return self._bytes[np.minimum(places, self._ends[numbers, None])]

    def characters(self, numbers: Indices, width: int) -> NDArray[np.uint32]:
        """Give the first characters of words, a word a column, filled up with zeros."""
        places = self._first_characters[numbers, None] + np.arange(width)
        are_inside = np.arange(width) < self.lengths[numbers, None]
        return np.where(are_inside, self._characters.take(places, mode="clip"), 0).T.copy()

    @cached_property
    def _characters(self) -> NDArray[np.uint32]:
        return np.frombuffer(self._bytes.tobytes().decode().encode("utf-32-le"), np.uint32)

    @cached_property
    def _first_characters(self) -> Indices:
        behind = np.cumsum(self.lengths + 1)
        return behind - self.lengths - 1

    def fitting(self, pattern: str) -> Indices:
        """Find the words that a pattern of search.query.patterns fits, by number, rising."""
        first, *middle, last = _pieces(pattern)
        chosen = self._in_question(pattern)
        chosen = self._with_ending(chosen, last)
        at = self._starts[chosen] + len(first)
        is_inside = at <= self._ends[chosen] - len(last)
        for piece in filter(None, middle):
            chosen, at = chosen[is_inside], at[is_inside]
            at = self._next(piece, at) + len(piece)
            is_inside = at <= self._ends[chosen] - len(last)
        chosen = chosen[is_inside]
        return self._checked(chosen, pattern) if "?" in pattern else chosen

    def _in_question(self, pattern: str) -> Indices:
        """Find words that begin as the pattern and, where these are many, hold its longest piece.

        Why its longest: it is held by the fewest words, and to find it costs what any other does.
        """
        first, *middle, last = _pieces(pattern)
        low, high = self._field.with_prefix(first)
        longest = max([*middle, last + _END], key=len)
        if high - low <= _FEW or longest == _END:
            return np.arange(low, high)
        is_held = np.zeros(len(self._ends), np.bool_)
        is_held[np.searchsorted(self._ends, self._places(longest))] = True
        return low + np.flatnonzero(is_held[low:high])

    def _with_ending(self, chosen: Indices, ending: bytes) -> Indices:
        for back, byte in enumerate(reversed(ending), 1):
            chosen = chosen[self._bytes[self._ends[chosen] - back] == byte]
        return chosen

    def _next(self, piece: bytes, at: Indices) -> Indices:
        """Find the next place of a piece from each place on; behind all words if there is none."""
        places = np.append(self._places(piece), len(self._bytes))
        found: Indices = places[np.searchsorted(places, at)]
        return found

    def _places(self, piece: bytes) -> Indices:
        """Find where a piece begins."""
        count = max(len(self._bytes) - len(piece) + 1, 0)
        holds = np.ones(count, np.bool_)
        for step, byte in enumerate(piece):
            holds &= self._bytes[step : step + count] == byte
        return np.flatnonzero(holds)

    def _checked(self, chosen: Indices, pattern: str) -> Indices:
        """Keep the words that a pattern with `?` fits: those are characters, not bytes."""
        if "*" not in pattern:
            chosen = chosen[self.lengths[chosen] == len(pattern)]
        words = self._field.terms
        found = (number for number in chosen.tolist() if fits(pattern, words[number].decode()))
        return np.fromiter(found, np.intp)


@lru_cache(maxsize=256)
def _pieces(pattern: str) -> tuple[bytes, ...]:
    """Part a pattern at its wildcards: what is before the first, between them, behind the last."""
    return tuple(piece.encode() for piece in re.split(r"[*?]", pattern))
