"""An article set as a page: a QTextDocument laid once, and the map between it and the body."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from gui.page import wording
from gui.page.breaks import is_table, shown, tied
from gui.page.pieces import Letters, Piece, letters_of, pieces_of
from gui.page.positions import Positions
from gui.page.style import PageStyle
from search.articles.article import Article
from search.spans import Span

_LETTERS_KEPT = 64  # paragraphs; a screen shows fewer


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph on the page: its span in the body, where its block starts, its text's size."""

    span: Span
    start: int
    size: int


class PageDocument:
    """A set page. Offsets are code points of the body, positions Qt's within `document`.

    Why marks are not formats in it: text laid once never moves again. Switching a kind of mark or
    going to the next hit is then a repaint, and takes no layout.
    """

    def __init__(
        self,
        article: Article,
        style: PageStyle,
        document: QTextDocument,
        paragraphs: tuple[SetParagraph, ...],
    ) -> None:
        self.article = article
        self.style = style
        self.document = document
        self.paragraphs = paragraphs
        self._map = Positions(article.body)
        self._offsets = [paragraph.span.start for paragraph in paragraphs]
        self._positions = [paragraph.start for paragraph in paragraphs]
        self._letters: dict[int, Letters] = {}

    @property
    def is_whole(self) -> bool:
        """Tell whether all of the body is on the page, or only as much as the limit let in."""
        shown_to = self.paragraphs[-1].span.end if self.paragraphs else 0
        return shown_to >= len(self.article.body.rstrip())

    def position(self, offset: int) -> int:
        """Return where an offset stands; between paragraphs it is the end of the one before."""
        index = bisect_right(self._offsets, offset) - 1
        if index < 0:
            return self._positions[0] if self._positions else self._end()
        paragraph = self.paragraphs[index]
        return paragraph.start + self._length(paragraph, min(offset, paragraph.span.end))

    def offset(self, position: int) -> int | None:
        """Return the offset at a position; None in the headline and the meta line."""
        index = bisect_right(self._positions, position) - 1
        if index < 0:
            return None
        paragraph = self.paragraphs[index]
        units = self._map.units(paragraph.span.start) + position - paragraph.start
        return min(self._map.offset(units), paragraph.span.end)

    def text(self, start: int, end: int) -> str:
        """Return what to copy for the positions `start` to `end`: the body as it is in the file."""
        first, last = self.offset(start), self.offset(end)
        if last is None:
            return self._lettering(start, end)
        if first is not None:
            return self.article.body[first:last]
        return self._lettering(start, self._positions[0]) + self.article.body[:last]

    def pieces(self, span: Span) -> list[Piece]:
        """Return where a span stands, one piece a visual line; empty where not laid out yet."""
        return list(chain.from_iterable(self._pieces(p, span) for p in self._touching(span)))

    def rects(self, span: Span) -> list[QRectF]:
        """Return the boxes of a span in document coordinates, one a visual line."""
        return [piece.rect for piece in self.pieces(span)]

    def between(self, top: float, bottom: float) -> Span:
        """Return the part of the body that stands between two heights of the document.

        It reaches to whole lines, so that it holds all that is to be painted there.
        """
        first = bisect_left(self.paragraphs, top, key=self._bottom_of)
        last = bisect_left(self.paragraphs, bottom, key=self._top_of)
        if first >= last:
            return Span(0, 0)
        start, _ = self._line_at(self.paragraphs[first], top)
        _, end = self._line_at(self.paragraphs[last - 1], bottom)
        return Span(start, end)

    def _line_at(self, paragraph: SetParagraph, height: float) -> tuple[int, int]:
        """Return the ends, as offsets, of the paragraph's line at a height of the document."""
        layout = self._block(paragraph).layout()
        below = height - layout.position().y()
        lines = range(layout.lineCount())
        number = bisect_left(lines, below, key=lambda n: layout.lineAt(n).rect().bottom())
        line = layout.lineAt(min(number, len(lines) - 1))
        units = self._map.units(paragraph.span.start) + line.textStart()
        return self._map.offset(units), self._map.offset(units + line.textLength())

    def _pieces(self, paragraph: SetParagraph, span: Span) -> list[Piece]:
        start = self._length(paragraph, max(span.start, paragraph.span.start))
        end = self._length(paragraph, min(span.end, paragraph.span.end))
        block = self._block(paragraph)
        letters = self._letters.get(paragraph.start)
        if letters is None:
            if len(self._letters) >= _LETTERS_KEPT:
                self._letters.clear()
            letters = self._letters[paragraph.start] = letters_of(block)
        return pieces_of(block, letters, start, end, paragraph.size)

    def _touching(self, span: Span) -> tuple[SetParagraph, ...]:
        first = max(0, bisect_right(self._offsets, span.start) - 1)
        return self.paragraphs[first : bisect_left(self._offsets, span.end)]

    def _length(self, paragraph: SetParagraph, offset: int) -> int:
        """Return how many UTF-16 units of a paragraph stand before an offset in it."""
        return self._map.units(offset) - self._map.units(paragraph.span.start)

    def _block(self, paragraph: SetParagraph) -> QTextBlock:
        return self.document.findBlock(paragraph.start)

    def _top_of(self, paragraph: SetParagraph) -> float:
        layout = self._block(paragraph).layout()
        return layout.position().y() if layout.lineCount() else float("inf")

    def _bottom_of(self, paragraph: SetParagraph) -> float:
        layout = self._block(paragraph).layout()
        if not layout.lineCount():
            return float("inf")
        return layout.position().y() + layout.boundingRect().bottom()

    def _end(self) -> int:
        return self.document.characterCount() - 1

    def _lettering(self, start: int, end: int) -> str:
        cursor = QTextCursor(self.document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n")


def set_page(article: Article, style: PageStyle, *, limit: int | None = None) -> PageDocument:
    """Set an article: headline, meta line, then a block a paragraph.

    With a `limit` only the paragraphs that start within so many characters are set (the first one
    always), so that a huge file opens at once.
    """
    document = _blank(style)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    _set_lettering(cursor, article, style)
    prose = _setting(style.text_font(), style.text_size, style)
    table = _setting(style.table_font(), style.table_size, style)
    paragraphs = []
    for span in article.paragraphs:
        if limit is None or span.start < limit:
            text = article.body[span.start : span.end]
            paragraphs.append(
                _set_paragraph(cursor, text, span, table if is_table(text) else prose)
            )
    cursor.endEditBlock()
    return PageDocument(article, style, document, tuple(paragraphs))


def _blank(style: PageStyle) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(style.text_font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(style.on_paper)
    option.setTabStopDistance(QFontMetricsF(style.table_font()).horizontalAdvance(" ") * 8)
    document.setDefaultTextOption(option)
    return document


def _set_lettering(cursor: QTextCursor, article: Article, style: PageStyle) -> None:
    """Set headline and meta line."""
    gap = style.headline_gap if style.has_meta else style.meta_gap
    cursor.setBlockFormat(_block_format(style.headline_size * style.headline_leading, gap))
    cursor.insertText(shown(wording.headline(article)), _letters(style.headline_font(), style.ink))
    if style.has_meta:
        cursor.insertBlock(_block_format(style.meta_size * style.leading, style.meta_gap))
        cursor.insertText(
            shown(wording.meta_line(article)), _letters(style.label_font(), style.soft_ink)
        )


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a kind of paragraph is set."""

    size: int
    block: QTextBlockFormat
    letters: QTextCharFormat
    tied: bool  # last words keep together


def _setting(font: QFont, size: int, style: PageStyle) -> _Setting:
    block = _block_format(size * style.leading, style.paragraph_gap)
    return _Setting(size, block, _letters(font, style.ink), style.on_paper)


def _set_paragraph(cursor: QTextCursor, text: str, span: Span, setting: _Setting) -> SetParagraph:
    """Set one paragraph of the body as a block."""
    cursor.insertBlock(setting.block, setting.letters)
    start = cursor.position()
    cursor.insertText(tied(shown(text)) if setting.tied else shown(text), setting.letters)
    return SetParagraph(span, start, setting.size)


def _block_format(line_height: float, gap: float) -> QTextBlockFormat:
    """Return the format of a block whose baselines are `line_height` apart.

    Fixed, not proportional: Qt takes proportions of the font's own line, which is 1.36 sizes in
    Noto Serif, and letters borrowed from another font would push single lines apart.
    """
    block_format = QTextBlockFormat()
    block_format.setLineHeight(
        round(line_height), QTextBlockFormat.LineHeightTypes.FixedHeight.value
    )
    block_format.setBottomMargin(gap)
    return block_format


def _letters(font: QFont, ink: str) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFont(font)
    letters.setForeground(QColor(ink))
    return letters
