"""The page of keys: every command with its keys, to give it others."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.commands import Command, spoken_keys
from gui.dialogs.matching import Texts, best_first
from gui.dialogs.pick_list import Pick, PickDelegate, PickModel
from gui.keymap import Keymap, all_keys
from gui.look import Look
from gui.preferences.fields import laid
from gui.preferences.key_dialog import KeyDialog
from gui.preferences.table import KEYS
from gui.settings import Settings
from gui.theme import GRID
from gui.translation import translated

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeysPage(QWidget):
    """Lists the commands; Enter gives one another key, Delete none, and all can be taken back."""

    def __init__(
        self, keymap: Keymap, settings: Settings, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self._look = look
        self._switches, self._fields = laid(KEYS, settings, self)
        self.line = QLineEdit(self)
        self.list = QListView(self)
        self.model = PickModel(self)
        self.note = QLabel(self)
        self.change_button = QPushButton(self.tr("&Change…"), self)
        self.add_button = QPushButton(self.tr("&Add…"), self)
        self.clear_button = QPushButton(self.tr("&No Key"), self)
        self.reset_button = QPushButton(self.tr("Restore &Default"), self)
        self.reset_all_button = QPushButton(self.tr("Restore A&ll Defaults"), self)
        self.dialog: KeyDialog | None = None
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.line.setPlaceholderText(self.tr("Find a command or a key"))
        self.line.setAccessibleName(self.tr("Find a command or a key"))
        self.line.installEventFilter(self)
        self.list.setModel(self.model)
        self._painting = PickDelegate(self._look.theme, self.list)
        self.list.setItemDelegate(self._painting)
        self.list.setAccessibleName(self.tr("Commands and their keys"))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.installEventFilter(self)
        self.note.setProperty("ink", "soft")
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for button in (self.change_button, self.add_button, self.clear_button, self.reset_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.reset_all_button)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in the line is for the list
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(self._switches)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        column.addLayout(row)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._show)
        self.list.doubleClicked.connect(self.ask_for_key)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self.change_button.clicked.connect(self.ask_for_key)
        self.add_button.clicked.connect(self.ask_for_more)
        self.clear_button.clicked.connect(self._clear)
        self.reset_button.clicked.connect(self._reset)
        self.reset_all_button.clicked.connect(self._reset_all)
        self._keymap.changed.connect(self._show)

    def set_theme(self) -> None:
        """Show in the look's colours."""
        theme = self._look.theme
        self._painting.set_theme(theme)
        self.list.setStyleSheet(
            f"QListView {{ background: {theme.paper}; border: 1px solid {theme.rule}; }}"
            f"QListView:focus {{ border-color: {theme.accent}; }}"
        )

    # What is listed

    @property
    def current(self) -> Command | None:
        """The command that is chosen."""
        pick = self.model.pick(self.list.currentIndex().row())
        return self._keymap.command(pick.value) if pick else None

    def _show(self, *_: object) -> None:
        before = self.current
        rows = [(self._texts(command), self._pick(command)) for command in self._keymap.commands]
        typed = self.line.text()
        picks = best_first(typed, rows) if typed.strip() else [pick for _, pick in rows]
        self.model.show_rows(picks)
        names = [pick.value for pick in picks]
        row = names.index(before.name) if before and before.name in names else 0
        self.list.setCurrentIndex(self.model.index(row, 0))
        self._tell()

    def _texts(self, command: Command) -> Texts:
        more = f"{_menu(command)} {_tip(command)}"
        return Texts(_plain(command), spoken_keys(command), more, command.text.rstrip("…"))

    def _pick(self, command: Command) -> Pick:
        changed = self._keymap.is_changed(command.name)
        hint = self.tr("{}, changed").format(_menu(command)) if changed else _menu(command)
        return Pick(_plain(command), hint, keys=spoken_keys(command), value=command.name)

    def _tell(self, *_: object) -> None:
        command = self.current
        tip = _tip(command) if command else ""
        self.note.setText(f"{tip[:1].upper()}{tip[1:]}")
        changed = command is not None and self._keymap.is_changed(command.name)
        has_keys = command is not None and bool(all_keys(command))
        self.reset_button.setEnabled(changed)
        self.clear_button.setEnabled(has_keys)
        for button in (self.change_button, self.add_button):
            button.setEnabled(command is not None)
        changes = any(self._keymap.is_changed(one.name) for one in self._keymap.commands)
        self.reset_all_button.setEnabled(changes)

    # What is changed

    def ask_for_key(self) -> None:
        """Ask for the one key that the chosen command is to have."""
        self._ask(())

    def ask_for_more(self) -> None:
        """Ask for another key of the chosen command."""
        if (command := self.current) is not None:
            self._ask(all_keys(command))

    def _ask(self, kept: Sequence[str]) -> None:
        command = self.current
        if command is None:
            return
        name = command.name
        dialog = KeyDialog(
            command, lambda key: self._keymap.owner(key, name), self._look.theme, self
        )
        dialog.chosen.connect(lambda key: self._keymap.give(name, [*kept, key]))
        self.dialog = dialog
        dialog.open()

    def _clear(self) -> None:
        if (command := self.current) is not None:
            self._keymap.give(command.name, ())

    def _reset(self) -> None:
        if (command := self.current) is not None:
            self._keymap.reset(command.name)

    def _reset_all(self) -> None:
        self._keymap.reset()

    # What Qt asks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down lead from the line into the list, Enter change a command, Delete clear it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER:
                self.ask_for_key()
                return True
            if watched is self.line and event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if watched is self.list and event.key() == Qt.Key.Key_Delete:
                self._clear()
                return True
        return super().eventFilter(watched, event)


def _plain(command: Command) -> str:
    return translated("commands", command.text).rstrip("…")


def _menu(command: Command) -> str:
    return translated("commands", command.menu)


def _tip(command: Command) -> str:
    return translated("commands", command.tip)
