"""What stands around the text on every page: header, footer, hairlines, the legend of marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui.page import wording
from gui.page.marks import MarkKind
from gui.page.painting import paint_line, paint_tint
from gui.page.pieces import Piece
from gui.printing.sheet import INK, PAPER_MARKS, PAPER_STYLE, POINT, RULE_INK, SOFT_INK, Sheet
from gui.translation import marked, translated
from search.articles.article import Article

_RULE = 0.5 * POINT
_LEGEND_GAP = 12 * POINT
_BESIDE = 14 * POINT  # between two texts of one line
_FROM_RULE = 4.5 * POINT

_LEGEND: Mapping[MarkKind, str] = {
    MarkKind.PERSON: marked("printing", "People"),
    MarkKind.PLACE: marked("printing", "Places"),
    MarkKind.ORG: marked("printing", "Organisations"),
    MarkKind.EVENT: marked("printing", "Events"),
    MarkKind.DATE: marked("printing", "Dates"),
    MarkKind.HIT: marked("printing", "Search hits"),
}


@dataclass(frozen=True, slots=True)
class Lettering:
    """The words around a page's text; empty ones are left out."""

    header_left: str
    header_right: str
    footer_left: str
    footer_right: str


def header_words(article: Article) -> tuple[str, str]:
    """Return the header of an article's pages: date and place, and the source file."""
    left = wording.joined(wording.day(article), wording.place(article))
    return left, wording.file_name(article)


class Furniture:
    """Paints what stands around the text of a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._font = PAPER_STYLE.label_font()
        self._metrics = QFontMetricsF(self._font)

    def paint(self, painter: QPainter, words: Lettering, legend: Sequence[MarkKind] = ()) -> None:
        """Paint header and footer, and the legend where there are kinds to explain."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        self._rule(painter, self._sheet.header_rule)
        self._rule(painter, self._sheet.footer_rule)
        above = self._sheet.header_rule - _FROM_RULE - self._metrics.descent()
        below = self._sheet.footer_rule + _FROM_RULE + self._metrics.ascent()
        self._line(painter, above, words.header_left, words.header_right)
        self._line(painter, below, words.footer_left, words.footer_right)
        if legend:
            self._legend(painter, below, words, legend)
        painter.restore()

    def _rule(self, painter: QPainter, y: float) -> None:
        pen = QPen(QColor(RULE_INK), _RULE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)  # a line is seen on a small preview too, a thin box is not
        painter.drawLine(QLineF(self._sheet.left, y, self._sheet.right, y))

    def _line(self, painter: QPainter, baseline: float, left: str, right: str) -> None:
        """Write one text at each side; the left one is shortened before they touch."""
        painter.setPen(QColor(SOFT_INK))
        width = self._sheet.right - self._sheet.left
        right = self._metrics.elidedText(right, Qt.TextElideMode.ElideMiddle, width * 0.6)
        taken = self._metrics.horizontalAdvance(right)
        room = width - taken - _BESIDE
        left = self._metrics.elidedText(left, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(self._sheet.left, baseline), left)
        painter.drawText(QPointF(self._sheet.right - taken, baseline), right)

    def _legend(
        self, painter: QPainter, baseline: float, words: Lettering, kinds: Sequence[MarkKind]
    ) -> None:
        """Write the names of kinds, each marked as in the text, in the middle of the footer.

        Where the footer's own words leave too little room it stands on a line below them.
        """
        names = [translated("printing", _LEGEND[kind]) for kind in kinds]
        widths = [self._metrics.horizontalAdvance(name) for name in names]
        width = sum(widths) + _LEGEND_GAP * (len(names) - 1)
        x = (self._sheet.left + self._sheet.right - width) / 2
        if not self._has_room(x, width, words):
            x, baseline = self._sheet.left, baseline + self._metrics.height() * 1.4
        painter.setPen(QColor(INK))
        for kind, name, advance in zip(kinds, names, widths, strict=True):
            piece = [Piece(x, x + advance, baseline, PAPER_STYLE.meta_size)]
            paint_tint(painter, piece, PAPER_MARKS[kind])
            paint_line(painter, piece, PAPER_MARKS[kind])
            painter.drawText(QPointF(x, baseline), name)
            x += advance + _LEGEND_GAP

    def _has_room(self, x: float, width: float, words: Lettering) -> bool:
        left = self._sheet.left + self._metrics.horizontalAdvance(words.footer_left)
        right = self._sheet.right - self._metrics.horizontalAdvance(words.footer_right)
        return left + _BESIDE <= x and x + width <= right - _BESIDE
