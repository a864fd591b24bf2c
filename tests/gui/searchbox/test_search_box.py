"""The search box."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from gui.searchbox.box import SearchBox
from gui.theme import DARK, LIGHT


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    """Show a box with the caret in it."""
    box = SearchBox(LIGHT)
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
    box.focus_line()
    return box


def read(box: SearchBox) -> str:
    """Return the explanation as one reads it."""
    return QTextDocumentFragment.fromHtml(box.explanation()).toPlainText()


def test_each_letter_is_told(qtbot: QtBot, box: SearchBox) -> None:
    """Results come as one types."""
    told: list[str] = []
    box.edited.connect(told.append)
    QTest.keyClicks(box.line, "bri")
    assert told == ["b", "br", "bri"]


def test_an_input_method_s_letters_are_told(qtbot: QtBot, box: SearchBox) -> None:
    """Names typed by an input method search too (Acceptance 41)."""
    event = QInputMethodEvent()
    event.setCommitString("Heydər")
    with qtbot.waitSignal(box.edited) as edited:
        QApplication.sendEvent(box.line, event)
    assert edited.args == ["Heydər"]


def test_only_typing_is_told(qtbot: QtBot, box: SearchBox) -> None:
    """A text put in by us is not searched by the box."""
    with qtbot.assertNotEmitted(box.edited):
        box.set_text("bridge")
    assert box.text() == "bridge"


def test_a_second_press_selects_all(box: SearchBox) -> None:
    """Ctrl+L within the box selects what is in it (Acceptance 3)."""
    box.set_text("bridge araz")
    box.focus_line()
    assert box.line.selectedText() == "bridge araz"


def test_coming_back_keeps_text_and_caret(box: SearchBox) -> None:
    """The first press leaves the text as it is, to be gone on with (Acceptance 17)."""
    box.set_text("bridge")
    box.line.clearFocus()
    box.focus_line()
    assert box.line.hasFocus()
    assert box.line.selectedText() == ""


@pytest.mark.parametrize("query", ["<b>", "<script>", "a & b", "&lt;", "<img src=x>", 'x" y'])
def test_a_query_is_never_markup(box: SearchBox, query: str) -> None:
    """What was typed is read back letter by letter, strong or plain (Acceptance 33)."""
    box.show_explanation((("Articles with ", False), (query, True), (query, False)), (query,))
    assert read(box) == f"Articles with {query}{query} — {query}"


def test_repairs_and_state_are_said(box: SearchBox) -> None:
    """What was mended and that results are partial stand behind the search in words."""
    box.show_explanation((("Articles", False),), ("closed a missing quote",), note="so far")
    assert read(box) == "Articles — closed a missing quote · so far"


def test_the_count_is_shown(box: SearchBox) -> None:
    """How many there are stands at the end of the line."""
    box.show_count("2 of 19,045 · newest first")
    assert "2 of 19,045 · newest first" in [label.text() for label in box.findChildren(QLabel)]


def test_the_line_is_named(box: SearchBox) -> None:
    """A screen reader hears what the line is for (Acceptance 100)."""
    assert box.line.accessibleName() == "Search"


def test_focus_and_theme_are_seen(box: SearchBox) -> None:
    """The frame is in the accent while one can type; a theme repaints all."""
    focused = box.grab().toImage()
    box.line.clearFocus()
    rest = box.grab().toImage()
    assert rest != focused
    box.set_theme(DARK)
    assert box.grab().toImage() != rest


def test_odd_characters_can_be_typed(qtbot: QtBot, box: SearchBox) -> None:
    """Space and slash are letters here, and so is an emoji."""
    QTest.keyClicks(box.line, "a /?")
    box.line.insert("🜚")
    assert box.text() == "a /?🜚"
    QTest.keyClick(box.line, Qt.Key.Key_Backspace)
    assert box.text() == "a /?"
