"""Words laid as lines of a width, for what is no article: tables, titles, notes."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from gui.page.breaks import shown


@dataclass(frozen=True, slots=True)
class Lines:
    """A layout to draw, and how high it stands with its leading."""

    layout: QTextLayout
    height: float


def lay_words(
    words: str, font: QFont, width: float, leading: float, *, to_the_right: bool = False
) -> Lines:
    """Lay words in a width, their baselines `leading` sizes apart; empty words take a line."""
    layout = _layout(words, font, _WRAPPED, to_the_right=to_the_right)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += font.pixelSize() * leading
    layout.endLayout()
    return Lines(layout, max(height, font.pixelSize() * leading))


def lay_line(
    words: str, font: QFont, width: float, leading: float, *, to_the_right: bool = False
) -> Lines:
    """Lay words on a single line, as `lay_words` does; what has no room ends in an ellipsis."""
    if width_of(words, font) > width:
        words = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
    layout = _layout(words, font, QTextOption.WrapMode.NoWrap, to_the_right=to_the_right)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return Lines(layout, font.pixelSize() * leading)


def width_of(words: str, font: QFont) -> float:
    """Return how wide words stand on a single line."""
    layout = _layout(words, font, QTextOption.WrapMode.NoWrap)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.naturalTextWidth() if line.isValid() else 0.0


_WRAPPED = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def _layout(
    words: str, font: QFont, wrap: QTextOption.WrapMode, *, to_the_right: bool = False
) -> QTextLayout:
    layout = QTextLayout(shown(words), font)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if to_the_right else Qt.AlignmentFlag(0))
    option.setWrapMode(wrap)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    return layout
