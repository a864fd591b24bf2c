"""The rows of the picking dialog: their model, and how they are painted."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.keycap import cap_width, key_words, paint_cap
from gui.theme import GRID, Theme, interface_font

_ROW = 32
_HEADING = 30
SIDE = 4 * GRID  # beside the words of a row
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Pick(NamedTuple):
    """Something to choose: its words, what stands beside them, its keys, and what it stands for.

    With a `reason` it can't be chosen now; `group` names what it belongs to, `english` is its label
    in English, which finds it too.
    """

    label: str
    hint: str = ""
    group: str = ""
    keys: tuple[str, ...] = ()
    reason: str = ""
    value: str = ""
    english: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return ", ".join(
            filter(
                None, (self.label, " ".join(map(key_words, self.keys)), self.reason or self.hint)
            )
        )


class PickModel(QAbstractListModel):
    """Hands out picks, and headings between them as plain texts."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Pick | str] = ()

    def show_rows(self, rows: Sequence[Pick | str]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def pick(self, row: int) -> Pick | None:
        """Return what can be chosen in a row; None for a heading, or beyond the rows."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Pick) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.pick(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == self.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken if isinstance(row, Pick) else row
        return None


class PickDelegate(QStyledItemDelegate):
    """Paints a pick: label, softly its hint or why it can't be chosen, at the end its keys."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = interface_font()
        self._soft = interface_font(pixels=12)
        self._cap = interface_font(pixels=11)
        self._heading = interface_font(pixels=11, bold=True)
        self._heading.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(1, _ROW if isinstance(index.data(PickModel.ROW), Pick) else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(PickModel.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        if isinstance(row, Pick):
            self._paint_ground(painter, option)
            self._paint_pick(painter, area, row)
        else:
            where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.setFont(self._heading)
            painter.setPen(QColor(self._theme.soft))
            painter.drawText(area.adjusted(0, GRID, 0, 0), where, str(row).upper())
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if not chosen and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.chosen if chosen else self._theme.panel))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(GRID, 1, -GRID, -1), 5, 5)

    def _paint_pick(self, painter: QPainter, area: QRect, pick: Pick) -> None:
        area = self._without_caps(painter, area, pick.keys)
        label = QColor(self._theme.soft if pick.reason else self._theme.ink)
        used = self._write(painter, area, pick.label, self._label, label)
        rest = area.adjusted(used + 3 * GRID, 0, -2 * GRID, 0)
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rest = area.adjusted(2 * GRID, 0, -used - 3 * GRID, 0)
        beside = pick.reason or pick.hint
        self._write(painter, rest, beside, self._soft, QColor(self._theme.soft))

    def _without_caps(self, painter: QPainter, area: QRect, keys: Sequence[str]) -> QRect:
        """Paint the keys at the end of the row; returns what is left of it."""
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for key in reversed(keys):
            width = cap_width(key, self._cap)
            cap = QRect(area.right() + 1 - width, 0, width, 18)
            if mirrored:
                cap.moveLeft(area.left())
            cap.moveTop(area.center().y() - 8)
            paint_cap(painter, cap, key, self._cap, self._theme)
            reach = width + GRID
            area = area.adjusted(reach, 0, 0, 0) if mirrored else area.adjusted(0, 0, -reach, 0)
        return area

    def _write(self, painter: QPainter, area: QRect, text: str, face: QFont, colour: QColor) -> int:
        """Write a text, elided where it is too long; returns its width in pixels."""
        metrics = QFontMetricsF(face)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(area.width(), 0))
        painter.setFont(face)
        painter.setPen(colour)
        where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, where, text)
        return round(metrics.horizontalAdvance(text))
