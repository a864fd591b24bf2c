"""What is counted when a query is answered: the documents of a leaf, or paragraphs of them.

The same queries are answered in either: a paragraph holds a word, or a row of words, as a document
does.
"""

from typing import Protocol

import numpy as np

from search.index.leaf import Leaf
from search.index.line import Stretches
from search.index.ranges import Indices, Mask, Terms, of_terms
from search.index.segment import Unsigned


class Members(Protocol):
    """The members of one leaf, numbered from 0."""

    leaf: Leaf
    count: int
    among: Mask | None
    """The documents to look in; None for all."""

    def holding(self, field: str, terms: Terms) -> Unsigned | Indices:
        """Give the members that hold one of these terms, some more than once."""

    def with_words(self, field: str) -> Indices:
        """Give the members that hold any word."""

    def stretches(self, field: str) -> Stretches:
        """Give the members as stretches of a field's line."""


class Documents:
    """The documents of a leaf, the deleted ones too."""

    among: Mask | None = None

    def __init__(self, leaf: Leaf) -> None:
        self.leaf = leaf
        self.count = leaf.arrays.count

    def holding(self, field: str, terms: Terms) -> Unsigned | Indices:
        """Give the documents that hold one of these terms."""
        arrays = self.leaf.field(field)
        return arrays.documents[of_terms(terms, arrays.posting_offsets)]

    def with_words(self, field: str) -> Indices:
        """Give the documents that are not empty."""
        return np.flatnonzero(self.leaf.field(field).lengths)

    def stretches(self, field: str) -> Stretches:
        """Give the documents as stretches."""
        return self.leaf.line(field).documents


class Paragraphs:
    """The paragraphs of a leaf, of which only those of the documents `among` are looked at."""

    def __init__(self, leaf: Leaf, among: Mask | None) -> None:
        self.leaf = leaf
        self.count = len(leaf.document_of_paragraph)
        self.among = among

    def holding(self, field: str, terms: Terms) -> Unsigned | Indices:
        """Give the paragraphs that hold one of these terms."""
        return self.stretches(field).of(self.leaf.line(field).places(terms, self.among))

    def with_words(self, _field: str) -> Indices:
        """Give all paragraphs: those without a word are not counted."""
        return np.arange(self.count)

    def stretches(self, field: str) -> Stretches:
        """Give the paragraphs as stretches; they are those of the body."""
        return self.leaf.line(field).paragraphs
