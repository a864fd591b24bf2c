"""The archive calendar in the window: what it shows, and the search limited to a time."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from gui.calendar.bins import Days, Period
from gui.calendar.strip import CalendarStrip
from gui.calendar.wording import period_source
from gui.main_window import MainWindow
from gui.settings import CALENDAR, Settings
from gui.theme import Theme
from search.query.clauses import Dated
from search.query.parts import Part, parts, without

if TYPE_CHECKING:
    from search.messages.replies import SearchReply


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
        window.session.listed.connect(self._show)
        window.session.searched.connect(self._show)
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

    def _show(self, _reply: "SearchReply | None" = None) -> None:
        if not self._settings.value(CALENDAR):
            return
        session = self._session
        found = Days(session.shown.days, ranked=session.searches.ranked)
        chosen = self._chosen()
        self.strip.show_days(
            Days(session.listed_days), found if session.searching else None, chosen
        )

    def _chosen(self) -> Period | None:
        """Return the time that the query is limited to, where it has a single such part."""
        times = self._times()
        if len(times) != 1 or not isinstance(times[0].clause, Dated):
            return None
        clause = times[0].clause
        return Period(clause.first or date.min, clause.last or date.max)

    def _times(self) -> list[Part]:
        """Return the parts of the query that name the article's own date."""
        today = date.today()  # noqa: DTZ011 - the reader's day
        found = parts(self._session.query, today) if self._session.query.strip() else ()
        return [part for part in found if isinstance(part.clause, Dated)]

    def _without_time(self) -> str:
        """Return the query without the parts that name the article's own date."""
        query = self._session.query
        for part in reversed(self._times()):
            query = without(query, part)
        return query.strip()
