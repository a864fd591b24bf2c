"""Where things stand in the calendar: two rows over a line of names, an end beside the bars."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from gui.calendar.axis import Axis
from gui.calendar.counts import Row
from gui.calendar.room import LABELS, MENTIONS
from gui.theme import GRID

_SIDE = 4 * GRID
_ABOVE = GRID
_BETWEEN_ROWS = GRID
_BESIDE_END = 2 * GRID
_WIDEST_GAP = 2.0
_LEAST_COLUMN = 0.8


class Column(NamedTuple):
    """Where a bin's bar stands, without the gap beside it."""

    left: float
    width: float


class Layout:
    """Places the bins of an axis in an area; both rows share the columns."""

    def __init__(self, area: QRectF, axis: Axis, end_width: float) -> None:
        """Lay the bins out between two ends of a width, in pixels."""
        inner = area.adjusted(_SIDE, _ABOVE, -_SIDE, 0)
        self.labels = inner.adjusted(0, inner.height() - LABELS, 0, 0)
        self.rows = {
            Row.MENTIONS: QRectF(
                inner.left(), self.labels.top() - MENTIONS, inner.width(), MENTIONS
            ),
        }
        bottom = self.rows[Row.MENTIONS].top() - _BETWEEN_ROWS
        self.rows[Row.ARTICLES] = QRectF(
            inner.left(), inner.top(), inner.width(), bottom - inner.top()
        )
        self._left = inner.left() + end_width + _BESIDE_END
        self._right = inner.right() - end_width - _BESIDE_END
        self._step = max(self._right - self._left, 1) / max(axis.last, 1)
        self.columns = tuple(self._columns(axis, inner, end_width))
        self._axis = axis

    def _columns(self, axis: Axis, inner: QRectF, end_width: float) -> list[Column]:
        """Return the columns of all bins, the ends first and last."""
        if not axis.bins:
            return []
        gap = min(_WIDEST_GAP, self._step * 0.25)
        width = max(self._step - gap, _LEAST_COLUMN)
        bars = [Column(self._left + place * self._step, width) for place in range(axis.last)]
        ends = Column(inner.left(), end_width), Column(inner.right() - end_width, end_width)
        return [ends[0], *bars, ends[1]]

    def place_at(self, x: float) -> int:
        """Return the place of the bin at a point, or of the one nearest to it."""
        if x < self._left:
            return 0 if x < self._left - _BESIDE_END else self._axis.first
        if x >= self._right:
            return self._axis.last + (x > self._right + _BESIDE_END)
        return min(self._axis.first + int((x - self._left) / self._step), self._axis.last)

    def row_at(self, y: float) -> Row:
        """Return the row at a height, or the one nearest to it."""
        border = self.rows[Row.MENTIONS].top() - _BETWEEN_ROWS / 2
        return Row.MENTIONS if y >= border else Row.ARTICLES

    def box(self, row: Row, first: int, last: int) -> QRectF:
        """Return what the bins from one to another take up in a row."""
        area, begin, end = self.rows[row], self.columns[first], self.columns[last]
        return QRectF(begin.left, area.top(), end.left + end.width - begin.left, area.height())

    def middle(self, row: Row, place: int) -> QPointF:
        """Return the middle of a bin in a row."""
        return self.box(row, place, place).center()
