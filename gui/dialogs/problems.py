"""The files that need attention: each with its reason and path."""

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

from gui.messages import escape, problem_sentence
from gui.theme import GRID
from search.catalogue.entry import Entry


class ProblemsDialog(QDialog):
    """Lists the files; Enter or a double click opens one in the reader (`opened`, its number)."""

    opened = Signal(int)

    def __init__(
        self, folder: Path, entries: Iterable[Entry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Files that Need Attention"))
        self._entries = [e for e in entries if e.problem is not None]
        head = QLabel(self.tr("Nothing was changed in these files of {}.").format(folder), self)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        self.table = QTableWidget(len(self._entries), 2, self)
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
        for row, entry in enumerate(self._entries):
            if entry.problem is None:
                continue
            for column, text in enumerate(
                (entry.path, problem_sentence(entry.problem, entry.detail))
            ):
                cell = QTableWidgetItem(text)
                cell.setToolTip(f"<p>{escape(text)}</p>")
                cell.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
                table.setItem(row, column, cell)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        table.setColumnWidth(0, 260)
        if self._entries:
            table.selectRow(0)

    def _open(self, cell: QTableWidgetItem) -> None:
        self.opened.emit(self._entries[cell.row()].number)
        self.accept()
