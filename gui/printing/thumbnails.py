"""Small pictures of a job's pages, painted as they come into view."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.theme import GRID

_WIDTH = 24 * GRID
_FRAME = GRID // 2
_KEPT = 200
_NOWHERE = QModelIndex()

PaintNumber = Callable[[QPainter, int], None]


class PageModel(QAbstractListModel):
    """The pages of a job: pictures, numbers as words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers: tuple[int, ...] = ()
        self._size = QSizeF(1, 1)
        self._paint: PaintNumber | None = None
        self._pictures: dict[int, QPixmap] = {}
        self._ratio = 1.0

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the pages, from 1 in the job."""
        return self._numbers

    def show_pages(self, size: QSizeF, paint: PaintNumber, ratio: float) -> None:
        """Begin to show pages of a size; all that was shown before is forgotten."""
        self.beginResetModel()
        self._numbers, self._size, self._paint, self._ratio = (), size, paint, ratio
        self._pictures = {}
        self.endResetModel()

    def grow(self, numbers: tuple[int, ...]) -> None:
        """Show pages of which those shown so far are the first."""
        if len(numbers) > len(self._numbers):
            self.beginInsertRows(_NOWHERE, len(self._numbers), len(numbers) - 1)
            self._numbers = numbers
            self.endInsertRows()

    def paint_again(self) -> None:
        """Forget the pictures: there is more on the pages than when they were painted."""
        self._pictures = {}
        if self._numbers:
            last = self.index(len(self._numbers) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DecorationRole])

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        number = self._numbers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(number)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {}").format(number)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(number)
        return None

    def _picture(self, number: int) -> QPixmap | None:
        if self._paint is None:
            return None
        if number not in self._pictures:
            while len(self._pictures) >= _KEPT:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[number] = self._painted(number, self._paint)
        return self._pictures[number]

    def _painted(self, number: int, paint: PaintNumber) -> QPixmap:
        scale = _WIDTH / self._size.width()
        size = QSize(_WIDTH, round(self._size.height() * scale))
        picture = QPixmap(size * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        paint(painter, number)
        painter.end()
        return picture


class PageDelegate(QStyledItemDelegate):
    """Paints a small page as paper, framed in the accent when it is the one that is shown."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if not isinstance(picture, QPixmap):
            return super().sizeHint(option, index)
        height = round(picture.deviceIndependentSize().height())
        return QSize(_WIDTH + 2 * _FRAME, height + 2 * _FRAME + option.fontMetrics.height() + GRID)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if not isinstance(picture, QPixmap):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        corner = QPointF(option.rect.topLeft()) + QPointF(_FRAME, _FRAME)
        size = picture.deviceIndependentSize()
        painter.save()
        painter.drawPixmap(corner, picture)
        frame = option.palette.highlight() if chosen else option.palette.dark()
        painter.setPen(QPen(frame.color(), 2 if chosen else 1))
        painter.drawRect(QRectF(corner, size))
        painter.setPen(option.palette.text().color())
        label = QRectF(corner + QPointF(0, size.height() + GRID), QSizeF(size.width(), 99))
        painter.drawText(label, Qt.AlignmentFlag.AlignHCenter, str(index.data()))
        painter.restore()


class Thumbnails(QListView):
    """A column of small pages; `chosen` tells the number of the one to be shown."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self.pages = PageModel(self)
        self.setModel(self.pages)
        self.setItemDelegate(PageDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setMovement(QListView.Movement.Static)
        self.setSpacing(2 * GRID)
        self.setFixedWidth(_WIDTH + 12 * GRID)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Mid)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._choose)

    def show_number(self, number: int) -> None:
        """Mark a page as the one that is shown."""
        if number in self.pages.numbers:
            self.setCurrentIndex(self.pages.index(self.pages.numbers.index(number), 0))

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.pages.numbers[current.row()])
