"""Find in the article: a bar below the page."""

from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from gui.keycap import key_words
from gui.reader.find_button import FindButton, Sign
from gui.theme import GRID, Theme

_NARROW = 130 * GRID  # pixels
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Way(Enum):
    """How what was typed is looked for."""

    CONTAINS = auto()
    WORDS = auto()
    EXPRESSION = auto()


class FindBar(QWidget):
    """Asks what to find, and how; Enter and Shift+Enter walk.

    Esc, a command of the window, closes it. `edited` tells that something else is to be found,
    `left` that the bar is to be closed.
    """

    edited = Signal(str)
    walked = Signal(int)  # 1 on, -1 back
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
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
        self._count.setWordWrap(True)
        enter, esc = key_words("Enter"), key_words("Esc")
        shift_enter = key_words("Shift+Enter")
        previous, further = self.tr("Previous match"), self.tr("Next match")
        self.back_button = FindButton(Sign.BACK, previous, shift_enter, theme, self)
        self.on_button = FindButton(Sign.ON, further, enter, theme, self)
        self.close_button = FindButton(Sign.AWAY, self.tr("Close"), esc, theme, self)
        self._asked = QWidget(self)
        row = QHBoxLayout(self._asked)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.line, 1)
        row.addWidget(self.back_button)
        row.addWidget(self.on_button)
        row.addStretch(0)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._lay(narrow=False)
        self.line.setMinimumWidth(120)
        self.line.setMaximumWidth(360)
        self.setFocusProxy(self.line)
        self.show_count("")
        self._connect()

    def _connect(self) -> None:
        self.line.textEdited.connect(self.edited)
        self.back_button.clicked.connect(partial(self.walked.emit, -1))
        self.on_button.clicked.connect(partial(self.walked.emit, 1))
        self.close_button.clicked.connect(self.left)
        self._words.toggled.connect(self._change_way)
        self._expression.toggled.connect(self._change_way)

    @property
    def way(self) -> Way:
        """How what was typed is looked for."""
        if self._expression.isChecked():
            return Way.EXPRESSION
        return Way.WORDS if self._words.isChecked() else Way.CONTAINS

    def _lay(self, *, narrow: bool) -> None:
        """Lay all in one row, or what is chosen below the line where that is too long."""
        self._is_narrow = narrow
        parts = (self._words, self._expression, self._count)
        self._grid.addWidget(self._asked, 0, 0, 1, len(parts) if narrow else 1)
        self._grid.addWidget(self.close_button, 0, len(parts) + (0 if narrow else 1))
        for place, part in enumerate(parts):
            at = (1, place, 1, 2 if part is self._count else 1) if narrow else (0, place + 1)
            self._grid.addWidget(part, *at)
        for column, stretch in enumerate((0, 0, 1, 0, 0) if narrow else (3, 0, 0, 2, 0)):
            self._grid.setColumnStretch(column, stretch)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (narrow := self.width() < _NARROW) != self._is_narrow:
            self._lay(narrow=narrow)

    def _change_way(self) -> None:
        self._words.setEnabled(not self._expression.isChecked())
        self.edited.emit(self.line.text())

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        for button in (self.back_button, self.on_button, self.close_button):
            button.set_theme(theme)

    def show_count(self, words: str, *, any_found: bool = False) -> None:
        """Show how many there are, and which one is current; only what is found can be walked."""
        self._count.setText(words)
        for arrow in (self.back_button, self.on_button):
            arrow.setEnabled(any_found)

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
