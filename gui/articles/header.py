"""The header of the article list: how it is sorted, and a menu to sort it otherwise."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from gui.button import PaintedButton
from gui.keycap import KeyCap
from gui.menukeys import KeyMenu
from gui.theme import GRID, Theme, interface_font
from gui.values import Order
from gui.wording import order_words

_PAD = 2 * GRID
_ARROW = 7.0


class ListHeader(QWidget):
    """Names the order as people do (Newest first); `order_wanted` carries the Order chosen."""

    order_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = Order.NEWEST
        self.button = OrderButton(theme, self)
        self._cap = KeyCap("o", theme, self, command="order")
        self._note = QLabel(self)
        self._note.setFont(interface_font(pixels=12))
        self.menu: QMenu | None = None
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAutoFillBackground(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID - _PAD, 2 * GRID, 4 * GRID, 2 * GRID)
        row.setSpacing(GRID)
        row.addWidget(self.button)
        row.addWidget(self._cap)
        row.addStretch(1)
        row.addWidget(self._note)
        self.button.clicked.connect(self._open_menu)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.button.set_theme(theme)
        self._cap.set_theme(theme)
        self._note.setStyleSheet(f"color: {theme.soft};")

    def show_order(self, order: Order, *, note: str = "") -> None:
        """Show how the list is sorted, and at the end what is to be known about it."""
        self._order = order
        words = _sentence(order_words(order))
        self.button.show_text(words, spoken=self.tr("Order of the list: {}").format(words))
        self._note.setText(note)

    def _open_menu(self) -> None:
        self.menu = KeyMenu(self)
        self.menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        for order in Order:
            action = self.menu.addAction(_sentence(order_words(order)))
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.setData(order.value)
        self.menu.triggered.connect(self._tell)
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _tell(self, action: QAction) -> None:
        self.order_wanted.emit(Order(action.data()))


class OrderButton(PaintedButton):
    """How the list is sorted, and an arrow down; Down presses it too."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(interface_font(pixels=12), theme, parent, keys=(Qt.Key.Key_Down,))

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(width + _ARROW) + 2 * _PAD + GRID + 2, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self.brush()
        self.paint_ground(painter, radius=5)
        area = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        painter.setPen(QColor(self.theme.ink))
        where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, where, self.text())
        x = area.left() + _ARROW / 2 if self.reads_from_right else area.right() + 1 - _ARROW / 2
        middle = QPointF(x, self.height() / 2 + 1)
        painter.setPen(QPen(QColor(self.theme.soft), 1.4))
        tip = middle + QPointF(0, _ARROW / 4)
        for side in (-1, 1):
            painter.drawLine(tip, middle + QPointF(side * _ARROW / 2, -_ARROW / 4))
        painter.end()


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
