"""The place of the calendar in the window: there from the first paint, so that nothing jumps."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.theme import GRID

HEIGHT = 15 * GRID


class CalendarRoom(QWidget):
    """Keeps a height free for the strip, which is made only after the first paint."""

    def __init__(self, parent: QWidget | None = None, *, shown: bool) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setVisible(shown)
        self.strip: QWidget | None = None

    def show_strip(self, strip: QWidget) -> None:
        """Put the strip in its place."""
        self.strip = strip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(strip)
