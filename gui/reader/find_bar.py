"""Find in the article: a bar below the page."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from gui.theme import GRID
from search.spans import Span
from search.text import fold_with_offsets

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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


def find_in_text(text: str, wanted: str) -> tuple[Span, ...]:
    """Find a string in a text, case, accents, kinds of space, quote and dash aside.

    Only whole characters are found: `s` is not found in `ß`, which folds to two letters.
    """
    needle, _ = fold_with_offsets(wanted.strip())
    if not needle:
        return ()
    folded, offsets = fold_with_offsets(text)
    spans = []
    at = folded.find(needle)
    while at >= 0:
        end = at + len(needle)
        if (at == 0 or offsets[at - 1] < offsets[at]) and offsets[end - 1] < offsets[end]:
            spans.append(Span(offsets[at], offsets[end - 1] + 1))
        else:
            end = at + 1
        at = folded.find(needle, end)
    return tuple(spans)
