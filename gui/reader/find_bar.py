"""Find in the article: a bar below the page."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from gui.theme import GRID

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Way(Enum):
    """How what was typed is looked for."""

    CONTAINS = auto()
    WORDS = auto()
    EXPRESSION = auto()


class FindBar(QWidget):
    """Asks what to find, and how; Enter and Shift+Enter walk.

    Esc, a command of the window, closes it. `edited` tells that something else is to be found.
    """

    edited = Signal(str)
    walked = Signal(int)  # 1 on, -1 back

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Find in this article"))
        self.line.setAccessibleName(self.tr("Find in this article"))
        self._words = QCheckBox(self.tr("&Whole word"), self)
        self._expression = QCheckBox(self.tr("E&xpression"), self)
        self._expression.setToolTip(self.tr("Find what a regular expression fits"))
        for way in (self._words, self._expression):
            way.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click, or Alt and its letter, leaves it
        self._count = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        row.setSpacing(3 * GRID)
        row.addWidget(self.line, 3)
        row.addWidget(self._words)
        row.addWidget(self._expression)
        row.addWidget(self._count, 2)
        self.line.setMinimumWidth(120)
        self.line.setMaximumWidth(360)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.edited)
        self._words.toggled.connect(self._change_way)
        self._expression.toggled.connect(self._change_way)

    @property
    def way(self) -> Way:
        """How what was typed is looked for."""
        if self._expression.isChecked():
            return Way.EXPRESSION
        return Way.WORDS if self._words.isChecked() else Way.CONTAINS

    def _change_way(self) -> None:
        self._words.setEnabled(not self._expression.isChecked())
        self.edited.emit(self.line.text())

    def show_count(self, words: str) -> None:
        """Show how many there are, and which one is current."""
        self._count.setText(words)

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()  # else Enter would be a command of the reader around us
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.walked.emit(-1 if back else 1)
            return
        super().keyPressEvent(event)
