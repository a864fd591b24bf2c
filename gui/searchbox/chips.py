"""Chips: a filter of the query each, with a cross that takes it out."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.button import PaintedButton
from gui.theme import GRID, Theme, interface_font

HEIGHT = 22
_PAD = 8
_CROSS = 7.0
_LONGEST = 220  # pixels of text
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chips(QWidget):
    """Shows filters in a row; `removed` carries the place of the one to be taken out.

    It takes no room while there is none.
    """

    removed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[Chip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GRID + 2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        for chip in self._chips:
            chip.set_theme(theme)

    def show_filters(self, filters: Sequence[str]) -> None:
        """Show these; a chip that is there already is kept, so that the focus stays on it."""
        focused = any(chip.hasFocus() for chip in self._chips[len(filters) :])
        while len(self._chips) > len(filters):
            chip = self._chips.pop()
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        if focused and self._chips:
            self._chips[-1].setFocus(Qt.FocusReason.TabFocusReason)
        for i, text in enumerate(filters):
            if i == len(self._chips):
                self._add()
            self._chips[i].show_filter(text)
        self.setVisible(bool(filters))

    @property
    def filters(self) -> list[str]:
        """The filters that are shown."""
        return [chip.text() for chip in self._chips]

    def chip(self, place: int) -> "Chip":
        """Return a chip by its place."""
        return self._chips[place]

    def _add(self) -> None:
        chip = Chip(self._theme, self)
        chip.clicked.connect(self._tell)
        if self._chips:
            QWidget.setTabOrder(self._chips[-1], chip)
        else:
            QWidget.setTabOrder(self, chip)
        self._chips.append(chip)
        self._row.addWidget(chip)
        chip.show()

    def _tell(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.removed.emit(self._chips.index(chip))


class Chip(PaintedButton):
    """One filter and a cross; a click, Enter, Space, Delete or Backspace takes it out."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(interface_font(pixels=12), theme, parent, keys=_REMOVING)

    def show_filter(self, text: str) -> None:
        """Show a filter as it can be typed."""
        spoken = self.tr("Take {} out of the search").format(text)
        self.show_text(text, spoken=spoken)
        self.show_tip(spoken)

    def sizeHint(self) -> QSize:
        width = min(QFontMetricsF(self.font()).horizontalAdvance(self.text()), _LONGEST)
        return QSize(round(width) + 2 * _PAD + 2 * GRID + round(_CROSS), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self.brush()
        self.paint_ground(painter, radius=HEIGHT / 2 - 1, always=True)
        end = _PAD + GRID + round(_CROSS)
        area = self.rect().adjusted(_PAD, 0, -end, 0)
        if self.reads_from_right:
            area = self.rect().adjusted(end, 0, -_PAD, 0)
        painter.setPen(QColor(self.theme.ink))
        text = QFontMetricsF(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width() + 1
        )
        painter.drawText(area, _LEADING, text)
        self._paint_cross(painter)
        painter.end()

    def _paint_cross(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self.theme.ink if self.lively else self.theme.soft), 1.25))
        x = _PAD + _CROSS / 2 if self.reads_from_right else self.width() - _PAD - _CROSS / 2
        middle, reach = QPointF(x, self.height() / 2), _CROSS / 2 - 0.5
        painter.drawLine(middle - QPointF(reach, reach), middle + QPointF(reach, reach))
        painter.drawLine(middle - QPointF(reach, -reach), middle + QPointF(reach, -reach))


_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
