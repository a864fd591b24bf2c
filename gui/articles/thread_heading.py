"""The heading over the list while it is an entity's thread: whose, how much, and the way back."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.button import PaintedButton
from gui.keycap import KeyCap
from gui.theme import GRID, Theme, interface_font


class ThreadHeading(QWidget):
    """Names the thread over its list; `left` tells that the reader wants back.

    Below stands what the thread leaves out, where there is any; `more_wanted` asks for that.
    """

    left = Signal()
    more_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = _Line(interface_font(bold=True), self)
        self._extent = _Line(interface_font(pixels=12), self)
        self._more = _MoreButton(interface_font(pixels=12), theme, self)
        self._more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._more.hide()
        self._button = _BackButton(theme, self)
        self._cap = KeyCap("Esc", theme, self, command="back")
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAutoFillBackground(True)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.setContentsMargins(GRID, 0, 0, 0)
        self._extent.setContentsMargins(GRID, 0, 0, 0)
        row.addWidget(self._name, 1)
        row.addWidget(self._button)
        row.addWidget(self._cap)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 4 * GRID, GRID)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._extent)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._button.clicked.connect(self.left)
        self._more.clicked.connect(self.more_wanted)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._name.colour, self._extent.colour = theme.ink, theme.soft
        self._button.set_theme(theme)
        self._more.set_theme(theme)
        self._cap.set_theme(theme)
        self.update()

    def show_thread(self, name: str, extent: str) -> None:
        """Show whose thread it is, and how many articles from when to when."""
        self._name.setText(name)
        self._extent.setText(extent)
        self.setAccessibleName(f"{name}, {extent}")

    def show_more(self, words: str) -> None:
        """Say what the thread leaves out; nothing for no words."""
        self._more.show_text(words, spoken=words)
        self._more.setToolTip(words)
        self._more.setVisible(bool(words))

    def more_words(self) -> str:
        """Return what it says that the thread leaves out: for tests."""
        return "" if self._more.isHidden() else self._more.text()


class _Line(QLabel):
    """A line of text that is elided where there is no room, and never makes the list wider."""

    colour = "#000000"

    def __init__(self, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(font)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(QColor(self.colour))
        metrics = QFontMetrics(self.font())
        words = metrics.elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.contentsRect(), where, words)
        painter.end()


class _BackButton(PaintedButton):
    """The way back to what was listed before."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(interface_font(pixels=12), theme, parent)
        self.show_text(self.tr("Back"), spoken=self.tr("Back to what was listed before"))

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(width + 4 * GRID, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self.brush()
        self.paint_ground(painter, radius=5)
        painter.setPen(QColor(self.theme.accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class _MoreButton(PaintedButton):
    """A line that leads to articles which the thread leaves out; it never makes the list wider."""

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(width + 2 * GRID, 6 * GRID)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 6 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self.brush()
        self.paint_ground(painter, radius=5)
        painter.setPen(QColor(self.theme.accent))
        area = self.rect().adjusted(GRID, 0, -GRID, 0)
        metrics = QFontMetrics(self.font())
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, where, words)
        painter.end()
