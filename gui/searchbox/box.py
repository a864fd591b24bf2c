"""The search box: a framed line edit, the count at its end, the explanation below it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.keycap import KeyCap
from gui.messages import escape
from gui.theme import GRID, Theme, interface_font

_RADIUS = 7.0


class SearchBox(QWidget):
    """Takes what one types and tells what came of it.

    `edited` carries the text at every change by typing (an input method's too), never one by us.
    """

    edited = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line = QLineEdit(self)
        self._frame = _Frame(theme, self.line, self)
        self._slash = KeyCap("/", theme, self._frame)
        self._order_key = KeyCap("o", theme, self._frame)
        self._count = QLabel(self._frame)
        self._explanation = QLabel(self)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        self.line.setFrame(False)
        self.line.setFont(interface_font(pixels=15))
        self.line.setPlaceholderText(
            self.tr("Search: words, \u201ca phrase\u201d, person:Aliyev, date:2025-07")
        )
        self.line.setAccessibleName(self.tr("Search"))
        self.line.setClearButtonEnabled(False)
        self.line.setAcceptDrops(False)
        self.line.setMinimumWidth(120)
        self._explanation.setTextFormat(Qt.TextFormat.RichText)
        self._explanation.setWordWrap(True)
        self._explanation.setAccessibleName(self.tr("What was searched"))
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        for widget in (self._slash, self.line, self._count, self._order_key):
            row.addWidget(widget, 1 if widget is self.line else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID - 2)
        column.addWidget(self._frame)
        column.addWidget(self._explanation)
        self.setFocusProxy(self.line)

    def _connect(self) -> None:
        self.line.textEdited.connect(self.edited)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self._frame.set_theme(theme)
        self._slash.set_theme(theme)
        self._order_key.set_theme(theme)
        self.line.setStyleSheet("background: transparent;")
        self._count.setStyleSheet(f"color: {theme.soft};")
        self._explanation.setStyleSheet(f"color: {theme.soft}; padding: 0 2px;")

    def text(self) -> str:
        """Return what stands in the line."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put a text into the line without `edited`."""
        self.line.setText(text)

    def focus_line(self) -> None:
        """Put the caret into the line; a second time select all of it."""
        if self.line.hasFocus():
            self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)  # a shortcut's reason selects all

    def show_count(self, words: str) -> None:
        """Show how many articles there are, at the end of the line."""
        self._count.setText(words)

    def show_explanation(
        self, pieces: Iterable[tuple[str, bool]], repairs: Iterable[str] = (), *, note: str = ""
    ) -> None:
        """Show the search in words (the strong ones set so), what was mended, and its state."""
        words = "".join(self._set(text, strong=strong) for text, strong in pieces)
        mended = "".join(f" \u2014 {escape(repair)}" for repair in repairs)
        noted = f" \u00b7 {self._coloured(note, self._theme.accent)}" if note else ""
        self._explanation.setText(words + mended + noted)

    def _set(self, text: str, *, strong: bool) -> str:
        return f"<b>{self._coloured(text, self._theme.ink)}</b>" if strong else escape(text)

    def _coloured(self, text: str, colour: str) -> str:
        return f'<span style="color:{colour}">{escape(text)}</span>'

    def explanation(self) -> str:
        """Return the explanation as rich text: for tests and screen readers."""
        return self._explanation.text()


class _Frame(QWidget):
    """The rounded frame around the line; in the accent while the line has the focus."""

    def __init__(self, theme: Theme, line: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = line
        line.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._line.hasFocus()
        colour = self._theme.accent if focused else self._theme.rule
        painter.setPen(QPen(QColor(colour), 1.5 if focused else 1.0))
        painter.setBrush(QColor(self._theme.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()
