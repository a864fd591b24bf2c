"""What each command does: the table's names connected to session and panes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from gui.actions import Actions
from gui.commands import Scope
from gui.dialogs.about import about_box
from gui.dialogs.keys import KeyOverlay
from gui.dialogs.problems import ProblemsDialog
from gui.exporting import Exporting
from gui.look import Look
from gui.main_window import MainWindow
from gui.naming import Naming
from gui.page.marks import FOUND_KINDS
from gui.page.wording import file_name, meta_line
from gui.search_controls import SearchControls
from gui.settings import CALENDAR, HIDDEN_KINDS, PRINT_MARKS, SINGLE_KEYS, Settings
from gui.timeline import Timeline
from gui.values import Landing
from search.archive.library import Library

if TYPE_CHECKING:
    from gui.paper import Paper

_KINDS = tuple(kind.value for kind in FOUND_KINDS)


class Controls(QObject):
    """Does what menus and keys ask for. `open_folder` is called with a folder to open instead."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        settings: Settings,
        library: Library,
        settings_file: Path,
        open_folder: Callable[[Path], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._look = look
        self._settings = settings
        self._library = library
        self._settings_file = settings_file
        self._open_folder = open_folder
        self._dialogs: dict[str, QDialog] = {}
        self._paper: Paper | None = None
        self.timeline = Timeline(window, settings, look.theme)
        self._exporting = Exporting(window, library)
        self.naming = Naming(window.reader, window.session)
        self.searching = SearchControls(window, settings)
        self.actions = Actions(window)
        self.actions.fill(window.menus)
        self.actions.bind(Scope.READING, window.list_pane.view, window.reader, window.calendar_room)
        self.actions.bind(Scope.BOX, window.box.line)
        self.actions.connect_all(self._slots())
        window.status.problems_wanted.connect(self.show_problems)
        window.reader.kind_toggled.connect(self._toggle_kind)
        self.naming.told.connect(window.status.show_message)
        self.naming.search_wanted.connect(self.searching.search_for)
        for told in (self.searching.told, self._exporting.told):
            told.connect(window.status.show_message)
        look.theme_changed.connect(self.timeline.set_theme)
        window.session.keeper.failed.connect(window.status.show_message)
        window.session.listed.connect(self._show_order)
        look.zoomed.connect(self._tell_zoom)
        self._show_states()
        if not settings.value(SINGLE_KEYS):
            self._obey_single_keys()

    def _slots(self) -> dict[str, Callable[[], object]]:
        window, session, look = self._window, self._session, self._look
        view, reader = window.list_pane.view, window.reader
        return {
            "open_folder": self.choose_folder,
            "rescan": session.rescan,
            "save_pdf": lambda: self._on_paper().save_pdf(),
            "preview": lambda: self._on_paper().preview(),
            "print": lambda: self._on_paper().print_(),
            **self._exporting.slots(),
            "calendar": self._toggle_calendar,
            "print_marks": self._toggle_print_marks,
            "quit": window.close,
            "copy": self._copy,
            "copy_with_source": self._copy_with_source,
            "select_all": reader.view.selectAll,
            "find": reader.open_find,
            "undo_ruling": self.naming.undo,
            **{f"toggle_{kind}": partial(self._toggle_kind, kind) for kind in _KINDS},
            "toggle_all": self._toggle_all,
            "zoom_in": partial(look.zoom_by, 1),
            "zoom_out": partial(look.zoom_by, -1),
            "zoom_reset": look.reset_zoom,
            "order": session.turn_order,
            "reading_mode": self._toggle_reading_mode,
            "full_screen": self._toggle_full_screen,
            **{f"theme_{name}": partial(self._set_theme, name) for name in look.THEMES},
            "next_article": partial(view.step, 1),
            "previous_article": partial(view.step, -1),
            "next_month": partial(view.step_month, 1),
            "previous_month": partial(view.step_month, -1),
            "page_down": partial(self._turn_page, 1),
            "page_up": partial(self._turn_page, -1),
            "next_hit": partial(self._step_hit, 1),
            "previous_hit": partial(self._step_hit, -1),
            "to_list": view.setFocus,
            "to_reader": reader.view.setFocus,
            "next_pane": partial(window.cycle_panes, 1),
            "previous_pane": partial(window.cycle_panes, -1),
            "back": self.step_back,
            "search": self._focus_search,
            "open_hit": self._open_hit,
            "clear_search": self._clear_search,
            "keys": self.show_keys,
            "single_keys": self._toggle_single_keys,
            "problems": self.show_problems,
            "about": self.show_about,
            "star": self._turn_star,
            "mark_unseen": self._mark_unseen,
            "pass_over": self._pass_over,
            **self.searching.slots(),
        }

    def _check(self, name: str, *, on: bool) -> None:
        self.actions.action(name).setChecked(on)

    def _show_states(self) -> None:
        """Put ticks in the menus where something is on."""
        hidden = self._settings.value(HIDDEN_KINDS)
        for kind in _KINDS:
            self._check(f"toggle_{kind}", on=kind not in hidden)
        self._window.reader.show_hidden(hidden)
        for name in self._look.THEMES:
            self._check(f"theme_{name}", on=name == self._look.wanted)
        self._show_order()
        self._check("calendar", on=self._settings.value(CALENDAR))
        self._check("print_marks", on=self._settings.value(PRINT_MARKS))
        self._check("single_keys", on=self._settings.value(SINGLE_KEYS))

    # Search and walking

    def _focus_search(self) -> None:
        if self._window.box.isHidden():
            self._toggle_reading_mode()
        self._window.box.focus_line()

    def _open_hit(self) -> None:
        self._session.open_first()
        self._window.reader.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.reader.land(Landing.FIRST)

    def _clear_search(self) -> None:
        self._window.box.set_text("")
        self._session.search("")

    def step_back(self) -> None:
        """Undo the last layer: find bar, found words, selection, search box, query; never quits."""
        window = self._window
        if window.box.line.hasFocus():
            window.list_pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif window.reader.close_find() or window.reader.forget_find():
            return
        elif window.reader.view.textCursor().hasSelection():
            cursor = window.reader.view.textCursor()
            cursor.clearSelection()
            window.reader.view.setTextCursor(cursor)
        elif window.box.isHidden():
            self._toggle_reading_mode()
        elif window.isFullScreen():
            self._toggle_full_screen()
        elif window.box.text():
            self._clear_search()

    def _step_hit(self, by: int) -> None:
        """Go to the next hit, on into the next article of the list when this one has no more."""
        if self._window.reader.step_hit(by) or not self._session.searching:
            return
        number = self._window.list_pane.view.neighbour(by)
        if number is None:
            words = self.tr("Last hit") if by > 0 else self.tr("First hit")
            self._window.status.show_message(words)
        else:
            self._session.go_to(number, Landing.FIRST if by > 0 else Landing.LAST)

    def _turn_page(self, by: int) -> None:
        if not self._window.reader.view.turn_page(by):
            self._window.list_pane.view.step(by)

    def _show_order(self) -> None:
        self.searching.show_states(self.actions)

    # What the reader makes of an article

    def _turn_star(self) -> None:
        if (article := self._session.article) is not None:
            starred = self._session.keeper.turn_star(article.path)
            words = self.tr("Starred") if starred else self.tr("The star is off")
            self._window.status.show_message(words)

    def _mark_unseen(self) -> None:
        if (article := self._session.article) is not None:
            self._session.keeper.mark_unseen(article.path)
            self._window.status.show_message(self.tr("Marked as unseen"))

    def _pass_over(self) -> None:
        if (article := self._session.article) is not None:
            self._session.keeper.pass_over(article.path)
            self._window.list_pane.view.step(1)

    # Looks

    def _toggle_kind(self, kind: str) -> None:
        hidden = self._settings.value(HIDDEN_KINDS)
        self._hide([k for k in hidden if k != kind] if kind in hidden else [*hidden, kind])

    def _toggle_all(self) -> None:
        self._hide([] if self._settings.value(HIDDEN_KINDS) else list(_KINDS))

    def _hide(self, kinds: list[str]) -> None:
        self._settings.keep(HIDDEN_KINDS, kinds)
        self._show_states()

    def _set_theme(self, name: str) -> None:
        self._look.set_theme(name)
        self._show_states()

    def _tell_zoom(self, percent: int) -> None:
        self._window.status.show_message(self.tr("Text size {} %").format(percent))

    def _toggle_reading_mode(self) -> None:
        alone = not self._window.box.isHidden()
        self._window.show_reader_alone(alone=alone)
        self._check("reading_mode", on=alone)

    def _toggle_full_screen(self) -> None:
        full = not self._window.isFullScreen()
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._check("full_screen", on=full)

    def _toggle_single_keys(self) -> None:
        self._settings.keep(SINGLE_KEYS, not self._settings.value(SINGLE_KEYS))
        self._obey_single_keys()

    def _obey_single_keys(self) -> None:
        on = self._settings.value(SINGLE_KEYS)
        self.actions.set_single_keys(on=on)
        self._check("single_keys", on=on)

    # Copying

    def _copy(self) -> None:
        """Copy what is selected where the focus is: a line of text, or the article."""
        window = self._window
        for line in (window.box.line, window.reader.find_bar.line):
            if line.hasFocus():
                line.copy()
                return
        if text := window.reader.view.selected_text():
            QGuiApplication.clipboard().setText(text)

    def _copy_with_source(self) -> None:
        article = self._session.article
        if article is None:
            return
        text = self._window.reader.view.selected_text() or article.body
        place = self._window.reader.view.selected_paragraph()
        paragraph = f", ¶{place}" if place else ""
        source = f"{text}\n\u2014 {meta_line(article)}{paragraph}"
        QGuiApplication.clipboard().setText(source)
        self._window.status.show_message(
            self.tr("Copied with its source, {}").format(file_name(article))
        )

    # Printing

    def _on_paper(self) -> "Paper":
        """Return what prints the window, made (and Qt's printing loaded) on first use."""
        if self._paper is None:
            from gui.paper import Paper

            self._paper = Paper(self._window, self._library, self._settings)
            self._paper.told.connect(self._window.status.show_message)
        return self._paper

    def _toggle_calendar(self) -> None:
        self.timeline.toggle()
        self._show_states()

    def _toggle_print_marks(self) -> None:
        self._settings.keep(PRINT_MARKS, not self._settings.value(PRINT_MARKS))
        self._show_states()

    # Dialogs

    def choose_folder(self) -> None:
        """Ask for a folder and open it."""
        dialog = QFileDialog(self._window, self.tr("Open a Folder of Articles"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(str(self._session.folder.parent))
        dialog.selectFile(self._session.folder.name)
        dialog.fileSelected.connect(self._open_chosen)
        self._show("folder", dialog)

    def _open_chosen(self, folder: str) -> None:
        self._open_folder(Path(folder))

    def show_keys(self) -> None:
        """Show all keys."""
        self._show("keys", KeyOverlay(self._look.theme, self._window))

    def show_problems(self) -> None:
        """Show the files that need attention."""
        session = self._session
        dialog = ProblemsDialog(
            session.folder, session.problems(), self._window, bad_lines=session.bad_lines
        )
        dialog.opened.connect(self._session.open_article)
        self._show("problems", dialog)

    def show_about(self) -> None:
        """Show version, places and licences."""
        box = about_box(
            self._session.folder, self._library.cache, self._settings_file, self._window
        )
        self._show("about", box)

    def _show(self, name: str, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialogs[name] = dialog  # a dialog without a Python reference may go at any moment
        dialog.open()
