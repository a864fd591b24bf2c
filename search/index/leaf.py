"""One segment of an opened index, with what is made of its arrays once it is asked for."""

from functools import cached_property

import numpy as np

from search.index.line import Line
from search.index.ranges import Indices
from search.index.segment import FieldArrays, SegmentArrays
from search.index.spellings import Spellings


class Leaf:
    """A segment, of which documents and paragraphs are numbered from 0."""

    def __init__(self, arrays: SegmentArrays) -> None:
        self.arrays = arrays
        self._lines: dict[str, Line] = {}
        self._spellings: dict[str, Spellings] = {}

    def field(self, name: str) -> FieldArrays:
        """Give the words of a field."""
        return self.arrays.field(name)

    def line(self, name: str) -> Line:
        """Give the line of a field."""
        if name not in self._lines:
            self._lines[name] = Line(self.arrays, self.field(name))
        return self._lines[name]

    def spellings(self, name: str) -> Spellings:
        """Give the words of a field as bytes."""
        if name not in self._spellings:
            self._spellings[name] = Spellings(self.field(name))
        return self._spellings[name]

    @cached_property
    def document_of_paragraph(self) -> Indices:
        """Tell of each paragraph with words to which document it belongs."""
        counts = np.diff(self.arrays.paragraph_offsets)
        return np.repeat(np.arange(self.arrays.count), counts)
