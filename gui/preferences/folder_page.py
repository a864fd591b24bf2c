"""The page of what is left out of the open folder."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.messages import said_reason
from gui.theme import GRID, Theme
from search.articles.exclusions import Exclusions, keep


class FolderPage(QWidget):
    """Lists patterns, a line each; `changed` tells that others have been kept."""

    changed = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._kept = Exclusions.of(folder)
        self.text = QPlainTextEdit("\n".join(self._kept.patterns), self)
        self.folder_button = QPushButton(self.tr("Leave Out a Folder…"), self)
        self.note = QLabel(self)
        self.dialog: QFileDialog | None = None
        self._build()
        self.folder_button.setAutoDefault(False)
        self.folder_button.clicked.connect(self._choose)

    def _build(self) -> None:
        head = QLabel(self.tr("Left out of {}").format(self._folder), self)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        head.setBuddy(self.text)
        help_ = QLabel(
            self.tr(
                "A pattern a line: drafts/ is a folder wherever it lies, *.orig.txt any file so "
                "named, 2019/wire/ a folder from here. What is left out is in no list, search or "
                "count; the files stay as they are."
            ),
            self,
        )
        help_.setWordWrap(True)
        help_.setProperty("ink", "soft")
        self.text.setAccessibleName(self.tr("Patterns of what is left out"))
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("e.g. {}").format("drafts/"))
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("ink", "warning")
        self.note.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.folder_button)
        row.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(head)
        column.addWidget(help_)
        column.addWidget(self.text, 1)
        column.addLayout(row)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.text.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.paper}; padding: 6px;"
            f" border: 1px solid {theme.handle}; border-radius: 5px; }}"
            f"QPlainTextEdit:focus {{ border-color: {theme.accent}; }}"
        )

    def keep(self) -> bool:
        """Keep what stands there; False where that can't be done, which is told."""
        wanted = Exclusions(self.text.toPlainText().splitlines())
        if wanted == self._kept:
            return True
        try:
            keep(self._folder, wanted.patterns)
        except OSError as error:
            self.note.setText(
                self.tr("That can’t be kept: {}").format(said_reason(error.strerror or str(error)))
            )
            return False
        self._kept = wanted
        self.changed.emit()
        return True

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Leave Out a Folder"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._add)
        self.dialog = dialog
        dialog.open()

    def _add(self, chosen: str) -> None:
        place = Path(chosen)
        if place == self._folder or not place.is_relative_to(self._folder):
            self.note.setText(self.tr("{} does not lie in the open folder").format(place))
            return
        self.note.clear()
        self.text.appendPlainText(f"/{place.relative_to(self._folder).as_posix()}/")
