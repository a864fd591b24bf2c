"""Dialogs that ask for a name."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from gui.dialogs.naming import MergeDialog, NameDialog
from search.messages.replies import FoundName

_OK = QDialogButtonBox.StandardButton.Ok
_NAMES = (FoundName("person", "Ilham Aliyev", 12), FoundName("person", "Heydar Aliyev", 1))


@pytest.fixture
def merge(qtbot: QtBot) -> MergeDialog:
    """Show a dialog that asks for an entity."""
    dialog = MergeDialog("Merge", "I. Aliyev is the same as")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_name_is_chosen_as_typed(qtbot: QtBot) -> None:
    """White space in order; without a word nothing can be chosen."""
    dialog = NameDialog("Rename", "Trend goes by the name", "Trend")
    qtbot.addWidget(dialog)
    dialog.line.setText("  Trend   News Agency ")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == ["Trend News Agency"]
    dialog.line.setText("  ")
    assert not dialog.buttons.button(_OK).isEnabled()


def test_names_are_asked_for_as_one_types(qtbot: QtBot, merge: MergeDialog) -> None:
    """Once for several quick keys."""
    with qtbot.waitSignal(merge.wanted) as wanted:
        QTest.keyClicks(merge.line, "ali")
    assert wanted.args == ["ali"]


def test_nothing_is_chosen_before_one_has_typed(merge: MergeDialog) -> None:
    """Enter at once must merge nobody."""
    merge.show_names(_NAMES)
    assert merge.name() == ""
    assert not merge.buttons.button(_OK).isEnabled()


def test_arrow_keys_walk_the_list_from_the_line(qtbot: QtBot, merge: MergeDialog) -> None:
    """The first is chosen once something was typed; Down and Up stay within the list."""
    merge.line.setText("ali")
    merge.show_names(_NAMES)
    assert merge.name() == "Ilham Aliyev"
    QTest.keyClick(merge.line, Qt.Key.Key_Down)
    QTest.keyClick(merge.line, Qt.Key.Key_Down)
    assert merge.name() == "Heydar Aliyev"
    with qtbot.waitSignal(merge.chosen) as chosen:
        QTest.keyClick(merge.line, Qt.Key.Key_Return)
    assert chosen.args == ["Heydar Aliyev"]


def test_what_nobody_is_called_can_not_be_chosen(merge: MergeDialog) -> None:
    """Only entities of the library are offered."""
    merge.line.setText("zzz")
    merge.show_names(())
    assert merge.name() == ""
    assert not merge.buttons.button(_OK).isEnabled()
