"""Which lines of which articles stand on which page, filled article by article."""

from collections.abc import Sequence
from dataclasses import dataclass

from gui.printing.paginator import LineBox, opening, paginate


@dataclass(frozen=True, slots=True)
class Fragment:
    """Lines of an article that stand together on a page.

    `article` counts from 0 in the job, `drop` is the distance from the top of the page's text.
    """

    article: int
    lines: range
    drop: float = 0.0


Page = tuple[Fragment, ...]


class Flow:
    """Pages of a height, on which articles begin a page each, or run on `gap` below one another.

    A `gap` of None gives each its own page.
    """

    def __init__(self, height: float, gap: float | None) -> None:
        self._height = height
        self._gap = gap
        self._pages: list[list[Fragment]] = []
        self._foot = height  # of what stands on the last page

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages so far."""
        return tuple(map(tuple, self._pages))

    @property
    def count(self) -> int:
        """How many pages there are so far."""
        return len(self._pages)

    def add(self, article: int, lines: Sequence[LineBox]) -> int:
        """Put the lines of an article on the pages; returns the page, from 0, it begins on."""
        begun = self._run_on(article, lines)
        first = self.count - 1 if begun else self.count
        for page in paginate(lines[begun:], self._height):
            numbers = range(begun + page.start, begun + page.stop)
            self._pages.append([Fragment(article, numbers)])
            self._foot = lines[numbers[-1]].bottom - lines[numbers[0]].top
        return first

    def _run_on(self, article: int, lines: Sequence[LineBox]) -> int:
        """Begin an article below the one before; returns how many lines found room."""
        if self._gap is None or not self._pages:
            return 0
        drop = self._foot + self._gap
        count = opening(lines, self._height - drop)
        if count:
            self._pages[-1].append(Fragment(article, range(count), drop))
            self._foot = drop + lines[count - 1].bottom - lines[0].top
        return count
