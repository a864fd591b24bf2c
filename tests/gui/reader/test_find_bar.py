"""The find bar below the page."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.reader.find_bar import FindBar
from gui.theme import LIGHT


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    """Make a pane that binds Enter itself, as the reader does."""
    pane = QWidget()
    qtbot.addWidget(pane)
    QVBoxLayout(pane)
    enter = QAction(pane)
    enter.setShortcuts([QKeySequence(key) for key in ("Return", "Enter", "j")])
    enter.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    enter.triggered.connect(pane.hide)
    pane.addAction(enter)
    return pane


@pytest.fixture
def bar(qtbot: QtBot, pane: QWidget) -> FindBar:
    """Show a bar with the focus in the pane."""
    bar = FindBar(LIGHT, pane)
    layout = pane.layout()
    assert layout is not None
    layout.addWidget(bar)
    with qtbot.waitActive(pane):
        pane.show()
    bar.setFocus()
    return bar


def test_typing_is_told_letter_by_letter(qtbot: QtBot, bar: FindBar) -> None:
    """Each letter finds, letters that are commands elsewhere too."""
    with qtbot.waitSignals([bar.edited, bar.edited]):
        QTest.keyClicks(bar.line, "jn")
    assert bar.line.text() == "jn"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize(
    ("modifier", "by"),
    [(Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.ShiftModifier, -1)],
)
def test_enter_walks(
    qtbot: QtBot, bar: FindBar, key: Qt.Key, modifier: Qt.KeyboardModifier, by: int
) -> None:
    """Enter goes on and Shift+Enter back, although Enter is a command in the reader."""
    with qtbot.waitSignal(bar.walked) as walked:
        QTest.keyClick(bar.line, key, modifier)
    assert walked.args == [by]
    assert bar.isVisible()


def test_a_text_put_in_by_us_is_not_typed(qtbot: QtBot, bar: FindBar) -> None:
    """Only the reader's typing is told."""
    with qtbot.assertNotEmitted(bar.edited):
        bar.line.setText("selected words")


def test_the_count_is_shown(bar: FindBar) -> None:
    """How many there are stands beside the line."""
    bar.show_count("match 1 of 3")
    assert [label.text() for label in bar.findChildren(QLabel)] == ["match 1 of 3"]


def test_the_line_is_named(bar: FindBar) -> None:
    """A screen reader hears what the line is for (Acceptance 100)."""
    assert bar.line.accessibleName() == "Find in this article"


def test_the_mouse_walks_and_closes(qtbot: QtBot, bar: FindBar) -> None:
    """The arrows walk once something is found, the cross closes; their tips name the keys."""
    assert not bar.on_button.isEnabled()
    bar.show_count("match 1 of 3", any_found=True)
    steps: list[int] = []
    bar.walked.connect(steps.append)
    for button in (bar.on_button, bar.back_button):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert steps == [1, -1]
    with qtbot.waitSignal(bar.left):
        QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert bar.back_button.toolTip() == "Previous match (Shift+Enter)"
