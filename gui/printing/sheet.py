"""A sheet of paper: where text, header and footer stand on it, and in which faces.

Lengths are tenths of a point (720 an inch), whatever the device; the painter is scaled to it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QPageLayout

from gui.page.marks import MarkKind
from gui.page.painting import Line, MarkStyle
from gui.page.style import PageStyle

UNITS_AN_INCH = 720
POINT = 10.0
MILLIMETRE = UNITS_AN_INCH / 25.4

# Black on white whatever the screen shows; greys dark enough for a tired laser.
INK = "#000000"
SOFT_INK = "#404040"
RULE_INK = "#808080"

_NARROW_SIDE = 12 * MILLIMETRE  # on paper narrower than A5
_HEADER = 16 * MILLIMETRE  # from the paper's edge to the header's rule
_FOOTER = 17 * MILLIMETRE
_AIR = 8 * MILLIMETRE  # between a rule and the text
_A5_WIDTH = 148 * MILLIMETRE

RUNNING_ON_GAP = 11 * MILLIMETRE  # between two articles on a page

PAPER_STYLE = PageStyle(
    ink=INK,
    soft_ink=SOFT_INK,
    text_size=100,
    headline_size=170,
    meta_size=78,
    table_size=85,
    leading=1.45,
    headline_leading=1.2,
    paragraph_gap=60,
    headline_gap=0,
    meta_gap=130,
    measure=84,
    has_meta=False,
    on_paper=True,
    ligatures=False,
)

_NO_TINT = QColor(0, 0, 0, 0)
_WEIGHT = 0.6  # of a mark's line against the screen's

# Shapes alone tell the kinds apart, so that they survive a printer without colours.
PAPER_MARKS: Mapping[MarkKind, MarkStyle] = {
    MarkKind.PERSON: MarkStyle(_NO_TINT, QColor(INK), Line.SOLID, _WEIGHT),
    MarkKind.PLACE: MarkStyle(_NO_TINT, QColor(INK), Line.DOTTED, _WEIGHT),
    MarkKind.ORG: MarkStyle(_NO_TINT, QColor(INK), Line.DASHED, _WEIGHT),
    MarkKind.EVENT: MarkStyle(_NO_TINT, QColor(INK), Line.DOUBLE, _WEIGHT),
    MarkKind.DATE: MarkStyle(_NO_TINT, QColor(INK), Line.WAVY, _WEIGHT),
    MarkKind.HIT: MarkStyle(QColor("#d9d9d9"), QColor(INK), Line.NONE),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The places on a sheet: the text's column, and the rules of header and footer.

    `paper` is its size.
    """

    paper: QSizeF
    text: QRectF
    header_rule: float
    footer_rule: float

    @property
    def left(self) -> float:
        """The left edge of all that is printed."""
        return self.text.left()

    @property
    def right(self) -> float:
        """The right edge of all that is printed."""
        return self.text.right()


class Margins(StrEnum):
    """How much of the paper is left free beside the text."""

    NARROW = "narrow"
    NORMAL = "normal"
    WIDE = "wide"


def sheet_of(layout: QPageLayout, margins: Margins = Margins.NORMAL) -> Sheet:
    """Place a column in the middle of the paper.

    It has the paper style's measure where there is room for that; with narrow margins it is as
    wide as the paper lets it be, with wide ones there is room for notes.
    """
    paper = layout.fullRect(QPageLayout.Unit.Point)
    width, height = paper.width() * POINT, paper.height() * POINT
    is_small = width < _A5_WIDTH
    side = _NARROW_SIDE if is_small else _SIDES[margins]
    column = width - 2 * side
    if margins is not Margins.NARROW:
        column = min(column, PAPER_STYLE.column_width())
    top, foot = _HEADER + _AIR, height - _FOOTER - _AIR
    text = QRectF((width - column) / 2, top, column, max(foot - top, 10 * POINT))
    return Sheet(QSizeF(width, height), text, _HEADER, height - _FOOTER)


_SIDES = {
    Margins.NARROW: 15 * MILLIMETRE,
    Margins.NORMAL: 20 * MILLIMETRE,  # at least, for punching and for thumbs
    Margins.WIDE: 45 * MILLIMETRE,
}
