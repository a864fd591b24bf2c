"""A dialog to find one of many by typing: all commands, recent folders."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from gui.dialogs.matching import Texts, best_first
from gui.dialogs.pick_list import SIDE, Pick, PickDelegate, PickModel
from gui.theme import GRID, Theme, interface_font

_LINE = (
    "QLineEdit, QLineEdit:focus { background: transparent; border: none;"
    f" padding: {3 * GRID}px {3 * GRID + 1}px; }}"
)
_WIDTH = 680
_MOST_ROWS = 13
_ROW = 32
_ABOVE = 56  # pixels of the window that stay to be seen above it
_PAGE = 8  # rows


class Section(NamedTuple):
    """Picks under a heading, as long as nothing was typed."""

    heading: str
    picks: Sequence[Pick]


class PickDialog(QDialog):
    """Lists what can be chosen, and of that what fits what is typed.

    `picked` carries the value of the one that was chosen, `refused` why one can't be.
    """

    picked = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        title: str,
        picks: Sequence[Pick],
        theme: Theme,
        window: QWidget,
        *,
        sections: Sequence[Section] = (),
    ) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._window = window
        self._picks = picks
        self._sections = sections
        self.line = QLineEdit(self)
        self._rule = QFrame(self)
        self.list = QListView(self)
        self.model = PickModel(self)
        self._nothing = QLabel(self)
        self.setWindowTitle(title)
        self._build(title)
        self._connect()
        self._show("")

    def _build(self, title: str) -> None:
        self.line.setFrame(False)
        self.line.setFont(interface_font(pixels=15))
        self.line.setPlaceholderText(title)
        self.line.setAccessibleName(title)
        self.line.setStyleSheet(_LINE)
        self.line.installEventFilter(self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)  # what was typed is in it
        self._rule.setFixedHeight(1)
        self._rule.setProperty("ink", "rule")
        self.list.setModel(self.model)
        self._painting = PickDelegate(self._theme, self.list)
        self.list.setItemDelegate(self._painting)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(title)
        self.list.setStyleSheet("QListView { background: transparent; border: none; }")
        self._nothing.setProperty("ink", "soft")
        self._nothing.setFixedHeight(_ROW)
        self._nothing.setContentsMargins(SIDE, 0, SIDE, 0)
        self._nothing.setIndent(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, GRID + 1)
        column.setSpacing(0)
        for part in (self.line, self._rule):
            column.addWidget(part)
        column.addSpacing(GRID)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)  # for the line that nothing is called so, to stand at the top
        room = self._window.size()
        height = min(_MOST_ROWS * _ROW + 60, room.height() - _ABOVE - 8 * GRID)
        self.resize(min(_WIDTH, room.width() - 8 * GRID), max(height, 4 * _ROW))

    def _connect(self) -> None:
        self.line.textEdited.connect(self._show)
        self.line.returnPressed.connect(self._choose)
        self.list.clicked.connect(self._choose_at)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self._painting.set_theme(theme)
        self.update()

    def labels(self) -> list[str]:
        """Return the labels that are listed, headings left out: for tests."""
        return [row.label for row in self.model.rows if isinstance(row, Pick)]

    @property
    def current(self) -> Pick | None:
        """The row that Enter would choose."""
        return self.model.pick(self.list.currentIndex().row())

    # Showing and choosing

    def _show(self, typed: str) -> None:
        if typed.strip():
            texts = (
                (Texts(p.label, p.keys, f"{p.group} {p.hint}", p.english), p) for p in self._picks
            )
            rows: list[Pick | str] = [*best_first(typed, texts)]
        elif self._sections:
            rows = []
            for part in self._sections:
                rows += [part.heading, *part.picks]
        else:
            rows = [*self._picks]
        self.model.show_rows(rows)
        self._nothing.setText(self.tr("Nothing is called “{}”").format(typed.strip()))
        self._nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._step(1)
        self.list.scrollToTop()

    def _step(self, by: int) -> None:
        """Go so many rows on (or back), over headings, round at either end."""
        stops = [row for row in range(self.model.rowCount()) if self.model.pick(row)]
        if not stops:
            return
        at = self.list.currentIndex().row()
        place = stops.index(at) + by if at in stops else 0
        if abs(by) > 1:
            place = min(max(place, 0), len(stops) - 1)
        row = stops[place % len(stops)]
        self.list.setCurrentIndex(self.model.index(row, 0))
        if row == stops[0]:
            self.list.scrollToTop()  # with the heading above it
        if (pick := self.current) and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, pick.spoken)
            QAccessible.updateAccessibility(event)

    def _choose_at(self, index: QModelIndex) -> None:
        if self.model.pick(index.row()):
            self.list.setCurrentIndex(index)
            self._choose()

    def _choose(self) -> None:
        pick = self.current
        if pick is None:
            return
        if pick.reason:
            self.refused.emit(f"{pick.label}: {pick.reason}")
            return
        self.accept()
        self.picked.emit(pick.value)

    # What Qt asks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the line's keys walk through the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = _STEPS.get(Qt.Key(event.key()))
            if by is not None:
                self._step(by)
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Lie over the upper part of the window."""
        super().showEvent(event)
        across = (self._window.width() - self.width()) // 2
        self.move(self._window.mapToGlobal(QPoint(across, _ABOVE)))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.handle))
        painter.setBrush(QColor(self._theme.paper))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


_STEPS = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE,
}  # fmt: skip
