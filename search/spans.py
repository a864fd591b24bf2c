"""Half-open character spans and the one rule for overlaps."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Name the characters `start` to `end` (not included) of a text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether every character of `other` is also ours."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> "Span":
        """Shift both ends by `by` characters."""
        return Span(self.start + by, self.end + by)


def without_overlaps(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Keep the spans that do not overlap, in reading order.

    Of two that overlap the one that starts first wins, the longer one where they start together.
    """
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return tuple(kept)
