"""The frame around the line of the search box, and the button at its end that helps."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.button import PaintedButton
from gui.theme import Theme, interface_font

_RADIUS = 7.0


class Frame(QWidget):
    """The rounded frame around the line; in the accent while the line has the focus."""

    def __init__(self, theme: Theme, line: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = line
        line.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._line.hasFocus()
        colour = self._theme.accent if focused else self._theme.rule
        painter.setPen(QPen(QColor(colour), 1.5 if focused else 1.0))
        painter.setBrush(QColor(self._theme.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()


class HelpButton(PaintedButton):
    """A question mark in a circle."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(interface_font(pixels=12, bold=True), theme, parent)
        self.show_text("?", spoken=self.tr("How to search"))
        self.setToolTip(self.tr("Past and saved searches, and what one can write"))

    def sizeHint(self) -> QSize:
        return QSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self.brush()
        painter.setPen(QPen(QColor(self.theme.accent if self.lively else self.theme.handle), 1))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(self.theme.accent if self.lively else self.theme.soft))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
