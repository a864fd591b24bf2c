"""A key drawn as a small cap beside what it does."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Theme, interface_font


class KeyCap(QWidget):
    """Paints one key; it is decoration, so screen readers pass over it."""

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._theme = theme
        self.setFont(interface_font(pixels=11))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(cap_width(self._key, self.font()), 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_cap(painter, self.rect(), self._key, self.font(), self._theme)
        painter.end()


def cap_width(key: str, font: QFont) -> int:
    """Return how wide a key is painted, in pixels."""
    return max(18, round(QFontMetricsF(font).horizontalAdvance(key)) + 10)


def paint_cap(painter: QPainter, area: QRect, key: str, font: QFont, theme: Theme) -> None:
    """Paint a key as a cap."""
    painter.setPen(QPen(QColor(theme.rule), 1))
    painter.setBrush(QColor(theme.key))
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(QColor(theme.soft))
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, key)
