"""Walking the hits of an article: which one is current."""

from bisect import bisect_left

from search.spans import Span


class HitWalk:
    """Knows the hits of the open article and the current one; at either end it says so."""

    def __init__(self) -> None:
        self.hits: tuple[Span, ...] = ()
        self._at = -1

    def load(self, hits: tuple[Span, ...]) -> None:
        """Take the hits of an article; none is current. The same hits keep the current one."""
        if hits != self.hits:
            self.hits = hits
            self._at = -1

    @property
    def current(self) -> Span | None:
        """The current hit; None before the first step."""
        return self.hits[self._at] if 0 <= self._at < len(self.hits) else None

    @property
    def place(self) -> int:
        """The current hit's number, counted from 1; 0 while there is none."""
        return self._at + 1

    def step(self, by: int) -> Span | None:
        """Go to the next (1) or previous (-1) hit; None, and no move, beyond either end."""
        wanted = self._at + by
        if self._at < 0 and by < 0:
            wanted = len(self.hits) - 1
        if not 0 <= wanted < len(self.hits):
            return None
        self._at = wanted
        return self.hits[wanted]

    def go_first(self) -> Span | None:
        """Go to the first hit."""
        self._at = -1
        return self.step(1)

    def go_last(self) -> Span | None:
        """Go to the last hit."""
        self._at = -1
        return self.step(-1)

    def go_from(self, offset: int) -> Span | None:
        """Go to the first hit at or behind an offset, else to the first of all."""
        found = bisect_left(self.hits, Span(offset, offset))
        self._at = (found if found < len(self.hits) else 0) - 1
        return self.step(1)
