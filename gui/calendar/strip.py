"""The strip of bars under the search box: the archive as time, and what was found in it."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui.calendar.bins import Days, Period
from gui.calendar.counts import Mentions, Row
from gui.calendar.picture import BoardPicture
from gui.calendar.wording import none_words
from gui.theme import Theme

_KEYS = Qt.Key
_STEPS = {_KEYS.Key_Left: -1, _KEYS.Key_Right: 1}
_FAR = {_KEYS.Key_Home: True, _KEYS.Key_End: False}
_ROWS = {_KEYS.Key_Up: Row.ARTICLES, _KEYS.Key_Down: Row.MENTIONS}
_CHOOSING = (_KEYS.Key_Return, _KEYS.Key_Enter, _KEYS.Key_Space)
_ZOOMING_IN = (_KEYS.Key_Plus, _KEYS.Key_Equal)
_CLEARING = (_KEYS.Key_Delete, _KEYS.Key_Backspace)
_OUR_KEYS = (*_STEPS, *_FAR, *_ROWS, *_CHOOSING, *_ZOOMING_IN, _KEYS.Key_Minus, *_CLEARING)
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_FOR_A_WHILE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class CalendarStrip(BoardPicture):
    """Shows the articles of each month, day or year, and below them those that mention it.

    `period_wanted` carries the Row and Period of what was clicked, brushed or entered, `cleared`
    the Row of which none is wanted any more, `undated_wanted` that those without a date are;
    `told` says in words that there is none; `zoomed` that it shows other bins.
    """

    period_wanted = Signal(object, object)
    cleared = Signal(object)
    undated_wanted = Signal()
    told = Signal(str)
    zoomed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._anchor: int | None = None  # where a brush began
        self.setAccessibleName(self.tr("Archive calendar"))
        self.setMouseTracking(True)
        self.undated.clicked.connect(self.undated_wanted)

    # What it shows

    def show_days(self, listed: Days, found: Days | None, chosen: dict[Row, Period]) -> None:
        """Show all articles, those found where a search is on, and what it is limited to."""
        self.board.show_days(listed, found, chosen)
        self.lay_out()

    def show_mentions(self, mentions: Mentions) -> None:
        """Show what the texts of the articles shown mention."""
        self.board.show_mentions(mentions)
        self.tell()

    def show_here(self, day: date | None) -> None:
        """Note the day of the open article: keys start there."""
        self.board.here = day.toordinal() if day else 0

    def go_to(self, day: date) -> None:
        """Make the bin of a day the current one."""
        self.board.go_to(day.toordinal())
        self.tell()

    def zoom_in(self) -> None:
        """Show the current bin's days, or its months."""
        if self.board.zoom_in():
            self.lay_out()
            self.zoomed.emit()

    def zoom_out(self) -> None:
        """Show all time again."""
        if self.board.zoom_out():
            self.lay_out()
            self.zoomed.emit()

    def _want(self) -> None:
        """Ask for what is brushed, else the current bin; for what is chosen already, for none.

        Where there is no article, nothing is asked for, and nothing stays brushed.
        """
        row, period = self.board.cursor.row, self.board.wanted()
        if period is None:
            self.cleared.emit(row)
        elif self.board.is_empty():
            self.told.emit(none_words(self.board))
            self.board.cursor.brush = None
        else:
            self.period_wanted.emit(row, period)

    # What Qt asks

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.axis.bins and event.button() == Qt.MouseButton.LeftButton:
            self._point_at(event)
            self._anchor = self.board.cursor.place
            self.tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._anchor is not None:
            place = self.places.place_at(event.position().x())
            self.board.brush(self._anchor, place)
            self.tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._anchor is not None and event.button() == Qt.MouseButton.LeftButton:
            self._anchor = None
            self._want()
            self.board.cursor.brush = None
            self.tell()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.axis.bins:
            self._anchor = None
            self._point_at(event)
            self.zoom_in()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.axis.bins and event.angleDelta().y() > 0:
            self._point_at(event)
            self.zoom_in()
        elif self.axis.bins and event.angleDelta().y() < 0:
            self.zoom_out()

    def _point_at(self, event: QMouseEvent | QWheelEvent) -> None:
        """Make the bin under the pointer current."""
        point = event.position()
        row, place = self.places.row_at(point.y()), self.places.place_at(point.x())
        self.board.point_at(row, place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come by keys to where the reader is."""
        if event.reason() in _BY_KEYS:
            self.board.begin()
        self.tell()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave nothing brushed behind; what the search is limited to is seen all the same."""
        if event.reason() not in _FOR_A_WHILE:
            self.board.cursor.brush = None
            self.tell()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.axis.bins or not self._obey(event):
            super().keyPressEvent(event)

    def _obey(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False for a key that means nothing here."""
        key = event.key()
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _STEPS:
            self.board.step(_STEPS[Qt.Key(key)], extend=extend)
        elif key in _FAR:
            self.board.go_far(back=_FAR[Qt.Key(key)], extend=extend)
        elif key in _ROWS:
            self.board.cursor.turn_to(_ROWS[Qt.Key(key)])
        elif key in _CHOOSING:
            self._want()
        elif key in _ZOOMING_IN:
            self.zoom_in()
        elif key == _KEYS.Key_Minus:
            self.zoom_out()
        elif key in _CLEARING:
            self.cleared.emit(self.board.cursor.row)
        else:
            return False
        self.tell()
        return True

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row, place = self.places.row_at(event.y()), self.places.place_at(event.x())
            QToolTip.showText(event.globalPos(), self.words(row, place), self)
            return True
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() in _OUR_KEYS:
            event.accept()  # else they would be commands of the list
            return True
        return super().event(event)
