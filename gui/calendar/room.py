"""The place of the calendar in the window: there from the first paint, so that nothing jumps."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.theme import GRID

LABELS = 4 * GRID  # height of the names under the bars
MENTIONS = 3 * GRID  # height of the row of what the texts mention
HEIGHT = 18 * GRID


class CalendarRoom(QWidget):
    """Keeps a height free for the strip, which is made only after the first paint."""

    def __init__(self, parent: QWidget | None = None, *, shown: bool) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setVisible(shown)
        self.strip: QWidget | None = None

    @property
    def stops(self) -> Sequence[QWidget]:
        """What Tab comes to before all else in here."""
        return [self.strip] if self.strip is not None else []

    def show_strip(self, strip: QWidget) -> None:
        """Put the strip in its place."""
        self.strip = strip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(strip)
        strip.show()  # Qt would only do so later, and give the focus then without its reason
