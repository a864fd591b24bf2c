"""The preferences: pages at the right, their names at the left; all is applied at once."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.keymap import Keymap
from gui.look import Look
from gui.preferences.fields import laid
from gui.preferences.folder_page import FolderPage
from gui.preferences.keys_page import KeysPage
from gui.preferences.reading_page import ReadingPage
from gui.preferences.table import SEARCHING
from gui.settings import Settings
from gui.theme import GRID

_SIZE = (760, 600)
_NAMES = 40 * GRID  # pixels for the pages' names


class PreferencesDialog(QDialog):
    """Shows what can be set; `exclusions_changed` tells that other files belong to the folder."""

    exclusions_changed = Signal()

    def __init__(
        self,
        settings: Settings,
        keymap: Keymap,
        folder: Path,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(self.tr("Preferences"))
        self.names = QListWidget(self)
        self.pages = QStackedWidget(self)
        self.reading = ReadingPage(settings, look, self)
        self.searching = QWidget(self)
        self.keys = KeysPage(keymap, settings, look, self)
        self.folder = FolderPage(folder, self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._build(settings)
        self._connect()

    def _build(self, settings: Settings) -> None:
        grid, self._fields = laid(SEARCHING, settings, self.searching)
        column = QVBoxLayout(self.searching)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addStretch(1)
        for name, page in (
            (self.tr("Reading"), self.reading),
            (self.tr("Searching"), self.searching),
            (self.tr("Keys"), self.keys),
            (self.tr("Folder"), self.folder),
        ):
            item = QListWidgetItem(name, self.names)
            item.setSizeHint(QSize(0, 8 * GRID))
            self.pages.addWidget(page)
        self.names.setAccessibleName(self.tr("Pages"))
        self.names.setFixedWidth(_NAMES)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setCurrentRow(0)
        whole = QHBoxLayout()
        whole.setSpacing(6 * GRID)
        whole.addWidget(self.names)
        whole.addWidget(self.pages, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(5 * GRID, 5 * GRID, 6 * GRID, 4 * GRID)
        rows.setSpacing(4 * GRID)
        rows.addLayout(whole, 1)
        rows.addWidget(self._buttons)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height() - 40))
        self._dress()

    def _connect(self) -> None:
        self.names.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.folder.changed.connect(self.exclusions_changed)
        self._buttons.rejected.connect(self.reject)
        self._look.theme_changed.connect(self._dress)

    def _dress(self, *_: object) -> None:
        theme = self._look.theme
        self.names.setStyleSheet(
            "QListWidget { background: transparent; border: none; outline: none; }"
            "QListWidget::item { padding: 0 10px; border-radius: 5px; }"
            f"QListWidget::item:selected {{ background: {theme.chosen}; color: {theme.ink}; }}"
        )
        self.keys.set_theme()
        self.folder.set_theme(theme)

    def done(self, result: int) -> None:
        """Keep what is left out of the folder; stay where that can't be done."""
        if self.folder.keep():
            super().done(result)
        else:
            self.names.setCurrentRow(self.pages.indexOf(self.folder))
