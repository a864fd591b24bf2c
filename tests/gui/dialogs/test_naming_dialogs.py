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
    dialog = MergeDialog("I. Aliyev")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
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
    with qtbot.waitSignal(merge.merged) as merged:
        QTest.keyClick(merge.line, Qt.Key.Key_Return)
    assert merged.args == ["I. Aliyev", "Heydar Aliyev"]


def test_it_is_said_which_name_stays(qtbot: QtBot, merge: MergeDialog) -> None:
    """Before it is done; the other one stays where the reader swaps both (acceptance 63)."""
    assert (merge.ruling.text(), merge.swap_button.isEnabled()) == ("", False)
    merge.line.setText("ali")
    merge.show_names((*_NAMES, FoundName("person", "I. Aliyev", 2)))
    assert merge.names.count() == 2  # its own name is not offered
    assert merge.ruling.text() == "Merge “I. Aliyev” into “Ilham Aliyev”"
    QTest.keyClick(merge.line, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    swapped = "Merge “Ilham Aliyev” into “I. Aliyev”"
    qtbot.waitUntil(lambda: merge.ruling.text() == swapped, timeout=60_000)  # a button goes down
    QTest.keyClick(merge.line, Qt.Key.Key_Down)
    assert merge.ruling.text() == "Merge “Heydar Aliyev” into “I. Aliyev”"
    with qtbot.waitSignal(merge.merged) as merged:
        QTest.keyClick(merge.line, Qt.Key.Key_Return)
    assert merged.args == ["Heydar Aliyev", "I. Aliyev"]


def test_what_nobody_is_called_can_not_be_chosen(merge: MergeDialog) -> None:
    """Only entities of the library are offered."""
    merge.line.setText("zzz")
    merge.show_names(())
    assert merge.name() == ""
    assert not merge.buttons.button(_OK).isEnabled()
