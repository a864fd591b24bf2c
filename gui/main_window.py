"""The window: lays out the panes and shows what the session says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QVBoxLayout, QWidget

from gui import messages
from gui.articles.model import ArticleListModel
from gui.articles.pane import ArticlePane
from gui.articles.ways import ways_out, why_none
from gui.calendar.room import CalendarRoom
from gui.commands import MENUS
from gui.menukeys import KeyMenu
from gui.searchbox.box import SearchBox
from gui.session import Session
from gui.settings import CALENDAR, GEOMETRY, PANEL, PANEL_WIDTH, SPLIT, Settings
from gui.status_line import StatusLine
from gui.tabbing import tab_stops
from gui.theme import Theme
from gui.translation import translated
from gui.values import Landing
from gui.wording import count_words, folder_words

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from gui.reader.pane import ReaderPane
    from search.articles.article import Article
    from search.messages.progress import Progress
    from search.messages.replies import SearchReply
    from search.reading import Reading
    from search.spans import Span

_FIRST_SIZE = (1360, 820)
FRAME = QSize(8, 40)  # what a window manager puts around a window, about
_FIRST_SPLIT = (360, 736)
_LEAST_READER = 360  # pixels


class MainWindow(QMainWindow):
    """Menu bar, search box, list beside reader, status line.

    `painted` is emitted once, after the first paint: what is slow starts then; `closing` before the
    window closes. The reader is made when it is first asked for; until then there is paper in its
    place. Why: making it and setting an article takes as long as the list does.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, session: Session, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self._settings = settings
        self._is_painted = False
        self.menus = {title: KeyMenu(_with_key(title), self) for title in MENUS}
        for menu in self.menus.values():
            self.menuBar().addMenu(menu)
        self.model = ArticleListModel(
            session.entry, session.keeper.state, self, folder=session.folder
        )
        self.box = SearchBox(theme, self)
        self.list_pane = ArticlePane(self.model, theme, self)
        self._theme = theme
        self._reader: ReaderPane | None = None
        self._paper = QWidget(self)
        self.status = StatusLine(theme, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.side: QWidget | None = None
        self.calendar_room = CalendarRoom(self, shown=settings.value(CALENDAR))
        self._rules = [QFrame(self), QFrame(self)]
        self._lay_out()
        self._connect()
        self._colour_rules()  # the panes have coloured themselves

    def _lay_out(self) -> None:
        self.setWindowTitle("Dateline")
        self.splitter.addWidget(self.list_pane)
        self.splitter.addWidget(self._paper)
        if self._settings.value(PANEL):
            self.put_side(QWidget(self))  # room for the panel, which is made later
        self.splitter.setStretchFactor(1, 1)
        self._paper.setBackgroundRole(QPalette.ColorRole.Base)
        self._paper.setAutoFillBackground(True)
        self._paper.setMinimumWidth(_LEAST_READER)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addWidget(self.calendar_room)
        column.addWidget(self._rules[0])
        column.addWidget(self.splitter, 1)
        column.addWidget(self._rules[1])
        column.addWidget(self.status)
        for rule in self._rules:
            rule.setFixedHeight(1)
        self.setCentralWidget(whole)
        self._restore()

    def _connect(self) -> None:
        session = self.session
        session.listed.connect(self._show_list)
        session.opened.connect(self._show_article)
        session.marked.connect(self._show_marks)
        session.searched.connect(self._explain)
        session.searches.snippets_found.connect(self.model.add_snippets)
        session.searches.completed.connect(self.box.completion.show_options)
        session.progressed.connect(self._show_progress)
        session.failed.connect(self.status.show_failure)
        session.rescanned.connect(self._tell_changes)
        session.vanished.connect(self.status.show_gone)
        session.keeper.marked.connect(self.list_pane.view.viewport().update)
        self.box.edited.connect(session.search)
        self.box.completion.wanted.connect(session.searches.complete)
        self.list_pane.view.chosen.connect(session.go_to)
        self.list_pane.view.snippets_wanted.connect(session.searches.find_snippets)
        self.list_pane.header.order_wanted.connect(session.set_order)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours; the palette is the application's."""
        self._theme = theme
        self._colour_rules()
        for pane in (self.box, self.list_pane, self.status):
            pane.set_theme(theme)
        if self._reader is not None:
            self._reader.set_theme(theme)

    def _colour_rules(self) -> None:
        for rule in self._rules:
            rule.setStyleSheet(f"background: {self._theme.rule};")

    @property
    def reader(self) -> "ReaderPane":
        """The pane in which an article is read."""
        if self._reader is None:
            self._reader = self._make_reader()
        return self._reader

    def _make_reader(self) -> "ReaderPane":
        """Make the reader and lay it where the paper is."""
        from gui.reader.pane import ReaderPane

        reader = ReaderPane(self._theme, self)
        reader.setMinimumWidth(_LEAST_READER)
        self.splitter.replaceWidget(1, reader)
        self.splitter.setStretchFactor(1, 1)
        self._paper.deleteLater()
        reader.show()
        self.box.edited.connect(reader.forget_find)  # the search's own hits are to be walked
        return reader

    def put_side(self, side: QWidget) -> None:
        """Lay something at the right of the reader, or in the place of what lies there."""
        before, self.side = self.side, side
        if before is not None:
            self.splitter.replaceWidget(2, side)
            before.deleteLater()
            return
        listed, read = self.splitter.sizes()[:2]
        self.splitter.addWidget(side)
        width = self._settings.value(PANEL_WIDTH)
        self.splitter.setSizes([listed, max(read - width, _LEAST_READER), width])

    # What the session says

    def _show_list(self) -> None:
        session = self.session
        view, shown, ranked = self.list_pane.view, session.shown, session.searches.ranked
        same = self.model.shows(shown.numbers, ranked=ranked)
        if not same or view.with_snippets != session.searching:
            before, places = view.current_number(), view.places()
            self.model.show_articles(shown.numbers, shown.days, ranked=ranked)
            view.lay_rows(with_snippets=session.searching)
            view.gap = session.gap
            view.keep_place(session.current, places if session.current in (before, None) else ())
        elif session.searching:
            view.renew_snippets()
        self._show_notice()
        self.list_pane.header.show_order(session.order)
        found = len(shown) if session.searching else None
        self.box.show_count(count_words(found, session.total))
        if not session.searching:
            self.box.show_explanation(folder_words(session.folder.name, shown.days))
        if self._reader is not None and not len(shown) and session.article is None:
            self._reader.show_notice("")

    def _show_notice(self) -> None:
        """Show what stands in place of an empty list; nothing for a list with articles."""
        session = self.session
        reply = session.searches.reply
        folder = str(session.folder)
        if len(session.shown):
            self.list_pane.show_notice("")
        elif reply is not None:
            words = why_none(session.query.strip(), reply, through=session.through)
            self.list_pane.show_notice(words, ways_out(reply))
        elif session.failure:
            self.list_pane.show_notice(messages.unreadable_folder(folder, session.failure))
        else:
            notice = messages.empty_folder if session.through else messages.scanning
            self.list_pane.show_notice(notice(folder))

    def _show_article(self, article: "Article") -> None:
        self.status.show_gone("")
        self.status.show_of_article("")
        if article.problem is not None and not article.problem.has_text:
            reason = messages.problem_sentence(article.problem, article.detail)
            self.reader.show_notice(messages.notice(article.path, messages.escape(reason)))
        else:
            self.reader.show_article(article)
        if self.session.current is not None:
            self.list_pane.view.make_current(self.session.current)
        self.setWindowTitle(f"{article.headline or article.path} \u2014 Dateline")

    def _show_marks(
        self, reading: "Reading", hits: "tuple[Span, ...]", landing: Landing | None
    ) -> None:
        from gui.page.marks import marks_of

        self.reader.show_marks(tuple(marks_of(reading)), hits, landing)

    def _explain(self, reply: "SearchReply | None") -> None:
        if reply is None:
            return
        from gui.explaining import explained
        from gui.repairing import repair_words

        note = self.tr("results so far, still indexing") if reply.partial else ""
        repairs = map(repair_words, reply.repairs)
        self.box.show_explanation(explained(reply.explanation), repairs, note=note)

    def _show_progress(self, progress: "Progress") -> None:
        progress = progress.as_listed(self.session.total)
        share = progress.done / progress.of if progress.of else None
        if words := messages.progress_words(progress):
            rests = progress.state == "paused"
            self.status.show_progress(words, share, resting=rests)
        if self.session.through:
            self.status.show_progress(words, None)
            self.status.show_problems(progress.problems)
            self._show_notice()
            if progress.changed and self.status.message() == messages.rescan_words(0):
                self._tell_changes(progress.changed)  # else it would go on saying that nothing has

    def _tell_changes(self, changed: int) -> None:
        self.status.show_message(messages.rescan_words(changed))

    # Panes and focus

    def cycle_panes(self, by: int) -> None:
        """Move the focus on to the next (1) or the previous (-1) pane."""
        stops = [self.box.line, self.list_pane.view, self.reader.view]
        if self.reader.find_bar.isVisible():
            stops.append(self.reader.find_bar.line)
        if self.side is not None:
            stops.append(self.side)
        shown = [stop for stop in stops if stop.isVisible()]
        at = next((i for i, stop in enumerate(shown) if stop.hasFocus()), -1 if by > 0 else 0)
        shown[(at + by) % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 (Qt's name)
        """Lead Tab through the panes as one reads, round at either end."""
        panes = (self.box, self.calendar_room, self.list_pane, self._reader, self.side, self.status)
        stops = tab_stops(panes, first=[*self.calendar_room.stops, self.reader.view])
        focus = self.focusWidget()
        at = stops.index(focus) if focus in stops else -1 if next else 0
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        if stops:
            stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return bool(stops)

    def show_reader_alone(self, *, alone: bool) -> None:
        """Hide all but the article, or show all again."""
        for part in (self.box, self.list_pane, self.status, *self._rules, self.reader.legend):
            part.setVisible(not alone)
        self.calendar_room.setVisible(not alone and self._settings.value(CALENDAR))
        if self.side is not None:
            self.side.setVisible(not alone and self._settings.value(PANEL))
        if alone:
            self.reader.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _restore(self) -> None:
        """Take the window's place and size from the last time, or sizes that suit the screen."""
        geometry = QByteArray.fromBase64(self._settings.value(GEOMETRY).encode("ascii", "ignore"))
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = QGuiApplication.primaryScreen().availableGeometry().size() - FRAME
            self.resize(QSize(*_FIRST_SIZE).boundedTo(room))
        split = self._settings.value(SPLIT)
        sound = len(split) == 2 and all(w.isdecimal() and 0 < len(w) < 6 and int(w) for w in split)
        sizes = [int(w) for w in split] if sound else list(_FIRST_SPLIT)
        self.splitter.setSizes([*sizes, self._settings.value(PANEL_WIDTH)])

    # What Qt asks

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)  # once the panes are painted as well

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.keeper.look_again()

    def closeEvent(self, event: "QCloseEvent") -> None:
        self.closing.emit()
        self._settings.keep(GEOMETRY, bytes(self.saveGeometry().toBase64().data()).decode())
        if not self.list_pane.isHidden():  # reader alone: the list has no width of its own
            sizes = self.splitter.sizes()
            self._settings.keep(SPLIT, [str(w) for w in sizes[:2]])
            if len(sizes) > 2 and sizes[2]:
                self._settings.keep(PANEL_WIDTH, sizes[2])
        self.hide()  # at once: the children may take a moment to end
        self.session.stop_services()
        super().closeEvent(event)


def _with_key(menu: str) -> str:
    """Return the title of a menu with its key: Alt and the letter behind the &."""
    title = f"&{menu}"
    return translated("menus", title)
