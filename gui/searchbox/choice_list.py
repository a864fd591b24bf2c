"""The rows of the search box's popup: their model, how they are painted, and the list."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.searchbox.choices import Choice
from gui.theme import GRID, Theme, interface_font
from gui.translation import number

LABEL_AT = 3 * GRID  # from the edge of the list to its texts
SWATCH_ROOM = 5 * GRID  # before the labels, where a row has a swatch
_SWATCH = 8.0
_WIDEST_LABEL = 300
_ROW = 28
_HEADING = 30
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class ChoiceModel(QAbstractListModel):
    """Hands out choices; headings can't be chosen."""

    CHOICE = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: Sequence[Choice] = ()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def renew(self, choices: Sequence[Choice]) -> None:
        """Show as many others, of which only counts are different."""
        self.choices = choices
        self.dataChanged.emit(self.index(0, 0), self.index(len(choices) - 1, 0))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.choices)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.choices[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        if role == self.CHOICE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return choice.spoken
        return None


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice: the sort's swatch, the label, softly the hint, at the end the count."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = interface_font()
        self._operator = interface_font(bold=True)
        self._soft = interface_font(pixels=12)
        self._heading = interface_font(pixels=11, bold=True)
        self._heading.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        self._indent = 0  # of labels, to make room for swatches
        self._hints_at = 0  # behind where labels begin

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        choice = index.data(ChoiceModel.CHOICE)
        return QSize(1, _HEADING if isinstance(choice, Choice) and choice.heading else _ROW)

    def lay(self, choices: Sequence[Choice]) -> int:
        """Lay out columns that suit some choices; returns how wide they would like to be."""
        soft = QFontMetricsF(self._soft)
        labels = [self._advance(choice) for choice in choices if not choice.heading]
        with_hints = [self._advance(choice) for choice in choices if choice.hint]
        self._indent = SWATCH_ROOM if has_swatches(choices) else 0
        self._hints_at = min(max(with_hints, default=0), _WIDEST_LABEL) + 4 * GRID
        hints = [soft.horizontalAdvance(choice.hint) for choice in choices if choice.hint]
        counts = max((soft.horizontalAdvance(_count(choice)) for choice in choices), default=0)
        behind = self._hints_at + max(hints, default=0) if hints else 0
        widest = max(max(labels, default=0), behind)
        return round(self._indent + widest + counts) + 2 * LABEL_AT + 6 * GRID

    def _advance(self, choice: Choice) -> int:
        return round(QFontMetricsF(self._face(choice)).horizontalAdvance(choice.label))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(ChoiceModel.CHOICE)
        if not isinstance(choice, Choice):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if choice.heading:
            self._paint_heading(painter, option.rect, choice)
        else:
            self._paint_ground(painter, option)
            self._paint_row(painter, option.rect.adjusted(LABEL_AT, 0, -LABEL_AT, 0), choice)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if not chosen and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.chosen if chosen else self._theme.panel))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(GRID, 1, -GRID, -1), 5, 5)

    def _paint_heading(self, painter: QPainter, row: QRect, choice: Choice) -> None:
        painter.setFont(self._heading)
        painter.setPen(QColor(self._theme.soft))
        area = row.adjusted(LABEL_AT, GRID, -LABEL_AT, 0)
        where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, where, choice.label.upper())

    def _paint_row(self, painter: QPainter, area: QRect, choice: Choice) -> None:
        direction = painter.layoutDirection()
        self._paint_swatch(painter, area, choice)
        area = _without(area, self._indent, direction)
        used = self._write(painter, area, _count(choice), self._soft, at_end=True)
        room = _without(area, used + 2 * GRID if used else 0, _other(direction))
        label_room = room
        if choice.hint:
            hints = _without(room, self._hints_at, direction)
            self._write(painter, hints, choice.hint, self._soft)
            label_room = _without(room, room.width() - self._hints_at + GRID, _other(direction))
        self._write(painter, label_room, choice.label, self._face(choice), strong=True)

    def _write(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        face: QFont,
        *,
        strong: bool = False,
        at_end: bool = False,
    ) -> int:
        """Write a text into an area, elided where it is too long; returns its width in pixels."""
        metrics = QFontMetricsF(face)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(area.width() + 1, 0))
        painter.setFont(face)
        painter.setPen(QColor(self._theme.ink if strong else self._theme.soft))
        side = Qt.AlignmentFlag.AlignTrailing if at_end else Qt.AlignmentFlag.AlignLeading
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, text)
        return round(metrics.horizontalAdvance(text))

    def _paint_swatch(self, painter: QPainter, area: QRect, choice: Choice) -> None:
        colours = self._theme.marks.get(choice.sort)
        if colours is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        x = area.left() + _SWATCH / 2
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = area.right() - _SWATCH / 2
        box = QRectF(0, 0, _SWATCH, _SWATCH)
        box.moveCenter(QPointF(x, area.center().y() + 0.5))
        painter.drawRoundedRect(box, 2, 2)

    def _face(self, choice: Choice) -> QFont:
        return self._operator if choice.sort == "operator" else self._label


class ChoiceList(QListView):
    """The list within the popup; it never takes the focus from the line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = ChoiceModel(self)
        self.painting = ChoiceDelegate(theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.painting)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Suggestions"))


def has_swatches(choices: Sequence[Choice]) -> bool:
    """Tell whether any row has a sort with a colour, so that all leave room for one."""
    return any(choice.sort in _COLOURED for choice in choices)


_COLOURED = frozenset({"person", "place", "org", "event", "date"})


def _count(choice: Choice) -> str:
    return number(choice.count) if choice.count >= 0 else ""


def _without(area: QRect, width: int, direction: Qt.LayoutDirection) -> QRect:
    """Return an area without so many pixels where lines begin."""
    if direction == Qt.LayoutDirection.RightToLeft:
        return area.adjusted(0, 0, -width, 0)
    return area.adjusted(width, 0, 0, 0)


def _other(direction: Qt.LayoutDirection) -> Qt.LayoutDirection:
    rtl, ltr = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    return ltr if direction == rtl else rtl
