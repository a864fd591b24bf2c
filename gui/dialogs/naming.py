"""Ask for a name: another one for an entity, or the entity that it is the same as."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.theme import GRID
from gui.wording import articles_words
from search.messages.replies import FoundName

_PAUSE = 80  # ms between a key and the question for names


class NameDialog(QDialog):
    """Asks for a name; `chosen` carries it. The accepting button stays off without one."""

    chosen = Signal(str)

    def __init__(self, title: str, question: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        label = QLabel(question, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.line = QLineEdit(text, self)
        self.line.setAccessibleName(question)
        self.line.selectAll()
        label.setBuddy(self.line)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.buttons.button(standard.Ok).setText(title.rstrip("…"))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 4 * GRID)
        self.column.setSpacing(3 * GRID)
        for widget in (label, self.line, self.buttons):
            self.column.addWidget(widget)
        self.setMinimumWidth(420)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.accepted.connect(self._tell)
        self.line.textChanged.connect(self._show_state)
        self._show_state()

    def name(self) -> str:
        """Return the name as it stands."""
        return " ".join(self.line.text().split())

    def _tell(self) -> None:
        self.chosen.emit(self.name())

    def _show_state(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.name()))


class MergeDialog(NameDialog):
    """Asks for an entity of the library; `wanted` asks for those whose names begin so.

    What is chosen in the list counts, whatever is typed.
    """

    wanted = Signal(str)

    def __init__(self, title: str, question: str, parent: QWidget | None = None) -> None:
        self.names = QListWidget()
        super().__init__(title, question, "", parent)
        self.names.setAccessibleName(self.tr("Names in this library"))
        self.names.setUniformItemSizes(True)
        self.column.insertWidget(2, self.names)
        self.line.installEventFilter(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.ask)
        self.line.textChanged.connect(self._pause.start)
        self.names.itemActivated.connect(self.accept)
        self.names.currentRowChanged.connect(self._show_state)
        self.resize(520, 440)

    def ask(self) -> None:
        """Ask for the names that fit what is typed."""
        self.wanted.emit(self.line.text())

    def show_names(self, names: Sequence[FoundName]) -> None:
        """List entities to choose from; the first is chosen once something was typed."""
        self.names.clear()
        for found in names:
            words = f"{found.name}   {articles_words(found.articles)}"
            item = QListWidgetItem(words, self.names)
            item.setData(Qt.ItemDataRole.UserRole, found.name)
        if self.line.text().strip() and self.names.count():
            self.names.setCurrentRow(0)
        self._show_state()

    def name(self) -> str:
        """Return the name chosen in the list."""
        item = self.names.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys of the line walk through the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if by is not None and self.names.count():
                row = self.names.currentRow() + by
                self.names.setCurrentRow(min(max(row, 0), self.names.count() - 1))
                return True
        return super().eventFilter(watched, event)
