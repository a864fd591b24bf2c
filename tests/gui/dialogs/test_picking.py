"""The dialog to find one of many by typing."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from gui.dialogs.pick_list import SIDE, Pick, PickModel
from gui.dialogs.picking import PickDialog, Section
from gui.theme import DARK, LIGHT

PICKS = [
    Pick("Open Folder", "open another folder", "File", ("Ctrl+O",), value="open"),
    Pick("Print", "print the article", "File", ("Ctrl+P",), "no article is open", "print"),
    Pick("Next Month", "next month of the list", "Go", ("J", "]"), value="month"),
]


@pytest.fixture
def dialog(qtbot: QtBot) -> PickDialog:
    """Show the dialog over a window, its rows in sections."""
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    sections = [Section("Used lately", PICKS[2:]), Section("File", PICKS[:2])]
    dialog = PickDialog("All", PICKS, LIGHT, window, sections=sections)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def test_sections_stand_until_one_types(dialog: PickDialog) -> None:
    """Then what fits, the best first, without headings; nothing typed shows all again."""
    assert [r if isinstance(r, str) else r.label for r in dialog.model.rows] == [
        "Used lately", "Next Month", "File", "Open Folder", "Print",
    ]  # fmt: skip
    QTest.keyClicks(dialog.line, "pr")
    assert dialog.labels() == ["Print"]
    QTest.keyClicks(dialog.line, "zz")
    assert dialog.labels() == []
    assert dialog.current is None
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    dialog.line.selectAll()
    QTest.keyClick(dialog.line, Qt.Key.Key_Delete)
    assert len(dialog.labels()) == 3


def test_what_is_said_of_nothing_stands_where_rows_do(dialog: PickDialog) -> None:
    """Its words begin where a label would, in the height of the first row."""
    place, height = dialog.list.geometry().topLeft(), dialog.list.sizeHintForRow(1)
    QTest.keyClicks(dialog.line, "zz")
    label = dialog.findChild(QLabel)
    assert label is not None
    assert label.isVisible()
    assert label.geometry().topLeft() == place
    assert (label.height(), label.contentsRect().left()) == (height, SIDE)


def test_what_was_typed_is_told_as_it_was_typed(dialog: PickDialog) -> None:
    """Not as the bold letters that Qt would take it for."""
    QTest.keyClicks(dialog.line, "<b>zz</b>")
    label = dialog.findChild(QLabel)
    assert label is not None
    assert "<b>zz</b>" in label.text()
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_enter_takes_the_current_one(qtbot: QtBot, dialog: PickDialog) -> None:
    """Arrows go over headings, and round; the focus stays in the line."""
    labels = []
    for _ in range(4):
        assert dialog.current is not None
        labels.append(dialog.current.label)
        QTest.keyClick(dialog.line, Qt.Key.Key_Down)
    assert labels == ["Next Month", "Open Folder", "Print", "Next Month"]
    with qtbot.waitSignal(dialog.picked) as picked:
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert picked.args == ["open"]
    assert not dialog.isVisible()


def test_what_can_not_be_done_says_why(qtbot: QtBot, dialog: PickDialog) -> None:
    """It is not taken, and the dialog stays."""
    QTest.keyClicks(dialog.line, "print")
    with qtbot.assertNotEmitted(dialog.picked), qtbot.waitSignal(dialog.refused) as refused:
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert refused.args == ["Print: no article is open"]
    assert dialog.isVisible()


def test_a_click_takes_a_row_but_no_heading(qtbot: QtBot, dialog: PickDialog) -> None:
    """Headings are there to be read."""
    view = dialog.list
    with qtbot.assertNotEmitted(dialog.picked):
        place = view.visualRect(dialog.model.index(0, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(dialog.picked) as picked:
        place = view.visualRect(dialog.model.index(3, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == ["open"]


def test_a_row_is_spoken_whole(dialog: PickDialog) -> None:
    """Label, keys, and what it does, or why it can't be done."""
    said = [dialog.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (3, 4)]
    assert said == ["Open Folder, Ctrl+O, open another folder", "Print, Ctrl+P, no article is open"]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_it_paints_itself_either_way_round(qtbot: QtBot, theme: object) -> None:
    """Light, dark, and from right to left."""
    window = QWidget()
    window.resize(400, 300)
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dialog = PickDialog("All", PICKS, theme, window)  # type: ignore[arg-type]  # a Theme
    dialog.show()
    assert not dialog.grab().isNull()
    assert dialog.width() <= window.width()


def test_a_model_of_nothing_has_nothing() -> None:
    """No row, no pick."""
    model = PickModel()
    assert (model.rowCount(), model.pick(0)) == (0, None)
