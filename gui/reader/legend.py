"""The legend above the page: a chip a kind of mark, with its count; a click switches the kind."""

from collections.abc import Collection, Mapping
from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.keycap import KeyCap
from gui.page.marks import FOUND_KINDS, MarkKind
from gui.page.painting import MarkStyle, found_style, paint_line, paint_tint
from gui.page.pieces import Piece
from gui.theme import GRID, Theme, interface_font
from gui.translation import marked, number, translated

NAMES = {
    MarkKind.PERSON: marked("legend", "People"),
    MarkKind.PLACE: marked("legend", "Places"),
    MarkKind.ORG: marked("legend", "Organisations"),
    MarkKind.EVENT: marked("legend", "Events"),
    MarkKind.DATE: marked("legend", "Dates"),
}
_SHORT_NAMES = {**NAMES, MarkKind.ORG: marked("legend", "Orgs")}
_PAD = 3.0
_WIDE_GAP, _NARROW_GAP = 2 * GRID + 2, GRID


class Width(Enum):
    """How much a chip says."""

    FULL = auto()
    SHORT = auto()
    BARE = auto()  # without its count


class Legend(QWidget):
    """Shows how each kind is marked and how often; `toggled` names the kind that was switched."""

    toggled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {kind: _Chip(kind, theme, self) for kind in FOUND_KINDS}
        self._words = ""
        self._tells_walk = True
        self._walk = QLabel(self)
        self._caps = [
            KeyCap("n", theme, self, command="next_hit"),
            KeyCap("p", theme, self, command="previous_hit"),
        ]
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(9 * GRID, 2 * GRID, 6 * GRID, 2 * GRID)
        self.row.setSpacing(_WIDE_GAP)
        for chip in self._chips.values():
            self.row.addWidget(chip)
            chip.clicked.connect(self._report)
        self.row.addStretch(1)
        self.row.addWidget(self._walk)
        for cap in self._caps:
            self.row.addWidget(cap)
        self.set_theme(theme)
        self.show_walk("")

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        for chip in self._chips.values():
            chip.set_theme(theme)
        for cap in self._caps:
            cap.set_theme(theme)
        self._walk.setStyleSheet(f"color: {theme.soft};")

    def show_counts(self, counts: Mapping[MarkKind, int] | None) -> None:
        """Show how many marks of each kind there are; None while that is not known."""
        for kind, chip in self._chips.items():
            chip.show_count(None if counts is None else counts.get(kind, 0))
        self._fit()

    def show_hidden(self, hidden: Collection[str]) -> None:
        """Show which kinds are switched off."""
        for kind, chip in self._chips.items():
            chip.show_checked(checked=kind.value not in hidden)

    def show_walk(self, words: str) -> None:
        """Show which hit is current; empty where there are none."""
        self._words = words
        self._walk.setText(words)
        self._walk.setAccessibleName(words)
        self._fit()

    def tell_walk(self, *, told: bool) -> None:
        """Show which hit is current, or leave that to the find bar."""
        self._tells_walk = told
        self._walk.setVisible(told)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Shorten names and gaps where the pane is narrow, leave out keys, what is walked, counts.

        "mention 1 of 3" is "1 of 3" then.
        """
        short = self._words.partition(" ")[2] if self._words[:1].isalpha() else self._words
        fewer = ((Width.FULL, True, self._words), (Width.SHORT, True, self._words),
                 (Width.SHORT, False, self._words), (Width.SHORT, False, short),
                 (Width.BARE, False, short))  # fmt: skip
        for width, with_keys, words in fewer:
            self._walk.setText(words)
            self.row.setSpacing(_WIDE_GAP if width is Width.FULL else _NARROW_GAP)
            for chip in self._chips.values():
                chip.shorten(width)
            for cap in self._caps:
                cap.setVisible(with_keys and self._tells_walk and bool(words))
            self.row.invalidate()
            if self.row.sizeHint().width() <= self.width():
                return

    def walk_words(self) -> str:
        """Return which hit is current, in words."""
        return self._words

    def _report(self) -> None:
        chip = self.sender()
        if isinstance(chip, _Chip):
            self.toggled.emit(chip.kind.value)


class _Chip(QAbstractButton):
    """A kind's name and count, marked as the kind is in the text."""

    def __init__(self, kind: MarkKind, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self._theme = theme
        self._style = found_style(kind, theme)
        self._count: int | None = None
        self._width = Width.FULL
        self.setCheckable(True)
        self.setChecked(True)
        self.setFont(interface_font(pixels=12))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_count(None)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._style = found_style(self.kind, theme)
        self.update()

    def shorten(self, width: Width) -> None:
        if width is not self._width:
            self._width = width
            self.show_count(self._count)

    def show_count(self, count: int | None) -> None:
        self._count = count
        names = NAMES if self._width is Width.FULL else _SHORT_NAMES
        self.setText(self._said(names, None if self._width is Width.BARE else count))
        self.setToolTip(self._said(NAMES, count))
        self._name_state()
        self.updateGeometry()
        self.update()

    def _said(self, names: Mapping[MarkKind, str], count: int | None) -> str:
        name = translated("legend", names[self.kind])
        return name if count is None else f"{name} {number(count)}"

    def show_checked(self, *, checked: bool) -> None:
        self.setChecked(checked)
        self._name_state()

    def _name_state(self) -> None:
        shown, hidden = translated("legend", "shown"), translated("legend", "hidden")
        said = self._said(NAMES, self._count)
        self.setAccessibleName(f"{said}, {shown if self.isChecked() else hidden}")

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(width + 2 * _PAD) + 2, 24)

    def minimumSizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(f"{self.text()[:1]}…{self._end()}")
        return QSize(round(width + 2 * _PAD) + 2, 24)

    def _shown(self) -> str:
        """Return name and count, the name elided where there is too little room."""
        metrics, room = QFontMetricsF(self.font()), self.width() - 2 * _PAD
        if metrics.horizontalAdvance(self.text()) <= room:
            return self.text()
        end = self._end()
        room -= metrics.horizontalAdvance(end)
        name = self.text().removesuffix(end)
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) + end

    def _end(self) -> str:
        """Return what stands behind the name: the count, where there is one."""
        bare = self._count is None or self._width is Width.BARE
        return "" if bare else self.text()[self.text().rindex(" ") :]

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.font().pixelSize()
        metrics = QFontMetricsF(self.font())
        baseline = 5.0 + metrics.capHeight() + 2
        right = _PAD + metrics.horizontalAdvance(self._shown())
        piece = Piece(_PAD, right, baseline, size)
        if self.isChecked():
            style: MarkStyle = self._style
            paint_tint(painter, [piece], style)
            paint_line(painter, [piece], style)
        painter.setFont(self.font())
        painter.setPen(QColor(self._theme.ink if self.isChecked() else self._theme.soft))
        painter.drawText(round(_PAD), round(baseline), self._shown())
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()
