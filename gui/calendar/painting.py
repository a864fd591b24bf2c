"""Paint the calendar: two rows of bars, what is chosen and current, names of years."""

from collections.abc import Sequence
from datetime import date
from math import inf, sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui.calendar.axis import Axis
from gui.calendar.bins import Bin, Unit
from gui.calendar.board import Board
from gui.calendar.counts import Row
from gui.calendar.layout import Layout
from gui.calendar.wording import edge_words, mentions_label, tick_name
from gui.filling import fill
from gui.theme import GRID, Theme
from gui.translation import number

_LEAST_BAR = 2.0
_FEW_DAYS = 62
_BETWEEN_LABELS = 3 * GRID
_NOWHERE = (inf, inf)
_SWATCH = 2 * GRID - 1
_SHARE = 0.72  # of the colour of dates: 3:1 on the ground, in both themes


class Tick(NamedTuple):
    """The name under a bar, by the bin's place."""

    place: int
    name: str


class BoardPainter:
    """Paints a board as it is laid out, by a painter that is at work."""

    def __init__(self, painter: QPainter, board: Board, layout: Layout, theme: Theme) -> None:
        self._painter = painter
        self._board = board
        self._layout = layout
        self._theme = theme
        self._metrics = QFontMetricsF(painter.font())

    def paint(self, ticks: Sequence[Tick], right: float, *, caption: str, focused: bool) -> None:
        """Paint all of it; the line of names ends at `right`, before a button of the strip.

        A `caption` tells, below the current bar or the brush, what they stand for.
        """
        self._paint_chosen()
        self._paint_articles()
        self._paint_mentions()
        self._paint_ends()
        if caption:
            self._paint_ticks(ticks, right, self._paint_caption(caption, right))
        else:
            self._paint_ticks(ticks, self._paint_label(right))
        if focused:
            self._paint_current()

    def _paint_chosen(self) -> None:
        """Lay a tint behind what is chosen or being brushed, in each row."""
        tints = {
            Row.ARTICLES: self._theme.chosen,
            Row.MENTIONS: self._theme.marks["date"].tint,
        }
        for row in Row:
            if places := self._chosen(row):
                fill(self._painter, self._layout.box(row, *places), QColor(tints[row]))

    def _chosen(self, row: Row) -> tuple[int, int] | None:
        """Return the places of the first and the last bin that is tinted in a row."""
        cursor, period = self._board.cursor, self._board.chosen.get(row)
        if cursor.brush and cursor.row is row:
            return cursor.brush
        return self._board.axis.covered_by(period) if period else None

    def _paint_articles(self) -> None:
        """Paint a bar for each number, with a line under it; a hole has neither."""
        bars, area = self._board.bars, self._layout.rows[Row.ARTICLES]
        most = max(bars.totals[1:-1], default=0) or 1
        self._paint_line(bars.totals, area)
        colour = self._theme.handle if bars.found is None else self._theme.rule
        self._fill(self._grown(bars.totals, most, area), colour)
        if bars.found is not None:
            self._fill(self._grown(bars.found, most, area), self._theme.accent)

    def _paint_mentions(self) -> None:
        """Paint a bar for each bin that texts name, of what is shown alone."""
        naming, area = self._board.mentions.naming, self._layout.rows[Row.MENTIONS]
        most = max(naming[1:-1], default=0) or 1
        self._fill(self._grown(naming, most, area), mention_ink(self._theme))

    def _paint_line(self, counts: Sequence[int], area: QRectF) -> None:
        lines = [
            QRectF(column.left, area.bottom(), column.width, 1)
            for column, count in zip(self._layout.columns[1:-1], counts[1:-1], strict=False)
            if count
        ]
        self._fill(lines, self._theme.rule)

    def _grown(self, counts: Sequence[int], most: int, area: QRectF) -> list[QRectF]:
        """Let a bar grow in each column that has a count, the root of its share high.

        The root, so that ten articles are still seen beside a thousand. The ends have none: what
        they count is of no one unit.
        """
        bars = []
        for column, count in zip(self._layout.columns[1:-1], counts[1:-1], strict=False):
            if count:
                grown = max(sqrt(count / most) * (area.height() - 1), _LEAST_BAR)
                bars.append(QRectF(column.left, area.bottom() - grown, column.width, grown))
        return bars

    def _paint_ends(self) -> None:
        """Write how many there are before and behind the bars, in each row, under its name."""
        board, theme = self._board, self._theme
        if not board.axis.bins:
            return
        found = board.bars.found
        inks = {
            Row.ARTICLES: theme.soft if found is None else theme.accent,
            Row.MENTIONS: theme.marks["date"].line,
        }
        counts = {Row.ARTICLES: board.bars.shown, Row.MENTIONS: board.mentions.naming}
        for place in (0, len(board.axis.bins) - 1):
            told = [row for row in Row if counts[row] and counts[row][place]]
            for row in told:
                is_tinted = place in (self._chosen(row) or ())
                ink = theme.ink if is_tinted else inks[row]
                self._write_end(place, row, number(counts[row][place]), ink)
            if told:
                name, over = edge_words(earlier=place == 0), told[0] is Row.ARTICLES
                self._write_end(place, Row.ARTICLES, name, theme.soft, raised=over)

    def _write_end(
        self, place: int, row: Row, text: str, ink: str, *, raised: bool = False
    ) -> None:
        """Write into an end, flush with the border of the calendar; `raised` by a line."""
        column, area = self._layout.columns[place], self._layout.rows[row]
        left = column.left
        if place:
            left += column.width - self._metrics.horizontalAdvance(text)
        baseline = area.bottom() - 1 - (self._metrics.height() if raised else 0)
        self._painter.setPen(QColor(ink))
        self._painter.drawText(QPointF(left, baseline), text)

    def _paint_label(self, right: float) -> float:
        """Name the row of mentions, where there is room; returns where the names must end."""
        text = mentions_label()
        width = self._metrics.horizontalAdvance(text) + _SWATCH + GRID
        area = self._layout.labels
        if not any(self._board.mentions.naming) or width * 3 > area.width():
            return right
        left, baseline = right - width, area.bottom() - GRID
        swatch = QRectF(left, baseline - _SWATCH, _SWATCH, _SWATCH)
        self._fill([swatch], mention_ink(self._theme))
        self._painter.setPen(QColor(self._theme.soft))
        self._painter.drawText(QPointF(left + _SWATCH + GRID, baseline), text)
        return left - _BETWEEN_LABELS

    def _paint_caption(self, words: str, right: float) -> tuple[float, float]:
        """Tell what is current, as near below it as can be; returns from where to where."""
        area, (first, last) = self._layout.labels, self._board.brushed
        words = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, right - area.left())
        width = self._metrics.horizontalAdvance(words)
        middle = self._layout.box(self._board.cursor.row, first, last).center().x()
        left = max(min(middle - width / 2, right - width), area.left())
        self._painter.setPen(QColor(self._theme.ink))
        self._painter.drawText(QPointF(left, area.bottom() - GRID), words)
        return left, left + width

    def _paint_ticks(
        self, ticks: Sequence[Tick], right: float, taken: tuple[float, float] = _NOWHERE
    ) -> None:
        """Name as many years, or days, as there is room for beside what is `taken`."""
        self._painter.setPen(QColor(self._theme.soft))
        baseline = self._layout.labels.bottom() - GRID
        free = self._layout.labels.left()
        for tick in ticks:
            left = self._layout.columns[tick.place].left
            end = left + self._metrics.horizontalAdvance(tick.name)
            beside = end + _BETWEEN_LABELS <= taken[0] or left >= taken[1] + _BETWEEN_LABELS
            if left >= free and end <= right and beside:
                self._painter.drawText(QPointF(left, baseline), tick.name)
                free = end + _BETWEEN_LABELS

    def _paint_current(self) -> None:
        """Frame the bin that keys act on."""
        cursor = self._board.cursor
        box = self._layout.box(cursor.row, cursor.place, cursor.place)
        self._painter.setPen(QPen(QColor(self._theme.ink), 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(box.adjusted(-2, 0, 2, 1))

    def _fill(self, areas: Sequence[QRectF], colour: str) -> None:
        """Fill areas at once: a call for each takes longer than painting it."""
        if areas:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(QColor(colour))
            self._painter.drawRects(areas)


def mention_ink(theme: Theme) -> str:
    """Return the colour of what texts mention: that of dates, toned down beside the articles."""
    ink, ground = QColor(theme.marks["date"].line), QColor(theme.panel)
    channels = (
        (ink.redF(), ground.redF()),
        (ink.greenF(), ground.greenF()),
        (ink.blueF(), ground.blueF()),
    )
    return QColor.fromRgbF(*(_SHARE * own + (1 - _SHARE) * below for own, below in channels)).name()


def ticks_of(axis: Axis) -> tuple[Tick, ...]:
    """Name what is worth a name; there may be more than room for them."""
    few = len(axis.bins) <= _FEW_DAYS
    return tuple(
        Tick(place, tick_name(one, axis.unit, few=few))
        for place, one in enumerate(axis.bins)
        if not axis.is_end(place)
        and _begins_something(one, axis.unit, is_first=place == axis.first, few=few)
    )


def _begins_something(one: Bin, unit: Unit, *, is_first: bool, few: bool) -> bool:
    """Tell whether a bin is worth a name: a January, a month's first, each fifth year.

    Where there are `few` days, the Mondays are.
    """
    day = date.fromordinal(one.first)
    if unit is Unit.MONTH:
        return is_first or day.month == 1
    if unit is Unit.DAY:
        return is_first or (day.weekday() == 0 if few else day.day == 1)
    return is_first or day.year % 5 == 0
