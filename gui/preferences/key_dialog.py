"""Asks for a key by having it pressed, and whether to take it from another command."""

from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.announcing import announce
from gui.commands import Command, Scope, spoken
from gui.theme import GRID, Theme, interface_font
from gui.translation import translated

_MODIFIERS = (
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown,
)  # fmt: skip
_MOVING = ("Tab", "Shift+Tab", "Backtab", "Shift+Backtab")  # they lead to the buttons
_PRESSING = ("Return", "Enter", "Space")


class KeyDialog(QDialog):
    """Takes the next key that is pressed; `chosen` carries it in Qt's notation.

    `owner` tells which other command a key belongs to. Such a key is taken only when that is
    confirmed: while the question stands, the keys that move and press are for its buttons.
    """

    chosen = Signal(str)

    def __init__(
        self,
        command: Command,
        owner: Callable[[str], Command | None],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._owner = owner
        self._asked = ""  # the key that would have to be taken from another command
        self.setWindowTitle(self.tr("Change Keys"))
        name = translated("commands", command.text).rstrip("…")
        ask = QLabel(self.tr("Press the key for {}").format(name), self)
        ask.setFont(interface_font(pixels=15))
        self.note = QLabel(self.tr("Esc leaves it as it is"), self)
        self.note.setStyleSheet(f"color: {theme.soft};")
        self.note.setWordWrap(True)
        self.buttons = QDialogButtonBox(self)
        self.cancel_button = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.take_button = self.buttons.addButton(self.tr("Take It"), role)
        self.take_button.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        for part in (ask, self.note, self.buttons):
            column.addWidget(part)
        self.setMinimumWidth(440)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        self._wait()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = key_of(event)
        if not key or key in _MOVING or event.isAutoRepeat():
            return
        if key == "Esc":
            self.reject()
        elif refusal := self._refusal(event, key):
            self._tell(refusal.format(spoken(key)), "")
        elif other := self._owner(key):
            words = self.tr("{} is {}: take it from there?")
            name = translated("commands", other.text).rstrip("…")
            self._tell(words.format(spoken(key), name), key)
        else:
            self._tell("", key)
            self._take()

    def _refusal(self, event: QKeyEvent, key: str) -> str:
        """Say why a key can't be the command's, with a place for its name; nothing if it can."""
        scope = self._command.scope
        if is_for_menus(event) or (key == "Space" and scope is Scope.BOX):
            return self.tr("{} opens a menu, or writes a sign")
        if key in _PRESSING and scope is Scope.WINDOW:  # where buttons are, too
            return self.tr("{} presses buttons: choose another key")
        return ""

    def _tell(self, words: str, key: str) -> None:
        self._asked = key
        self.note.setText(words)
        announce(self.note, words)
        if key:
            # Enter or Space pressed twice is no answer yet: they leave all as it is.
            self._await_answer(self.cancel_button if key in _PRESSING else self.take_button)
        else:
            self._wait()

    def _wait(self) -> None:
        """Let the next key be the command's; Tab leads to the button that gives up."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.take_button.setEnabled(False)

    def _await_answer(self, button: QPushButton) -> None:
        """Let keys go to the buttons, to one of them at first."""
        self.take_button.setEnabled(True)
        button.setDefault(True)
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab leads from button to button

    def _take(self) -> None:
        if self._asked:
            self.accept()
            self.chosen.emit(self._asked)


def key_of(event: QKeyEvent) -> str:
    """Return the key that was pressed as the table writes it: `r`, `?`, `Shift+J`; or nothing."""
    if Qt.Key(event.key()) in _MODIFIERS:
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if len(text) == 1 and text.isprintable() and not text.isalpha() and not text.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier  # it took Shift to write the sign
    written = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString()
    return written.lower() if len(written) == 1 else written  # the table has "r" for the R key


def is_for_menus(event: QKeyEvent) -> bool:
    """Tell whether a key is Alt with a letter: menus have those, and AltGr writes with Ctrl."""
    is_letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    return is_letter and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
