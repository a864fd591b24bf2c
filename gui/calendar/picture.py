"""The picture of a board: painted anew when something has changed, and told in words."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.announcing import announce
from gui.calendar.axis import Axis
from gui.calendar.board import Board
from gui.calendar.counts import Row
from gui.calendar.layout import Layout
from gui.calendar.painting import BoardPainter, ticks_of
from gui.calendar.room import HEIGHT
from gui.calendar.undated import UndatedButton
from gui.calendar.wording import current_words, edge_words, words_of
from gui.theme import GRID, Theme, interface_font
from gui.translation import number

_CHANGES = (QEvent.Type.FocusOut, QEvent.Type.PaletteChange)


class BoardPicture(QWidget):
    """Shows a board, and at its right the button of the articles that have no bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.board = Board()
        self._picture = QPixmap()
        self._is_true = False  # the picture shows what there is to show
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the list
        self.setFont(interface_font(pixels=10))
        self.undated = UndatedButton(theme, self)
        self.lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.undated.set_theme(theme)
        self._renew()

    @property
    def axis(self) -> Axis:
        """The stretches of time that the bars stand for."""
        return self.board.axis

    def lay_out(self) -> None:
        """Place what is shown in the room that there is."""
        metrics = QFontMetricsF(self.font())
        texts = edge_words(earlier=True), edge_words(earlier=False), number(self.board.total)
        end_width = max(metrics.horizontalAdvance(text) for text in texts)
        self.places = Layout(QRectF(self.rect()), self.axis, end_width)
        self._ticks = ticks_of(self.axis)
        self.undated.show_count(self.board.undated)
        labels = self.places.labels
        left = round(labels.right()) + GRID - self.undated.width()
        self.undated.move(QPoint(left, round(labels.bottom()) - self.undated.height()))
        self.tell()

    def tell(self) -> None:
        """Say to those who can't see what is current, or brushed, and paint it."""
        words = self.caption()
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            if self.hasFocus():
                announce(self, words)
        self._renew()

    def caption(self) -> str:
        """Say what is current, or brushed; nothing where there are no bars."""
        return current_words(self.board)

    def words(self, row: Row, place: int) -> str:
        """Say what a bin of a row stands for; nothing where there is none."""
        return words_of(self.board, row, place) if self.axis.bins else ""

    def _renew(self) -> None:
        """Have all painted anew."""
        self._is_true = False
        self.update()

    # What Qt asks

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._picture.size() != self.size() * self.devicePixelRatio():
            self._picture = QPixmap(self.size() * self.devicePixelRatio())
            self._picture.setDevicePixelRatio(self.devicePixelRatio())
            self._is_true = False
        if not self._is_true:
            self._picture.fill(self.palette().window().color())  # text looks worse on nothing
            self._paint(QPainter(self._picture))
            self._is_true = True
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        """Paint the picture; it lasts, for the popup over it changes more often than it does."""
        painter.setFont(self.font())
        if self.axis.bins:
            right = self.places.labels.right()
            if not self.undated.isHidden():
                right = self.undated.x() - 2 * GRID
            board = BoardPainter(painter, self.board, self.places, self._theme)
            told = self.hasFocus() or self.board.cursor.brush is not None
            caption = self.caption() if told else ""
            board.paint(self._ticks, right, caption=caption, focused=self.hasFocus())
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._renew()
        return super().event(event)
