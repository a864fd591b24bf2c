"""The files that need attention: each with its reason and path."""

import re
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from gui.messages import escape, problem_sentence, said_reason
from gui.theme import GRID
from search.catalogue.entry import Entry


class ProblemsDialog(QDialog):
    """Lists the files; Enter or a double click opens one in the reader (`opened`, its number).

    Behind them stand the lines of the reader's rulings that can't be used (`bad_lines`, as
    "file:line: reason"), which nothing opens.
    """

    opened = Signal(int)

    def __init__(
        self,
        folder: Path,
        entries: Iterable[Entry],
        parent: QWidget | None = None,
        *,
        bad_lines: Iterable[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Files that Need Attention"))
        self._entries = [e for e in entries if e.problem is not None]
        self._rows = [
            *((e.path, problem_sentence(e.problem, e.detail)) for e in self._entries if e.problem),
            *map(_place_and_reason, bad_lines),
        ]
        head = QLabel(self.tr("Nothing was changed in these files of {}.").format(folder), self)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        self.table = QTableWidget(len(self._rows), 2, self)
        self._fill()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        for widget in (head, self.table, buttons):
            column.addWidget(widget)
        self.resize(900, 440)
        self.table.itemActivated.connect(self._open)

    def _fill(self) -> None:
        table = self.table
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Reason")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAccessibleName(self.tr("Files that need attention"))
        table.setTabKeyNavigation(False)
        for row, texts in enumerate(self._rows):
            for column, text in enumerate(texts):
                cell = QTableWidgetItem(text)
                cell.setToolTip(f"<p>{escape(text)}</p>")
                cell.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
                table.setItem(row, column, cell)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        table.setColumnWidth(0, 260)
        if self._rows:
            table.selectRow(0)

    def _open(self, cell: QTableWidgetItem) -> None:
        if cell.row() >= len(self._entries):
            return
        self.opened.emit(self._entries[cell.row()].number)
        self.accept()


def _place_and_reason(line: str) -> tuple[str, str]:
    """Part "aliases.txt:3: there is an empty name" behind the number of the line."""
    match = re.match(r"(.*?:\d+): ", line)
    return (match[1], said_reason(line[match.end() :])) if match else ("", line)
