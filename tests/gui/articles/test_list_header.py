"""The header of the list: how it is sorted."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.articles.header import ListHeader
from gui.theme import DARK, LIGHT
from gui.values import Order


@pytest.fixture
def header(qtbot: QtBot) -> ListHeader:
    """Show a header."""
    header = ListHeader(LIGHT)
    qtbot.addWidget(header)
    with qtbot.waitActive(header):
        header.show()
    return header


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (Order.NEWEST, "Newest first"),
        (Order.OLDEST, "Oldest first"),
        (Order.RELEVANCE, "Best match first"),
    ],
)
def test_the_order_is_named_in_words(header: ListHeader, order: Order, words: str) -> None:
    """Never ascending or descending, and a screen reader hears it (Acceptance 76)."""
    header.show_order(order)
    assert header.button.text() == words
    assert header.button.accessibleName() == f"Order of the list: {words}"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down])
def test_another_order_is_chosen_by_key(qtbot: QtBot, header: ListHeader, key: Qt.Key) -> None:
    """The menu opens, the present order is ticked in it, and what is chosen is told."""
    header.show_order(Order.NEWEST)
    header.button.setFocus()
    QTest.keyClick(header.button, key)
    assert header.menu is not None
    actions = header.menu.actions()
    assert [action.isChecked() for action in actions] == [True, False, False]
    with qtbot.waitSignal(header.order_wanted) as wanted:
        actions[2].trigger()
    assert wanted.args == [Order.RELEVANCE]
    header.menu.close()


def test_a_theme_repaints_it(header: ListHeader) -> None:
    """Focus and theme are seen."""
    header.show_order(Order.NEWEST)
    header.button.clearFocus()
    plain = header.grab().toImage()
    header.button.setFocus()
    focused = header.grab().toImage()
    assert focused != plain
    header.set_theme(DARK)
    assert header.grab().toImage() != focused
