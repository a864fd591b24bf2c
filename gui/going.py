"""What the commands that go somewhere do: back and forward through visits, and to a date."""

from array import array
from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from gui.days import name_days
from gui.history import History
from gui.main_window import MainWindow
from search.query.dates import Dates, Now, read_point
from search.query.days import Days

_BUTTONS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}


class Going(QObject):
    """Goes to articles; `told` carries a sentence about it, `gone_to` the day that was gone to."""

    told = Signal(str)
    gone_to = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._asks = False  # the date line has been asked for
        self.history = History()
        if self._session.article is not None:
            self.history.visit(self._session.article.path)
        self._session.leaving.connect(self._note_place)
        self._session.opened.connect(self._visit)
        self._session.searched.connect(self._come_back)
        for pane in (window.list_pane.view, window.reader.view):
            pane.viewport().installEventFilter(self)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the commands that go somewhere do, by their names."""
        return {
            "article_back": partial(self.go, -1),
            "article_forward": partial(self.go, 1),
            "go_to_date": self.ask_for_date,
        }

    # Visits

    def go(self, by: int) -> None:
        """Go back (-1) or forward (1) to where the article there was left; past those gone."""
        while visit := self.history.peek(by):
            self._note_place()
            self.history.step(by)
            if self._session.open_path(visit.path):
                if visit.offset is not None:
                    self._window.reader.view.show_offset_at_top(visit.offset)
                return
            self.history.step(-by)
            self.history.drop(by)
        words = self.tr("The first visit") if by < 0 else self.tr("The last visit")
        self.told.emit(words)

    def _note_place(self) -> None:
        self.history.note(self._window.reader.view.top_offset())

    def _visit(self) -> None:
        if self._session.article is not None:
            typing = self._window.box.line.hasFocus()
            passing = self._session.query if typing else ""
            asked = not self._session.unasked
            self.history.visit(self._session.article.path, asked=asked, passing=passing)

    def _come_back(self, reply: object) -> None:
        """Go back to where a search began that is cleared, if nothing it found was asked for."""
        by = self.history.since_asked
        if reply is None and self._session.unasked and by:
            self.go(by)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back and forward by the buttons at the side of a mouse."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            by = _BUTTONS.get(event.button())
            if by is not None:
                self.go(by)
                return True
        return super().eventFilter(watched, event)

    # Dates

    def ask_for_date(self) -> None:
        """Show the line over the list that asks for a date."""
        line = self._window.list_pane.date_line
        if not self._asks:
            self._asks = True
            line.edited.connect(self._explain)
            line.entered.connect(self.go_to_date)
        if self._window.list_pane.isHidden():
            self._window.show_reader_alone(alone=False)
        line.begin()

    def go_to_date(self, text: str) -> None:
        """Go to the article nearest to a date; where it is none, say so beside the line."""
        line = self._window.list_pane.date_line
        shown = self._session.shown
        found = self._read(text)
        if found is None:
            line.tell(self.tr("“{}” is no date").format(text.strip()), wrong=True)
            return
        place = nearest(shown.days, found.days)
        if place is None:
            line.tell(self.tr("No article here has a date"), wrong=True)
            return
        self._session.go_to(shown.numbers[place])
        self._window.list_pane.close_date_line()
        self._window.list_pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
        day = date.fromordinal(shown.days[place])
        self.gone_to.emit(day)
        if _distance(day.toordinal(), found.days):
            days = name_days(found.days)
            self.told.emit(self.tr("Nothing from {}; this is nearest").format(days))

    def _explain(self, text: str) -> None:
        found = self._read(text)
        self._window.list_pane.date_line.tell(name_days(found.days) if found else "")

    def _read(self, text: str) -> Dates | None:
        days = self._session.listed_days
        newest = date.fromordinal(days[0]) if len(days) and days[0] else None
        today = date.today()  # noqa: DTZ011 - the reader's day
        return read_point(text, Now(today, newest)) if text.strip() else None


def nearest(days: "array[int]", wanted: Days) -> int | None:
    """Return the place of the first day nearest to those wanted; None where none is known.

    `days` are ordinals in any order, 0 for unknown.
    """
    distances = {day: _distance(day, wanted) for day in set(days) if day}
    least = min(distances.values(), default=None)
    places = (place for place, day in enumerate(days) if distances.get(day) == least)
    return next(places, None) if distances else None


def _distance(day: int, wanted: Days) -> int:
    """Return how many days a day lies beside a period; 0 within."""
    before = wanted.first.toordinal() - day if wanted.first else 0
    behind = day - wanted.last.toordinal() if wanted.last else 0
    return max(before, behind, 0)
