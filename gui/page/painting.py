"""Paint marks under a page's text: tints, lines that differ in shape, the current hit's frame."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QPainter

from gui.page.document import PageDocument
from gui.page.marks import Mark, MarkKind, Marks
from gui.page.pieces import Piece
from gui.page.strokes import DeviceGrid, Pencil, box
from gui.theme import Theme


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
    """The look of a kind of mark; a transparent tint is not painted.

    `weight` is the thickness of lines, 1 on the screen; paper takes finer ones.
    """

    tint: QColor
    line_colour: QColor
    line: Line
    weight: float = 1.0


def found_style(kind: MarkKind, theme: Theme) -> MarkStyle:
    """Return the look of what was recognised."""
    colours = theme.marks[kind.value]
    return MarkStyle(QColor(colours.tint), QColor(colours.line), Line(colours.style))


def paint_marks(
    painter: QPainter,
    page: PageDocument,
    marks: Marks,
    styles: Mapping[MarkKind, MarkStyle],
    *,
    between: tuple[float, float] = (float("-inf"), float("inf")),
) -> None:
    """Paint the marks whose kind has a style: tints first, hits over names, lines over all.

    `between` are the heights of the document within which a line's marks are painted.
    """
    placed = _placed(page, marks.of_kinds(styles), styles, between)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pieces, style, level in placed:
        paint_tint(painter, pieces, style, level=level)
    for pieces, style, level in placed:
        paint_line(painter, pieces, style, level=level)
    painter.restore()


def _placed(
    page: PageDocument,
    marks: Marks,
    styles: Mapping[MarkKind, MarkStyle],
    between: tuple[float, float],
) -> list[tuple[list[Piece], MarkStyle, int]]:
    """Return pieces, style and level of each mark, hits last."""
    top, bottom = between
    ranked = sorted(zip(marks, levels(marks, styles), strict=True), key=lambda m: _is_hit(m[0]))
    return [
        (
            [piece for piece in page.pieces(mark.span) if top <= piece.baseline <= bottom],
            styles[mark.kind],
            level,
        )
        for mark, level in ranked
    ]


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
        painter.fillPath(box(grid, piece, level), style.tint)


def paint_line(
    painter: QPainter, pieces: Sequence[Piece], style: MarkStyle, *, level: int = 0
) -> None:
    """Draw the style's line under the pieces, or the frame around them."""
    draw = _DRAW.get(style.line)
    if draw is not None:
        pencil = Pencil(painter, style.line_colour, style.weight)
        for piece in pieces:
            draw(pencil, piece, level)


def _is_hit(mark: Mark) -> bool:
    return mark.kind in (MarkKind.HIT, MarkKind.CURRENT)


_DRAW: Mapping[Line, Callable[[Pencil, Piece, int], None]] = {
    Line.SOLID: Pencil.solid,
    Line.DOTTED: Pencil.dotted,
    Line.DASHED: Pencil.dashed,
    Line.DOUBLE: Pencil.double,
    Line.WAVY: Pencil.wavy,
    Line.FRAME: Pencil.frame,
}
