"""The side panel in the window: what it shows of the open article, and what is chosen there."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from gui.page.marks import Mark, MarkKind
from gui.settings import PANEL, Settings
from gui.telling import library_words
from gui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.panel.pane import SidePanel
    from gui.panel.rows import Row, Section
    from search.articles.article import Article
    from search.catalogue.entry import Listing
    from search.messages.replies import EntityReply, RelatedReply, RulingReply
    from search.reading import Reading

_PAUSE = 150  # ms on an article before its relations are asked for
_GRACE = 120  # ms that the names of the article before stand until those of this one are known


class Aside(QObject):
    """Puts the panel into the window, where it is wanted, and keeps it true.

    It is made when it is first shown: `bind` is called with it, to let the reader's keys work in
    it. `thread_wanted` and `menu_wanted` carry a name's Mark, `search_wanted` a query; of a saved
    search `rename_wanted`, `delete_wanted` and `saved_menu_wanted` carry the Row. `shown` tells
    that the panel is to be seen again.
    """

    thread_wanted = Signal(object)
    search_wanted = Signal(str)
    menu_wanted = Signal(object, QPoint)
    saved_menu_wanted = Signal(object, QPoint)
    rename_wanted = Signal(object)
    delete_wanted = Signal(object)
    shown = Signal()

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        theme: Theme,
        bind: "Callable[[QWidget], None]",
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._settings = settings
        self._theme = theme
        self._bind = bind
        self._panel: SidePanel | None = None
        self._came_from: QWidget = window.list_pane.view
        self._related: RelatedReply | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask_for_related)
        self._grace = QTimer(self, singleShot=True, interval=_GRACE)
        self._grace.timeout.connect(self._show_nobody)
        self._listing: Listing | None = None  # by which the articles around were found
        self._connect()
        if settings.value(PANEL):
            self._fill()

    def _connect(self) -> None:
        session = self._session
        session.opened.connect(self._begin)
        session.marked.connect(self._show_names)
        session.listed.connect(self._renew_around)
        session.inquiries.related.connect(self._take_related)
        session.inquiries.known.connect(self._tell)
        session.inquiries.ruled.connect(self._expect)

    @property
    def is_shown(self) -> bool:
        """Tell whether the panel is to be seen."""
        return self._settings.value(PANEL)

    @property
    def panel(self) -> "SidePanel":
        """The panel itself, made when it is first asked for."""
        if self._panel is None:
            from gui.panel.pane import SidePanel

            self._panel = SidePanel(self._theme, self._window)
            self._panel.chosen.connect(self.choose)
            self._panel.opened.connect(self._open)
            self._panel.menu_wanted.connect(self.menu_wanted)
            self._panel.saved_menu_wanted.connect(self.saved_menu_wanted)
            self._panel.list.rename_wanted.connect(self.rename_wanted)
            self._panel.list.delete_wanted.connect(self.delete_wanted)
            self._note_focus(None, self._window.focusWidget())
            cast("QApplication", QApplication.instance()).focusChanged.connect(self._note_focus)
            self._window.put_side(self._panel)
            self._bind(self._panel)
            self.shown.emit()
        return self._panel

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        if self._panel is not None:
            self._panel.set_theme(theme)

    # Showing

    def toggle(self) -> None:
        """Show the panel with the keys going to it, or hide it."""
        self._settings.keep(PANEL, not self.is_shown)
        if self.is_shown:
            self._fill()
            self.panel.show()
            self.shown.emit()
            self._focus()
        elif self._panel is not None:
            if self._panel.isAncestorOf(self._window.focusWidget() or self._window):
                self._window.reader.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._panel.hide()

    def filter_names(self) -> None:
        """Put the caret into the panel's filter; show the panel first where it is hidden."""
        if not self.is_shown:
            self.toggle()
        self.panel.focus_filter()

    def go_to_saved(self) -> None:
        """Let the keys go to the saved searches; show the panel first where it is hidden."""
        if not self.is_shown:
            self.toggle()
        self.panel.filter_line.clear()
        self.panel.show()
        self._focus()
        self.panel.list.go_to_saved()

    def show_saved(self, saved: "Section", at: str = "") -> None:
        """Show these saved searches; the one of a name becomes current."""
        if self._panel is not None:
            self._panel.show_sections(saved=saved)
            if at:
                self._panel.list.go_to_saved(at)

    def show_menu(self) -> bool:
        """Show what can be done with the panel's current row; False where the keys are at none.

        Headings, dates and other articles have no menu.
        """
        if self._panel is None or not self._panel.list.hasFocus():
            return False
        row = self._panel.list.current_row()
        if row is None or not (row.saved or (row.mark and row.mark.kind is not MarkKind.DATE)):
            return False
        self._panel.list.show_menu()
        return True

    def step_back(self) -> bool:
        """Drop the filter, or what is chosen; False when there is neither."""
        if self._panel is not None and self._panel.isVisible() and self._panel.step_back():
            return True
        if self._window.reader.walking.leave_mark():
            return True
        if self._window.reader.walking.chosen is not None:
            self.choose(None)
            return True
        return False

    def leave(self) -> bool:
        """Let the keys go back to list or reader; False where they are not in the panel."""
        if self._panel is None or not self._panel.isAncestorOf(self._window.focusWidget()):
            return False
        pane = self._came_from if self._came_from.isVisible() else self._window.reader.view
        pane.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _note_focus(self, _left: object, pane: "QWidget | None") -> None:
        """Remember where the keys go back to."""
        if pane in (self._window.list_pane.view, self._window.reader.view):
            self._came_from = pane

    def _focus(self) -> None:
        self.panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What it shows

    def _fill(self) -> None:
        """Show what is known of the open article already."""
        if self._session.reading is not None:
            self._show_names(self._session.reading)
        elif self._session.article is not None:
            self._show_nobody()
            self._pause.start()

    def _begin(self, article: "Article") -> None:
        """Turn to another article, of which only its day is known so far.

        Why its rows do not go at once: while one walks from article to article they would flicker.
        """
        del article
        self._related = None
        if self.is_shown:
            self.panel.show_chosen(None)
            self.panel.list.expect(())
            self._grace.start()
            self._pause.start()

    def _expect(self, reply: "RulingReply") -> None:
        """Let the keys stay at whom a ruling was about, by the name that is left."""
        if self._panel is not None:
            self._panel.list.expect(reply.names)

    def _show_nobody(self) -> None:
        """Show no name any more, for those of this article take longer."""
        if self.is_shown:
            self.panel.show_sections((), self._around())

    def _show_names(self, reading: "Reading", *_: object) -> None:
        if not self.is_shown:
            return
        from gui.panel.names import sections_of

        self._grace.stop()
        self.panel.show_sections(sections_of(reading), self._around())
        self._show_chosen()
        if self._related is None:
            self._pause.start()

    def _show_chosen(self) -> None:
        chosen = self._window.reader.walking.chosen
        self.panel.show_chosen(chosen)
        if chosen is not None and chosen.kind is not MarkKind.DATE:
            self._session.inquiries.ask_about(chosen.kind.value, chosen.label)

    def _renew_around(self) -> None:
        """Look again for what stands near once there are other articles, not for every search."""
        if self.is_shown and self._listing is not self._session.everything:
            self.panel.show_sections(around=self._around())

    def _around(self) -> "list[Section]":
        """Return other articles: those that stand near, and the related ones that are known."""
        article, number = self._session.article, self._session.current
        self._listing = self._session.everything
        if article is None or number is None:
            return []
        from gui.panel.articles import around, related

        find, sections = self._session.entry, []
        if article.day is not None:
            sections.append(around(self._listing, number, article.day, find))
        if self._related is not None and self._related.number == number:
            sections.append(related(self._related.articles, find))
        return sections

    def _ask_for_related(self) -> None:
        if self.is_shown and self._session.current is not None:
            self._session.inquiries.relate(self._session.current)

    def _take_related(self, reply: "RelatedReply") -> None:
        if reply.number == self._session.current:
            self._related = reply
            if self.is_shown:
                self.panel.show_sections(around=self._around())

    def _tell(self, known: "EntityReply") -> None:
        chosen = self._window.reader.walking.chosen
        if self._panel is not None and chosen and known.name == chosen.label:
            self._panel.tell(chosen, library_words(known))

    # What is chosen

    def choose(self, mark: Mark | None) -> None:
        """Let n and p walk an entity or a date, from its first mention on; None for the hits."""
        self._window.reader.choose(mark)
        if self.is_shown:
            self._show_chosen()

    def _open(self, row: "Row") -> None:
        if row.mark is not None:
            self.thread_wanted.emit(row.mark)
        elif row.article is not None:
            self._session.open_article(row.article)
        else:
            self.search_wanted.emit(row.query)
