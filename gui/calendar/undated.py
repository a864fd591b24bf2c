"""The button of those that have no bar: the articles without a date."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.button import PaintedButton
from gui.calendar.room import LABELS
from gui.calendar.wording import undated_spoken, undated_words
from gui.filling import fill
from gui.theme import GRID, Theme

_BELOW_NUMBERS = 2  # pixels that its frame keeps from the numbers above it
_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class UndatedButton(PaintedButton):
    """Tells how many articles have no date; hidden where each one has."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent.font(), theme, parent)
        self._count = 0
        self.hide()

    def show_count(self, count: int) -> None:
        """Tell of so many."""
        if count != self._count:
            self._count = count
            self.show_text(undated_words(count), spoken=undated_spoken(count))
            self.setToolTip(undated_spoken(count))
            self.resize(self.sizeHint())
            self.setVisible(bool(count))

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(width + 2 * GRID, LABELS - _BELOW_NUMBERS)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self.brush()
        self.paint_ground(painter, radius=3)
        painter.setPen(self.theme.ink if self.lively else self.theme.soft)
        baseline = self.height() - GRID
        painter.drawText(GRID, baseline, self.text())
        if not self.lively:  # a line below it, so that it is seen to be no mere note
            line = QRectF(GRID, baseline + 2, self.width() - 2 * GRID, 1)
            fill(painter, line, QColor(self.theme.handle))
        painter.end()

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() in _PRESSING:
            event.accept()  # else they would be commands of the list
            return True
        return super().event(event)
