"""An article's menu in the list of the real window."""

import pytest

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from gui.row_menu import RowMenu
from tests.journeys.reader_at_keys import ReaderAtKeys

# Offscreen, a menu can't be raised nor hold the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _shown(reader: ReaderAtKeys) -> QMenu | None:
    menus = reader.window.findChild(RowMenu)
    assert menus is not None
    return menus.menu


def _ask_at(reader: ReaderAtKeys, row: int, reason: QContextMenuEvent.Reason) -> None:
    """Ask for a menu at a row, or by the key for menus."""
    view = reader.window.list_pane.view
    place = QPoint(20, view.rowViewportPosition(row) + 5)
    by_key = reason is QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view if by_key else view.viewport(), event)


@pytest.mark.keys("Shift+F10")
def test_an_article_of_the_list_has_a_menu(at_seeds: ReaderAtKeys) -> None:
    """Shift+F10 and the key for menus show it without a mouse (acceptance 7)."""
    at_seeds.press("Shift+F10")
    first = _shown(at_seeds)
    assert first is not None
    texts = [action.text().split("\t")[0] for action in first.actions()]
    assert texts == [
        "&Open", "", "Star", "Mark as Unseen",
        "", "Copy with Source", "Copy Citation (Chicago)", "Copy Citation (APA)",
        "Copy Citation (MLA)", "", "Print…", "Save as PDF…", "Open Containing Folder",
    ]  # fmt: skip
    first.close()
    _ask_at(at_seeds, 1, QContextMenuEvent.Reason.Keyboard)
    menu = _shown(at_seeds)
    assert menu is not None
    menu.close()
    menu.actions()[0].trigger()
    assert at_seeds.place == "reader"


def test_the_menu_is_that_of_the_article_at_the_pointer(at_seeds: ReaderAtKeys) -> None:
    """Which opens; a heading has none."""
    view, by_mouse = at_seeds.window.list_pane.view, QContextMenuEvent.Reason.Mouse
    _ask_at(at_seeds, 0, by_mouse)
    assert _shown(at_seeds) is None
    other = at_seeds.window.model.row_of(at_seeds.window.model.number_at(1) or 0)
    assert other is not None
    assert other != view.currentIndex().row()
    _ask_at(at_seeds, other, by_mouse)
    menu = _shown(at_seeds)
    assert menu is not None
    menu.close()
    assert view.currentIndex().row() == other
    star = next(action for action in menu.actions() if action.objectName() == "star")
    star.trigger()
    article = at_seeds.session.article
    assert article is not None
    assert article.path == "000_0f829699e8c9e3b5.txt"
    assert at_seeds.session.keeper.state(article.path).starred
