"""One page of a job on the screen, as large as there is room or as one wants."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.filling import fill
from gui.printing.sheet import UNITS_AN_INCH
from gui.theme import GRID

_MARGIN = 4 * GRID
_STEP = 1.2
_SMALLEST, _LARGEST = 0.1, 6.0

PaintPage = Callable[[QPainter], None]


class Fit(Enum):
    """How large a page is shown."""

    WHOLE = auto()
    WIDTH = auto()
    FREE = auto()


class PageView(QAbstractScrollArea):
    """Shows a page of a size in the sheet's units; `turned` asks for another one, 1 or -1."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Page"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._size = QSizeF(1, 1)
        self._paint_page: PaintPage | None = None
        self._fit = Fit.WHOLE
        self._scale = 1.0  # screen pixels a unit

    def show_page(self, size: QSizeF, paint: PaintPage) -> None:
        """Show what `paint` paints on a page of a size."""
        self._size = size
        self._paint_page = paint
        self._lay()

    def set_fit(self, fit: Fit) -> None:
        """Show pages whole, or as wide as there is room."""
        self._fit = fit
        self._lay()

    def zoom(self, steps: int) -> None:
        """Enlarge the page by steps, or make it smaller."""
        self._fit = Fit.FREE
        inch = self.logicalDpiX() / UNITS_AN_INCH
        scale = self._scale * _STEP**steps
        self._scale = min(max(scale, _SMALLEST * inch), _LARGEST * inch)
        self._lay()

    def page_box(self) -> QRectF:
        """Return where the page stands in the viewport."""
        width, height = self._size.width() * self._scale, self._size.height() * self._scale
        room = self.viewport().size()
        left = max(_MARGIN, (room.width() - width) / 2) - self.horizontalScrollBar().value()
        top = max(_MARGIN, (room.height() - height) / 2) - self.verticalScrollBar().value()
        return QRectF(left, top, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self.viewport())
        box = self.page_box()
        fill(painter, self.viewport().rect(), self.palette().mid().color())
        fill(painter, box, QColor("white"))  # paper, whatever the theme
        painter.setPen(QPen(self.palette().dark().color(), 1))
        painter.drawRect(box)
        if self._paint_page:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(box.topLeft())
            painter.scale(self._scale, self._scale)
            self._paint_page(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if steps > 0 else -1)
            return
        bar = self.verticalScrollBar()
        if steps and bar.value() == (bar.maximum() if steps < 0 else bar.minimum()):
            self.turned.emit(1 if steps < 0 else -1)
            return
        super().wheelEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        del dx, dy
        self.viewport().update()

    def scroll_to_top(self) -> None:
        """Show the upper end of the page."""
        self.verticalScrollBar().setValue(0)

    def _lay(self) -> None:
        room = self.maximumViewportSize() - QSize(2 * _MARGIN, 2 * _MARGIN)
        across = room.width() / self._size.width()
        if self._fit is Fit.WIDTH:
            self._scale = across
        elif self._fit is Fit.WHOLE:
            self._scale = min(across, room.height() / self._size.height())
        for bar, length, seen in (
            (self.horizontalScrollBar(), self._size.width(), self.viewport().width()),
            (self.verticalScrollBar(), self._size.height(), self.viewport().height()),
        ):
            whole = round(length * self._scale) + 2 * _MARGIN
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(max(1, seen // 12))
        self.viewport().update()
