"""The strip of bars under the search box: the archive as time, and what was found in it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.calendar.bins import Bin, Days, Period, Unit, bins_of, unit_for
from gui.calendar.painting import BarPainter, Bars, Tick, ticks_of
from gui.calendar.room import HEIGHT
from gui.calendar.wording import bin_name, count_words, undated_words
from gui.theme import GRID, Theme, interface_font

_SIDE = 4 * GRID


class CalendarStrip(QWidget):
    """Shows the articles of each month, day or year; the search's share in the accent.

    `period_wanted` carries a Period that was clicked, brushed or entered, `cleared` says that none
    is wanted any more.
    """

    period_wanted = Signal(object)
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all = Days(())
        self._found: Days | None = None
        self._zoomed: Period | None = None  # the part that is shown; None for all
        self._chosen: Period | None = None  # what the search is limited to
        self._unit = Unit.MONTH
        self._bins: tuple[Bin, ...] = ()
        self._bars = Bars((), None)
        self._ticks: tuple[Tick, ...] = ()
        self._picture = QPixmap()
        self._is_true = False  # the picture shows what there is to show
        self._current = 0
        self._anchor: int | None = None  # where a brush began
        self._brush: tuple[int, int] | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(interface_font(pixels=10))
        self.setAccessibleName(self.tr("Archive calendar"))
        self.setMouseTracking(True)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self._renew()

    # What it shows

    @property
    def unit(self) -> Unit:
        """How much time a bar spans."""
        return self._unit

    @property
    def bars(self) -> Bars:
        """The bars now shown."""
        return self._bars

    @property
    def bins(self) -> tuple[Bin, ...]:
        """The stretches of time that the bars stand for."""
        return self._bins

    def show_days(self, listed: Days, found: Days | None, chosen: Period | None) -> None:
        """Show all articles, those found where a search is on, and what it is limited to."""
        if listed is not self._all:
            if listed.period != self._all.period:
                self._zoomed = None
            self._all, self._found, self._chosen = listed, found, chosen
            self._lay()
        elif found is not self._found or chosen != self._chosen:
            self._found, self._chosen = found, chosen
            self._count_found()

    def zoom_in(self) -> bool:
        """Show the current bar's days, or its months; False where it is a day already."""
        if self._unit is Unit.DAY or not self._bins:
            return False
        self._zoomed = self._period_of(self._current, self._current)
        self._unit = unit_for(self._zoomed)
        self._lay(keep_unit=True)
        self._current = 0
        self._tell()
        return True

    def zoom_out(self) -> bool:
        """Show more time again; False where all is shown."""
        if self._zoomed is None:
            return False
        middle = self._bins[self._current].first
        self._zoomed = None
        self._lay()
        self._current = self._at_day(middle)
        self._tell()
        return True

    def go_to(self, day: date) -> None:
        """Make the bar of a day the current one."""
        self._current = self._at_day(day.toordinal())
        self._tell()

    def _lay(self, *, keep_unit: bool = False) -> None:
        period = self._zoomed or self._all.period
        if period is None:
            self._bins = ()
        else:
            if not keep_unit:
                self._unit = unit_for(period)
            self._bins = bins_of(period, self._unit)
        self._ticks = ticks_of(self._bins, self._unit)
        self._bars = Bars(self._all.counts(self._bins), None)
        self._current = min(self._current, max(0, len(self._bins) - 1))
        self._brush = None
        self._count_found()

    def _count_found(self) -> None:
        """Count anew what was found; all else stays as it was laid."""
        found = self._found.counts(self._bins) if self._found is not None else None
        self._bars = Bars(self._bars.totals, found)
        self._tell()

    def _tell(self) -> None:
        """Say to those who can't see which bar is current, and paint it."""
        self.setAccessibleDescription(self._words(self._current) if self._bins else "")
        self._renew()

    def _words(self, place: int) -> str:
        found = self._bars.found[place] if self._bars.found else None
        count = count_words(found, self._bars.totals[place])
        return f"{bin_name(self._bins[place], self._unit)}, {count}"

    def _renew(self) -> None:
        """Have all painted anew."""
        self._is_true = False
        self.update()

    # Places

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_SIDE, GRID, -_SIDE, 0)

    def _place_at(self, x: float) -> int:
        area = self._area()
        share = (x - area.left()) / max(area.width(), 1)
        return min(max(int(share * len(self._bins)), 0), len(self._bins) - 1)

    def _at_day(self, day: int) -> int:
        places = (place for place, one in enumerate(self._bins) if one.first <= day < one.after)
        return next(places, 0)

    def _period_of(self, one: int, other: int) -> Period:
        first, last = sorted((one, other))
        return Period(
            date.fromordinal(self._bins[first].first), date.fromordinal(self._bins[last].after - 1)
        )

    def _want(self, one: int, other: int) -> None:
        """Ask for the bars from one to another; for what is chosen already, ask for none."""
        period = self._period_of(one, other)
        if period == self._chosen:
            self.cleared.emit()
        else:
            self.period_wanted.emit(period)

    # What Qt asks

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._picture.size() != self.size() * self.devicePixelRatio():
            self._picture = QPixmap(self.size() * self.devicePixelRatio())
            self._picture.setDevicePixelRatio(self.devicePixelRatio())
            self._is_true = False
        if not self._is_true:
            self._picture.fill(self.palette().window().color())  # text looks worse on nothing
            self._paint(QPainter(self._picture))
            self._is_true = True
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        """Paint the picture; it lasts, for the popup over it changes more often than it does."""
        painter.setFont(self.font())
        if self._bins:
            bars = BarPainter(painter, self._area(), self._theme, QFontMetricsF(self.font()))
            chosen = [place for place, one in enumerate(self._bins) if self._is_chosen(one)]
            bars.paint_chosen(len(self._bins), self._brush or _ends(chosen))
            bars.paint_bars(self._bars)
            undated = (self._all if self._found is None else self._found).undated
            bars.paint_ticks(self._ticks, len(self._bins), undated_words(undated))
            if self.hasFocus():
                bars.paint_current(len(self._bins), self._current)
        painter.end()

    def _is_chosen(self, one: Bin) -> bool:
        return self._chosen is not None and self._chosen.covers(one)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._bins and event.button() == Qt.MouseButton.LeftButton:
            self._anchor = self._current = self._place_at(event.position().x())
            self._brush = (self._anchor, self._anchor)
            self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._anchor is not None:
            self._current = self._place_at(event.position().x())
            self._brush = (min(self._anchor, self._current), max(self._anchor, self._current))
            self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._anchor is not None and event.button() == Qt.MouseButton.LeftButton:
            anchor, self._anchor, self._brush = self._anchor, None, None
            self._renew()
            self._want(anchor, self._current)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._bins:
            self._anchor = None
            self._current = self._place_at(event.position().x())
            self.zoom_in()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._bins and event.angleDelta().y() > 0:
            self._current = self._place_at(event.position().x())
            self.zoom_in()
        elif self._bins and event.angleDelta().y() < 0:
            self.zoom_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._bins or not self._obey(event):
            super().keyPressEvent(event)

    def _obey(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False for a key that means nothing here."""
        key = event.key()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._bins) - 1}
        if key in steps or key in ends:
            place = ends.get(Qt.Key(key), self._current + steps.get(Qt.Key(key), 0))
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move(min(max(place, 0), len(self._bins) - 1), extend=extend)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._want(*(self._brush or (self._current, self._current)))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Plus):
            self.zoom_in()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Minus):
            self.zoom_out()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        else:
            return False
        return True

    def _move(self, place: int, *, extend: bool) -> None:
        """Make a bar current; with `extend` the brush reaches from where it began to there."""
        if extend:
            first, last = self._brush or (self._current, self._current)
            fixed = last if self._current == first != last else first
            self._brush = (min(fixed, place), max(fixed, place))
        else:
            self._brush = None
        self._current = place
        self._tell()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._bins:
            QToolTip.showText(event.globalPos(), self._words(self._place_at(event.pos().x())), self)
            return True
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() in _OUR_KEYS:
            event.accept()  # else they would be commands of the list
            return True
        if event.type() in _CHANGES:
            self._renew()
        return super().event(event)


_OUR_KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up,
    Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Plus,
    Qt.Key.Key_Minus, Qt.Key.Key_Delete, Qt.Key.Key_Backspace,
)  # fmt: skip


_CHANGES = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.PaletteChange)


def _ends(places: Sequence[int]) -> tuple[int, int] | None:
    return (places[0], places[-1]) if places else None
