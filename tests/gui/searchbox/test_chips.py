"""Chips: the filters of a query, each of which can be taken out."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as Texts
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtTest import QTest

from gui.searchbox.box import SearchBox
from gui.searchbox.filters import filters_of
from gui.theme import DARK, LIGHT

KEY = Qt.Key


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    """Show a box with the caret in it."""
    box = SearchBox(LIGHT)
    box.resize(900, 80)
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
    box.focus_line()
    return box


@pytest.mark.parametrize(
    ("query", "labels"),
    [
        ("", []),
        ("bridge araz", []),
        ("oil: price 12:30", []),
        ("bridge person:Aliyev", ["person: Aliyev"]),
        ('-person:"Ilham Aliyev" x', ["not person: Ilham Aliyev"]),
        ("person:\u201cIlham Aliyev\u201d", ["person: Ilham Aliyev"]),
        ("NOT from:Baku date:2025-04..2025-07", ["not from: Baku", "date: 2025-04..2025-07"]),
        ("is:starred saved:x same:para(a b)", ["is: starred", "saved: x", "same: para(a b)"]),
        ("is:starred OR date:2025", []),
        ("(person:a OR person:b) from:Baku", ["from: Baku"]),
        ("person:", []),
        ("Date:2025", ["date: 2025"]),
    ],
)
def test_filters_are_the_fields_that_all_hits_fulfil(query: str, labels: list[str]) -> None:
    """Words are none, nor is what stands beside an OR or in brackets."""
    assert [found.label for found in filters_of(query)] == labels


def test_a_filter_has_a_chip_once_it_is_typed(box: SearchBox) -> None:
    """Not while its value grows; a space or leaving the box ends it."""
    QTest.keyClicks(box.line, "bridge person:Ali")
    assert box.chips.filters == []
    assert not box.chips.isVisible()
    QTest.keyClicks(box.line, "yev ")
    assert box.chips.filters == ["person: Aliyev"]
    QTest.keyClicks(box.line, "date:2025")
    assert box.chips.filters == ["person: Aliyev"]
    box.line.clearFocus()
    assert box.chips.filters == ["person: Aliyev", "date: 2025"]


def test_chips_move_nothing(box: SearchBox) -> None:
    """The box is as high with them as without: the panes below stay where they are."""

    def height() -> int:
        layout = box.layout()
        assert layout is not None
        layout.activate()
        return layout.totalHeightForWidth(900)  # pixels: room for a line in any typeface

    box.show_explanation((("Articles with ", False), ("bridge", True)))
    before = height()
    box.set_text("bridge person:Aliyev from:Baku ")
    assert box.chips.filters
    assert height() == before > 0


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Space, KEY.Key_Delete, KEY.Key_Backspace])
def test_a_chip_is_taken_out_by_key(qtbot: QtBot, box: SearchBox, key: Qt.Key) -> None:
    """The query is searched without it, and the focus is on the chip that took its place."""
    box.set_text("person:Aliyev bridge from:Baku ")
    chip = box.chips.chip(0)
    chip.setFocus()
    with qtbot.waitSignal(box.edited) as edited:
        QTest.keyClick(chip, key)
    assert edited.args == ["bridge from:Baku"]
    assert box.text() == "bridge from:Baku"
    assert box.chips.filters == ["from: Baku"]
    assert box.chips.chip(0).hasFocus()


def test_a_click_takes_a_chip_out(qtbot: QtBot, box: SearchBox) -> None:
    """And Ctrl+Z in the line brings it back."""
    box.set_text("person:Aliyev bridge")
    QTest.mouseClick(box.chips.chip(0), Qt.MouseButton.LeftButton)
    assert box.text() == "bridge"
    QTest.keyClick(box.line, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "person:Aliyev bridge"


def test_filters_are_removed_one_by_one_or_all(box: SearchBox) -> None:
    """The last first; the words stay."""
    box.set_text("is:starred bridge from:Baku -date:2025")
    assert box.remove_filter()
    assert box.text() == "is:starred bridge from:Baku"
    assert box.remove_filters()
    assert box.text() == "bridge"
    assert not box.remove_filter()
    assert not box.remove_filters()


def test_a_chip_says_what_it_does(box: SearchBox) -> None:
    """A screen reader hears which filter a button takes out (Acceptance 100)."""
    box.set_text("person:Aliyev ")
    assert box.chips.chip(0).accessibleName() == "Take person: Aliyev out of the search"


@pytest.mark.parametrize("filter_", ["from:Baku", "from:<b>Baku</b>", "from:<img&nbsp;src=x>"])
def test_a_chip_tells_its_filter_as_it_was_typed(box: SearchBox, filter_: str) -> None:
    """Whatever it looks like to Qt, which would load a picture that a saved search names."""
    box.set_text(f"{filter_} ")
    tip = box.chips.chip(0).toolTip()
    is_rich = Texts.mightBeRichText(tip)
    shown = QTextDocumentFragment.fromHtml(tip).toPlainText() if is_rich else tip
    assert shown == f"Take {filter_.replace(':', ': ', 1)} out of the search"


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_chips_are_painted(box: SearchBox, direction: Qt.LayoutDirection) -> None:
    """In either direction and theme, with a ring while they have the focus."""
    box.setLayoutDirection(direction)
    box.set_text("person:Aliyev " + "place:" + "Y" * 200)
    plain = box.chips.grab().toImage()
    box.chips.chip(0).setFocus()
    focused = box.chips.grab().toImage()
    assert focused != plain
    box.set_theme(DARK)
    assert box.chips.grab().toImage() != focused
