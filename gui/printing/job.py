"""A print job: articles planned on pages, and painted on any paged device."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from gui.page import wording
from gui.page.marks import Marks, hit_marks, marks_of
from gui.printing.articles import Articles
from gui.printing.errors import PrinterError
from gui.printing.laying import Marked
from gui.printing.overview import Overview
from gui.printing.pages import Pages
from gui.printing.plan import Plan, Planning
from gui.printing.ranges import parse_ranges
from gui.printing.sheet import UNITS_AN_INCH, Margins, Sheet, sheet_of
from gui.translation import translated
from gui.wording import articles_words

CREATOR = "Dateline"


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
    margins: Margins = Margins.NORMAL


@dataclass(frozen=True, slots=True)
class Progress:
    """How many articles have their place, or how many pages are painted, of how many."""

    done: int
    of: int
    painting: bool


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
        articles: Articles,
        choices: PrintChoices,
        *,
        printed_on: date,
        notes: Sequence[str] = (),
    ) -> None:
        self.articles = articles
        self.choices = choices
        self._printed_on = printed_on
        self._notes = tuple(notes)

    @property
    def title(self) -> str:
        """The job's name for queues and PDF readers: a headline, or how many articles."""
        if len(self.articles) == 1:
            return self.articles.listed(0).headline
        return articles_words(len(self.articles))

    def sheet(self, layout: QPageLayout) -> Sheet:
        """Return the sheet that the job is printed on."""
        return sheet_of(layout, self.choices.margins)

    def planning(self, sheet: Sheet) -> Planning:
        """Begin to plan the pages of the job."""
        overview = None
        if self.choices.only_list or (self.choices.contents and len(self.articles) > 1):
            numbered = not self.choices.only_list
            overview = Overview(
                self.articles, sheet, title=self.title, notes=self._notes, numbered=numbered
            )
        planned = 0 if self.choices.only_list else len(self.articles)
        return Planning(self._marked, planned, sheet, overview, running=self.choices.running_on)

    def chosen(self, plan: Plan) -> tuple[int, ...]:
        """Return the numbers of the pages that were chosen; raises PageRangeError for none."""
        return parse_ranges(self.choices.pages, plan.count)

    def pages(self, sheet: Sheet) -> Pages:
        """Return what paints single pages of the job's plan."""
        return Pages(
            self._marked,
            sheet,
            running=self.choices.running_on,
            title=self.title,
            printed=translated("printing", "Printed on {}").format(
                wording.short_date(self._printed_on)
            ),
        )

    def painting(self, device: QPagedPaintDevice) -> Generator[Progress, None, Painted]:
        """Paint the chosen pages on a device, an article or a page at each step; tells which.

        May be closed between two steps. Raises PageRangeError where the choice names no page, and
        PrinterError where the device takes no painting.
        """
        _use_whole_paper(device)
        sheet = self.sheet(device.pageLayout())
        planning = self.planning(sheet)
        while planning.advance():
            yield Progress(planning.done, planning.of, painting=False)
        plan = planning.plan
        chosen = self.chosen(plan)
        painter = QPainter()
        if not painter.begin(device):
            raise PrinterError(self.title)
        try:
            painter.scale(
                device.logicalDpiX() / UNITS_AN_INCH, device.logicalDpiY() / UNITS_AN_INCH
            )
            pages = self.pages(sheet)
            for done, number in enumerate(chosen):
                if done and not device.newPage():
                    raise PrinterError(self.title)
                pages.paint(painter, plan, number, plan.legend(number, chosen))
                yield Progress(done + 1, len(chosen), painting=True)
        finally:
            painter.end()
        return Painted(plan, sheet, chosen)

    def _marked(self, number: int) -> Marked:
        """Return an article with what is to be marked in it."""
        printed = self.articles[number]
        marks = marks_of(printed.reading) if self.choices.marks else ()
        hits = hit_marks(printed.hits) if self.choices.hits else ()
        return Marked(printed.article, Marks((*marks, *hits)))


def _use_whole_paper(device: QPagedPaintDevice) -> None:
    """Let the painter begin at the paper's corner: the margins are ours."""
    layout = device.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    layout.setMargins(QMarginsF())
    device.setPageLayout(layout)
