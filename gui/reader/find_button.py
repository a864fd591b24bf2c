"""The find bar's buttons: a step back, a step on, and away with it."""

from enum import Enum

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.button import PaintedButton
from gui.theme import Theme, interface_font

_SIDE = 26  # pixels
_PEN = 1.5


class Sign(Enum):
    """What is drawn, as lines of points that count from the button's middle, in pixels."""

    BACK = (((-4, 2), (0, -2), (4, 2)),)
    ON = (((-4, -2), (0, 2), (4, -2)),)
    AWAY = (((-3.5, -3.5), (3.5, 3.5)), ((-3.5, 3.5), (3.5, -3.5)))


class FindButton(PaintedButton):
    """A quiet sign with a tip that names its key."""

    def __init__(self, sign: Sign, spoken: str, key: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(interface_font(pixels=12), theme, parent)
        self._sign = sign
        self.setAccessibleName(spoken)
        self.setToolTip(f"{spoken} ({key})")

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self.brush()
        if self.isEnabled():
            self.paint_ground(painter, radius=5)
        ink = self.theme.soft if self.isEnabled() else self.theme.handle
        if self.isEnabled() and self.lively:
            ink = self.theme.accent
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(QColor(ink), _PEN, Qt.PenStyle.SolidLine, cap, join))
        painter.translate(self.width() / 2, self.height() / 2)
        for line in self._sign.value:
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))
        painter.end()
