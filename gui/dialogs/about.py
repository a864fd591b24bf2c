"""About Dateline: versions, what the open folder takes, where things live, licences."""

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt, qVersion
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

from gui.messages import said_reason
from gui.theme import GRID, interface_font
from gui.translation import locale, marked, number, translated
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
    ("Whoosh", marked("about", "BSD, two clauses")),
    ("NumPy", marked("about", "BSD, three clauses")),
    ("python-dateutil", marked("about", "Apache 2.0 and BSD")),
    ("CRFsuite, python-crfsuite", marked("about", "BSD and MIT")),
    ("Inter, Noto Serif", "SIL Open Font License 1.1"),
    (marked("about", "Places"), "GeoNames, CC BY 4.0"),
    (
        marked("about", "First and last names"),
        marked("about", "United States census of 1990, public domain"),
    ),
    (
        marked("about", "Words, model of names"),
        marked("about", "openly licensed collections, up to CC BY-SA 4.0: see NOTICE"),
    ),
)

Rows = tuple[tuple[str, str], ...]


class AboutDialog(QDialog):
    """Shows what Dateline is made of; the button copies all of it as plain text."""

    def __init__(self, library: Library, settings: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Dateline"))
        self._parts: tuple[tuple[str, Rows], ...] = (
            (self.tr("Versions"), versions()),
            (self.tr("This folder"), _sizes(library)),
            (self.tr("Places"), _places(library, settings)),
            (self.tr("Licences"), _licences()),
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


def _licences() -> Rows:
    return tuple((translated("about", what), translated("about", name)) for what, name in _LICENCES)


def versions() -> Rows:
    """Return the versions of Dateline and of what it stands on, nothing imported for that."""
    packages = tuple((name, _version(package)) for name, package in _PACKAGES)
    qt = f"{qVersion()}, PySide6 {pyside_version}"
    return (
        ("Dateline", __version__),
        ("Python", platform.python_version()),
        ("Qt", qt),
        *packages,
        (translated("about", "System"), platform.platform(terse=True)),
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
        return ((translated("about", "Articles"), said_reason(error.reason)),)
    size = locale().formattedDataSize
    return (
        (translated("about", "Articles"), number(count)),
        (translated("about", "Text"), size(sizes.text)),
        (translated("about", "Index"), f"{size(sizes.index)}{_share(sizes.index, sizes.text)}"),
        (
            translated("about", "Catalogue"),
            f"{size(sizes.catalogue)}{_share(sizes.catalogue, sizes.text)}",
        ),
    )


def _share(part: int, whole: int) -> str:
    if not whole:
        return ""
    share = locale().toString(part / whole, "f", 2)
    return translated("about", ", {} times the text").format(share)


def _places(library: Library, settings: Path) -> Rows:
    return (
        (translated("about", "Articles"), str(library.folder)),
        (translated("about", "Index and catalogue"), str(library.cache)),
        (translated("about", "Settings"), str(settings)),
    )
