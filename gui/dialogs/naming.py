"""Ask for a name: another one for an entity, or the entity that it is the same as."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.theme import GRID
from gui.translation import translated
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
    """Asks which entity of the library another one is, and by whose name both go from then on.

    `wanted` asks for those whose names begin so. What is chosen in the list counts, whatever is
    typed; its name stays, unless the names are swapped. `merged` carries the name that goes, and
    the one that stays.
    """

    wanted = Signal(str)
    merged = Signal(str, str)

    def __init__(self, own: str, parent: QWidget | None = None) -> None:
        self._own = own
        self._keeps_own = False
        self.names = QListWidget()
        self.ruling = QLabel()
        self.swap_button = QPushButton()
        super().__init__(self.tr("Merge"), self.tr("{} is the same as").format(own), "", parent)
        self.names.setAccessibleName(self.tr("Names in this library"))
        self.names.setUniformItemSizes(True)
        self.column.insertWidget(2, self.names)
        self.column.insertWidget(3, self.ruling)
        self.ruling.setTextFormat(Qt.TextFormat.PlainText)
        self.ruling.setWordWrap(True)
        self.swap_button.setText(swap_words())
        self.buttons.addButton(self.swap_button, QDialogButtonBox.ButtonRole.ResetRole)
        self.line.installEventFilter(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.ask)
        self.line.textChanged.connect(self._pause.start)
        self.names.itemActivated.connect(self.accept)
        self.names.currentRowChanged.connect(self._show_state)
        self.swap_button.clicked.connect(self.swap)
        self.resize(520, 440)

    def ask(self) -> None:
        """Ask for the names that fit what is typed."""
        self.wanted.emit(self.line.text())

    def show_names(self, names: Sequence[FoundName]) -> None:
        """List entities to choose from; the first is chosen once something was typed."""
        self.names.clear()
        for found in names:
            if found.name == self._own:
                continue
            words = f"{found.name}   {articles_words(found.articles)}"
            item = QListWidgetItem(words, self.names)
            item.setData(Qt.ItemDataRole.UserRole, found.name)
            item.setSizeHint(QSize(0, 7 * GRID))
        if self.line.text().strip() and self.names.count():
            self.names.setCurrentRow(0)
        self._show_state()

    def name(self) -> str:
        """Return the name chosen in the list."""
        item = self.names.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def swap(self) -> None:
        """Let the other of both names stay."""
        self._keeps_own = not self._keeps_own
        self._show_state()

    def _pair(self) -> tuple[str, str]:
        """Return the name that goes, and the one that stays."""
        return (self.name(), self._own) if self._keeps_own else (self._own, self.name())

    def _tell(self) -> None:
        self.merged.emit(*self._pair())

    def _show_state(self) -> None:
        super()._show_state()
        self.swap_button.setEnabled(bool(self.name()))
        self.ruling.setText(merge_words(*self._pair()) if self.name() else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys of the line walk through the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if by is not None and self.names.count():
                row = self.names.currentRow() + by
                self.names.setCurrentRow(min(max(row, 0), self.names.count() - 1))
                return True
        return super().eventFilter(watched, event)


def merge_words(gone: str, kept: str) -> str:
    """Say which name goes and which one stays when two are merged."""
    return translated("naming", "Merge “{gone}” into “{kept}”").format(gone=gone, kept=kept)


def swap_words() -> str:
    """Name the button that lets the other of two names stay."""
    return translated("naming", "S&wap Names")
