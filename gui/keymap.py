"""The keys of every command as they are now: the table's, with those the reader chose instead."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from gui.commands import COMMANDS, Command, Scope
from gui.settings import Settings, keys_of

_PANES = (Scope.READING, Scope.LIST, Scope.PAGE)
_WITHIN = {scope: frozenset({scope}) for scope in Scope}
_WITHIN |= {Scope.WINDOW: frozenset(Scope), Scope.READING: frozenset(_PANES)}
_STRONG = ("Ctrl+", "Alt+", "Meta+")


class Keymap(QObject):
    """Knows each command with its present keys; `changed` says that some have other keys now.

    What the reader chose is kept in the settings, a row a command. It counts more than the table: a
    key that was given to one command is taken from another that has it by default, and goes back to
    that once it is given away again.
    """

    changed = Signal()

    def __init__(
        self,
        settings: Settings,
        parent: QObject | None = None,
        *,
        commands: Sequence[Command] = COMMANDS,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._table = {command.name: command for command in commands}
        self._present = self._made()
        settings.changed.connect(self._heed)

    @property
    def commands(self) -> tuple[Command, ...]:
        """All commands with their present keys, in the order of the table."""
        return tuple(self._present.values())

    def command(self, name: str) -> Command:
        """Return a command with its present keys."""
        return self._present[name]

    def is_changed(self, name: str) -> bool:
        """Tell whether a command has other keys than by default."""
        return all_keys(self._present[name]) != all_keys(self._table[name])

    def owner(self, key: str, name: str) -> Command | None:
        """Return the other command that a key does now where that of `name` would work."""
        return next(
            (
                other
                for other in self._present.values()
                if other.name != name and _clash(key, self._table[name], other)
            ),
            None,
        )

    def give(self, name: str, keys: Sequence[str]) -> None:
        """Give a command these keys in place of its own; others that had one of them lose it."""
        given = with_keys(self._table[name], keys)
        for other in self.commands:
            if other.name != name and self._is_own(other.name):  # a default gives way by itself
                lost = {key for key in keys if _clash(key, given, other)}
                self._keep(other.name, [key for key in all_keys(other) if key not in lost])
        self._keep(name, keys)

    def reset(self, *names: str) -> None:
        """Give commands the table's keys again, all of them where none is named."""
        for name in names or tuple(self._table):
            self._settings.forget(keys_of(name, all_keys(self._table[name])))

    def _keep(self, name: str, keys: Sequence[str]) -> None:
        default = all_keys(self._table[name])
        self._settings.keep(keys_of(name, default), list(keys))

    def _is_own(self, name: str) -> bool:
        """Tell whether the reader has chosen the keys of a command."""
        default = all_keys(self._table[name])
        return self._settings.value(keys_of(name, default)) != list(default)

    def _heed(self, key: str) -> None:
        if key.startswith(keys_of("", ()).key):
            self._present = self._made()
            self.changed.emit()

    def _made(self) -> dict[str, Command]:
        """Put the reader's keys into the table, and take them from where they were before."""
        chosen = {
            name: with_keys(command, self._settings.value(keys_of(name, all_keys(command))))
            for name, command in self._table.items()
            if self._is_own(name)
        }
        return {
            name: chosen.get(name) or _without_taken(command, chosen.values())
            for name, command in self._table.items()
        }


def all_keys(command: Command) -> tuple[str, ...]:
    """Return the keys of a command wherever they work, each once."""
    return tuple(dict.fromkeys((*command.keys, *command.everywhere)))


def with_keys(command: Command, keys: Iterable[str]) -> Command:
    """Return a command with other keys: each works where it did, or where its like may work.

    In list and reader any key will do; anywhere, also while one types, only one with Ctrl or Alt or
    a function key.
    """
    wide: list[str] = []
    narrow: list[str] = []
    for key in keys:
        roams = command.scope in _PANES and is_strong(key) and key not in command.keys
        (wide if roams or key in command.everywhere else narrow).append(key)
    return command._replace(keys=tuple(narrow), everywhere=tuple(wide))


def is_strong(key: str) -> bool:
    """Tell whether a key writes nothing: one with Ctrl or Alt, or a function key."""
    last = key.rpartition("+")[2]
    return key.startswith(_STRONG) or (last[:1] == "F" and last[1:].isdecimal())


def _without_taken(command: Command, chosen: Iterable[Command]) -> Command:
    """Return a command without the keys that others were given instead."""
    taken = {k for other in chosen for k in all_keys(other) if _clash(k, other, command)}
    if not taken:
        return command
    return command._replace(
        keys=tuple(key for key in command.keys if key not in taken),
        everywhere=tuple(key for key in command.everywhere if key not in taken),
    )


def _clash(key: str, one: Command, other: Command) -> bool:
    """Tell whether a key would be both commands' somewhere: Qt would do neither."""
    if key in other.everywhere:
        return True
    roams = key in with_keys(one, [key]).everywhere
    meets = one.scope in _WITHIN[other.scope] or other.scope in _WITHIN[one.scope]
    return key in other.keys and (roams or meets)
