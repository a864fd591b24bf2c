"""What is marked on a page: a row of spans with a kind, and questions about it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from search.reading import Reading
from search.spans import Span


class MarkKind(StrEnum):
    """What a mark shows; the first five are recognised in the text, hits come from a search."""

    PERSON = "person"
    PLACE = "place"
    ORG = "org"
    EVENT = "event"
    DATE = "date"
    HIT = "hit"
    CURRENT = "current"


FOUND_KINDS = (MarkKind.PERSON, MarkKind.PLACE, MarkKind.ORG, MarkKind.EVENT, MarkKind.DATE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked span of a body.

    `label` names what it stands for (an entity, a date's value), `note` tells more of it in words:
    a person's role, the rule that resolved a date.
    """

    span: Span
    kind: MarkKind
    label: str = ""
    note: str = ""

    def names_same(self, other: "Mark") -> bool:
        """Tell whether both stand for the same entity or date."""
        return self.kind is other.kind and self.label == other.label


class Marks:
    """A row of marks in reading order, an outer one before those inside it; never changed."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._row = tuple(sorted(marks, key=lambda m: (m.span.start, -m.span.end)))
        self._starts = [mark.span.start for mark in self._row]
        self._reach = list(accumulate((mark.span.end for mark in self._row), max))

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._row)

    def __len__(self) -> int:
        return len(self._row)

    def within(self, span: Span) -> "Marks":
        """Return the marks that share a character with a span."""
        first = bisect_left(self._reach, span.start + 1)
        last = bisect_left(self._starts, span.end)
        return Marks(mark for mark in self._row[first:last] if mark.span.end > span.start)

    def of_kinds(self, kinds: Iterable[MarkKind]) -> "Marks":
        """Return the marks of some kinds."""
        wanted = frozenset(kinds)
        return Marks(mark for mark in self._row if mark.kind in wanted)

    def at(self, offset: int) -> tuple[Mark, ...]:
        """Return the marks on a character, the innermost first."""
        found = self.within(Span(offset, offset + 1))
        return tuple(sorted(found, key=lambda m: len(m.span)))

    def following(self, offset: int) -> Mark | None:
        """Return the first mark that starts behind an offset."""
        index = bisect_left(self._starts, offset + 1)
        return self._row[index] if index < len(self._row) else None

    def preceding(self, offset: int) -> Mark | None:
        """Return the last mark that starts before an offset."""
        index = bisect_left(self._starts, offset)
        return self._row[index - 1] if index else None


def marks_of(reading: Reading) -> Marks:
    """Return the marks of what was recognised: names, and dates that name days (no "recently")."""
    mentions = (Mark(m.span, MarkKind(m.kind.value), m.entity, m.role) for m in reading.mentions)
    timexes = (Mark(t.span, MarkKind.DATE, t.value, t.rule) for t in reading.timexes if t.first)
    return Marks((*mentions, *timexes))


def hit_marks(hits: Iterable[Span], current: int | None = None) -> Marks:
    """Return the marks of a search's hits, `current` being the index of the chosen one."""
    return Marks(
        Mark(span, MarkKind.CURRENT if index == current else MarkKind.HIT)
        for index, span in enumerate(hits)
    )
