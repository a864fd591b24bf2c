"""Letters in an open menu choose its entries, whatever they mean to the window behind it."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMenu

from gui.menukeys import keep_letters


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
    menu = keep_letters(QMenu(window))
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
