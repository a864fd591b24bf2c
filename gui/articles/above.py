"""A quiet word at the head of the list: so many articles came in above what is seen of it."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.button import PaintedButton
from gui.keycap import cap_width, paint_cap
from gui.theme import GRID, Theme, interface_font
from gui.translation import counted

_HEIGHT = 7 * GRID
_SIDE = 3 * GRID
_AIR = 2 * GRID
_KEY = "Home"  # the list's own


class NewAbove(PaintedButton):
    """Says how many articles are new above; a click, or Enter on it, is to lead there.

    It lies at the end of the header; where that has no room, over the first row.
    """

    def __init__(self, theme: Theme, header: QWidget, parent: QWidget) -> None:
        super().__init__(interface_font(pixels=12), theme, parent)
        self._header = header
        self._leads_to_first = False
        self._key = ""
        self._cap = interface_font(pixels=11)
        header.installEventFilter(self)

    def show_count(self, count: int, *, at_first: bool) -> None:
        """Say how many there are, and the key that leads to the first row if one stands there."""
        words = counted("list", "{count} new articles above", "1 new article above", count)
        self._leads_to_first = at_first
        self.show_text(f"↑ {words}", spoken=words)
        self._place()
        self.show()
        self.raise_()

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        cap = cap_width(self._key, self._cap) + _AIR if self._key else 0
        return QSize(round(words) + cap + 2 * _SIDE, _HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay where the header is."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        header = self._header.geometry()
        room = header.width() - self._header.sizeHint().width() - 2 * _AIR
        self._key = _KEY if self._leads_to_first else ""
        if self.sizeHint().width() > room:
            self._key = ""
        self.resize(self.sizeHint())
        if self.width() <= room:
            right = header.right() - self.width() - _AIR
            left = header.left() + _AIR if self.reads_from_right else right
            self.move(left, header.top() + (header.height() - _HEIGHT) // 2)
        else:
            middle = header.left() + (header.width() - self.width()) // 2
            self.move(middle, header.bottom() + _AIR)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self.brush()
        painter.setPen(QColor(self.theme.accent if self.hasFocus() else self.theme.handle))
        painter.setBrush(QColor(self.theme.chosen if self.lively else self.theme.paper))
        radius = _HEIGHT / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        area = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setPen(QColor(self.theme.accent))
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, leading, self.text())
        if self._key:
            width = cap_width(self._key, self._cap)
            left = area.left() if self.reads_from_right else area.right() + 1 - width
            paint_cap(
                painter, QRect(left, (_HEIGHT - 18) // 2, width, 18), self._key, self._cap,
                self.theme,
            )  # fmt: skip
        painter.end()
