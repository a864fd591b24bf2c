"""Turns the table of commands into Qt's actions: menus and shortcuts, bound nowhere else."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.commands import COMMANDS, Command, Scope, spoken
from gui.translation import translated


class Actions(QObject):
    """Holds one action a command, and one more for the keys that work everywhere.

    Why two: Qt gives an action one shortcut context, and single letters must stay letters wherever
    text is typed, while Alt+Down has to work there too.
    """

    def __init__(self, window: QWidget, commands: Iterable[Command] = COMMANDS) -> None:
        super().__init__(window)
        self._window = window
        self._commands = {command.name: command for command in commands}
        self._actions = {c.name: self._made(c) for c in self._commands.values()}
        self._more: dict[str, QAction] = {}
        self._reworded: dict[str, tuple[str, ...]] = {}
        self._letters = True
        for command in self._commands.values():
            self._bind_everywhere(command)

    def action(self, name: str) -> QAction:
        """Return the action of a command by its name."""
        return self._actions[name]

    def reword(self, name: str, *words: str) -> None:
        """Call a command otherwise for a while: its text and its tip; without them as the table."""
        self._reworded[name] = words
        command = self.worded(self._commands[name])
        self._actions[name].setText(translated("commands", command.text))
        self._actions[name].setToolTip(translated("commands", command.tip))

    def worded(self, command: Command) -> Command:
        """Return a command as it is called now."""
        words = self._reworded.get(command.name)
        return command._replace(text=words[0], tip=words[1]) if words else command

    @property
    def commands(self) -> tuple[Command, ...]:
        """All commands, with the keys that are bound."""
        return tuple(self._commands.values())

    def connect_all(self, slots: dict[str, Callable[[], object]]) -> None:
        """Connect commands to what they do, by name; KeyError for a name not in the table."""
        for name, slot in slots.items():
            self._actions[name].triggered.connect(slot)

    def unconnected(self) -> list[str]:
        """Return the commands that do nothing yet: a test keeps this list empty."""
        signal = "2triggered(bool)"
        return [name for name, action in self._actions.items() if not action.receivers(signal)]

    def bind(self, scope: Scope, *panes: QWidget) -> None:
        """Make the keys of a scope work in these panes."""
        for command in self._commands.values():
            if command.scope is scope:
                for pane in panes:
                    pane.addAction(self._actions[command.name])

    def fill(self, menus: Mapping[str, QMenu]) -> None:
        """Fill the menus, by title, in the order of the table."""
        for title, menu in menus.items():
            for command in self._commands.values():
                if command.menu != title:
                    continue
                if command.parted:
                    menu.addSeparator()
                menu.addAction(self._actions[command.name])

    def set_single_keys(self, *, on: bool) -> None:
        """Switch the keys of one letter on or off (WCAG 2.1.4)."""
        self._letters = on
        self.show_keys(self._commands.values())

    def show_keys(self, commands: Iterable[Command]) -> None:
        """Let the same commands have other keys."""
        self._commands = {command.name: command for command in commands}
        for command in self._commands.values():
            keys = _sequences(command.keys, letters=self._letters)
            self._actions[command.name].setShortcuts(keys)
            self._bind_everywhere(command)

    def present_keys(self, name: str) -> tuple[str, ...]:
        """Return the keys of a command that work now, as people write them."""
        command = self._commands[name]
        keys = (*command.keys, *command.everywhere)
        working = (key for key in keys if self._letters or not _is_letter(key))
        return tuple(dict.fromkeys(map(spoken, working)))

    def enable(self, reasons: Mapping[str, str]) -> None:
        """Grey the commands for which there is a reason that they can't be done."""
        for name, action in self._actions.items():
            action.setEnabled(not reasons.get(name))

    def _made(self, command: Command) -> QAction:
        action = QAction(translated("commands", command.text), self._window)
        action.setObjectName(command.name)
        action.setToolTip(translated("commands", command.tip))
        action.setStatusTip("")
        action.setCheckable(command.checkable)
        action.setShortcuts(_sequences(command.keys))
        if command.scope in (Scope.READING, Scope.LIST, Scope.PAGE):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        elif command.scope is Scope.BOX:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            self._window.addAction(action)
        return action

    def _bind_everywhere(self, command: Command) -> None:
        more = self._more.get(command.name)
        if more is None and command.everywhere:
            more = QAction(self._window)
            more.setObjectName(f"{command.name}_everywhere")
            more.triggered.connect(self._actions[command.name].trigger)
            self._window.addAction(more)
            self._more[command.name] = more
        if more is not None:
            more.setShortcuts(_sequences(command.everywhere, letters=self._letters))


def _sequences(keys: Iterable[str], *, letters: bool = True) -> list[QKeySequence]:
    return [QKeySequence(key) for key in keys if letters or not _is_letter(key)]


def _is_letter(key: str) -> bool:
    """Tell whether a key is a printable character alone or with Shift."""
    return len(key.removeprefix("Shift+")) == 1
