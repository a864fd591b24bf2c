"""What the commands that show a dialog do: all commands, keys, preferences, problems, about."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.actions import Actions
from gui.availability import reasons
from gui.commands import spoken_keys
from gui.dialogs.about import AboutDialog
from gui.dialogs.keys import KeyOverlay
from gui.dialogs.pane_keys import Pane
from gui.dialogs.pick_list import Pick
from gui.dialogs.picking import PickDialog, Section
from gui.dialogs.problems import ProblemsDialog
from gui.going import Going
from gui.keymap import Keymap
from gui.look import Look
from gui.main_window import MainWindow
from gui.saved import SavedSearches
from gui.settings import USED, Settings
from gui.translation import translated
from search.archive.library import Library

_RECENT = 5  # commands that stand above all others
_WAIT = 10  # ms between two looks whether the window has the focus again
_LOOKS = 30


class DialogControls(QObject):
    """Shows the dialogs about the window itself; `told` carries a sentence."""

    told = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        settings: Settings,
        library: Library,
        keymap: Keymap,
        settings_file: Path,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._settings = settings
        self._library = library
        self._keymap = keymap
        self._settings_file = settings_file
        self._actions: Actions | None = None
        self._going: Going | None = None
        self._saved: SavedSearches | None = None
        self._looks = 0
        self.dialog: QDialog | None = None

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the commands that show a dialog do, by their names."""
        return {
            "palette": self.show_commands,
            "keys": self.show_keys,
            "preferences": self.show_preferences,
            "problems": self.show_problems,
            "about": self.show_about,
        }

    def take(self, actions: Actions, going: Going, saved: SavedSearches) -> None:
        """Take the actions that are offered; menus grey what can't be done while they are open."""
        self._actions = actions
        self._going = going
        self._saved = saved
        for menu in self._window.menus.values():
            menu.aboutToShow.connect(self._grey)
            menu.aboutToHide.connect(self._ungrey)

    def _reasons(self) -> dict[str, str]:
        if self._going is None or self._saved is None:
            return {}
        return reasons(self._window, self._going.history, self._saved)

    def _grey(self) -> None:
        if self._actions is not None:
            self._actions.enable(self._reasons())

    def _ungrey(self) -> None:
        """Let every key do something again, if only tell why it can't."""
        if self._actions is not None:
            self._actions.enable({})

    # All commands

    def show_commands(self) -> None:
        """Offer all commands, to find one by its words; it runs in the pane that has the focus."""
        why = self._reasons()
        commands = self._keymap.commands
        if self._actions is not None:
            commands = tuple(map(self._actions.worded, commands))
        picks = {
            command.name: Pick(
                _plain(translated("commands", command.text)),
                translated("commands", command.tip),
                group=translated("commands", command.menu),
                keys=spoken_keys(command),
                reason=why.get(command.name, ""),
                value=command.name,
                english=_plain(command.text),
            )
            for command in commands
            if command.name != "palette"
        }
        dialog = PickDialog(
            self.tr("All commands"), list(picks.values()), self._look.theme, self._window,
            sections=self._sections(picks),
        )  # fmt: skip
        focus = QApplication.focusWidget()
        dialog.picked.connect(lambda name: self._run_later(name, focus))
        dialog.refused.connect(self.told)
        self._show(dialog)

    def _sections(self, picks: dict[str, Pick]) -> list[Section]:
        """Part the commands: those used lately, then all by their menus."""
        used = [picks[name] for name in self._settings.value(USED) if name in picks][:_RECENT]
        sections = [Section(self.tr("Used lately"), used)] if used else []
        menus = dict.fromkeys(pick.group for pick in picks.values())
        every = (Section(menu, [p for p in picks.values() if p.group == menu]) for menu in menus)
        return [*sections, *every]

    def _run_later(self, name: str, focus: QWidget | None) -> None:
        """Run a command once the window has the focus again, where that was before."""
        used = [other for other in self._settings.value(USED) if other != name]
        self._settings.keep(USED, [name, *used][: 4 * _RECENT])
        self._window.activateWindow()
        self._looks = _LOOKS
        QTimer.singleShot(0, self, lambda: self._run(name, focus))

    def _run(self, name: str, focus: QWidget | None) -> None:
        self._looks -= 1
        if not self._window.isActiveWindow() and self._looks > 0:
            QTimer.singleShot(_WAIT, self, lambda: self._run(name, focus))
            return
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._actions is not None:
            self._actions.action(name).trigger()

    # Other dialogs

    def show_keys(self) -> None:
        """Show all keys, those first that work where the focus is."""
        commands, theme = self._keymap.commands, self._look.theme
        self._show(KeyOverlay(commands, theme, self._window, pane=self._pane()))

    def _pane(self) -> Pane:
        """Return the pane that has the focus."""
        window, focus = self._window, QApplication.focusWidget()
        panes = {
            Pane.BOX: window.box,
            Pane.CALENDAR: window.calendar_room,
            Pane.PANEL: window.side,
            Pane.READER: window.reader,
        }
        for name, pane in panes.items():
            if focus is not None and pane is not None and pane.isAncestorOf(focus):
                return name
        return Pane.LIST

    def show_preferences(self) -> None:
        """Show what can be set."""
        from gui.preferences.dialog import PreferencesDialog

        session = self._window.session
        dialog = PreferencesDialog(
            self._settings, self._keymap, session.folder, self._look, self._window
        )
        dialog.exclusions_changed.connect(session.rescan)
        self._show(dialog)

    def show_problems(self) -> None:
        """Show the files that need attention."""
        session = self._window.session
        dialog = ProblemsDialog(
            session.folder, session.problems(), self._window, bad_lines=session.bad_lines
        )
        dialog.opened.connect(session.open_article)
        dialog.finished.connect(self._leave_the_foot)
        self._show(dialog)

    def _leave_the_foot(self) -> None:
        """Let the keys go to the list again where the line at the foot asked for a dialog."""
        window = self._window
        if window.status.isAncestorOf(window.focusWidget() or window):
            window.list_pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_about(self) -> None:
        """Show version, sizes, places and licences."""
        self._show(AboutDialog(self._library, self._settings_file, self._window))

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(dialog, (KeyOverlay, PickDialog)):  # else the style sheet does it all
            self._look.theme_changed.connect(dialog.set_theme)
        self.dialog = dialog  # a dialog without a Python reference may go at any moment
        dialog.open()


def _plain(text: str) -> str:
    return text.rstrip("…")
