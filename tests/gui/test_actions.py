"""Qt's actions made from the table of commands."""

from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMainWindow, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.commands import COMMANDS, MENUS, Scope


class Stage:
    """A window with a box and a list, and a note of each command that was done."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.box = QLineEdit()
        self.list = QListWidget()
        self.done: list[str] = []
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.addWidget(self.box)
        column.addWidget(self.list)
        self.window.setCentralWidget(whole)
        self.actions = Actions(self.window)
        self.actions.bind(Scope.READING, self.list)
        self.actions.bind(Scope.LIST, self.list)
        self.actions.bind(Scope.BOX, self.box)
        for command in COMMANDS:
            action = self.actions.action(command.name)
            action.triggered.connect(partial(self.done.append, command.name))

    def press(self, widget: QWidget, key: str) -> list[str]:
        """Press a key with the focus on a widget; returns the commands that this did."""
        widget.setFocus()
        self.done.clear()
        QTest.keySequence(widget, QKeySequence(key))
        return self.done


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    """Show a stage on which every command is noted."""
    stage = Stage()
    qtbot.addWidget(stage.window)
    with qtbot.waitActive(stage.window):
        stage.window.show()
    yield stage
    stage.window.close()


READING_KEYS = [
    (key, command.name)
    for command in COMMANDS
    if command.scope not in (Scope.BOX, Scope.PAGE)
    for key in (*command.keys, *command.everywhere)
]
_TYPED = (Scope.WINDOW, Scope.BOX)
TYPING_KEYS = [
    (key, command.name)
    for command in COMMANDS
    for key in (*(command.keys if command.scope in _TYPED else ()), *command.everywhere)
    if command.name not in ("copy", "select_all", "keys")  # a line of text has its own
]


@pytest.mark.parametrize(("key", "name"), READING_KEYS)
def test_a_key_in_the_list_does_its_command(stage: Stage, key: str, name: str) -> None:
    """Every key that works there does its command, once, and no other (Acceptance 7)."""
    assert stage.press(stage.list, key) == [name]


@pytest.mark.parametrize(("key", "name"), TYPING_KEYS)
def test_a_key_in_the_box_does_its_command(stage: Stage, key: str, name: str) -> None:
    """What works while typing does its command, once (Acceptance 2)."""
    assert stage.press(stage.box, key) == [name]


@pytest.mark.parametrize("key", "jknpo/r?125[] ")
def test_letters_are_letters_in_the_box(stage: Stage, key: str) -> None:
    """While one types, no letter is a command."""
    stage.box.setFocus()
    stage.done.clear()
    QTest.keyClicks(stage.box, key)
    assert stage.box.text() == key
    assert not stage.done


def test_single_letters_can_be_switched_off(stage: Stage) -> None:
    """Without them letters and signs do nothing; other keys still work (Acceptance 101)."""
    stage.actions.set_single_keys(on=False)
    for key in ("j", "Shift+J", "/", "?", "1", "n"):
        assert stage.press(stage.list, key) == []
    assert stage.press(stage.list, "Alt+Down") == ["next_article"]
    assert stage.press(stage.list, "F1") == ["keys"]
    stage.actions.set_single_keys(on=True)
    assert stage.press(stage.list, "j") == ["next_article"]
    assert stage.press(stage.list, "?") == ["keys"]


def test_menus_hold_every_command_once(stage: Stage) -> None:
    """The menus, read in order, are the table."""
    bar = stage.window.menuBar()
    menus = {title: bar.addMenu(title) for title in MENUS}
    stage.actions.fill(menus)
    shown = [a.objectName() for menu in menus.values() for a in menu.actions() if a.objectName()]
    assert sorted(shown) == sorted(command.name for command in COMMANDS)


def test_an_unconnected_command_is_known(qtbot: QtBot) -> None:
    """The list from which a test sees that a command does nothing."""
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    assert len(actions.unconnected()) == len(COMMANDS)
    actions.connect_all({"quit": window.close})
    assert "quit" not in actions.unconnected()
    with pytest.raises(KeyError):
        actions.connect_all({"no such command": window.close})


def test_commands_that_are_on_or_off_can_be_ticked(stage: Stage) -> None:
    """A menu shows which way they stand."""
    for command in COMMANDS:
        assert stage.actions.action(command.name).isCheckable() == command.checkable


def test_keys_of_a_pane_work_in_its_children(stage: Stage) -> None:
    """The focus may be within the pane; in the box they would be letters."""
    context = stage.actions.action("next_article").shortcutContext()
    assert context == Qt.ShortcutContext.WidgetWithChildrenShortcut
