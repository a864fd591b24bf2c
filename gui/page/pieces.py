"""Where a stretch of a block stands on the page: one piece a visual line."""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLine

# How far a mark reaches over and under the baseline, in sizes: text and underline, and no more.
ASCENT = 0.88
DESCENT = 0.36

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BLANK = " \t\u2028\u200b\u00a0"


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a span that stands on one visual line, in document coordinates.

    `size` is that of the text. `opens_left` and `opens_right` tell the sides on which the span
    goes on in another piece.
    """

    left: float
    right: float
    baseline: float
    size: float
    opens_left: bool = False
    opens_right: bool = False

    @property
    def rect(self) -> QRectF:
        """The box around the text, from ascent to below the underline."""
        top = self.baseline - ASCENT * self.size
        return QRectF(self.left, top, self.right - self.left, (ASCENT + DESCENT) * self.size)


class Letters(NamedTuple):
    """The text of a block as its UTF-16 units, and whether some of it runs from right to left."""

    units: str
    mixed: bool


def letters_of(block: QTextBlock) -> Letters:
    """Return what `pieces_of` has to know of a block's text; costs a copy of all of it."""
    units = _units(block.text())
    return Letters(units, _RIGHT_TO_LEFT.search(units) is not None)


def pieces_of(
    block: QTextBlock, letters: Letters, start: int, end: int, size: float
) -> list[Piece]:
    """Return the pieces of the UTF-16 units `start` to `end` of a block.

    There are none before the block is laid out. White space at a line's end is left out, since
    it hangs over the measure.
    """
    layout = block.layout()
    if not layout.lineCount() or start >= end:
        return []
    units, mixed = letters
    runs: list[tuple[float, float, float]] = []
    for number in range(layout.lineForTextPosition(start).lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= end:
            break
        first, last = _trimmed(units, max(start, line.textStart()), min(end, _end(line)))
        if first < last:
            baseline = layout.position().y() + line.y() + line.ascent()
            left = layout.position().x()
            extents = _mixed_extents if mixed else _plain_extents
            runs += [(left + a, left + b, baseline) for a, b in extents(line, first, last)]
    return list(_joined(runs, size, leftwards=block.textDirection().name == "RightToLeft"))


def _joined(
    runs: list[tuple[float, float, float]], size: float, *, leftwards: bool
) -> Iterator[Piece]:
    """Make pieces of the runs of one span, open where it goes on."""
    for index, (left, right, baseline) in enumerate(runs):
        before, after = index > 0, index + 1 < len(runs)
        opens = (after, before) if leftwards else (before, after)
        yield Piece(left, right, baseline, size, *opens)


def _plain_extents(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Return the extent of a stretch in which all text runs one way."""
    left, right = _x(line, start), _x(line, end)
    return [(min(left, right), max(left, right))]


def _mixed_extents(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Return the extents of a stretch with letters of both directions, neighbours joined.

    By glyphs: where the directions meet, a cursor has two places and Qt tells only one.
    """
    boxes = (run.boundingRect() for run in line.glyphRuns(start, end - start))
    joined: list[tuple[float, float]] = []
    for left, right in sorted((box.left(), box.right()) for box in boxes):
        if joined and left <= joined[-1][1] + 0.5:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


def _x(line: QTextLine, unit: int) -> float:
    """Return where a character begins; Qt answers with a pair that its types call object."""
    answer = line.cursorToX(unit)
    return float(answer[0]) if isinstance(answer, tuple) else 0.0


def _end(line: QTextLine) -> int:
    return line.textStart() + line.textLength()


def _trimmed(units: str, start: int, end: int) -> tuple[int, int]:
    """Leave out white space at both ends of a stretch."""
    while end > start and units[end - 1] in _BLANK:
        end -= 1
    while start < end and units[start] in _BLANK:
        start += 1
    return start, end


def _units(text: str) -> str:
    """Return a text as a string of its UTF-16 units, so that Qt's positions index it."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    return "".join(map(chr, array("H", text.encode("utf-16-le"))))
