"""The legend above the page."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.page.marks import FOUND_KINDS, MarkKind
from gui.reader.legend import Legend
from gui.theme import DARK, LIGHT

COUNTS = {MarkKind.PERSON: 9, MarkKind.PLACE: 7, MarkKind.ORG: 1234}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Make a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 40)
    return window


@pytest.fixture
def legend(qtbot: QtBot, window: QWidget) -> Legend:
    """Show a wide legend within a window, which alone may make it narrow."""
    legend = Legend(LIGHT, window)
    legend.resize(900, 40)
    with qtbot.waitExposed(window):
        window.show()
    return legend


def chips(legend: Legend) -> list[QAbstractButton]:
    """Return the chips from left to right."""
    return sorted(legend.findChildren(QAbstractButton), key=lambda chip: chip.x())


def test_chips_show_how_many_there_are(legend: Legend) -> None:
    """Each kind has its count; a kind that is missing counts 0."""
    legend.show_counts(COUNTS)
    texts = [chip.text() for chip in chips(legend)]
    assert texts == ["People 9", "Places 7", "Organisations 1,234", "Events 0", "Dates 0"]


def test_before_an_article_is_read_there_is_no_count(legend: Legend) -> None:
    """What is not known yet is not said to be 0."""
    legend.show_counts(COUNTS)
    legend.show_counts(None)
    assert chips(legend)[0].text() == "People"


@pytest.mark.parametrize("nth", range(len(FOUND_KINDS)))
def test_a_click_names_its_kind(qtbot: QtBot, legend: Legend, nth: int) -> None:
    """The kind whose chip was clicked is to be switched."""
    with qtbot.waitSignal(legend.toggled) as toggled:
        QTest.mouseClick(chips(legend)[nth], Qt.MouseButton.LeftButton)
    assert toggled.args == [FOUND_KINDS[nth].value]


def test_hidden_kinds_are_seen_and_heard(legend: Legend) -> None:
    """A chip that is switched off is unchecked, and a screen reader says so (Acceptance 100)."""
    legend.show_counts(COUNTS)
    legend.show_hidden(["person"])
    assert not chips(legend)[0].isChecked()
    assert chips(legend)[0].accessibleName() == "People 9, hidden"
    legend.show_hidden([])
    assert chips(legend)[0].accessibleName() == "People 9, shown"


def test_a_narrow_pane_still_shows_every_count(legend: Legend) -> None:
    """Names and gaps shrink before a count is cut off."""
    legend.show_counts(COUNTS)
    legend.resize(legend.row.sizeHint().width() - 30, 40)
    assert chips(legend)[2].text() == "Orgs 1,234"
    assert chips(legend)[-1].geometry().right() < legend.width()
    legend.resize(900, 40)
    assert chips(legend)[2].text() == "Organisations 1,234"


def test_the_current_hit_is_told(legend: Legend) -> None:
    """The place among the hits stands at the end of the row."""
    legend.show_walk("hit 1 of 3")
    assert legend.walk_words() == "hit 1 of 3"


def test_it_is_painted_in_either_theme(legend: Legend) -> None:
    """Another theme gives another picture, a hidden kind too."""
    light = legend.grab().toImage()
    legend.show_hidden(["person"])
    assert legend.grab().toImage() != light
    legend.show_hidden([])
    legend.set_theme(DARK)
    assert legend.grab().toImage() != light
