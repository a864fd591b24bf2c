"""The saved searches: open, rename and delete them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.naming import NameDialog
from gui.nesting import nested
from gui.theme import GRID
from gui.translation import number

_NAME, _QUERY, _COUNT = range(3)
_OWN_NAME = Qt.ItemDataRole.UserRole


class SearchesDialog(QDialog):
    """Lists the saved searches with how many articles each finds.

    `opened` carries a query to search for, `renamed` the old and the new name, `deleted` a name.
    """

    opened = Signal(str)
    renamed = Signal(str, str)
    deleted = Signal(str)

    def __init__(self, saved: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Saved Searches"))
        self._empty = QLabel(self.tr("Ctrl+D saves the search that stands in the box."), self)
        self.table = QTableWidget(0, 3, self)
        self.naming: NameDialog | None = None
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.open_button = self._buttons.addButton(self.tr("Search", "what the button does"), role)
        self.rename_button = self._buttons.addButton(self.tr("Rename…"), role)
        self.delete_button = self._buttons.addButton(self.tr("Delete"), role)
        self._build()
        self._connect()
        self.show_searches(saved)

    def _build(self) -> None:
        table = self.table
        table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Search"), self.tr("Articles")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setAccessibleName(self.tr("Saved searches"))
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        table.horizontalHeader().setSectionResizeMode(_QUERY, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(_NAME, 220)
        table.horizontalHeader().setSectionResizeMode(
            _COUNT, QHeaderView.ResizeMode.ResizeToContents
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        for widget in (table, self._empty, self._buttons):
            column.addWidget(widget)
        self.resize(720, 400)

    def _connect(self) -> None:
        self.table.itemActivated.connect(self._open)
        self._buttons.rejected.connect(self.reject)
        self.open_button.clicked.connect(self._open)
        self.rename_button.clicked.connect(self._ask_for_name)
        self.delete_button.clicked.connect(self._delete)

    def show_searches(self, saved: Mapping[str, str]) -> None:
        """List these searches; the row that was current stays so."""
        current = self.table.currentRow()
        self.table.setRowCount(0)
        for place in nested(saved):
            row = self.table.rowCount()
            self.table.insertRow(row)
            texts = ((_NAME, place.indented), (_QUERY, saved[place.name]), (_COUNT, ""))
            for column, text in texts:
                self.table.setItem(row, column, QTableWidgetItem(text))
            self._cell(row, _NAME).setData(_OWN_NAME, place.name)
            self._cell(row, _NAME).setData(Qt.ItemDataRole.AccessibleTextRole, place.name)
        if saved:
            self.table.selectRow(min(max(current, 0), len(saved) - 1))
        self._empty.setVisible(not saved)
        for button in (self.open_button, self.rename_button, self.delete_button):
            button.setEnabled(bool(saved))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many articles each search finds, by its query; nothing for -1."""
        for row in range(self.table.rowCount()):
            count = counts.get(self._cell(row, _QUERY).text(), -1)
            self._cell(row, _COUNT).setText(number(count) if count >= 0 else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._delete()
        elif event.key() == Qt.Key.Key_F2:
            self._ask_for_name()
        else:
            super().keyPressEvent(event)

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        """Return a cell of a row that there is."""
        cell = self.table.item(row, column)
        if cell is None:
            raise IndexError(row)
        return cell

    @property
    def _name(self) -> str:
        """The name of the current search; empty where there is none."""
        row = self.table.currentRow()
        return str(self._cell(row, _NAME).data(_OWN_NAME)) if row >= 0 else ""

    def _open(self) -> None:
        if self._name:
            self.opened.emit(self._cell(self.table.currentRow(), _QUERY).text())
            self.accept()

    def _delete(self) -> None:
        if name := self._name:
            self.deleted.emit(name)

    def _ask_for_name(self) -> None:
        if name := self._name:
            question = self.tr("Another name for {}").format(name)
            self.naming = NameDialog(self.tr("Rename"), question, name, self)
            self.naming.chosen.connect(self._rename)
            self.naming.open()

    def _rename(self, new: str) -> None:
        name = self._name
        if new != name:
            self.renamed.emit(name, new)
