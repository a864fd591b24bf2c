"""The left pane: the list, or a notice in its place."""

import pytest
from pytestqt.qtbot import QtBot

from gui.articles.model import ArticleListModel
from gui.articles.pane import ArticlePane
from gui.theme import LIGHT


@pytest.fixture
def pane(qtbot: QtBot) -> ArticlePane:
    """Show an empty pane."""
    pane = ArticlePane(ArticleListModel(lambda _: None), LIGHT)
    qtbot.addWidget(pane)
    with qtbot.waitActive(pane):
        pane.show()
    return pane


def test_a_notice_stands_in_place_of_the_list(pane: ArticlePane) -> None:
    """What to know is shown until there is something to list."""
    pane.show_notice("<p>Nothing found</p>")
    assert "Nothing found" in pane.notice()
    over = pane.childAt(pane.view.geometry().center())
    assert over is not None
    assert over is pane.nothing or pane.nothing.isAncestorOf(over)
    pane.show_notice("")
    assert pane.notice() == ""


def test_keys_reach_the_list_under_a_notice(pane: ArticlePane) -> None:
    """The pane takes the focus although it has nothing to list, so that no key goes astray."""
    pane.show_notice("<p>Nothing found</p>")
    pane.view.setFocus()
    assert pane.view.hasFocus()
