"""Find in the article: a bar below the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from gui.theme import GRID
from search.spans import Span
from search.text import fold_with_offsets


class FindBar(QWidget):
    """Asks what to find; Enter and Shift+Enter walk, Esc (a command of the window) closes it."""

    edited = Signal(str)
    walked = Signal(int)  # 1 on, -1 back

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Find in this article"))
        self.line.setAccessibleName(self.tr("Find in this article"))
        self._count = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        row.setSpacing(3 * GRID)
        row.addWidget(self.line, 3)
        row.addWidget(self._count, 2)
        self.line.setMinimumWidth(120)
        self.line.setMaximumWidth(360)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.edited)

    def show_count(self, words: str) -> None:
        """Show how many there are, and which one is current."""
        self._count.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.walked.emit(-1 if back else 1)
            return
        super().keyPressEvent(event)


def find_in_text(text: str, wanted: str) -> tuple[Span, ...]:
    """Find a string in a text, case, accents, kinds of space, quote and dash aside."""
    needle, _ = fold_with_offsets(wanted.strip())
    if not needle:
        return ()
    folded, offsets = fold_with_offsets(text)
    spans = []
    at = folded.find(needle)
    while at >= 0:
        end = at + len(needle)
        spans.append(Span(offsets[at], offsets[end - 1] + 1))
        at = folded.find(needle, end)
    return tuple(spans)
