"""About Dateline: versions, what the open folder takes, where things live, licences."""

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QLocale, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.theme import GRID, interface_font
from search.archive.library import Library
from search.errors import CacheError
from search.version import __version__

_UNKNOWN = "?"
_WIDTH = 600  # pixels
_AROUND = 150  # pixels above and below what scrolls
_PACKAGES = (("Whoosh", "whoosh3"), ("NumPy", "numpy"), ("dateutil", "python-dateutil"),
             ("CRFsuite", "python-crfsuite"))  # fmt: skip
_LICENCES = (
    ("Dateline", "MIT"),
    ("Qt, PySide6", "LGPL 3"),
    ("Whoosh", "BSD, two clauses"),
    ("NumPy", "BSD, three clauses"),
    ("python-dateutil", "Apache 2.0 and BSD"),
    ("CRFsuite, python-crfsuite", "BSD and MIT"),
    ("Inter, Noto Serif", "SIL Open Font License 1.1"),
    ("Places", "GeoNames, CC BY 4.0"),
    ("First and last names", "United States census of 1990, public domain"),
    ("Words, model of names", "openly licensed collections, up to CC BY-SA 4.0: see NOTICE"),
)

Rows = tuple[tuple[str, str], ...]


class AboutDialog(QDialog):
    """Shows what Dateline is made of; the button copies all of it as plain text."""

    def __init__(
        self, library: Library, settings: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Dateline"))
        self._parts: tuple[tuple[str, Rows], ...] = (
            (self.tr("Versions"), versions()),
            (self.tr("This folder"), _sizes(library)),
            (self.tr("Places"), _places(library, settings)),
            (self.tr("Licences"), _LICENCES),
        )
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy_button = self.buttons.addButton(self.tr("&Copy"), role)
        self._build()
        self.copy_button.clicked.connect(self._copy)
        self.buttons.rejected.connect(self.reject)

    def _build(self) -> None:
        name = QLabel("Dateline", self)
        name.setFont(interface_font(pixels=22, bold=True))
        what = QLabel(self.tr("Reads folders of dated news articles, offline."), self)
        what.setProperty("ink", "soft")
        sheet = QWidget(self)
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(0, 0, 3 * GRID, 0)
        rows.setSpacing(2 * GRID)
        for title, part in self._parts:
            rows.addWidget(self._title(title))
            rows.addLayout(self._grid(part))
        rows.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setStyleSheet("QScrollArea { border: none; }")
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 5 * GRID, 4 * GRID)
        column.setSpacing(GRID)
        column.addWidget(name)
        column.addWidget(what)
        column.addWidget(scroll, 1)
        column.addWidget(self.buttons)
        room = self.screen().availableSize()
        width = min(_WIDTH, room.width())
        height = rows.heightForWidth(width - 16 * GRID) + _AROUND
        self.resize(width, min(height, room.height() - 40))

    def _title(self, text: str) -> QLabel:
        title = QLabel(text.upper(), self)
        title.setFont(interface_font(pixels=11, bold=True))
        title.setProperty("ink", "soft")
        title.setContentsMargins(0, 2 * GRID, 0, 0)
        title.setIndent(0)
        return title

    def _grid(self, rows: Rows) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnMinimumWidth(0, 44 * GRID)
        grid.setColumnStretch(1, 1)
        for at, (name, value) in enumerate(rows):
            label, said = QLabel(name, self), QLabel(value, self)
            label.setProperty("ink", "soft")
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setWordWrap(True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            said.setAccessibleName(f"{name}: {value}")
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, at, 1)
        return grid

    def text(self) -> str:
        """Return all that is shown as plain text."""
        parts = (
            "\n".join([title, *(f"  {n}: {v}" for n, v in rows)]) for title, rows in self._parts
        )
        return "\n\n".join(parts)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


def versions() -> Rows:
    """Return the versions of Dateline and of what it stands on, nothing imported for that."""
    packages = tuple((name, _version(package)) for name, package in _PACKAGES)
    qt = f"{qVersion()}, PySide6 {pyside_version}"
    return (
        ("Dateline", __version__),
        ("Python", platform.python_version()),
        ("Qt", qt),
        *packages,
        ("System", platform.platform(terse=True)),
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return _UNKNOWN


def _sizes(library: Library) -> Rows:
    """Return how much there is of the folder, and what its cache takes."""
    try:
        count, sizes = library.counts().articles, library.build.sizes()
    except CacheError as error:
        return (("Articles", error.reason),)
    size = QLocale.c().formattedDataSize
    return (
        ("Articles", f"{count:,}"),
        ("Text", size(sizes.text)),
        ("Index", f"{size(sizes.index)}{_share(sizes.index, sizes.text)}"),
        ("Catalogue", f"{size(sizes.catalogue)}{_share(sizes.catalogue, sizes.text)}"),
    )


def _share(part: int, whole: int) -> str:
    return f", {part / whole:.2f} times the text" if whole else ""


def _places(library: Library, settings: Path) -> Rows:
    return (
        ("Articles", str(library.folder)),
        ("Index and catalogue", str(library.cache)),
        ("Settings", str(settings)),
    )
