"""Paints what the reader made of an article: the dot of the unseen, the star of the starred."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

DOT = 6.0  # pixels across
STAR = 13.0
_POINTS = 5
_INNER = 0.42  # radius of a star's notches, as a share of its points'


def paint_dot(painter: QPainter, centre: QPointF, colour: str) -> None:
    """Paint the dot of an unseen article."""
    _prepare(painter, colour)
    painter.drawEllipse(centre, DOT / 2, DOT / 2)


def paint_star(painter: QPainter, centre: QPointF, colour: str) -> None:
    """Paint a star; drawn rather than written, for not every face has one."""
    _prepare(painter, colour)
    painter.drawPolygon(_star(centre))


def _prepare(painter: QPainter, colour: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))


def _star(centre: QPointF) -> QPolygonF:
    """Return the outline of a star that stands on two of its points."""
    corners = []
    for i in range(2 * _POINTS):
        radius = STAR / 2 * (_INNER if i % 2 else 1.0)
        angle = pi * (i / _POINTS - 0.5)
        corners.append(centre + QPointF(radius * cos(angle), radius * sin(angle)))
    return QPolygonF(corners)
