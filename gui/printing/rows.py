"""The rows of a list on paper: day, place, headline, a dotted leader, and the page at its end."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.printing.articles import Articles
from gui.printing.grouping import grouping_of
from gui.printing.lines import Lines, lay_words
from gui.printing.sheet import INK, PAPER_STYLE, POINT, SOFT_INK
from gui.translation import number

_STYLE = replace(PAPER_STYLE.zoomed(0.87), leading=1.22)
_PITCH = _STYLE.text_size * _STYLE.leading
_ROW_GAP = 2.5 * POINT
_GROUP_GAP = 8 * POINT
_UNDER_HEADING = 2.5 * POINT
_BETWEEN_COLUMNS = 9 * POINT
_BEFORE_NUMBER = 12 * POINT  # so that one of a digit more than thought stands free too
_WIDEST_PLACE = 0.25  # of the width
_NARROW = 190 * POINT  # for a column of headlines
_MOST_LINES = {False: 2, True: 4}  # of a headline in a column that is narrow, or not
_MOST_MEASURED = 2_000  # articles whose places make the column's width, and days the groups

_DOT = 0.7 * POINT
_FROM_DOT_TO_DOT = 4.5 * POINT
_FREE = 0.7  # of that distance, at both ends
_FEWEST_STEPS = 2


class Rows:
    """Sets a row an article in a width, in groups where the days of articles make some.

    With `numbered` the rows end in the pages on which the articles begin. A row's heading is that
    of the group it begins; the `first` one on a page has it too, so that no day stands alone.
    """

    def __init__(self, articles: Articles, width: float, *, numbered: bool) -> None:
        self._articles = articles
        self._numbered = numbered
        self._width = width
        self._font = _STYLE.text_font()
        self._metrics = QFontMetricsF(self._font)
        self._heading_font = _STYLE.text_font()
        self._heading_font.setWeight(QFont.Weight.Bold)
        self._heights: dict[int, float] = {}
        listed = [articles.listed(row) for row in range(min(len(articles), _MOST_MEASURED))]
        self._grouping = grouping_of([one.day for one in listed])
        self._day_right = self._widest(self._grouping.all_rows())
        self._place = self._day_right + _BETWEEN_COLUMNS
        places = self._widest({one.place for one in listed})
        self._place_width = min(places, width * _WIDEST_PLACE)
        self._headline = self._place + self._place_width + _BETWEEN_COLUMNS * bool(places)
        self._end = width  # of headlines and their leaders
        if numbered:
            self._end -= self._widest((number(max(999, len(articles))),)) + _BEFORE_NUMBER

    def height(self, row: int, *, first: bool) -> float:
        """Return the height of a row, with what stands above it."""
        return self._above(row, first=first) + self._height(row)

    def boxes(self, corner: QPointF, rows: range) -> Iterator[QRectF]:
        """Yield where rows stand that begin a page, or its list, at a corner."""
        top = corner.y()
        for row in rows:
            top += self._above(row, first=row == rows.start)
            yield QRectF(corner.x(), top, self._width, self._height(row))
            top += self._height(row)

    def paint(
        self, painter: QPainter, corner: QPointF, rows: range, pages: Sequence[int] = ()
    ) -> None:
        """Paint rows below a corner; `pages` are the numbers that all rows of the list end in."""
        painter.save()
        for row, box in zip(rows, self.boxes(corner, rows), strict=True):
            if self._has_heading(row, first=row == rows.start):
                self._paint_heading(painter, box.topLeft(), row)
            ends_in = number(pages[row]) if self._numbered and row < len(pages) else ""
            self._paint_row(painter, box.topLeft(), row, ends_in)
        painter.restore()

    def _paint_heading(self, painter: QPainter, corner: QPointF, row: int) -> None:
        top = corner.y() - _UNDER_HEADING - _PITCH
        painter.setFont(self._heading_font)
        painter.setPen(QColor(INK))
        heading = self._grouping.heading(self._articles.listed(row).day)
        painter.drawText(QPointF(corner.x(), top + self._metrics.ascent()), heading)

    def _paint_row(self, painter: QPainter, corner: QPointF, row: int, ends_in: str) -> None:
        listed = self._articles.listed(row)
        baseline = corner + QPointF(0, self._metrics.ascent())
        painter.setFont(self._font)
        painter.setPen(QColor(SOFT_INK))
        day = self._grouping.row(listed.day)
        room = self._day_right - self._metrics.horizontalAdvance(day)
        indent = room if self._grouping.in_heading else 0  # dates alone begin at the edge
        painter.drawText(baseline + QPointF(indent, 0), day)
        place = self._metrics.elidedText(
            listed.place, Qt.TextElideMode.ElideRight, self._place_width + 1
        )
        painter.drawText(baseline + QPointF(self._place, 0), place)
        painter.setPen(QColor(INK))
        headline = self._lay(row)
        headline.layout.draw(painter, corner + QPointF(self._headline, 0))
        if ends_in:
            end = corner + QPointF(self._headline, 0) + headline.end
            right = corner.x() + self._width
            taken = self._metrics.horizontalAdvance(ends_in)
            _paint_leader(painter, end, right, taken)
            painter.drawText(QPointF(right - taken, end.y()), ends_in)

    def _has_heading(self, row: int, *, first: bool) -> bool:
        day = self._articles.listed(row).day
        if not self._grouping.in_heading:
            return False
        group = self._grouping.group
        return first or group(self._articles.listed(row - 1).day) != group(day)

    def _above(self, row: int, *, first: bool) -> float:
        """Return how high stands what is above a row: its distance, and its group's heading."""
        if self._has_heading(row, first=first):
            return _PITCH + _UNDER_HEADING + (0 if first else _GROUP_GAP)
        return 0 if first else _ROW_GAP

    def _height(self, row: int) -> float:
        if row not in self._heights:
            self._heights[row] = self._lay(row).height
        return self._heights[row]

    def _lay(self, row: int) -> Lines:
        headline = self._articles.listed(row).headline
        width = self._end - self._headline
        most = _MOST_LINES[width < _NARROW]
        return lay_words(headline, self._font, width, _STYLE.leading, most=most)

    def _widest(self, texts: Iterable[str]) -> float:
        return max(map(self._metrics.horizontalAdvance, texts), default=0.0)


def _paint_leader(painter: QPainter, start: QPointF, right: float, taken: float) -> None:
    """Draw dots from behind a headline's end to what is `taken` of the row's right side.

    They stand below one another in all rows. Why no letters: a leader of full stops would be read
    aloud, and copied with the text.
    """
    end = right - ceil(taken / _FROM_DOT_TO_DOT + _FREE) * _FROM_DOT_TO_DOT
    steps = int((end - start.x()) / _FROM_DOT_TO_DOT - _FREE)
    if steps < _FEWEST_STEPS:
        return
    pen = QPen(QColor(SOFT_INK), _DOT)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern((1, _FROM_DOT_TO_DOT / _DOT - 1))
    painter.save()
    painter.setPen(pen)
    y = start.y() - _DOT / 2
    painter.drawLine(QLineF(end - steps * _FROM_DOT_TO_DOT, y, end + _DOT, y))
    painter.restore()
