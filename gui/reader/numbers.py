"""The numbers of the paragraphs, beside the text: to cite by, and no part of what is copied."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.theme import GRID, interface_font

Numbered = Iterable[tuple[int, float]]
"""Paragraphs by their numbers, and where their first lines stand: baselines in pixels."""


class ParagraphNumbers(QWidget):
    """Paints the numbers of the paragraphs that begin on the screen, in the margin it lies over.

    It is decoration: Copy with Source tells the number of a paragraph to those who can't see it.
    """

    def __init__(self, numbered: Callable[[], Numbered], parent: QWidget) -> None:
        super().__init__(parent)
        self._numbered = numbered
        self._ink = QColor()
        self.setFont(interface_font(pixels=11))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_ink(self, ink: str) -> None:
        """Paint in another colour."""
        self._ink = QColor(ink)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._ink)
        metrics = QFontMetricsF(self.font())
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, baseline in self._numbered():
            text = str(number)
            end = self.width() - 2 * GRID - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(2 * GRID if from_right else end, baseline), text)
        painter.end()
