"""The question whose key it is: which keys answer it, and which can be no command's."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.keymap import Keymap
from gui.preferences.key_dialog import KeyDialog
from gui.settings import Settings
from gui.theme import LIGHT

KEY = Qt.Key
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
PATIENCE = 30_000  # ms


class Asked(KeyDialog):
    """The dialog, and which keys it has given."""

    def __init__(self, keymap: Keymap, name: str) -> None:
        super().__init__(keymap.command(name), lambda key: keymap.owner(key, name), LIGHT)
        self.given: list[str] = []
        self.chosen.connect(self.given.append)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self, key, modifier)


def pressed(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    """Return the event of a key that comes to the dialog whatever has the focus."""
    return QKeyEvent(QEvent.Type.KeyPress, key, modifier)


@pytest.fixture
def ask(qtbot: QtBot, settings: Settings) -> Callable[[str], Asked]:
    """Return what asks for the key of a command."""

    def asked(name: str) -> Asked:
        dialog = Asked(Keymap(settings), name)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog, timeout=PATIENCE):
            dialog.open()
        qtbot.waitUntil(dialog.hasFocus, timeout=PATIENCE)
        return dialog

    return asked


def test_tab_leads_to_the_buttons_of_the_question(ask: Callable[[str], Asked]) -> None:
    """To and fro between both; it is no answer, and never the key itself."""
    dialog = ask("star")
    dialog.press(KEY.Key_J)
    assert dialog.note.text() == "j is Next Article: take it from there?"
    assert dialog.take_button.hasFocus()
    dialog.press(KEY.Key_Tab)
    assert dialog.cancel_button.hasFocus()
    dialog.press(KEY.Key_Backtab, SHIFT)
    assert dialog.take_button.hasFocus()
    assert (dialog.isVisible(), dialog.given) == (True, [])
    dialog.press(KEY.Key_Space)
    assert (dialog.isVisible(), dialog.given) == (False, ["j"])


@pytest.mark.parametrize("answer", [KEY.Key_Return, KEY.Key_Space])
def test_the_question_is_declined_by_its_button(
    ask: Callable[[str], Asked], answer: Qt.Key
) -> None:
    """Enter and Space press the button that has the focus."""
    dialog = ask("star")
    dialog.press(KEY.Key_J)
    dialog.press(KEY.Key_Tab)
    dialog.press(answer)
    assert (dialog.isVisible(), dialog.given) == (False, [])


def test_tab_is_never_a_key(ask: Callable[[str], Asked]) -> None:
    """Before any question it leads to the button that gives up, and back."""
    dialog = ask("star")
    dialog.press(KEY.Key_Tab)
    assert dialog.cancel_button.hasFocus()
    dialog.press(KEY.Key_Backtab, SHIFT)
    assert dialog.hasFocus()
    dialog.keyPressEvent(pressed(KEY.Key_Tab))
    dialog.keyPressEvent(pressed(KEY.Key_Backtab, SHIFT))
    assert (dialog.isVisible(), dialog.given) == (True, [])
    dialog.press(KEY.Key_F9)
    assert dialog.given == ["F9"]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (KEY.Key_Return, "Enter is Thread of the Name: take it from there?"),
        (KEY.Key_Space, "Space is Page Down: take it from there?"),
    ],
)
def test_enter_pressed_twice_takes_nothing(
    ask: Callable[[str], Asked], key: Qt.Key, words: str
) -> None:
    """Nor does Space: only who goes to the other button gives them to another command."""
    for go_on, given in (((key,), []), ((KEY.Key_Tab, key), [KEY(key).name.removeprefix("Key_")])):
        dialog = ask("star")
        dialog.press(key)
        assert dialog.note.text() == words
        assert dialog.cancel_button.hasFocus()
        for one in go_on:
            dialog.press(one)
        assert (dialog.isVisible(), dialog.given) == (False, given)


@pytest.mark.parametrize(
    ("name", "key", "words"),
    [
        ("print", KEY.Key_Return, "Enter presses buttons: choose another key"),
        ("print", KEY.Key_Space, "Space presses buttons: choose another key"),
        ("complete", KEY.Key_Space, "Space opens a menu, or writes a sign"),
    ],
)
def test_a_key_that_others_need_is_refused(
    ask: Callable[[str], Asked], name: str, key: Qt.Key, words: str
) -> None:
    """Enter and Space press buttons anywhere in the window; Space is written into the box."""
    dialog = ask(name)
    dialog.press(KEY.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert dialog.note.text() == "Ctrl+D is Save Search: take it from there?"
    dialog.keyPressEvent(pressed(key))
    assert dialog.note.text() == words
    assert not dialog.take_button.isEnabled()
    assert dialog.hasFocus()
    dialog.press(KEY.Key_Escape)
    assert (dialog.isVisible(), dialog.given) == (False, [])
