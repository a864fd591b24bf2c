"""About: what Dateline is made of, and how much there is of the folder."""

from importlib.metadata import version
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtGui import QGuiApplication

from gui.dialogs.about import AboutDialog, versions
from search import paths
from search.archive.library import Library
from search.version import __version__
from tests.search.article_folder import ArticleFolder


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Open a folder of one article."""
    place = tmp_path / "articles"
    place.mkdir()
    ArticleFolder(place).write("a.txt", "Words.")
    library = Library(place, tmp_path / "cache", paths.resources())
    library.open()
    return library


def test_everything_is_copied(qtbot: QtBot, library: Library) -> None:
    """Version, sizes, places and licences, as plain text."""
    dialog = AboutDialog(library, Path("/settings.ini"))
    qtbot.addWidget(dialog)
    dialog.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert text == dialog.text()
    wanted = (__version__, str(library.folder), str(library.cache), "/settings.ini", "MIT", "LGPL",
              "GeoNames", "Open Font License", "Articles: 1", "bytes")  # fmt: skip
    assert [words for words in wanted if words not in text] == []


def test_versions_are_read_without_imports() -> None:
    """NumPy is for the children alone; what is not installed is no error."""
    told = dict(versions())
    assert told["Whoosh"] == version("whoosh3")
    assert told["NumPy"] == version("numpy")


def test_a_damaged_cache_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    """About opens all the same."""
    library = Library(tmp_path, tmp_path / "cache", paths.resources())
    dialog = AboutDialog(library, Path("/settings.ini"))
    qtbot.addWidget(dialog)
    assert "not opened" in dialog.text()
