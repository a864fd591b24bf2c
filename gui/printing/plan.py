"""Where everything of a job stands: made article by article, so that it can be watched and ended.

Why a plan apart from painting: "page x of y" and the page numbers of the contents need all pages
counted first, and a job of a thousand articles must not hold a thousand laid documents.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gui.printing.flow import Flow, Page
from gui.printing.laying import lay
from gui.printing.overview import Overview
from gui.printing.sheet import RUNNING_ON_GAP, Sheet
from search.articles.article import Article


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of a job: those of its overview, where it has one, then those of its articles.

    `begins` holds the number of the page, from 1 in the job, that each article begins on.
    """

    overview: Overview | None
    pages: tuple[Page, ...]
    begins: tuple[int, ...]

    @property
    def opening(self) -> int:
        """How many pages the overview takes."""
        return len(self.overview.rows) if self.overview else 0

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self.opening + len(self.pages)


class Planning:
    """A plan in the making; `plan` holds as many articles as are `done`."""

    def __init__(
        self, articles: Sequence[Article], sheet: Sheet, overview: Overview | None, *, running: bool
    ) -> None:
        self._articles = articles
        self._sheet = sheet
        self._overview = overview
        self._running = running
        self._flow = Flow(sheet.text.height(), RUNNING_ON_GAP if running else None)
        self._begins: list[int] = []

    @property
    def done(self) -> int:
        """How many articles have their place."""
        return len(self._begins)

    @property
    def plan(self) -> Plan:
        """The plan so far."""
        return Plan(self._overview, self._flow.pages, tuple(self._begins))

    def advance(self) -> bool:
        """Give the next article its place; returns False when all have theirs."""
        if self.done == len(self._articles):
            return False
        laid = lay(self._articles[self.done], self._sheet, running=self._running)
        opening = len(self._overview.rows) if self._overview else 0
        self._begins.append(opening + 1 + self._flow.add(self.done, laid.lines))
        return True
