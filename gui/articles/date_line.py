"""The line over the list that asks for a date to go to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from gui.theme import GRID, Theme, interface_font


class DateLine(QWidget):
    """Takes a date; by it stands how it is understood, or why it is not.

    `edited` carries what was typed so far, `entered` what Enter was pressed on.
    """

    edited = Signal(str)
    entered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wrong = False
        self._title = QLabel(self.tr("Go to"), self)
        self.line = QLineEdit(self)
        self.note = QLabel(self)
        self._build()
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self._tell_entered)
        self.set_theme(theme)

    def _build(self) -> None:
        self.line.setPlaceholderText(self.tr("2025-07, 3 july 2025, -1m"))
        self.line.setAccessibleName(self.tr("Date to go to"))
        self.line.setMinimumWidth(120)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAutoFillBackground(True)
        self.setFocusProxy(self.line)
        for part in (self._title, self.line, self.note):
            part.setFont(interface_font(pixels=12))
        grid = QGridLayout(self)
        grid.setContentsMargins(4 * GRID, 0, 4 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self.line, 0, 1)
        grid.addWidget(self.note, 1, 1)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self._title.setStyleSheet(f"color: {theme.soft};")
        self.line.setStyleSheet(
            f"QLineEdit {{ background: {theme.paper}; border: 1px solid {theme.rule};"
            " border-radius: 5px; padding: 3px 6px; }"
            f"QLineEdit:focus {{ border-color: {theme.accent}; }}"
        )
        self._colour_note()

    def begin(self) -> None:
        """Ask for a date: an empty line, the caret in it."""
        self.line.clear()
        self.tell("")
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """Say beside the line how it is understood, or what is wrong."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.line.setAccessibleDescription(words)
        self._wrong = wrong
        self._colour_note()

    def _tell_entered(self) -> None:
        self.entered.emit(self.line.text())

    def _colour_note(self) -> None:
        colour = self._theme.warning if self._wrong else self._theme.soft
        self.note.setStyleSheet(f"color: {colour};")
