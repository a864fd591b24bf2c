"""Lay an article for a sheet of paper, and paint some of its lines.

Why line by line: a line is on exactly one page, so nothing is clipped, and a PDF holds no text that
is not seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextBlock, QTextCursor

from gui.page.breaks import is_table
from gui.page.document import PageDocument, set_page
from gui.page.marks import Marks
from gui.page.painting import paint_marks
from gui.page.style import PageStyle
from gui.printing.balance import balanced_width
from gui.printing.paginator import LineBox
from gui.printing.sheet import PAPER_MARKS, PAPER_STYLE, POINT, Sheet
from search.articles.article import Article

# The header tells date, place and file of one article; where another begins below, it must itself.
_RUNNING_STYLE = replace(
    PAPER_STYLE, has_meta=True, headline_size=140, headline_gap=15, meta_gap=80
)
_SLACK = 1 * POINT  # of a headline's width, for what kerning adds
_LEAST_FREE = 2 * POINT
_SMALLEST_TABLE = 60


@dataclass(frozen=True, slots=True)
class Marked:
    """An article and what is to be marked in it."""

    article: Article
    marks: Marks


@dataclass(frozen=True, slots=True)
class LaidArticle:
    """An article laid for a sheet, and its lines in order."""

    page: PageDocument
    lines: tuple[LineBox, ...]


def lay(article: Article, sheet: Sheet, *, running: bool = False) -> LaidArticle:
    """Set an article in the sheet's column, one that runs on with date, place and file."""
    width = sheet.text.width()
    page = set_page(article, _fitting(_RUNNING_STYLE if running else PAPER_STYLE, article, width))
    _balance_headline(page, width)
    page.document.setTextWidth(width)
    page.document.size()  # Qt lays lazily; asking for the size lays all
    return LaidArticle(page, tuple(_line_boxes(page)))


def _fitting(style: PageStyle, article: Article, room: float) -> PageStyle:
    """Return a style whose tables keep their columns in a room, as far as that can be read."""
    texts = (article.body[span.start : span.end] for span in article.paragraphs)
    lines = (line for text in texts if is_table(text) for line in text.splitlines())
    letters = max((len(line.expandtabs()) for line in lines), default=0)
    width = letters * QFontMetricsF(style.table_font()).horizontalAdvance("0")
    if width <= room:
        return style
    return replace(style, table_size=max(int(style.table_size * room / width), _SMALLEST_TABLE))


def _balance_headline(page: PageDocument, room: float) -> None:
    """Leave free beside a headline what its lines don't need to be of about the same length."""
    block = page.document.begin()
    advance = QFontMetricsF(page.style.headline_font()).horizontalAdvance
    words = [advance(word) for word in block.text().split(" ")]
    free = room - balanced_width(words, advance(" "), room)
    if free < _LEAST_FREE:
        return
    block_format = block.blockFormat()
    if block.textDirection() is Qt.LayoutDirection.RightToLeft:
        block_format.setLeftMargin(free - _SLACK)
    else:
        block_format.setRightMargin(free - _SLACK)
    QTextCursor(block).setBlockFormat(block_format)


def paint_lines(
    painter: QPainter, laid: LaidArticle, numbers: range, corner: QPointF, marks: Marks
) -> None:
    """Paint some lines below a corner, marks under the text."""
    lines = [laid.lines[index] for index in numbers]
    top, bottom = lines[0].top, lines[-1].bottom
    painter.save()
    painter.translate(corner.x(), corner.y() - top)
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
