"""The key overlay: every key, those first that work where the focus is."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.commands import MENUS, Command, Scope, spoken_keys
from gui.dialogs.pane_keys import OWN_KEYS, Pane, works_in
from gui.keycap import KeyCap, key_words
from gui.theme import GRID, Theme, interface_font
from gui.translation import translated

_LAYOUTS = (
    (("File", "Help"), ("Edit", "View", "Go"), ("Search",)),
    (("File", "Edit", "View"), ("Go", "Search", "Help")),
    (MENUS,),
)
"""Menus in columns; the first layout is taken that the screen has room for."""
_TIP_WIDTH = 196
_CAPS_WIDTH = 132
_SCROLL_BAR = 24  # pixels, with some air
_TOLD_SCOPES = (Scope.BOX, Scope.LIST, Scope.PAGE)
_FRAME = QSize(8, 40)  # what a window manager puts around it, about
_CLOSING = ("?", "F1")


class _Row(NamedTuple):
    keys: Sequence[str]
    tip: str


class KeyOverlay(QDialog):
    """Shows all keys in columns, above them those of a pane; any of Esc, ? and F1 closes it."""

    def __init__(
        self,
        commands: Sequence[Command],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        pane: Pane = Pane.LIST,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pane = pane
        self._closing = {*_CLOSING, *(k for c in commands if c.name == "keys" for k in c.keys)}
        self.setWindowTitle(self.tr("Keys"))
        room = self.screen().availableSize() - _FRAME
        sheet = self._fitting([c for c in commands if _has_keys(c)], room.width() - _SCROLL_BAR)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setStyleSheet("QScrollArea { border: none; }")
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._bar = scroll.verticalScrollBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        hint = sheet.sizeHint()
        self.resize(QSize(hint.width() + _SCROLL_BAR, hint.height() + 8).boundedTo(room))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        for cap in self.findChildren(KeyCap):
            cap.set_theme(theme)

    def _fitting(self, commands: Sequence[Command], width: int) -> QWidget:
        """Lay out all keys in as many columns as a width has room for."""
        for columns in _LAYOUTS[:-1]:
            sheet = self._sheet(commands, columns)
            if sheet.sizeHint().width() <= width:
                return sheet
            sheet.deleteLater()
            sheet.setParent(None)
        return self._sheet(commands, _LAYOUTS[-1])

    def _sheet(self, commands: Sequence[Command], columns: Sequence[Sequence[str]]) -> QWidget:
        """Lay out the pane's own keys, below them all others by their menus."""
        sheet = QWidget(self)
        whole = QVBoxLayout(sheet)
        whole.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        whole.setSpacing(4 * GRID)
        taken = {key for keys, _ in OWN_KEYS[self._pane] for key in keys}
        here = [command for command in commands if works_in(command, self._pane)]
        here = [c for c in here if not taken.issuperset(spoken_keys(c))]
        own = [_Row(keys, translated("keys", tip)) for keys, tip in OWN_KEYS[self._pane]]
        whole.addLayout(self._here([*own, *(_Row(spoken_keys(c), _tip(c)) for c in here)], columns))
        rule = QFrame(sheet)
        rule.setFixedHeight(1)
        rule.setProperty("ink", "rule")
        whole.addWidget(rule)
        row = QHBoxLayout()
        row.setSpacing(7 * GRID)
        elsewhere = [command for command in commands if command not in here]
        for menus in columns:
            row.addLayout(self._column(menus, elsewhere))
        whole.addLayout(row)
        whole.addStretch(1)
        _line_up(sheet.findChildren(QGridLayout))
        return sheet

    def _here(self, rows: Sequence[_Row], columns: Sequence[object]) -> QVBoxLayout:
        """Lay out the keys of the pane in as many columns as the others."""
        block = QVBoxLayout()
        block.setSpacing(2 * GRID)
        block.addWidget(self._title(translated("keys", self._pane), strong=True))
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(7 * GRID)
        length = -(-len(rows) // len(columns))
        for start in range(0, len(columns) * length, length):
            part = QVBoxLayout()
            part.addLayout(self._grid(rows[start : start + length]))
            part.addStretch(1)
            side_by_side.addLayout(part)
        block.addLayout(side_by_side)
        return block

    def _column(self, menus: Iterable[str], commands: Sequence[Command]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2 * GRID)
        for menu in menus:
            rows = [_Row(spoken_keys(c), _tip_with_scope(c)) for c in commands if c.menu == menu]
            if rows:
                column.addWidget(self._title(translated("commands", menu)))
                column.addLayout(self._grid(rows))
        column.addStretch(1)
        return column

    def _title(self, text: str, *, strong: bool = False) -> QLabel:
        title = QLabel(text.upper(), self)
        title.setFont(interface_font(pixels=11, bold=True))
        title.setProperty("ink", "accent" if strong else "soft")
        title.setContentsMargins(0, 6, 0, 0)
        title.setIndent(0)
        return title

    def _grid(self, rows: Iterable[_Row]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID + 1)
        for i, row in enumerate(rows):
            caps = QHBoxLayout()
            caps.setSpacing(GRID)
            for key in row.keys:
                caps.addWidget(KeyCap(key, self._theme, self))
            caps.addStretch(1)
            tip = QLabel(row.tip, self)
            tip.setAccessibleName(f"{', '.join(map(key_words, row.keys))}: {row.tip}")
            tip.setWordWrap(True)
            tip.setFixedWidth(_TIP_WIDTH)
            grid.addLayout(caps, i, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(tip, i, 1)
        return grid

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        if event.text() in self._closing or pressed.toString() in self._closing:
            self.accept()
        elif event.key() == Qt.Key.Key_Home:
            self._bar.setValue(self._bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            self._bar.setValue(self._bar.maximum())
        else:
            super().keyPressEvent(event)


def _line_up(grids: Sequence[QGridLayout]) -> None:
    """Give the caps of all grids the width of the widest, so that all columns stand in line."""
    caps = (grid.itemAtPosition(row, 0) for grid in grids for row in range(grid.rowCount()))
    widest = max((item.sizeHint().width() for item in caps if item), default=0)
    for grid in grids:
        grid.setColumnMinimumWidth(0, max(widest, _CAPS_WIDTH))


def _tip(command: Command) -> str:
    return translated("commands", command.tip)


def _tip_with_scope(command: Command) -> str:
    where = translated("commands", command.scope)
    return f"{_tip(command)} ({where})" if command.scope in _TOLD_SCOPES else _tip(command)


def _has_keys(command: Command) -> bool:
    return bool(command.keys or command.everywhere)


def menus_shown() -> set[str]:
    """Return the menus that have a place in the overlay: a test compares them with the table."""
    return {menu for column in _LAYOUTS[0] for menu in column} & set(MENUS)
