"""The seam between what finds names and what repairs and links them.

Why: rules are the first tagger; a trained one can take their place without touching the rest.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from search.entities.mention import Kind
from search.entities.tokens import Sentence


class TypedSpan(NamedTuple):
    """Characters `start` to `end` (not included) that name something of a kind."""

    start: int
    end: int
    kind: Kind


class Tagger(Protocol):
    """Find the names in an article."""

    def tag(self, sentences: Sequence[Sentence]) -> list[TypedSpan]:
        """Find people, places and organisations, in order, none overlapping another."""
        ...
