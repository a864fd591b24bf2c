"""What each command does: the table's names connected to session and panes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.actions import Actions
from gui.arrivals import Arrivals
from gui.commands import Scope
from gui.copying import Copying
from gui.dialog_controls import DialogControls
from gui.exporting import Exporting
from gui.folders import Doors, Folders
from gui.going import Going
from gui.keycap import KeyCap
from gui.keymap import Keymap
from gui.look import Look
from gui.look_controls import LookControls
from gui.main_window import MainWindow
from gui.naming import Naming
from gui.pausing import Pausing
from gui.reading_controls import ReadingControls
from gui.review import Review
from gui.row_menu import RowMenu
from gui.search_controls import SearchControls
from gui.settings import PANEL, SINGLE_KEYS, Settings
from gui.threads import Threads
from gui.timeline import Timeline
from gui.values import Landing
from search.archive.library import Library

if TYPE_CHECKING:
    from gui.paper import Paper


class Controls(QObject):
    """Makes those who do what menus and keys ask for; `doors` lead to other folders."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        settings: Settings,
        library: Library,
        settings_file: Path,
        doors: Doors,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._settings = settings
        self._library = library
        self._paper: Paper | None = None
        self.keymap = Keymap(settings, self)
        self.actions = Actions(window, self.keymap.commands)
        self.timeline = Timeline(window, settings, look.theme)
        copying = [self.actions.action(name) for name in ("copy", "copy_with_source")]
        self.naming = Naming(window.reader, window.session, copying)
        self.searching = SearchControls(window, settings)
        self.threads = Threads(window, settings, look.theme, self.naming, self._bind_more)
        self.review = Review(window, look)
        self.going = Going(window)
        self.folders = Folders(window, settings, look, doors)
        self.looks = LookControls(window, look, settings, self.timeline)
        self.dialogs = DialogControls(window, look, settings, library, self.keymap, settings_file)
        self._reading = ReadingControls(window, self.threads)
        self._copying = Copying(window)
        self._pausing = Pausing(window, self.actions)
        self._exporting = Exporting(window, library, settings)
        RowMenu(window, self.actions)
        Arrivals(window)
        self._bind()
        self._connect(look)
        self._show_states()

    def _bind(self) -> None:
        """Put the commands into menus and panes, and connect them."""
        window, actions = self._window, self.actions
        actions.fill(window.menus)
        window.menus["File"].insertMenu(actions.action("new_window"), self.folders.menu)
        actions.bind(Scope.READING, window.list_pane.view, window.reader, window.calendar_room)
        actions.bind(Scope.LIST, window.list_pane.view)
        actions.bind(Scope.PAGE, window.reader)
        actions.bind(Scope.BOX, window.box.line)
        for connector in (
            self._reading, self._copying, self._pausing, self._exporting, self.searching,
            self.threads, self.going, self.folders, self.looks, self.dialogs,
        ):  # fmt: skip
            actions.connect_all(connector.slots())
            if connector in (self._reading, self.threads):
                connector.told.connect(window.status.show_of_article)
            elif connector is not self.dialogs:
                connector.told.connect(window.status.show_message)
        actions.connect_all(self._slots())
        self.keymap.changed.connect(self._show_keys)

    def _connect(self, look: Look) -> None:
        window = self._window
        window.status.problems_wanted.connect(self.dialogs.show_problems)
        self.naming.rulings.told.connect(window.status.show_message)
        self.dialogs.told.connect(window.status.show_message)
        self.naming.search_wanted.connect(self.searching.search_for)
        self.searching.saved.attend(self.threads.aside)
        self.threads.aside.shown.connect(self._show_panel)
        self.going.gone_to.connect(self.timeline.show_day)
        look.theme_changed.connect(self.threads.set_theme)
        window.session.keeper.failed.connect(window.status.show_failure)
        window.session.listed.connect(self._show_order)

    def _slots(self) -> dict[str, Callable[[], object]]:
        window, session = self._window, self._session
        return {
            "rescan": session.rescan,
            "save_pdf": lambda: self._on_paper().save_pdf(),
            "preview": lambda: self._on_paper().preview(),
            "print": lambda: self._on_paper().print_(),
            "panel": self._toggle_panel,
            "review_names": self.review.show,
            "quit": QApplication.closeAllWindows,
            "find": window.reader.open_find,
            "undo": self._undo,
            "order": session.turn_order,
            "to_list": window.list_pane.view.setFocus,
            "to_reader": window.reader.view.setFocus,
            "next_pane": partial(window.cycle_panes, 1),
            "previous_pane": partial(window.cycle_panes, -1),
            "back": self.step_back,
            "search": self._focus_search,
            "open_hit": self._open_hit,
            "clear_search": self._clear_search,
        }

    def _show_states(self) -> None:
        """Put ticks in the menus where something is on, and the present keys on their caps."""
        self.looks.show_states(self.actions)
        self._reading.show_states(self.actions)
        self.dialogs.take(self.actions, self.going, self.searching.saved)
        self._show_panel()
        self._show_order()
        self._show_caps(self._window)
        self._settings.changed.connect(self._heed)

    def _heed(self, key: str) -> None:
        if key == SINGLE_KEYS.key:
            self._show_caps(self._window)

    def _show_order(self) -> None:
        self.searching.show_states(self.actions)

    def _bind_more(self, pane: QWidget) -> None:
        """Let the reader's keys work in a pane that was made later."""
        self.actions.bind(Scope.READING, pane)
        self._show_caps(pane)

    def _show_keys(self) -> None:
        """Bind the present keys, and show them wherever keys stand in the window."""
        self.actions.show_keys(self.keymap.commands)
        self._show_caps(self._window)

    def _show_caps(self, pane: QWidget) -> None:
        for cap in pane.findChildren(KeyCap):
            if cap.command:
                keys = self.actions.present_keys(cap.command)
                cap.show_key(min(keys, key=len) if keys else "")

    def _toggle_panel(self) -> None:
        self.threads.aside.toggle()
        self._show_panel()

    def _show_panel(self) -> None:
        self.actions.action("panel").setChecked(self._settings.value(PANEL))

    def _undo(self) -> None:
        """Take back the last change of the saved searches, or else the last ruling."""
        if not self.searching.saved.undo():
            self.naming.rulings.undo()

    # Search and walking

    def _focus_search(self) -> None:
        if self._window.box.isHidden():
            self.looks.toggle_reading_mode()
        self._window.box.focus_line()

    def _open_hit(self) -> None:
        self._session.open_first()
        self._window.reader.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.reader.land(Landing.FIRST)

    def _clear_search(self) -> None:
        self._window.box.set_text("")
        self._session.search("")

    def step_back(self) -> None:
        """Undo the last layer: a line that asks, found words, selection, query; never quits."""
        window = self._window
        in_calendar = window.calendar_room.isAncestorOf(window.focusWidget() or window)
        if window.box.line.hasFocus() or window.list_pane.close_date_line() or in_calendar:
            window.list_pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif window.reader.close_find() or window.reader.forget_find() or self.threads.step_back():
            return
        elif window.reader.view.textCursor().hasSelection():
            cursor = window.reader.view.textCursor()
            cursor.clearSelection()
            window.reader.view.setTextCursor(cursor)
        elif window.box.isHidden():
            self.looks.toggle_reading_mode()
        elif window.isFullScreen():
            self.looks.toggle_full_screen()
        elif not (self.threads.go_back() or self.threads.aside.leave()) and window.box.text():
            self._clear_search()

    # Printing

    def _on_paper(self) -> "Paper":
        """Return what prints the window, made (and Qt's printing loaded) on first use."""
        if self._paper is None:
            from gui.paper import Paper

            self._paper = Paper(self._window, self._library, self._settings, self.threads.words)
            self._paper.told.connect(self._window.status.show_message)
        return self._paper
