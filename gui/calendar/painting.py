"""Paint the calendar: bars with the found in the accent, the chosen time, names of years."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui.calendar.bins import Bin, Unit
from gui.calendar.wording import tick_name
from gui.filling import fill
from gui.theme import GRID, Theme

_LABEL = 4 * GRID  # height under the bars
_LEAST_BAR = 2.0
_WIDEST_GAP = 2.0
_FEW_DAYS = 62
_BETWEEN_LABELS = 3 * GRID


@dataclass(frozen=True, slots=True)
class Bars:
    """How many articles each bar stands for, and how many of them were found, if any search is on.

    The numbers of `found` add up to the dated articles found, whenever all time is shown.
    """

    totals: tuple[int, ...]
    found: tuple[int, ...] | None


class Tick(NamedTuple):
    """The name under a bar, by the bar's place."""

    place: int
    name: str


class BarPainter:
    """Paints within an area, by a painter that is at work."""

    def __init__(
        self, painter: QPainter, area: QRectF, theme: Theme, metrics: QFontMetricsF
    ) -> None:
        self._painter = painter
        self._bars = area.adjusted(0, 0, 0, -_LABEL)
        self._labels = QRectF(area.left(), area.bottom() - _LABEL, area.width(), _LABEL)
        self._theme = theme
        self._metrics = metrics

    def paint_chosen(self, count: int, ends: tuple[int, int] | None) -> None:
        """Lay a tint behind the bars from one to another."""
        if ends:
            left, right = self._box(ends[0], count).left(), self._box(ends[1], count).right()
            box = QRectF(left, self._bars.top(), right - left, self._bars.height() + _LABEL)
            fill(self._painter, box, QColor(self._theme.chosen))

    def paint_bars(self, bars: Bars) -> None:
        """Paint a bar for each number, with a line under it; a hole has neither."""
        most = max(bars.totals, default=0) or 1
        columns = self._columns(len(bars.totals))
        bottom, height = self._bars.bottom(), self._bars.height()
        lines = [
            QRectF(left, bottom, width, 1)
            for (left, width), total in zip(columns, bars.totals, strict=True)
            if total
        ]
        self._fill(lines, self._theme.rule)
        colour = self._theme.handle if bars.found is None else self._theme.rule
        self._fill(_grown(columns, bars.totals, most, bottom, height), colour)
        self._fill(_grown(columns, bars.found or (), most, bottom, height), self._theme.accent)

    def paint_current(self, count: int, place: int) -> None:
        """Frame the bar that keys act on."""
        box = self._box(place, count)
        frame = QRectF(box.left() - 2, self._bars.top(), box.width() + 4, self._bars.height() + 1)
        self._painter.setPen(QPen(QColor(self._theme.ink), 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(frame)

    def paint_ticks(self, ticks: Sequence[Tick], count: int, note: str) -> None:
        """Name as many years, or days, as there is room for, and write a note at the right."""
        self._painter.setPen(QColor(self._theme.soft))
        baseline = self._labels.bottom() - GRID
        end = self._labels.right()
        if note:
            end -= self._metrics.horizontalAdvance(note)
            self._painter.drawText(QPointF(end, baseline), note)
            end -= _BETWEEN_LABELS
        free = self._labels.left()
        columns = self._columns(count)
        for tick in ticks:
            left = columns[tick.place][0]
            right = left + self._metrics.horizontalAdvance(tick.name)
            if left >= free and right <= end:
                self._painter.drawText(QPointF(left, baseline), tick.name)
                free = right + _BETWEEN_LABELS

    def _fill(self, areas: Sequence[QRectF], colour: str) -> None:
        """Fill areas at once: a call for each takes longer than painting it."""
        if areas:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(QColor(colour))
            self._painter.drawRects(areas)

    def _box(self, place: int, count: int) -> QRectF:
        """Return the column of a bar, without the gap beside it."""
        left, width = self._columns(count)[place]
        return QRectF(left, self._bars.top(), width, self._bars.height())

    def _columns(self, count: int) -> Sequence[tuple[float, float]]:
        """Return where each column begins, and its width without the gap beside it."""
        width = self._bars.width() / count
        gap = min(_WIDEST_GAP, width * 0.25)
        left = self._bars.left()
        return [(left + place * width, max(width - gap, 0.8)) for place in range(count)]


def _grown(
    columns: Sequence[tuple[float, float]],
    counts: Sequence[int],
    most: int,
    bottom: float,
    height: float,
) -> list[QRectF]:
    """Let a bar grow in each column that has a count, the root of its share high.

    The root, so that ten articles are still seen beside a thousand.
    """
    bars = []
    for (left, width), count in zip(columns, counts, strict=False):
        if count:
            grown = max(sqrt(count / most) * (height - 1), _LEAST_BAR)
            bars.append(QRectF(left, bottom - grown, width, grown))
    return bars


def ticks_of(bins: Sequence[Bin], unit: Unit) -> tuple[Tick, ...]:
    """Name what is worth a name; there may be more than room for them."""
    few = len(bins) <= _FEW_DAYS
    return tuple(
        Tick(place, tick_name(one, unit, few=few))
        for place, one in enumerate(bins)
        if _begins_something(one, unit, is_first=place == 0, few=few)
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
