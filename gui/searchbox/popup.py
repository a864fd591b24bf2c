"""The popup under the search box: a sheet over the panes that never takes the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.announcing import announce
from gui.searchbox.choice_list import LABEL_AT, SWATCH_ROOM, ChoiceList, has_swatches
from gui.searchbox.choices import Choice
from gui.theme import GRID, Theme

_SHADE = 2 * GRID  # pixels around the sheet for its shadow
_RADIUS = 8.0
_WIDTHS = (300, 760)  # least and most, in pixels


class Popup(QWidget):
    """Lists choices below a place of its parent, the `room`.

    `chosen` carries the Choice that was clicked.

    Why a child and not a window: it needs no window manager, can't be left behind when the window
    moves, and keys stay with the line that has the focus.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.room = parent
        self._theme = theme
        self._list = ChoiceList(theme, self)
        self._below, self._most = QPoint(), 0  # where it was shown, and how many rows at once
        self._ground = QPixmap()
        column = QVBoxLayout(self)
        edge = _SHADE + GRID
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(self._list)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Suggestions"))
        self._list.clicked.connect(self._tell)
        self.hide()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self._list.painting.set_theme(theme)
        self._list.setStyleSheet("background: transparent;")
        self._ground = QPixmap()
        self.update()

    @property
    def choices(self) -> Sequence[Choice]:
        """What it lists, headings included."""
        return self._list.rows.choices

    def show_choices(self, choices: Sequence[Choice], below: QPoint, *, most: int) -> None:
        """List choices below a place of the parent, at most so many rows at once; none is chosen.

        What is listed already stays as it is, so that nothing flickers while one types.
        """
        if not choices:
            self.hide()
            return
        if choices != self.choices or not self.isVisible():
            self._list.rows.show_choices(choices)
            self._list.scrollToTop()
        self._list.setCurrentIndex(QModelIndex())
        self._below, self._most = below, most
        self._place()
        self.show()
        self.raise_()

    def renew(self, choices: Sequence[Choice]) -> None:
        """List the same choices with other counts; nothing moves, the current one stays."""
        self._list.rows.renew(choices)

    def move_down_to(self, y: int) -> None:
        """Begin so far down in the parent."""
        self._below.setY(y)
        self._place()

    def _place(self) -> None:
        """Take the place and size that the rows need, within the parent."""
        room, below, most = self.room.rect(), self._below, self._most
        wanted = self._list.painting.lay(self.choices)
        edges = 2 * (_SHADE + GRID)
        width = min(max(_WIDTHS[0], wanted), _WIDTHS[1], room.width() - 2 * GRID) + edges
        rows = self._list.rows
        heights = [self._list.sizeHintForRow(row) for row in range(rows.rowCount())]
        height = min(sum(heights[:most]) + edges, room.height() - below.y())
        before = _SHADE + GRID + LABEL_AT + (SWATCH_ROOM if has_swatches(self.choices) else 0)
        left = below.x() - before
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = below.x() + before - width
        left = min(max(left, GRID - _SHADE), room.width() - width + _SHADE - GRID)
        self.setGeometry(left, below.y() - _SHADE, width, height)

    # Choosing by key

    @property
    def current(self) -> Choice | None:
        """The choice that Enter would take; None before one was gone to."""
        index = self._list.currentIndex()
        return self.choices[index.row()] if index.isValid() else None

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) choice; from the last or first to none, and round."""
        stops = [-1, *(row for row, choice in enumerate(self.choices) if not choice.heading)]
        at = stops.index(self._list.currentIndex().row())
        row = stops[(at + by) % len(stops)]
        self._list.setCurrentIndex(self._list.rows.index(row, 0) if row >= 0 else QModelIndex())
        if row == stops[1] or row < 0:
            self._list.scrollToTop()  # with the heading above it
        self._announce()

    def _announce(self) -> None:
        """Have a screen reader say the choice: the focus stays in the line, so Qt does not."""
        if choice := self.current:
            announce(self, choice.spoken)

    def _tell(self, index: QModelIndex) -> None:
        choice = self.choices[index.row()]
        if not choice.heading:
            self.chosen.emit(choice)

    # What Qt asks

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._ground.size() != self.size() * self.devicePixelRatio():
            self._paint_ground()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        painter.end()

    def _paint_ground(self) -> None:
        """Paint sheet and shadow once for many times: what lies below is often painted anew."""
        self._ground = QPixmap(self.size() * self.devicePixelRatio())
        self._ground.setDevicePixelRatio(self.devicePixelRatio())
        self._ground.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRect(self.rect()).adjusted(_SHADE, _SHADE, -_SHADE, -_SHADE)
        self._paint_shadow(painter, QRectF(sheet))
        painter.setPen(QColor(self._theme.rule))
        painter.setBrush(QColor(self._theme.paper))
        painter.drawRoundedRect(QRectF(sheet).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()

    def _paint_shadow(self, painter: QPainter, sheet: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(0, 0, 0, 10 if self._theme.name == "light" else 28)
        painter.setBrush(shade)
        for reach in range(_SHADE - 2, 0, -2):
            ring = sheet.adjusted(-reach, 2 - reach, reach, reach)
            painter.drawRoundedRect(ring, _RADIUS + reach, _RADIUS + reach)
