"""Lay an article for a sheet of paper, and paint one page of it line by line.

Why line by line: a line is on exactly one page, so nothing is clipped, and a PDF holds no text that
is not seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextBlock

from gui.page.document import PageDocument, set_page
from gui.page.marks import Marks
from gui.page.painting import paint_marks
from gui.printing.paginator import LineBox, paginate
from gui.printing.sheet import PAPER_MARKS, PAPER_STYLE, Sheet
from search.articles.article import Article


@dataclass(frozen=True, slots=True)
class LaidArticle:
    """An article laid for a sheet: its lines in order, and which of them stand on which page."""

    page: PageDocument
    lines: tuple[LineBox, ...]
    pages: tuple[range, ...]


def lay(article: Article, sheet: Sheet) -> LaidArticle:
    """Set an article in the sheet's column and part it into pages."""
    page = set_page(article, PAPER_STYLE)
    page.document.setTextWidth(sheet.text.width())
    page.document.size()  # Qt lays lazily; asking for the size lays all
    lines = tuple(_line_boxes(page))
    return LaidArticle(page, lines, paginate(lines, sheet.text.height()))


def paint_page(
    painter: QPainter, sheet: Sheet, laid: LaidArticle, number: int, marks: Marks
) -> None:
    """Paint the page with a number (from 0) of a laid article, marks under the text."""
    lines = [laid.lines[index] for index in laid.pages[number]]
    top, bottom = lines[0].top, lines[-1].bottom
    painter.save()
    painter.translate(sheet.text.left(), sheet.text.top() - top)
    seen = marks.within(laid.page.between(top, bottom))
    paint_marks(painter, laid.page, seen, PAPER_MARKS, between=(top, bottom))
    for line in lines:
        layout = laid.page.document.findBlockByNumber(line.block).layout()
        layout.lineAt(line.index).draw(painter, QPointF(layout.position()))
    painter.restore()


def _line_boxes(page: PageDocument) -> Iterator[LineBox]:
    """Yield the boxes of all lines; blocks before the first paragraph are its heading."""
    body = page.paragraphs[0].start if page.paragraphs else -1
    block = page.document.begin()
    while block.isValid():
        yield from _boxes_of(block, heading=block.position() < body)
        block = block.next()


def _boxes_of(block: QTextBlock, *, heading: bool) -> Iterator[LineBox]:
    layout = block.layout()
    count = layout.lineCount()
    for index in range(count):
        line = layout.lineAt(index)
        top = layout.position().y() + line.y()
        yield LineBox(top, top + line.height(), block.blockNumber(), index, count, heading)
