"""Fill areas of a painting with a colour."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, area: QRect | QRectF, colour: QColor) -> None:
    """Fill an area.

    Why not fillRect: it makes Python classes of Qt's gradients, 2 ms of a start, within a paint
    event, where collecting a dead widget has crashed PySide6 (6.11).
    """
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(area)
    painter.restore()
