"""The map strip: where in the whole article hits and the chosen entity stand."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.filling import fill
from gui.theme import GRID, Theme
from gui.translation import counted
from search.spans import Span

_WIDTH = 3 * GRID
_TICK = 2.0  # pixels high
_LEAST_WINDOW = 2.0 * GRID
_EDGE = 2.0  # pixels free at either side of a tick


class MapStrip(QWidget):
    """A column as high as the page on the screen; a tick stands where its span does in the text.

    `length` is that of the body in characters. A click asks for an offset by `wanted`.
    """

    wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._length = 0
        self._spans: Sequence[Span] = ()
        self._current: Span | None = None
        self._colour = theme.hit
        self._seen = Span(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Map of the article"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.update()

    def show_spans(
        self, length: int, spans: Sequence[Span], current: Span | None, colour: str
    ) -> None:
        """Show where spans stand in a body of a length, the current one in the accent."""
        self._length, self._spans, self._current = length, spans, current
        self._colour = colour
        words = counted("map", "{count} places", "1 place", len(spans))
        self.setAccessibleDescription(words if spans else "")
        self.update()

    def show_seen(self, seen: Span) -> None:
        """Show which part of the body is on the screen."""
        if seen != self._seen:
            self._seen = seen
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        fill(painter, self.rect(), QColor(self._theme.paper))
        if self._length and self._spans:
            fill(painter, self._window(), QColor(self._theme.rule))
            # Of a thousand hits many fall on one line of pixels, which is painted once.
            places = {round(self._y(span.start)): span for span in self._spans}
            for span in places.values():
                fill(painter, self._tick(span), QColor(self._colour))
            if self._current:
                box = self._tick(self._current).adjusted(-_EDGE, -1, _EDGE, 1)
                fill(painter, box, QColor(self._theme.accent))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._length and event.button() == Qt.MouseButton.LeftButton:
            share = min(max(event.position().y() / max(self.height(), 1), 0.0), 1.0)
            self.wanted.emit(round(share * (self._length - 1)))

    def _y(self, offset: int) -> float:
        return offset / self._length * (self.height() - _TICK)

    def _tick(self, span: Span) -> QRectF:
        return QRectF(_EDGE, self._y(span.start), self.width() - 2 * _EDGE, _TICK)

    def _window(self) -> QRectF:
        """Return where the part on the screen stands."""
        top = self._y(self._seen.start)
        height = max(self._y(self._seen.end) - top, _LEAST_WINDOW)
        return QRectF(0, top, self.width(), height)
