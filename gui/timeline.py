"""The archive calendar in the window: what it shows, and the search limited to a time."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from gui.calendar.bins import Days, Period
from gui.calendar.counts import Mentions, Row
from gui.calendar.strip import CalendarStrip
from gui.calendar.wording import period_source
from gui.main_window import MainWindow
from gui.settings import CALENDAR, Settings
from gui.theme import Theme
from search.query.clauses import Dated, Marked, Mentioned, State
from search.query.parts import Part, parts, with_part, without

if TYPE_CHECKING:
    from search.articles.article import Article
    from search.messages.replies import FacetsReply

_FIELDS: dict[Row, tuple[str, type[Dated | Mentioned]]] = {
    Row.ARTICLES: ("date", Dated),
    Row.MENTIONS: ("mentions", Mentioned),
}
"""How the search language calls what a row counts, and what that becomes."""

_UNDATED = "is:undated"


class Timeline(QObject):
    """Puts the calendar into the window, where it is wanted, and keeps it true.

    The time that is chosen there is a part of the query, so that it is seen, kept and taken out
    like any other. What the texts mention is asked for once it is known what was found.
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
        window.session.opened.connect(self._note_opened)
        window.session.inquiries.surveyed.connect(self._take_survey)
        if settings.value(CALENDAR):
            self._show()

    @property
    def strip(self) -> CalendarStrip:
        """The strip itself, made when it is first asked for."""
        if self._strip is None:
            self._strip = CalendarStrip(self._theme, self._window)
            self._strip.period_wanted.connect(self.limit_to)
            self._strip.cleared.connect(self.unlimit)
            self._strip.undated_wanted.connect(self.turn_to_undated)
            self._strip.told.connect(self._window.status.show_message)
            self._strip.zoomed.connect(self._survey)
            article = self._session.article
            self._strip.show_here(article.day if article else None)
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

    # The search

    def limit_to(self, row: Row, period: Period) -> None:
        """Search only articles of a time, or that mention it, in place of the one chosen before."""
        self._add(self._without(self._times(row)), f"{_FIELDS[row][0]}:{period_source(period)}")

    def unlimit(self, row: Row) -> None:
        """Search articles of all times, or whatever they mention."""
        times = self._times(row)
        if times:
            self._search(self._without(times))

    def turn_to_undated(self) -> None:
        """Search, within what was found, those without a date; once more, all of it again."""
        asked = [part for part in self._parts() if part.clause == Marked(State.UNDATED)]
        if asked:
            self._search(self._without(asked))
        else:
            self._add(self._session.searches.meant, _UNDATED)

    def _add(self, query: str, words: str) -> None:
        self._search(with_part(query, words))

    def _search(self, query: str) -> None:
        self._window.box.set_text(query)
        self._session.search(query)

    def _times(self, row: Row) -> list[Part]:
        """Return the parts of the query that limit what a row counts."""
        return [part for part in self._parts() if isinstance(part.clause, _FIELDS[row][1])]

    def _parts(self) -> tuple[Part, ...]:
        """Return the parts of the query where a field may be among them, read once a query."""
        query = self._session.searches.meant
        if self._read[0] != query:
            today = date.today()  # noqa: DTZ011 - the reader's day
            self._read = query, parts(query, today) if ":" in query else ()
        return self._read[1]

    def _without(self, some: Sequence[Part]) -> str:
        """Return the query without some of its parts."""
        query = self._session.searches.meant
        for part in reversed(some):
            query = without(query, part)
        return query.strip()

    # What is shown

    def _show(self) -> None:
        if not self._settings.value(CALENDAR):
            return
        session = self._session
        found = None
        if session.searching:
            found = Days(session.shown.days, ranked=session.searches.ranked)
        self.strip.show_days(self._all_days(), found, self._chosen())
        self._survey()

    def _all_days(self) -> Days:
        """Return the days of all articles, looked through once a listing."""
        days = self._session.listed_days
        if self._listed[0] is not days:
            self._listed = days, Days(days)
        return self._listed[1]

    def _chosen(self) -> dict[Row, Period]:
        """Return the time that the query is limited to, where it has a single such part, by row."""
        chosen = {}
        for row in Row:
            clauses = [part.clause for part in self._times(row)]
            if len(clauses) == 1 and isinstance(clauses[0], Dated | Mentioned):
                clause = clauses[0]
                chosen[row] = Period(clause.first or date.min, clause.last or date.max)
        return chosen

    def _note_opened(self, article: "Article") -> None:
        if self._strip is not None:
            self._strip.show_here(article.day)

    def _survey(self) -> None:
        """Ask what the texts of the articles shown mention; of an older answer it is dropped."""
        reply = self._session.searches.reply
        query = self._session.searches.meant if reply is not None else ""
        if self.strip.axis.bins:
            self._session.inquiries.survey(query, self.strip.axis.borders)

    def _take_survey(self, reply: "FacetsReply") -> None:
        if self._strip is not None:
            self._strip.show_mentions(Mentions.of(reply.mentioned))
