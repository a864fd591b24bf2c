"""A print job: articles one after the other, painted page by page on any paged device."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from gui.page import wording
from gui.page.marks import MarkKind, Marks, hit_marks, marks_of
from gui.printing.errors import PrinterError
from gui.printing.furniture import Furniture, Lettering, header_words
from gui.printing.laying import LaidArticle, lay, paint_page
from gui.printing.ranges import parse_ranges
from gui.printing.sheet import PAPER_MARKS, UNITS_AN_INCH, Sheet, sheet_of
from search.reading import Reading
from search.spans import Span

CREATOR = "Dateline"


@dataclass(frozen=True, slots=True)
class PrintedArticle:
    """An article to print and the hits of the search that found it."""

    reading: Reading
    hits: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintChoices:
    """What the reader chose: names and dates underlined, hits tinted, pages (all if empty)."""

    marks: bool = True
    hits: bool = False
    pages: str = ""


class PrintJob:
    """Articles on paper, each from the top of a page.

    Why each is laid twice: "page x of y" needs the count before the first page is painted, and a
    job of a thousand articles must not hold a thousand laid documents.
    """

    def __init__(
        self, articles: Sequence[PrintedArticle], choices: PrintChoices, *, printed_on: date
    ) -> None:
        self.articles = tuple(articles)
        self.choices = choices
        self._printed_on = printed_on

    @property
    def title(self) -> str:
        """The job's name for queues and PDF readers: a headline, or how many articles."""
        if len(self.articles) == 1:
            return wording.headline(self.articles[0].reading.article)
        return f"{len(self.articles):,} articles"

    def with_choices(self, choices: PrintChoices) -> "PrintJob":
        """Return the same articles as a job with other choices."""
        return PrintJob(self.articles, choices, printed_on=self._printed_on)

    def page_counts(self, layout: QPageLayout) -> tuple[int, ...]:
        """Return how many pages each article takes on a paper."""
        sheet = sheet_of(layout)
        return tuple(len(lay(printed.reading.article, sheet).pages) for printed in self.articles)

    def paint(self, device: QPagedPaintDevice) -> int:
        """Paint the chosen pages on a device and return how many they are.

        Raises PageRangeError where the choice names no page, and PrinterError where the device
        takes no painting.
        """
        _use_whole_paper(device)
        counts = self.page_counts(device.pageLayout())
        chosen = parse_ranges(self.choices.pages, sum(counts))
        painter = QPainter()
        if not painter.begin(device):
            raise PrinterError(self.title)
        try:
            painter.scale(
                device.logicalDpiX() / UNITS_AN_INCH, device.logicalDpiY() / UNITS_AN_INCH
            )
            self._paint_pages(painter, device, counts, chosen)
        finally:
            painter.end()
        return len(chosen)

    def _paint_pages(
        self,
        painter: QPainter,
        device: QPagedPaintDevice,
        counts: tuple[int, ...],
        chosen: tuple[int, ...],
    ) -> None:
        sheet = sheet_of(device.pageLayout())
        furniture = Furniture(sheet)
        for page in self._pages(sheet, counts, chosen):
            if page.number != chosen[0] and not device.newPage():
                raise PrinterError(self.title)
            legend = self._legend() if page.number == chosen[0] else ()
            furniture.paint(painter, self._lettering(page, sum(counts)), legend)
            paint_page(painter, sheet, page.laid, page.index, page.marks)

    def _pages(
        self, sheet: Sheet, counts: tuple[int, ...], chosen: tuple[int, ...]
    ) -> Iterator["_Page"]:
        """Yield the chosen pages, laying only the articles that have one."""
        wanted = frozenset(chosen)
        first = 1
        for printed, count in zip(self.articles, counts, strict=True):
            numbers = [number for number in range(first, first + count) if number in wanted]
            if numbers:
                laid, marks = lay(printed.reading.article, sheet), self._marks(printed)
                yield from (_Page(laid, marks, number - first, number) for number in numbers)
            first += count

    def _marks(self, printed: PrintedArticle) -> Marks:
        marks = marks_of(printed.reading) if self.choices.marks else ()
        hits = hit_marks(printed.hits) if self.choices.hits else ()
        return Marks((*marks, *hits))

    def _legend(self) -> tuple[MarkKind, ...]:
        """Return the kinds that are marked anywhere in the job, in the order of the legend."""
        found = {mark.kind for printed in self.articles for mark in self._marks(printed)}
        return tuple(kind for kind in PAPER_MARKS if kind in found)

    def _lettering(self, page: "_Page", total: int) -> Lettering:
        left, right = header_words(page.laid.page.article)
        printed = f"Printed on {wording.short_date(self._printed_on)}"
        return Lettering(left, right, printed, f"Page {page.number:,} of {total:,}")


@dataclass(frozen=True, slots=True)
class _Page:
    """A page to paint: `index` counts from 0 in its article, `number` from 1 in the job."""

    laid: LaidArticle
    marks: Marks
    index: int
    number: int


def _use_whole_paper(device: QPagedPaintDevice) -> None:
    """Let the painter begin at the paper's corner: the margins are ours."""
    layout = device.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    layout.setMargins(QMarginsF())
    device.setPageLayout(layout)
