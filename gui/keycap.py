"""A key drawn as a small cap beside what it does."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Theme, interface_font
from gui.translation import translated


class KeyCap(QWidget):
    """Paints one key; it is decoration, so screen readers pass over it.

    Where it stands for a `command`, it shows that one's first key as it is now.
    """

    def __init__(
        self, key: str, theme: Theme, parent: QWidget | None = None, *, command: str = ""
    ) -> None:
        super().__init__(parent)
        self.command = command
        self._key = key
        self._theme = theme
        self.setFont(interface_font(pixels=11))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def key(self) -> str:
        """The key that is painted; empty for none."""
        return self._key

    def show_key(self, key: str) -> None:
        """Paint another key; nothing at all where there is none."""
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(cap_width(self._key, self.font()) if self._key else 0, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._key:
            paint_cap(painter, self.rect(), self._key, self.font(), self._theme)
        painter.end()


def key_words(key: str) -> str:
    """Say a key as menus do, in the reader's language: `Shift+Space`."""
    return "+".join(translated("QShortcut", k) if len(k) > 1 else k for k in key.split("+"))


def cap_width(key: str, font: QFont) -> int:
    """Return how wide a key is painted, in pixels."""
    return max(18, round(QFontMetricsF(font).horizontalAdvance(key_words(key))) + 10)


def paint_cap(painter: QPainter, area: QRect, key: str, font: QFont, theme: Theme) -> None:
    """Paint a key as a cap."""
    painter.setPen(QPen(QColor(theme.rule), 1))
    painter.setBrush(QColor(theme.key))
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(QColor(theme.soft))
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, key_words(key))
