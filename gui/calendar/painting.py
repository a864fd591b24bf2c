"""Paint the calendar: bars with the found in the accent, the chosen time, names of years."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui.calendar.bins import Bin, Unit
from gui.calendar.wording import tick_name
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
            self._painter.fillRect(box, QColor(self._theme.chosen))

    def paint_bars(self, bars: Bars) -> None:
        """Paint a bar for each number, with a line under it; a hole has neither."""
        count, most = len(bars.totals), max(bars.totals, default=0) or 1
        line = QColor(self._theme.rule)
        for place, total in enumerate(bars.totals):
            box = self._box(place, count)
            if not total:
                continue
            self._painter.fillRect(QRectF(box.left(), self._bars.bottom(), box.width(), 1), line)
            found = bars.found[place] if bars.found else None
            colour = self._theme.handle if found is None else self._theme.rule
            self._bar(box, total / most, colour)
            if found:
                self._bar(box, found / most, self._theme.accent)

    def paint_current(self, count: int, place: int) -> None:
        """Frame the bar that keys act on."""
        box = self._box(place, count)
        frame = QRectF(box.left() - 2, self._bars.top(), box.width() + 4, self._bars.height() + 1)
        self._painter.setPen(QPen(QColor(self._theme.ink), 1))
        self._painter.drawRect(frame)

    def paint_ticks(self, bins: Sequence[Bin], unit: Unit, note: str) -> None:
        """Name as many years, or days, as there is room for, and write a note at the right."""
        self._painter.setPen(QColor(self._theme.soft))
        baseline = self._labels.bottom() - GRID
        end = self._labels.right()
        if note:
            end -= self._metrics.horizontalAdvance(note)
            self._painter.drawText(QPointF(end, baseline), note)
            end -= _BETWEEN_LABELS
        free = self._labels.left()
        for place, one in enumerate(bins):
            if not _begins_something(one, unit, is_first=place == 0, few=len(bins) <= _FEW_DAYS):
                continue
            name = tick_name(one, unit, few=len(bins) <= _FEW_DAYS)
            left = self._box(place, len(bins)).left()
            right = left + self._metrics.horizontalAdvance(name)
            if left >= free and right <= end:
                self._painter.drawText(QPointF(left, baseline), name)
                free = right + _BETWEEN_LABELS

    def _bar(self, box: QRectF, share: float, colour: str) -> None:
        # The root, so that ten articles are still seen beside a thousand.
        height = max(sqrt(share) * (self._bars.height() - 1), _LEAST_BAR)
        top = self._bars.bottom() - height
        self._painter.fillRect(QRectF(box.left(), top, box.width(), height), QColor(colour))

    def _box(self, place: int, count: int) -> QRectF:
        """Return the column of a bar, without the gap beside it."""
        width = self._bars.width() / count
        gap = min(_WIDEST_GAP, width * 0.25)
        left = self._bars.left() + place * width
        return QRectF(left, self._bars.top(), max(width - gap, 0.8), self._bars.height())


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
