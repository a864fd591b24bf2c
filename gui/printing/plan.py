"""Where everything of a job stands: made article by article, so that it can be watched and ended.

Why a plan apart from painting: "page x of y" and the page numbers of the contents need all pages
counted first, and a job of a thousand articles must not hold a thousand laid documents.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gui.page.marks import MarkKind
from gui.printing.flow import Flow, Page
from gui.printing.laying import Marked, lay
from gui.printing.overview import Overview
from gui.printing.sheet import PAPER_MARKS, RUNNING_ON_GAP, Sheet


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of a job: those of its overview, where it has one, then those of its articles.

    `begins` holds the number of the page, from 1 in the job, that each article begins on, and
    `kinds` what is marked in them, in the order of the legend.
    """

    overview: Overview | None
    pages: tuple[Page, ...]
    begins: tuple[int, ...]
    kinds: tuple[MarkKind, ...]

    @property
    def opening(self) -> int:
        """How many pages the overview takes."""
        return len(self.overview.pages) if self.overview else 0

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self.opening + len(self.pages)

    def legend(self, number: int, numbers: Sequence[int]) -> tuple[MarkKind, ...]:
        """Return what a page explains: all kinds, on the first of the `numbers` with an article."""
        first = next((one for one in numbers if one > self.opening), 0)
        return self.kinds if number == first else ()


class Planning:
    """A plan in the making: the overview's rows first, then `count` articles.

    `plan` holds as much as is `done`; both count rows and articles.
    """

    def __init__(
        self,
        marked: Callable[[int], Marked],
        count: int,
        sheet: Sheet,
        overview: Overview | None,
        *,
        running: bool,
    ) -> None:
        self._marked = marked
        self._count = count
        self._sheet = sheet
        self._overview = overview
        self._running = running
        self._flow = Flow(sheet.text.height(), RUNNING_ON_GAP if running else None)
        self._begins: list[int] = []
        self._kinds: set[MarkKind] = set()

    @property
    def done(self) -> int:
        """How many rows and articles have their place."""
        return len(self._begins) + (self._overview.placed if self._overview else 0)

    @property
    def of(self) -> int:
        """How many rows and articles there are."""
        return self._count + (self._overview.count if self._overview else 0)

    @property
    def plan(self) -> Plan:
        """The plan so far."""
        kinds = tuple(kind for kind in PAPER_MARKS if kind in self._kinds)
        return Plan(self._overview, self._flow.pages, tuple(self._begins), kinds)

    def advance(self) -> bool:
        """Give the next row or article its place; returns False when all have theirs."""
        if self._overview and self._overview.advance():
            return True
        number = len(self._begins)
        if number == self._count:
            return False
        marked = self._marked(number)
        self._kinds.update(mark.kind for mark in marked.marks)
        laid = lay(marked.article, self._sheet, running=self._running)
        opening = len(self._overview.pages) if self._overview else 0
        self._begins.append(opening + 1 + self._flow.add(number, laid.lines))
        return True
