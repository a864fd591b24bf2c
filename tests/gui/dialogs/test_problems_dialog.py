"""The files that need attention."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from gui.dialogs.problems import ProblemsDialog
from gui.messages import PROBLEMS
from search.articles.problem import Problem
from search.catalogue.entry import Entry

ENTRIES = [
    Entry(number, f"<b>{problem}</b>.txt", None, "", "x", problem, "detail" * (number % 2))
    for number, problem in enumerate(Problem, start=1)
]
FOLDER = Path("/news/<b>x</b>")


@pytest.fixture
def dialog(qtbot: QtBot) -> ProblemsDialog:
    """Show a file of every problem."""
    dialog = ProblemsDialog(FOLDER, ENTRIES)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    dialog.table.setFocus()
    return dialog


def test_every_file_stands_with_its_reason(dialog: ProblemsDialog) -> None:
    """Path and sentence a row, none left out."""
    for row, entry in enumerate(ENTRIES):
        file, reason = dialog.table.item(row, 0), dialog.table.item(row, 1)
        assert file is not None
        assert reason is not None
        assert entry.problem is not None
        assert file.text() == entry.path
        assert reason.text().startswith(PROBLEMS[entry.problem])
    assert dialog.table.rowCount() == len(ENTRIES)


def test_enter_opens_the_file_and_closes(qtbot: QtBot, dialog: ProblemsDialog) -> None:
    """The keys are enough: Down, Enter, and one reads it (Acceptance 7)."""
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.opened) as opened:
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert opened.args == [2]
    assert not dialog.isVisible()


def test_names_are_never_markup(dialog: ProblemsDialog) -> None:
    """A folder or file is named letter by letter, in tips too (Acceptance 33)."""
    head = next(label for label in dialog.findChildren(QLabel) if str(FOLDER) in label.text())
    assert head.textFormat() == Qt.TextFormat.PlainText
    cell = dialog.table.item(0, 0)
    assert cell is not None
    assert QTextDocumentFragment.fromHtml(cell.toolTip()).toPlainText() == ENTRIES[0].path


def test_sound_articles_are_left_out(qtbot: QtBot) -> None:
    """Without a problem there is no row, and the dialog still opens."""
    dialog = ProblemsDialog(FOLDER, [Entry(1, "a.txt", None, "", "x")])
    qtbot.addWidget(dialog)
    assert dialog.table.rowCount() == 0


def test_rulings_that_can_not_be_used_stand_behind_the_files(qtbot: QtBot) -> None:
    """With file, line and reason; nothing opens them."""
    dialog = ProblemsDialog(FOLDER, ENTRIES[:1], bad_lines=["/x: y/aliases.txt:3: there is no ="])
    qtbot.addWidget(dialog)
    assert dialog.table.rowCount() == 2
    texts = [cell.text() for column in (0, 1) if (cell := dialog.table.item(1, column))]
    assert texts == ["/x: y/aliases.txt:3", "there is no ="]
    dialog.table.setCurrentCell(1, 0)
    with qtbot.assertNotEmitted(dialog.opened):
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
