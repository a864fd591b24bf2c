"""The key overlay: every key, from the table of commands."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.commands import COMMANDS, MENUS, Command, Scope, spoken_keys
from gui.keycap import KeyCap
from gui.theme import GRID, Theme, interface_font

_COLUMNS = (("File", "Search"), ("Edit", "View"), ("Go", "Help"))
_FEW_COLUMNS = (("File", "Edit", "Search"), ("View", "Go", "Help"))
_TIP_WIDTH = 196
_SCOPES = {Scope.WINDOW: "", Scope.READING: "", Scope.BOX: " (in the search box)"}


class KeyOverlay(QDialog):
    """Shows all keys in three columns; any of Esc, ? and F1 closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Keys"))
        sheet = QWidget(self)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        row.setSpacing(7 * GRID)
        room = self.screen().availableSize()
        for menus in _COLUMNS if room.width() >= 1100 else _FEW_COLUMNS:
            row.addLayout(self._column(menus))
        scroll = QScrollArea(self)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        hint = sheet.sizeHint()
        self.resize(min(hint.width() + 24, room.width()), min(hint.height() + 8, room.height()))

    def _column(self, menus: Iterable[str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2 * GRID)
        for menu in menus:
            title = QLabel(menu.upper(), self)
            title.setFont(interface_font(pixels=11, bold=True))
            title.setStyleSheet(f"color: {self._theme.soft}; padding-top: 6px;")
            column.addWidget(title)
            column.addLayout(self._rows(c for c in COMMANDS if c.menu == menu and _has_keys(c)))
        column.addStretch(1)
        return column

    def _rows(self, commands: Iterable[Command]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID + 1)
        for i, command in enumerate(commands):
            caps = QHBoxLayout()
            caps.setSpacing(GRID)
            for key in spoken_keys(command):
                caps.addWidget(KeyCap(key, self._theme, self))
            caps.addStretch(1)
            tip = QLabel(command.tip + _SCOPES[command.scope], self)
            tip.setAccessibleName(f"{', '.join(spoken_keys(command))}: {command.tip}")
            tip.setWordWrap(True)
            tip.setFixedWidth(_TIP_WIDTH)
            grid.addLayout(caps, i, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(tip, i, 1)
        return grid

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        if event.text() == "?" or pressed.matches(QKeySequence("F1")) == _EXACT:
            self.accept()
            return
        super().keyPressEvent(event)


_EXACT = QKeySequence.SequenceMatch.ExactMatch


def _has_keys(command: Command) -> bool:
    return bool(command.keys or command.everywhere)


def menus_shown() -> set[str]:
    """Return the menus that have a place in the overlay: a test compares them with the table."""
    return {menu for column in _COLUMNS for menu in column} & set(MENUS)
