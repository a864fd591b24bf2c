"""The shapes that marks are drawn with: boxes and underlines, on whole device pixels.

All lengths are shares of the text's size, so that screen, zoom and paper look alike.
"""

from math import isclose

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from gui.filling import fill
from gui.page.pieces import DESCENT, Piece

_PAD = 0.09  # tint beside the text
_RADIUS = 0.17
_UNDERLINE = 0.26  # from baseline to underline, clear of descenders
_LEVEL = 0.165  # from an inner mark's underline to the outer one's
_STROKE = 0.09
_DOT = 0.11
_DASH, _DASH_GAP = 0.32, 0.2
_HAIR, _HAIR_GAP = 0.055, 0.085  # of the double line
_WAVE, _SWING, _WAVE_STROKE = 0.36, 0.085, 0.068
_FRAME, _FRAME_PAD = 0.11, 0.06
_FAINT = 0.5  # pixels: lines on a page made small, as in a preview, which would stand there as bars


class DeviceGrid:
    """Where the device's pixels lie, for a painter that is only moved and scaled."""

    def __init__(self, painter: QPainter) -> None:
        transform = painter.deviceTransform()
        self._scale = abs(transform.m22()) or 1.0
        self._dx, self._dy = transform.dx(), transform.dy()

    def x(self, x: float) -> float:
        """Return the pixel edge nearest to x."""
        return (round(x * self._scale + self._dx) - self._dx) / self._scale

    def y(self, y: float) -> float:
        """Return the pixel edge nearest to y."""
        return (round(y * self._scale + self._dy) - self._dy) / self._scale

    def length(self, length: float) -> float:
        """Return a length as whole pixels, one at least; far below one it is left to be faint."""
        pixels = length * self._scale
        return length if pixels < _FAINT else max(1, round(pixels)) / self._scale


class Pencil:
    """Draws lines of one colour under or around pieces; `weight` is their thickness, 1 as usual.

    The `level` of a line is how many others stand above it.
    """

    def __init__(self, painter: QPainter, colour: QColor, weight: float) -> None:
        self._painter = painter
        self._grid = DeviceGrid(painter)
        self._colour = colour
        self._weight = weight

    def solid(self, piece: Piece, level: int) -> None:
        """Draw one even line."""
        self._bar(piece, self._top(piece, level), self._thickness(_STROKE, piece))

    def double(self, piece: Piece, level: int) -> None:
        """Draw two hairlines."""
        hair, gap = self._thickness(_HAIR, piece), self._grid.length(_HAIR_GAP * piece.size)
        top = self._top(piece, level)
        self._bar(piece, top, hair)
        self._bar(piece, top + hair + gap, hair)

    def dotted(self, piece: Piece, level: int) -> None:
        """Draw a row of square dots, a dot apart."""
        dot = self._thickness(_DOT, piece)
        self._row(piece, QRectF(piece.left, self._top(piece, level), dot, dot), dot)

    def dashed(self, piece: Piece, level: int) -> None:
        """Draw a row of dashes."""
        dash, gap = _DASH * piece.size, self._grid.length(_DASH_GAP * piece.size)
        height = self._thickness(_STROKE, piece)
        box = QRectF(piece.left, self._top(piece, level), self._grid.length(dash), height)
        self._row(piece, box, gap)

    def wavy(self, piece: Piece, level: int) -> None:
        """Draw a wave, each half of it a curve."""
        swing, half = _SWING * piece.size, _WAVE * piece.size / 2
        middle = self._top(piece, level) + swing
        path = QPainterPath(QPointF(piece.left, middle))
        x, side = piece.left, 1
        while x + half <= piece.right or isclose(x, piece.left):
            path.quadTo(x + half / 2, middle + 2 * side * swing, x + half, middle)
            x, side = x + half, -side
        pen = QPen(self._colour, _WAVE_STROKE * self._weight * piece.size)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.strokePath(path, pen)

    def frame(self, piece: Piece, level: int) -> None:
        """Draw a frame around the piece's box."""
        pen = QPen(self._colour, self._thickness(_FRAME, piece))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.strokePath(box(self._grid, piece, level, pad=_FRAME_PAD), pen)

    def _top(self, piece: Piece, level: int) -> float:
        """Return where an underline begins, on a pixel edge."""
        below = _UNDERLINE + level * _LEVEL * self._weight
        return self._grid.y(piece.baseline + below * piece.size)

    def _thickness(self, share: float, piece: Piece) -> float:
        return self._grid.length(share * self._weight * piece.size)

    def _bar(self, piece: Piece, top: float, height: float) -> None:
        left, right = self._grid.x(piece.left), self._grid.x(piece.right)
        fill(self._painter, QRectF(left, top, right - left, height), self._colour)

    def _row(self, piece: Piece, first: QRectF, gap: float) -> None:
        """Repeat a box to the piece's end, cutting the last one there."""
        x, right = self._grid.x(piece.left), self._grid.x(piece.right)
        while x < right:
            width = min(first.width(), right - x)
            fill(self._painter, QRectF(x, first.top(), width, first.height()), self._colour)
            x += first.width() + gap


def box(grid: DeviceGrid, piece: Piece, level: int, *, pad: float = 0.0) -> QPainterPath:
    """Return the outline of a piece's box, `pad` sizes larger; sides that go on have no round."""
    size = piece.size
    reach = (_PAD + pad) * size
    left, right = grid.x(piece.left - reach), grid.x(piece.right + reach)
    top = grid.y(piece.rect.top() - pad * size)
    bottom = grid.y(piece.baseline + (DESCENT + level * _LEVEL + pad) * size)
    radius = min(_RADIUS * size, (right - left) / 2)
    round_left = 0.0 if piece.opens_left else radius
    round_right = 0.0 if piece.opens_right else radius
    path = QPainterPath(QPointF(left + round_left, top))
    path.lineTo(right - round_right, top)
    path.quadTo(right, top, right, top + round_right)
    path.lineTo(right, bottom - round_right)
    path.quadTo(right, bottom, right - round_right, bottom)
    path.lineTo(left + round_left, bottom)
    path.quadTo(left, bottom, left, bottom - round_left)
    path.lineTo(left, top + round_left)
    path.quadTo(left, top, left + round_left, top)
    path.closeSubpath()
    return path
