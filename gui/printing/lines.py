"""Words laid as lines of a width, for what is no article: tables, titles, notes."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

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
    layout = QTextLayout(shown(words), font)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if to_the_right else Qt.AlignmentFlag(0))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += font.pixelSize() * leading
    layout.endLayout()
    return Lines(layout, max(height, font.pixelSize() * leading))
