"""Paint marks under a page's text: tints, underlines that differ in shape, the current hit's frame.

All lengths are shares of the text's size, so that screen, zoom and paper look alike; straight edges
are put on whole device pixels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isclose

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from gui.page.document import PageDocument
from gui.page.marks import Mark, MarkKind, Marks
from gui.page.pieces import DESCENT, Piece

_PAD = 0.09  # tint beside the text
_RADIUS = 0.17
_UNDERLINE = 0.26  # from baseline to underline, clear of descenders
_LEVEL = 0.18  # from an inner mark's underline to the outer one's
_STROKE = 0.09
_DOT = 0.11
_DASH, _DASH_GAP = 0.32, 0.2
_HAIR, _HAIR_GAP = 0.055, 0.085  # of the double line
_WAVE, _SWING = 0.36, 0.085
_FRAME, _FRAME_PAD = 0.11, 0.12


class Line(StrEnum):
    """How a mark is lined; the styles tell kinds apart without colour."""

    NONE = "none"
    SOLID = "solid"
    DOTTED = "dotted"
    DASHED = "dashed"
    DOUBLE = "double"
    WAVY = "wavy"
    FRAME = "frame"


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """The look of a kind of mark; a transparent tint is not painted."""

    tint: QColor
    line_colour: QColor
    line: Line


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
        """Return a length as whole pixels, one at least."""
        return max(1, round(length * self._scale)) / self._scale


def paint_marks(
    painter: QPainter, page: PageDocument, marks: Marks, styles: Mapping[MarkKind, MarkStyle]
) -> None:
    """Paint the marks whose kind has a style: tints first, hits over names, lines over all."""
    shown = marks.of_kinds(styles)
    placed = [
        (page.pieces(mark.span), styles[mark.kind], level)
        for mark, level in sorted(
            zip(shown, levels(shown, styles), strict=True), key=lambda pair: _is_hit(pair[0])
        )
    ]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pieces, style, level in placed:
        paint_tint(painter, pieces, style, level=level)
    for pieces, style, level in placed:
        paint_line(painter, pieces, style, level=level)
    painter.restore()


def levels(marks: Marks, styles: Mapping[MarkKind, MarkStyle]) -> list[int]:
    """Return how deep lined marks lie within each mark: its own line goes that much lower."""
    found = [0] * len(marks)
    open_marks: list[tuple[int, Mark]] = []

    def close_before(start: float) -> None:
        while open_marks and open_marks[-1][1].span.end <= start:
            inner, _ = open_marks.pop()
            if open_marks:
                outer = open_marks[-1][0]
                found[outer] = max(found[outer], found[inner] + 1)

    for index, mark in enumerate(marks):
        if styles[mark.kind].line not in (Line.NONE, Line.FRAME):
            close_before(mark.span.start)
            open_marks.append((index, mark))
    close_before(float("inf"))
    return found


def paint_tint(
    painter: QPainter, pieces: Sequence[Piece], style: MarkStyle, *, level: int = 0
) -> None:
    """Fill soft boxes behind the pieces, square on the sides where the span goes on."""
    if not style.tint.alpha():
        return
    grid = DeviceGrid(painter)
    for piece in pieces:
        painter.fillPath(_box(grid, piece, level), style.tint)


def paint_line(
    painter: QPainter, pieces: Sequence[Piece], style: MarkStyle, *, level: int = 0
) -> None:
    """Draw the style's line under the pieces, or the frame around them."""
    draw = _STROKES.get(style.line)
    if draw is None:
        return
    grid = DeviceGrid(painter)
    for piece in pieces:
        draw(painter, grid, piece, style.line_colour, level)


def _is_hit(mark: Mark) -> bool:
    return mark.kind in (MarkKind.HIT, MarkKind.CURRENT)


def _box(grid: DeviceGrid, piece: Piece, level: int, pad: float = 0.0) -> QPainterPath:
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


def _top(grid: DeviceGrid, piece: Piece, level: int) -> float:
    """Return where an underline begins, on a pixel edge."""
    return grid.y(piece.baseline + (_UNDERLINE + level * _LEVEL) * piece.size)


def _solid(painter: QPainter, grid: DeviceGrid, piece: Piece, colour: QColor, level: int) -> None:
    thickness = grid.length(_STROKE * piece.size)
    _bar(painter, grid, piece, _top(grid, piece, level), thickness, colour)


def _double(painter: QPainter, grid: DeviceGrid, piece: Piece, colour: QColor, level: int) -> None:
    hair, gap = grid.length(_HAIR * piece.size), grid.length(_HAIR_GAP * piece.size)
    top = _top(grid, piece, level)
    _bar(painter, grid, piece, top, hair, colour)
    _bar(painter, grid, piece, top + hair + gap, hair, colour)


def _dotted(painter: QPainter, grid: DeviceGrid, piece: Piece, colour: QColor, level: int) -> None:
    dot = grid.length(_DOT * piece.size)
    _row(painter, grid, piece, (_top(grid, piece, level), dot, dot, dot), colour)


def _dashed(painter: QPainter, grid: DeviceGrid, piece: Piece, colour: QColor, level: int) -> None:
    size = piece.size
    lengths = (grid.length(_DASH * size), grid.length(_DASH_GAP * size))
    thickness = grid.length(_STROKE * size)
    _row(painter, grid, piece, (_top(grid, piece, level), thickness, *lengths), colour)


def _wavy(painter: QPainter, grid: DeviceGrid, piece: Piece, colour: QColor, level: int) -> None:
    """Draw a wave of half circles, flattened, so thin that it stays a wave at 100 %."""
    size = piece.size
    swing, half = _SWING * size, _WAVE * size / 2
    middle = _top(grid, piece, level) + swing
    path = QPainterPath(QPointF(piece.left, middle))
    x, side = piece.left, 1
    while x + half <= piece.right or isclose(x, piece.left):
        path.quadTo(QPointF(x + half / 2, middle + 2 * side * swing), QPointF(x + half, middle))
        x, side = x + half, -side
    pen = QPen(colour, _STROKE * 0.8 * size)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(path, pen)


def _frame(painter: QPainter, grid: DeviceGrid, piece: Piece, colour: QColor, level: int) -> None:
    pen = QPen(colour, grid.length(_FRAME * piece.size))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(_box(grid, piece, level, _FRAME_PAD / 2), pen)


def _bar(
    painter: QPainter, grid: DeviceGrid, piece: Piece, top: float, height: float, colour: QColor
) -> None:
    left, right = grid.x(piece.left), grid.x(piece.right)
    painter.fillRect(QRectF(left, top, right - left, height), colour)


def _row(
    painter: QPainter,
    grid: DeviceGrid,
    piece: Piece,
    shape: tuple[float, float, float, float],
    colour: QColor,
) -> None:
    """Fill a row of boxes: `shape` is their top, height, width and the gap between them."""
    top, height, width, gap = shape
    x, right = grid.x(piece.left), grid.x(piece.right)
    while x < right:
        painter.fillRect(QRectF(x, top, min(width, right - x), height), colour)
        x += width + gap


_STROKES = {
    Line.SOLID: _solid,
    Line.DOTTED: _dotted,
    Line.DASHED: _dashed,
    Line.DOUBLE: _double,
    Line.WAVY: _wavy,
    Line.FRAME: _frame,
}
