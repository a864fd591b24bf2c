"""Letters in an open menu choose its entries, and its keys are written as they are typed."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QStyleOptionMenuItem

from gui.menukeys import KeyMenu


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_letter_in_a_menu_is_the_menus(qtbot: QtBot) -> None:
    """R chooses Rename, and the window's own R does nothing meanwhile."""
    did: list[str] = []
    window = QMainWindow()
    qtbot.addWidget(window)
    ours = QAction("Reader", window)
    ours.setShortcut(QKeySequence("R"))
    ours.triggered.connect(lambda: did.append("window"))
    window.addAction(ours)
    menu = KeyMenu(window)
    menu.addAction("&Rename", lambda: did.append("menu"))
    with qtbot.waitActive(window):
        window.show()
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, "r")  # type: ignore[call-overload]  # a letter will do
    qtbot.waitUntil(lambda: bool(did))
    assert did == ["menu"]
    QTest.keyClick(window, "r")  # type: ignore[call-overload]
    qtbot.waitUntil(lambda: did == ["menu", "window"])


@pytest.mark.parametrize(
    ("text", "key", "shown"),
    [("Calendar", "t", "Calendar\tt"), ("Next Month", "Shift+J", "Next Month\tShift+J"),
     ("Keys", "?", "Keys\t?"), ("To the Reader", "Return", "To the Reader\tEnter"),
     ("Print", "Ctrl+P", "Print\tCtrl+P"), ("About", "", "About"),
     ("bridge\t12", "", "bridge\t12")],
)  # fmt: skip
def test_a_key_is_written_as_it_is_pressed(qtbot: QtBot, text: str, key: str, shown: str) -> None:
    """Who reads T presses Shift+T, which is another key (acceptance 8)."""
    menu = KeyMenu()
    qtbot.addWidget(menu)
    action = menu.addAction(text)
    action.setShortcut(QKeySequence(key))
    option = QStyleOptionMenuItem()
    menu.initStyleOption(option, action)
    assert option.text == shown
