"""A line of text with what was hit in it emphasised, in whichever direction its words run."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from gui.theme import Theme

_RADIUS = 2.5
_REACH = 1.5  # pixels that a tint stands out beside its letters


def paint_hit_line(
    painter: QPainter,
    area: QRect,
    text: str,
    hits: Iterable[tuple[int, int]],
    fonts: tuple[QFont, QFont],
    theme: Theme,
) -> None:
    """Paint a line into an area: in the first font, what was hit in the second and on its tint.

    `hits` are half-open spans of the text, none over another. Why a layout and not runs one
    behind the other: words that run from right to left would stand in the wrong order.
    """
    ranges = [_range(text, first, last) for first, last in hits]
    layout = QTextLayout(text, fonts[0])
    option = QTextOption(_side(painter, text))
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(_direction(text))
    layout.setTextOption(option)
    layout.setFormats([_emphasis(start, length, fonts[1], theme) for start, length in ranges])
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(area.width())
    layout.endLayout()
    if line.isValid():
        _paint_tints(painter, area, line, ranges, theme)
        painter.setPen(QColor(theme.soft))
        layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2))


def _paint_tints(
    painter: QPainter,
    area: QRect,
    line: QTextLine,
    ranges: Iterable[tuple[int, int]],
    theme: Theme,
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.hit))
    for start, length in ranges:
        left, right = sorted(_x(line, at) for at in (start, start + length))
        box = QRectF(area.left() + left, area.top(), right - left, area.height())
        tint = box.intersected(QRectF(area)).adjusted(-_REACH, 0.5, _REACH, -0.5)
        painter.drawRoundedRect(tint, _RADIUS, _RADIUS)


def _x(line: QTextLine, at: int) -> float:
    """Return where a letter begins; Qt tells the letter as well, for it may stand within one."""
    return line.cursorToX(at)[0]  # type: ignore[index, no-any-return]  # the stubs know no tuple


def _side(painter: QPainter, text: str) -> Qt.AlignmentFlag:
    """Return the side at which a line stands: where the list's lines begin, or the text's own."""
    right_to_left = Qt.LayoutDirection.RightToLeft
    from_right = right_to_left in (painter.layoutDirection(), _direction(text))
    side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def _direction(text: str) -> Qt.LayoutDirection:
    """Return how a text runs, by its first letter: Hebrew, Arabic and their like from the right."""
    letter = next((character for character in text if character.isalpha()), "")
    if "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc":
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def _range(text: str, first: int, last: int) -> tuple[int, int]:
    """Return start and length of a stretch of a text in Qt's UTF-16 units."""
    start, length = (len(part.encode("utf-16-le", "replace")) // 2
                     for part in (text[:first], text[first:last]))  # fmt: skip
    return start, length


def _emphasis(start: int, length: int, font: QFont, theme: Theme) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFont(font)
    look.setForeground(QColor(theme.ink))
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made
