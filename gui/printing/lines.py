"""Words laid as lines of a width, for what is no article: titles, notes, rows of a list."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from gui.page.breaks import shown


@dataclass(frozen=True, slots=True)
class Lines:
    """A layout to draw, how high it stands with its leading, and where its last line ends."""

    layout: QTextLayout
    height: float
    end: QPointF  # on the baseline


def lay_words(
    words: str, font: QFont, width: float, leading: float, *, most: int | None = None
) -> Lines:
    """Lay words in a width, their baselines `leading` sizes apart; empty words take a line.

    What has no room on the `most` lines ends in an ellipsis.
    """
    lines = _lay(shown(words), font, width, leading)
    if most and lines.layout.lineCount() > most:
        start = lines.layout.lineAt(most - 1).textStart()
        kept, rest = lines.layout.text()[:start], lines.layout.text()[start:]
        elided = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        lines = _lay(kept + _after_a_word(elided, rest), font, width, leading)
    return lines


def _after_a_word(elided: str, words: str) -> str:
    """Return shortened words with the ellipsis after a whole one, where they have more than one."""
    letters = elided.removesuffix("…")
    if not words.startswith(f"{letters} "):
        letters = letters.rpartition(" ")[0] or letters
    return letters.rstrip(" ,;:-–—") + "…"


def _lay(words: str, font: QFont, width: float, leading: float) -> Lines:
    layout = QTextLayout(words, font)
    option = QTextOption(Qt.AlignmentFlag(0))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    ascent, pitch = QFontMetricsF(font).ascent(), font.pixelSize() * leading
    layout.beginLayout()
    height, end = 0.0, QPointF(0, ascent)
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        # Letters borrowed from a taller font leave the baseline where it is.
        line.setPosition(QPointF(0, height + ascent - line.ascent()))
        end = QPointF(line.naturalTextRect().right(), height + ascent)
        height += pitch
    layout.endLayout()
    return Lines(layout, max(height, pitch), end)
