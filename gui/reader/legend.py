"""The legend above the page: a chip a kind of mark, with its count; a click switches the kind."""

from collections.abc import Collection, Mapping

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


class Legend(QWidget):
    """Shows how each kind is marked and how often; `toggled` names the kind that was switched."""

    toggled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {kind: _Chip(kind, theme, self) for kind in FOUND_KINDS}
        self._words = ""
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Shorten names and gaps where the pane is narrow, leave out the keys, then what is walked.

        "mention 1 of 3" is "1 of 3" then.
        """
        short = self._words.partition(" ")[2] if self._words[:1].isalpha() else self._words
        fewer = ((False, True, self._words), (True, True, self._words),
                 (True, False, self._words), (True, False, short))  # fmt: skip
        for narrow, with_keys, words in fewer:
            self._walk.setText(words)
            self.row.setSpacing(_NARROW_GAP if narrow else _WIDE_GAP)
            for chip in self._chips.values():
                chip.shorten(short=narrow)
            for cap in self._caps:
                cap.setVisible(with_keys and bool(words))
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
        self._is_short = False
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

    def shorten(self, *, short: bool) -> None:
        if short != self._is_short:
            self._is_short = short
            self.show_count(self._count)

    def show_count(self, count: int | None) -> None:
        self._count = count
        name = translated("legend", (_SHORT_NAMES if self._is_short else NAMES)[self.kind])
        self.setText(name if count is None else f"{name} {number(count)}")
        self.setToolTip(translated("legend", NAMES[self.kind]))
        self._name_state()
        self.updateGeometry()
        self.update()

    def show_checked(self, *, checked: bool) -> None:
        self.setChecked(checked)
        self._name_state()

    def _name_state(self) -> None:
        shown, hidden = translated("legend", "shown"), translated("legend", "hidden")
        self.setAccessibleName(f"{self.text()}, {shown if self.isChecked() else hidden}")

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(width + 2 * _PAD) + 2, 24)

    def minimumSizeHint(self) -> QSize:
        name, _, count = self.text().rpartition(" ")
        width = QFontMetricsF(self.font()).horizontalAdvance(f"{name[:1]}… {count}")
        return QSize(round(width + 2 * _PAD) + 2, 24)

    def _shown(self) -> str:
        """Return name and count, the name elided where there is too little room."""
        name, _, count = self.text().rpartition(" ")
        metrics, room = QFontMetricsF(self.font()), self.width() - 2 * _PAD
        if not name or metrics.horizontalAdvance(self.text()) <= room:
            return self.text()
        room -= metrics.horizontalAdvance(f" {count}")
        return f"{metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)} {count}"

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
