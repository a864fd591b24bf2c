"""Paints the rows of the side panel: quiet headings, names marked as in the text, counts."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.filling import fill
from gui.page.marks import Mark
from gui.page.painting import found_style, paint_line, paint_tint
from gui.page.pieces import Piece
from gui.panel.model import PanelModel
from gui.panel.rows import Row, Section
from gui.theme import GRID, Theme, interface_font
from gui.translation import number as in_words

SIDE, END = 4 * GRID, GRID  # free before and behind texts; the scroll bar stands behind that
_HEADING = 9 * GRID
_TITLE, _SOFT = 18, 16  # heights of lines in pixels
_ABOVE, _BELOW = 3, 3
_BAR = 3
_TITLE_LINES = 2  # of an article
_ARROW = 3.5
_STEP = 4 * GRID  # by which a row stands further in than the one that it stands under
Index = QModelIndex | QPersistentModelIndex
_ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | _ABSOLUTE
_RIGHT = Qt.AlignmentFlag.AlignRight | _ABSOLUTE


class PanelDelegate(QStyledItemDelegate):
    """Paints what the model hands it, as wide as its view is."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._heading = interface_font(pixels=11, bold=True)
        self._heading.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        self._plain = interface_font()
        self._soft = interface_font(pixels=12)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme

    # Sizes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        row = index.data(PanelModel.ROW)
        if not isinstance(row, Row):
            return QSize(1, _HEADING)
        lines = len(self._title(row)) * _TITLE + bool(row.lead) * (_SOFT + GRID)
        notes = len(_notes(index)) * _SOFT
        loose = GRID if row.article is not None else 0
        return QSize(1, _ABOVE + lines + notes + bool(notes) * 2 + _BELOW + loose)

    def _width(self) -> int:
        return self._view.viewport().width() - SIDE - END

    def arrow(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Return where the arrow of a row is that others stand under: before its title."""
        left = option.rect.left() + SIDE + _depth(index) * _STEP
        box = QRect(left - SIDE, option.rect.top(), SIDE, option.rect.height())
        return _placed(option, box)

    def _title(self, row: Row) -> list[str]:
        """Return the lines of a title: one of a name, of an article's as many as are needed."""
        if row.article is None:
            return [row.title]
        return list(_wrapped(row.title, self._plain, self._width(), _TITLE_LINES))

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        section, row = index.data(PanelModel.SECTION), index.data(PanelModel.ROW)
        self._paint_ground(painter, option, index)
        if isinstance(section, Section):
            self._paint_heading(painter, option, section)
        elif isinstance(row, Row):
            self._paint_row(painter, option, index, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Tint the chosen row, with a bar of its kind; ring the row that the keys go to."""
        row = index.data(PanelModel.ROW)
        chosen = bool(index.data(PanelModel.CHOSEN))
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver) and row is not None
        if chosen or pointed:
            fill(painter, option.rect, QColor(self._theme.chosen if chosen else self._theme.rule))
        if chosen and isinstance(row, Row) and row.mark:
            bar = QRect(option.rect.topLeft(), QSize(_BAR, option.rect.height()))
            colour = self._theme.marks[row.mark.kind.value].line
            fill(painter, _placed(option, bar), QColor(colour))
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            above = 1 if row is not None else 2 * GRID
            before = 2 if isinstance(row, Row) and row.under else 2 * GRID  # the arrow is within it
            ring = option.rect.adjusted(before, above, -1, -2)
            painter.drawRoundedRect(_placed(option, ring), 5, 5)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, section: Section
    ) -> None:
        area = option.rect.adjusted(SIDE, 2 * GRID, -END, 0)
        self._write(painter, option, area, section.title.upper(), self._heading)
        if not option.state & QStyle.StateFlag.State_Open:
            count = area.adjusted(0, 0, -4 * GRID, 0)
            self._write(painter, option, count, in_words(section.count), at_end=True)
            end = QRect(area.right() - 2 * GRID, area.top(), 2 * GRID, area.height())
            self._paint_arrow(painter, _placed(option, end), QPointF(0, 1))

    def _paint_arrow(self, painter: QPainter, box: QRect, to: QPointF) -> None:
        """Paint an arrow in the middle of a box, towards what is folded away or shown there."""
        middle = QPointF(box.center()) + QPointF(0.5, 1)
        painter.setPen(QPen(QColor(self._theme.soft), 1.4))
        tip = middle + to * _ARROW / 2
        for side in (-1, 1):
            painter.drawLine(tip, tip + QPointF(to.y(), to.x()) * side * _ARROW - to * _ARROW)

    def _paint_row_arrow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint the arrow of a row that others stand under: down to them, or where it opens."""
        ahead = -1 if option.direction == Qt.LayoutDirection.RightToLeft else 1
        is_open = bool(option.state & QStyle.StateFlag.State_Open)
        to = QPointF(0, 1) if is_open else QPointF(ahead, 0)
        box = self.arrow(option, index)
        box.setHeight(_ABOVE + _TITLE)
        self._paint_arrow(painter, box, to)

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Row
    ) -> None:
        area = option.rect.adjusted(SIDE + _depth(index) * _STEP, _ABOVE, -END, 0)
        if row.under:
            self._paint_row_arrow(painter, option, index)
        line = QRect(area.left(), area.top(), area.width(), _SOFT)
        if row.lead:
            line.translate(0, GRID)
            self._write(painter, option, line, row.lead)
            line.translate(0, _SOFT)
        line.setHeight(_TITLE)
        title = self._title(row)
        if row.article is None:
            self._paint_title(painter, option, line, row)
        for number, text in enumerate(title if row.article is not None else ()):
            self._write(painter, option, line.translated(0, number * _TITLE), text, self._plain)
        line.translate(0, len(title) * _TITLE + 1)
        line.setHeight(_SOFT)
        for note in _notes(index):
            self._write(painter, option, line, note)
            line.translate(0, _SOFT)

    def _paint_title(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, row: Row
    ) -> None:
        """Paint the one line of a name, a date or a search: title, what is aside, count."""
        used = QFontMetrics(self._soft).horizontalAdvance(row.count)
        self._write(painter, option, line, row.count, at_end=True)
        room = line.adjusted(0, 0, -used - 2 * GRID, 0) if used else line
        metrics = QFontMetrics(self._plain)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        name = QRect(room.left(), room.top(), metrics.horizontalAdvance(title), room.height())
        if row.mark is not None:
            self._paint_mark(painter, _placed(option, name), row.mark)
        colour = self._theme.ink if row.mark or row.saved else self._theme.accent
        self._write(painter, option, name.adjusted(0, 0, 1, 0), title, self._plain, colour)
        rest = room.adjusted(name.width() + 2 * GRID, 0, 0, 0)
        if row.aside and rest.width() > 6 * GRID:
            self._write(painter, option, rest, row.aside)

    def _paint_mark(self, painter: QPainter, name: QRect, mark: Mark) -> None:
        """Paint below a name what marks its kind in the text."""
        style = found_style(mark.kind, self._theme)
        baseline = name.top() + (name.height() + QFontMetrics(self._plain).capHeight()) / 2
        piece = Piece(name.left(), name.right() + 1, round(baseline), self._plain.pixelSize())
        paint_tint(painter, [piece], style)
        paint_line(painter, [piece], style)

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        text: str,
        font: QFont | None = None,
        colour: str = "",
        *,
        at_end: bool = False,
    ) -> None:
        """Write a line of text, elided where it is too long; small and soft unless told otherwise.

        Where lines begin is the window's matter, which way a text runs its own: "6 March 1987" does
        from left to right in any window.
        """
        font = font or self._soft
        plain = font is self._plain
        painter.setFont(font)
        painter.setPen(QColor(colour or (self._theme.ink if plain else self._theme.soft)))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        from_right = option.direction == Qt.LayoutDirection.RightToLeft
        side = _RIGHT if from_right != at_end else _LEFT
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(_placed(option, area), side, shown)


def _notes(index: Index) -> tuple[str, ...]:
    notes = index.data(PanelModel.NOTES)
    return notes if isinstance(notes, tuple) else ()


def _depth(index: Index) -> int:
    """Return under how many other rows a row stands."""
    above = index.parent()
    return 1 + _depth(above) if above.isValid() else -1


def _placed(option: QStyleOptionViewItem, box: QRect) -> QRect:
    """Return where a box stands that is placed as for lines that begin at the left."""
    return QStyle.visualRect(option.direction, option.rect, box)


def _wrapped(text: str, font: QFont, width: int, most: int) -> Iterator[str]:
    """Break a text into at most so many lines; the last holds the rest, to be elided."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le", errors="replace")  # Qt counts UTF-16 units, two bytes each
    layout.beginLayout()
    for number in range(1, most + 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        first, length = 2 * line.textStart(), 2 * line.textLength()
        end = len(units) if number == most else first + length
        yield units[first:end].decode("utf-16-le", errors="replace").rstrip()
    layout.endLayout()
