"""The archive calendar in the window: what it shows, and the search limited to a time."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Qt

from gui.calendar.bins import Days, Period
from gui.calendar.strip import CalendarStrip
from gui.calendar.wording import period_source
from gui.main_window import MainWindow
from gui.settings import CALENDAR, Settings
from gui.theme import Theme
from search.query.clauses import Dated
from search.query.parts import Part, parts, without


class Timeline(QObject):
    """Puts the calendar into the window, where it is wanted, and keeps it true.

    The time that is chosen there is a part of the query, so that it is seen, kept and taken out
    like any other.
    """

    def __init__(self, window: MainWindow, settings: Settings, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._settings = settings
        self._theme = theme
        self._strip: CalendarStrip | None = None
        self._listed: tuple[Sequence[int], Days] = ((), Days(()))
        self._read: tuple[str, tuple[Part, ...]] = ("", ())
        window.session.listed.connect(self._show)
        if settings.value(CALENDAR):
            self._show()

    @property
    def strip(self) -> CalendarStrip:
        """The strip itself, made when it is first asked for."""
        if self._strip is None:
            self._strip = CalendarStrip(self._theme, self._window)
            self._strip.period_wanted.connect(self.limit_to)
            self._strip.cleared.connect(self.unlimit)
            self._window.calendar_room.show_strip(self._strip)
        return self._strip

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        if self._strip is not None:
            self._strip.set_theme(theme)

    def toggle(self) -> None:
        """Let keys go to the calendar, which is shown for that; hide it where they do already."""
        shown = self._strip is None or not self._strip.hasFocus()
        self._settings.keep(CALENDAR, shown)
        self._window.calendar_room.setVisible(shown)
        if shown:
            self._show()
            self.strip.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._window.list_pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_day(self, day: date) -> None:
        """Make the bar of a day current, where the calendar is shown."""
        if self._settings.value(CALENDAR):
            self.strip.go_to(day)

    def limit_to(self, period: Period) -> None:
        """Search only articles of a time, in place of the time that was chosen before."""
        words = f"date:{period_source(period)}"
        rest = self._without_time()
        self._search(f"{rest} {words}" if rest else words)

    def unlimit(self) -> None:
        """Search articles of all times."""
        if self._times():
            self._search(self._without_time())

    def _search(self, query: str) -> None:
        self._window.box.set_text(query)
        self._session.search(query)

    def _show(self) -> None:
        if not self._settings.value(CALENDAR):
            return
        session = self._session
        found = None
        if session.searching:
            found = Days(session.shown.days, ranked=session.searches.ranked)
        self.strip.show_days(self._all_days(), found, self._chosen())

    def _all_days(self) -> Days:
        """Return the days of all articles, looked through once a listing."""
        days = self._session.listed_days
        if self._listed[0] is not days:
            self._listed = days, Days(days)
        return self._listed[1]

    def _chosen(self) -> Period | None:
        """Return the time that the query is limited to, where it has a single such part."""
        times = self._times()
        if len(times) != 1 or not isinstance(times[0].clause, Dated):
            return None
        clause = times[0].clause
        return Period(clause.first or date.min, clause.last or date.max)

    def _times(self) -> list[Part]:
        """Return the parts of the query that name the article's own date."""
        return [part for part in self._parts() if isinstance(part.clause, Dated)]

    def _parts(self) -> tuple[Part, ...]:
        """Return the parts of the query where a field may be among them, read once a query."""
        query = self._session.query
        if self._read[0] != query:
            today = date.today()  # noqa: DTZ011 - the reader's day
            self._read = query, parts(query, today) if ":" in query else ()
        return self._read[1]

    def _without_time(self) -> str:
        """Return the query without the parts that name the article's own date."""
        query = self._session.query
        for part in reversed(self._times()):
            query = without(query, part)
        return query.strip()
