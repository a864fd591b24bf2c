"""A print job: articles planned on pages, and painted on any paged device."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from gui.page import wording
from gui.page.marks import MarkKind, Marks, hit_marks, marks_of
from gui.printing.errors import PrinterError
from gui.printing.overview import Overview
from gui.printing.pages import Pages
from gui.printing.plan import Plan, Planning
from gui.printing.ranges import parse_ranges
from gui.printing.sheet import PAPER_MARKS, UNITS_AN_INCH, Sheet, sheet_of
from search.articles.article import Article
from search.reading import Reading
from search.spans import Span

CREATOR = "Dateline"


@dataclass(frozen=True, slots=True)
class PrintedArticle:
    """An article to print and the hits of the search that found it."""

    reading: Reading
    hits: tuple[Span, ...] = ()

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.reading.article


@dataclass(frozen=True, slots=True)
class PrintChoices:
    """What the reader chose.

    Names and dates underlined, hits tinted, pages (all if empty); of several articles a table of
    contents before them, articles running on below one another, or nothing but a list of them.
    """

    marks: bool = True
    hits: bool = False
    pages: str = ""
    contents: bool = True
    running_on: bool = False
    only_list: bool = False


@dataclass(frozen=True, slots=True)
class Painted:
    """What was painted: the numbers of the pages, from 1, in the plan of a job on a sheet."""

    plan: Plan
    sheet: Sheet
    numbers: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many pages were painted."""
        return len(self.numbers)


class PrintJob:
    """Articles on paper.

    `notes` are sentences about where they come from ("articles with “bridge”, newest first"), for
    the page of contents.
    """

    def __init__(
        self,
        articles: Sequence[PrintedArticle],
        choices: PrintChoices,
        *,
        printed_on: date,
        notes: Sequence[str] = (),
    ) -> None:
        self.articles = tuple(articles)
        self.choices = choices
        self._printed_on = printed_on
        self._notes = tuple(notes)

    @property
    def title(self) -> str:
        """The job's name for queues and PDF readers: a headline, or how many articles."""
        if len(self.articles) == 1:
            return wording.headline(self.articles[0].article)
        return f"{len(self.articles):,} articles"

    def with_choices(self, choices: PrintChoices) -> "PrintJob":
        """Return the same articles as a job with other choices."""
        return PrintJob(self.articles, choices, printed_on=self._printed_on, notes=self._notes)

    def planning(self, sheet: Sheet) -> Planning:
        """Begin to plan the pages of the job."""
        articles = [printed.article for printed in self.articles]
        overview = None
        if self.choices.only_list or (self.choices.contents and len(articles) > 1):
            overview = Overview(
                articles,
                sheet,
                title=self.title,
                notes=self._notes,
                numbered=not self.choices.only_list,
            )
        planned = () if self.choices.only_list else articles
        return Planning(planned, sheet, overview, running=self.choices.running_on)

    def plan(self, sheet: Sheet) -> Plan:
        """Plan all pages of the job."""
        planning = self.planning(sheet)
        while planning.advance():
            pass
        return planning.plan

    def pages(self, sheet: Sheet) -> Pages:
        """Return what paints single pages of the job's plan."""
        return Pages(
            [printed.article for printed in self.articles],
            lambda number: self._marks(self.articles[number]),
            sheet,
            running=self.choices.running_on,
            title=self.title,
            printed=f"Printed on {wording.short_date(self._printed_on)}",
        )

    def paint(self, device: QPagedPaintDevice) -> Painted:
        """Paint the chosen pages on a device; returns which they are.

        Raises PageRangeError where the choice names no page, and PrinterError where the device
        takes no painting.
        """
        _use_whole_paper(device)
        sheet = sheet_of(device.pageLayout())
        plan = self.plan(sheet)
        chosen = parse_ranges(self.choices.pages, plan.count)
        painter = QPainter()
        if not painter.begin(device):
            raise PrinterError(self.title)
        try:
            painter.scale(
                device.logicalDpiX() / UNITS_AN_INCH, device.logicalDpiY() / UNITS_AN_INCH
            )
            pages = self.pages(sheet)
            for number in chosen:
                if number != chosen[0] and not device.newPage():
                    raise PrinterError(self.title)
                pages.paint(painter, plan, number, self.legend(plan, number, chosen))
        finally:
            painter.end()
        return Painted(plan, sheet, chosen)

    def legend(self, plan: Plan, number: int, chosen: Iterable[int]) -> tuple[MarkKind, ...]:
        """Return the kinds to explain on a page, in the order of the legend.

        They are all kinds that the job marks, on the first of the chosen pages that has articles.
        """
        if number != next((page for page in chosen if page > plan.opening), 0):
            return ()
        found = {mark.kind for printed in self.articles for mark in self._marks(printed)}
        return tuple(kind for kind in PAPER_MARKS if kind in found)

    def _marks(self, printed: PrintedArticle) -> Marks:
        marks = marks_of(printed.reading) if self.choices.marks else ()
        hits = hit_marks(printed.hits) if self.choices.hits else ()
        return Marks((*marks, *hits))


def _use_whole_paper(device: QPagedPaintDevice) -> None:
    """Let the painter begin at the paper's corner: the margins are ours."""
    layout = device.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    layout.setMargins(QMarginsF())
    device.setPageLayout(layout)
