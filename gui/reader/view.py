"""The page on the screen: laid once, marks painted under its text."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from gui.page.document import PageDocument
from gui.page.marks import Mark, MarkKind, Marks
from gui.page.painting import MarkStyle, paint_marks
from gui.theme import GRID
from search.spans import Span

if TYPE_CHECKING:
    from gui.reader.numbers import ParagraphNumbers

_TOP = 10 * GRID
_BOTTOM = 16 * GRID
_SIDE = 9 * GRID  # least room beside the text
_REACH = 4  # pixels that a mark's box or frame may stand out beside the column
_UPPER_THIRD = 1 / 3
_KEPT_LINES = 2  # lines of the old page that stay on the screen when paging


class PageView(QTextEdit):
    """Shows a set page and paints its marks; text can be selected, never changed.

    `tip_wanted` carries the marks below the pointer, the innermost first, and where on the screen.

    Why a QTextEdit: read-only it has the role of a text in the accessibility tree, where a
    QTextBrowser is a label (measured).
    """

    focus_changed = Signal(bool)
    tip_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: PageDocument | None = None
        self._styles: Mapping[MarkKind, MarkStyle] = {}
        self._marks = self._hits = self._current = Marks()
        self._numbers: ParagraphNumbers | None = None
        self.setViewport(QWidget(self))  # Qt's own costs 9 ms the first time Python sees it
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)  # the room beside the text is paper too
        self.setAutoFillBackground(True)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Article"))
        self._blank = QTextDocument(self)
        self.show_nothing()  # Qt's own first document would paint on the viewport that has gone

    # What it shows

    @property
    def page(self) -> PageDocument | None:
        """The page now shown."""
        return self._page

    def show_page(self, page: PageDocument) -> None:
        """Show a page from its top, without marks."""
        old, self._page = self._page, page
        self._marks = self._hits = self._current = Marks()
        frame = page.document.rootFrame().frameFormat()
        frame.setTopMargin(_TOP)
        frame.setBottomMargin(_BOTTOM)
        frame.setLeftMargin(_REACH)
        frame.setRightMargin(_REACH)
        page.document.rootFrame().setFrameFormat(frame)
        self._center()
        self._show_document(page.document, old)
        self.verticalScrollBar().setValue(0)

    def show_nothing(self) -> None:
        """Take the page away."""
        old, self._page = self._page, None
        self._marks = self._hits = self._current = Marks()
        self._show_document(self._blank, old)

    def _show_document(self, document: QTextDocument, before: PageDocument | None) -> None:
        """Show a document; only then may that of the page before go.

        It has to be told to: PySide makes each document the view's own and keeps it (6.11.3),
        200 KB an article.
        """
        self.setDocument(document)
        if before is not None and before.document is not document:
            before.document.setParent(None)

    def set_marks(self, marks: Marks) -> None:
        """Paint these marks of what was recognised."""
        self._marks = marks
        self.viewport().update()

    def set_hits(self, hits: Marks, current: Marks) -> None:
        """Paint these hits over the marks, and the current one over them."""
        self._hits, self._current = hits, current
        self.viewport().update()

    def set_styles(self, styles: Mapping[MarkKind, MarkStyle]) -> None:
        """Paint marks so; a kind without a style is not painted."""
        self._styles = styles
        self.viewport().update()

    def set_numbers(self, *, on: bool, ink: str) -> None:
        """Show the numbers of the paragraphs beside the text, or hide them."""
        if on and self._numbers is None:
            from gui.reader.numbers import ParagraphNumbers

            self._numbers = ParagraphNumbers(self._numbered, self)
            self._lay_numbers()
        if self._numbers is not None:
            self._numbers.set_ink(ink)
            self._numbers.setVisible(on)

    def _lay_numbers(self) -> None:
        if self._numbers is not None:
            margin = self.viewport().geometry()
            left = QRect(0, 0, margin.left(), self.height())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                left = QRect(margin.right() + 1, 0, self.width() - margin.right(), self.height())
            self._numbers.setGeometry(left)

    def _numbered(self) -> Iterator[tuple[int, float]]:
        """Yield the paragraphs that begin on the screen, and the baselines of their first lines."""
        if self._page is None:
            return
        seen, paragraphs = self.seen(), self._page.paragraphs
        first = bisect_left(paragraphs, seen.start, key=lambda p: p.span.start)
        for place in range(first, len(paragraphs)):
            start = paragraphs[place].span.start
            if start >= seen.end:
                return
            for piece in self._page.pieces(Span(start, start + 1))[:1]:
                yield place + 1, piece.baseline - self.verticalScrollBar().value()

    # Where it stands

    def top_offset(self) -> int | None:
        """Return the offset of the first character on the screen; None in the headline."""
        if self._page is None:
            return None
        top = max(1, _TOP + 1 - self.verticalScrollBar().value())  # in a margin nothing is hit
        return self._page.offset(self.cursorForPosition(QPoint(2 * _REACH, top)).position())

    def seen(self) -> Span:
        """Return the part of the body that is on the screen."""
        if self._page is None:
            return Span(0, 0)
        top = self.verticalScrollBar().value()
        return self._page.between(top, top + self.viewport().height())

    def is_visible(self, span: Span) -> bool:
        """Tell whether the first line of a span is on the screen."""
        boxes = self._boxes(span)
        return bool(boxes) and QRectF(self.viewport().rect()).contains(boxes[0].center())

    def reveal(self, span: Span) -> None:
        """Scroll a span into the upper third, unless it is on the screen already."""
        if self.is_visible(span):
            return
        if boxes := self._laid_boxes(span):
            self._scroll_by(boxes[0].top() - self.viewport().height() * _UPPER_THIRD)

    def show_offset_at_top(self, offset: int) -> None:
        """Scroll so that an offset's line is the first on the screen."""
        if boxes := self._laid_boxes(Span(offset, offset + 1)):
            self._scroll_by(boxes[0].top())

    def turn_page(self, by: int) -> bool:
        """Scroll a screen on (1) or back (-1), two lines kept; False at the end of the article."""
        bar = self.verticalScrollBar()
        before = bar.value()
        line = self._page.style.text_size * self._page.style.leading if self._page else 0
        bar.setValue(before + by * round(self.viewport().height() - _KEPT_LINES * line))
        return bar.value() != before

    def _scroll_by(self, way: float) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + way))

    def _laid_boxes(self, span: Span) -> list[QRectF]:
        """Return where a span stands; a page not laid out so far down yet is laid out wholly.

        Qt lays out the rest of a long page bit by bit, and its scroll bar reaches as far: 130 ms
        for a million characters at once.
        """
        if not (boxes := self._boxes(span)):
            height = round(self.document().size().height())
            self.verticalScrollBar().setMaximum(max(0, height - self.viewport().height()))
            boxes = self._boxes(span)
        return boxes

    def _boxes(self, span: Span) -> list[QRectF]:
        if self._page is None:
            return []
        dy = -self.verticalScrollBar().value()
        return [rect.translated(0, dy) for rect in self._page.rects(span)]

    # What Qt asks

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._numbers is not None:
            self._numbers.update()
        if self._page is not None:
            scrolled = self.verticalScrollBar().value()
            area = QRectF(event.rect()).translated(0, scrolled)
            seen = self._page.between(area.top(), area.bottom())
            layers = (self._marks, self._hits, self._current)
            marks = Marks(chain.from_iterable(layer.within(seen) for layer in layers))
            painter = QPainter(self.viewport())
            painter.translate(0, -scrolled)
            paint_marks(painter, self._page, marks, self._styles)
            painter.end()
        super().paintEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)  # noqa: FBT003 (Qt's signals take no keywords)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)  # noqa: FBT003

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._center()
        super().resizeEvent(event)
        self._lay_numbers()

    def createMimeDataFromSelection(self) -> QMimeData:
        mime = QMimeData()
        mime.setText(self.selected_text())
        return mime

    def selected_text(self) -> str:
        """Return the selection exactly as in the file; empty when nothing is selected."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return ""
        return self._page.text(cursor.selectionStart(), cursor.selectionEnd())

    def selected_span(self) -> Span | None:
        """Return what of the body is selected; None for nothing, or for the headline alone."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        end = self._page.offset(cursor.selectionEnd())
        start = self._page.offset(cursor.selectionStart()) or 0
        return Span(start, end) if end and start < end else None

    def selected_paragraph(self) -> int:
        """Return the number, from 1, of the paragraph in which the selection starts; 0 for none."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return 0
        offset = self._page.offset(cursor.selectionStart()) or 0
        return 1 + sum(p.span.end < offset for p in self._page.paragraphs)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def marks_at(self, place: QPoint) -> tuple[Mark, ...]:
        """Return the marks shown at a place of the viewport, the innermost first; no hits."""
        offset = None
        if self._page is not None:
            offset = self._page.offset(self.cursorForPosition(place).position())
        return () if offset is None else self._marks.of_kinds(self._styles).at(offset)

    def _show_tip(self, event: QHelpEvent) -> None:
        marks = tuple(mark for mark in self.marks_at(event.pos()) if mark.label)
        self.tip_wanted.emit(marks, event.globalPos())

    def _center(self) -> None:
        """Keep the text's column in the middle, at the measure or as wide as there is room."""
        if self._page is None:
            return
        room = self.width() - 2 * _SIDE - self.verticalScrollBar().sizeHint().width()
        column = min(round(self._page.style.column_width()), room) + 2 * _REACH
        bar = self.verticalScrollBar().sizeHint().width()
        left = max(_SIDE, (self.width() - column) // 2)
        right = max(_SIDE, self.width() - column - left) - bar
        self.setViewportMargins(left - _REACH, 0, right - _REACH, 0)
