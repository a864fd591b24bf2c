"""A table on paper: rows of texts under headings, each row whole on a page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui.printing.lines import Lines, lay_line, lay_words, width_of
from gui.printing.sheet import INK, PAPER_STYLE, POINT, RULE_INK, SOFT_INK

_BETWEEN_COLUMNS = 14 * POINT
_ROW_GAP = 7 * POINT
_UNDER_HEADINGS = 5 * POINT
_RULE = 0.5 * POINT
_HAIR = 1  # a tenth of a point, so that rounding breaks no text that fits
_STYLE = replace(PAPER_STYLE.zoomed(0.92), leading=1.35)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its share of the width, where its texts stand, their ink.

    With `texts` its own stand on a line each: it is as wide as the widest of these, but takes at
    most its share.
    """

    heading: str
    share: float
    to_the_right: bool = False
    soft: bool = False
    texts: tuple[str, ...] = ()


class Table:
    """Columns of a width (in the sheet's units) and how rows of texts stand in them."""

    def __init__(self, columns: Sequence[Column], width: float) -> None:
        self._columns = tuple(columns)
        self._font = _STYLE.text_font()
        self._label = _STYLE.label_font()
        self._widths = self._shared(width - _BETWEEN_COLUMNS * (len(columns) - 1))
        self._width = width

    @property
    def headings_height(self) -> float:
        """The height of the headings with the rule under them."""
        return QFontMetricsF(self._label).height() + 2 * _UNDER_HEADINGS

    def height(self, row: Sequence[str]) -> float:
        """Return the height of a row, with the gap below it."""
        cells = zip(row, self._columns, self._widths, strict=True)
        return max(self._lay(*cell).height for cell in cells) + _ROW_GAP

    def paint(self, painter: QPainter, corner: QPointF, rows: Iterable[Sequence[str]]) -> None:
        """Paint headings and rows below a corner."""
        rows = tuple(rows)
        painter.save()
        self._paint_headings(painter, corner)
        for row, box in zip(rows, self.boxes(corner, rows), strict=True):
            x = box.left()
            for text, column, width in zip(row, self._columns, self._widths, strict=True):
                painter.setPen(QColor(SOFT_INK if column.soft else INK))
                cell = self._lay(text, column, width)
                cell.layout.draw(painter, QPointF(x, box.top()))
                x += width + _BETWEEN_COLUMNS
        painter.restore()

    def boxes(self, corner: QPointF, rows: Iterable[Sequence[str]]) -> Iterator[QRectF]:
        """Yield where rows stand when the table begins at a corner."""
        top = corner.y() + self.headings_height
        for row in rows:
            height = self.height(row)
            yield QRectF(corner.x(), top, self._width, height - _ROW_GAP)
            top += height

    def _paint_headings(self, painter: QPainter, corner: QPointF) -> None:
        metrics = QFontMetricsF(self._label)
        painter.setFont(self._label)
        painter.setPen(QColor(SOFT_INK))
        x = corner.x()
        for column, width in zip(self._columns, self._widths, strict=True):
            indent = width - metrics.horizontalAdvance(column.heading) if column.to_the_right else 0
            painter.drawText(QPointF(x + indent, corner.y() + metrics.ascent()), column.heading)
            x += width + _BETWEEN_COLUMNS
        below = corner.y() + metrics.height() + _UNDER_HEADINGS / 2
        pen = QPen(QColor(RULE_INK), _RULE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(corner.x(), below, corner.x() + self._width, below))

    def _shared(self, room: float) -> list[float]:
        """Return the columns' widths: what must fit first, by their shares what is left."""
        whole = sum(column.share for column in self._columns)
        fitting = [
            min(self._fitting(column), room * column.share / whole) if column.texts else 0.0
            for column in self._columns
        ]
        rest = room - sum(fitting)
        whole = sum(column.share for column in self._columns if not column.texts)
        pairs = zip(self._columns, fitting, strict=True)
        return [fit or rest * column.share / whole for column, fit in pairs]

    def _fitting(self, column: Column) -> float:
        heading = QFontMetricsF(self._label).horizontalAdvance(column.heading)
        widest = max(width_of(text, self._font) for text in column.texts)
        return max(heading, widest) + _HAIR

    def _lay(self, text: str, column: Column, width: float) -> Lines:
        lay = lay_line if column.texts else lay_words
        return lay(text, self._font, width, _STYLE.leading, to_the_right=column.to_the_right)
