"""The state without hits: the reason, and ways out that keys reach."""

from array import array
from dataclasses import replace
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from gui.articles.nothing import NothingFound
from gui.articles.ways import ways_out, why_none
from gui.theme import DARK, LIGHT
from search.messages.replies import SearchReply, Suggestion

REPLY = SearchReply(
    1,
    array("i"),
    array("i"),
    suggestions=(
        Suggestion("bridge", "spelling", "bridge", 2),
        Suggestion("person:Aliyev", "name", "Aliyev", 1),
        Suggestion("araz", "without", "", 1_200),
    ),
)


@pytest.fixture
def nothing(qtbot: QtBot) -> NothingFound:
    """Show ways out of a search without hits."""
    nothing = NothingFound(LIGHT)
    nothing.resize(360, 500)
    qtbot.addWidget(nothing)
    nothing.show_notice("<b>Nothing found</b>", ways_out(REPLY))
    with qtbot.waitActive(nothing):
        nothing.show()
    return nothing


def test_suggestions_stand_under_their_reason(nothing: NothingFound) -> None:
    """What may be meant, and what is found without the part that ruled all out, with counts."""
    said = [link.accessibleName() for link in nothing.links]
    assert said == [
        "Did you mean, bridge, 2 articles",
        "Did you mean, person:Aliyev, 1 article",
        "With a part left out, araz, 1,200 articles",
    ]
    leads = [label.text() for label in nothing.findChildren(QLabel) if label.isVisible()]
    assert leads == ["<b>Nothing found</b>", "Did you mean", "With a part left out"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_suggestion_is_chosen_by_key(qtbot: QtBot, nothing: NothingFound, key: Qt.Key) -> None:
    """Tab goes from one to the next, Enter takes it."""
    nothing.links[0].setFocus()
    QTest.keyClick(nothing.links[0], Qt.Key.Key_Tab)
    assert nothing.links[1].hasFocus()
    with qtbot.waitSignal(nothing.chosen) as chosen:
        QTest.keyClick(nothing.links[1], key)
    assert chosen.args == ["person:Aliyev"]


def test_a_click_takes_a_suggestion(qtbot: QtBot, nothing: NothingFound) -> None:
    """As a link does."""
    with qtbot.waitSignal(nothing.chosen) as chosen:
        QTest.mouseClick(nothing.links[2], Qt.MouseButton.LeftButton)
    assert chosen.args == ["araz"]


def test_nothing_is_cut_where_there_is_little_room(nothing: NothingFound) -> None:
    """The words keep their height in a low list, and each way out is seen as one comes to it."""
    nothing.show_notice("<p>A sentence that fills several lines. " * 5, ways_out(REPLY))
    nothing.resize(220, 120)
    QApplication.processEvents()
    words = nothing.findChildren(QLabel)[0]
    assert words.height() >= words.heightForWidth(words.width())
    nothing.links[0].setFocus()
    for before, link in pairwise(nothing.links):
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert link.visibleRegion().boundingRect().height() == link.height()


def test_old_suggestions_go(nothing: NothingFound) -> None:
    """Another notice has its own ways out, or none."""
    nothing.show_notice("<b>Other</b>")
    assert nothing.links == []
    assert nothing.words() == "<b>Other</b>"


def test_a_theme_repaints_it(nothing: NothingFound) -> None:
    """Links are in the accent of the theme."""
    light = nothing.grab().toImage()
    nothing.set_theme(DARK)
    assert nothing.grab().toImage() != light


def test_parts_that_find_nothing_only_together_are_not_blamed() -> None:
    """One part is named as to blame only where it finds nothing by itself."""
    less = Suggestion("Baker", "without", "", 3)
    reply = SearchReply(1, array("i"), array("i"), suggestions=(less,))
    assert "as a whole" in why_none("Baker Reagan", reply, through=True)
    blamed = replace(reply, ruled_out="Baker")
    assert "<b>Baker</b>, which rules out" in why_none("Baker Reagan", blamed, through=True)
    assert "so far" in why_none("Baker Reagan", blamed, through=False)
