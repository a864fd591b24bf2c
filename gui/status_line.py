"""The line at the foot of the window: what is going on, and what needs attention."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.announcing import announce
from gui.keycap import KeyCap
from gui.messages import said_reason
from gui.theme import GRID, Theme, interface_font
from gui.translation import counted

if TYPE_CHECKING:
    from gui.remaining import Remaining

_MESSAGE_TIME = 6_000  # ms that a message stands
_ROOM = 225 * GRID  # pixels, from which on there is room to tell how long it will take


class StatusLine(QWidget):
    """Shows progress, passing messages, and how many files need attention.

    `problems_wanted` is emitted when the reader asks for the list of those files.
    """

    problems_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._bar = _Bar(theme, self)
        self._problems = QPushButton(self)
        self._gone = QLabel(self)
        self._message = QLabel(self)
        self._of_article = False  # what the message is about
        self._remaining: Remaining | None = None
        self._caps = [
            KeyCap("?", theme, self, command="keys"),
            KeyCap("Ctrl+P", theme, self, command="print"),
        ]
        self._hints = [QLabel(self.tr("keys"), self), QLabel(self.tr("print"), self)]
        self._end_of_message = QTimer(self, singleShot=True, interval=_MESSAGE_TIME)
        self._build()
        self._problems.clicked.connect(self.problems_wanted)
        self._end_of_message.timeout.connect(self._message.clear)
        self.set_theme(theme)

    def _build(self) -> None:
        self._problems.setFlat(True)
        self._problems.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves keys to the list
        self._problems.setCursor(Qt.CursorShape.PointingHandCursor)
        for empty in (self._words, self._bar, self._problems, self._gone):
            empty.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, GRID + 1, 4 * GRID, GRID + 1)
        row.setSpacing(3 * GRID)
        for widget in (self._words, self._bar, self._problems, self._gone, self._message):
            row.addWidget(widget)
        row.addStretch(1)
        for cap, hint in zip(self._caps, self._hints, strict=True):
            row.addWidget(cap)
            row.addWidget(hint)
        for label in (self._words, self._problems, self._gone, self._message, *self._hints):
            label.setFont(interface_font(pixels=12))
        for label in (self._words, self._gone, self._message):
            label.setTextFormat(Qt.TextFormat.PlainText)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        for cap in self._caps:
            cap.set_theme(theme)
        for label in (self._words, self._gone, self._message, *self._hints):
            label.setStyleSheet(f"color: {theme.soft};")
        self._problems.setStyleSheet(
            f"QPushButton {{ color: {theme.warning}; border: none; padding: 0; }}"
            "QPushButton:hover, QPushButton:focus { text-decoration: underline; }"
        )
        self._bar.set_theme(theme)

    def show_progress(self, words: str, share: float | None, *, resting: bool = False) -> None:
        """Show what is being done and how much of it is, 0 to 1; None hides the bar.

        Where it takes longer than some seconds, and is not `resting`, how long it will take.
        """
        left = self._left(share, resting=resting)
        self._words.setText(f"{words}, {left}" if left and self.width() >= _ROOM else words)
        self._words.setVisible(bool(words))  # else its distance to the next would be left
        self._bar.setVisible(share is not None)
        self._bar.show_share(share or 0.0, resting=resting)

    def _left(self, share: float | None, *, resting: bool) -> str:
        """Say how long it will take; nothing where that is not known."""
        if self._remaining is None:
            from gui.remaining import Remaining  # a start need not wait for it

            self._remaining = Remaining()
        if share is None or resting:
            self._remaining.begin()
            return ""
        return self._remaining.words(share)

    def show_problems(self, count: int) -> None:
        """Show how many files need attention."""
        self._problems.setVisible(count > 0)
        words = counted("status", "{count} files need attention", "1 file needs attention", count)
        self._problems.setText(words)

    def show_gone(self, path: str) -> None:
        """Show, and let a screen reader say, that the open article's file has gone; "" ends it."""
        words = self.tr("The file of this article is gone: {}").format(path) if path else ""
        if words and words != self._gone.text():
            announce(self, words)
        self._gone.setText(words)
        self._gone.setVisible(bool(words))

    def show_of_article(self, words: str) -> None:
        """Show a message that is about the open article, no longer than that is; "" ends it."""
        if words:
            self.show_message(words)
            self._of_article = True
        elif self._of_article:
            self._message.clear()

    def show_message(self, words: str) -> None:
        """Show a message for a few seconds; a screen reader says it."""
        self._of_article = False
        announce(self, words)
        self._message.setText(words)
        self._end_of_message.start()

    def show_failure(self, reason: str) -> None:
        """Show for a few seconds why something can't be done."""
        self.show_message(said_reason(reason))

    @property
    def is_busy(self) -> bool:
        """Tell whether something is under way whose share is known."""
        return self._bar.isVisible()

    def words(self) -> str:
        """Return the progress now shown, in words."""
        return self._words.text()

    def gone(self) -> str:
        """Return what is said of an article whose file has gone."""
        return self._gone.text() if self._gone.isVisibleTo(self) else ""

    def message(self) -> str:
        """Return the passing message now shown."""
        return self._message.text()


class _Bar(QWidget):
    """A slim progress bar."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self._rests = False
        self.setFixedSize(144, 6)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_share(self, share: float, *, resting: bool) -> None:
        length = round(share * self.width())
        if (length, resting) != (round(self._share * self.width()), self._rests):
            self.update()
        self._share, self._rests = share, resting

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(self.rect())
        painter.setBrush(QColor(self._theme.rule))
        painter.drawRoundedRect(area, 3, 3)
        painter.setBrush(QColor(self._theme.soft if self._rests else self._theme.accent))
        area.setWidth(max(area.height(), area.width() * self._share))
        painter.drawRoundedRect(area, 3, 3)
        painter.end()
