"""A pane under test: the shipped faces, settings in a file of the test's own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from gui import language
from gui.look import Look
from gui.settings import Settings
from gui.theme import load_fonts
from search import paths
from tests.gui.fakes import FakeLibrary
from tests.gui.played import ARTICLES, Play


@pytest.fixture(autouse=True)
def _faces(qapp: QApplication) -> None:
    """Load the faces that ship with Dateline, so that every machine lays panes out alike."""
    qapp.setStyle("Fusion")
    load_fonts(paths.resources())


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Keep settings in a file of the test's own."""
    return Settings(tmp_path / "dateline.ini")


@pytest.fixture
def look(qapp: QApplication, settings: Settings) -> Iterator[Look]:
    """Dress the application lightly, and take the dress off again."""
    before, sheet, font = qapp.palette(), qapp.styleSheet(), qapp.font()
    look = Look(qapp, settings, wanted="light")
    yield look
    look.deleteLater()
    qapp.setPalette(before)
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], str]]:
    """Let the application speak a language, as a start does; English again in the end."""
    yield lambda wanted: language.load(qapp, paths.resources(), wanted)
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(QLocale.system())


@pytest.fixture
def play(qtbot: QtBot, settings: Settings) -> Play:
    """Start a session on four articles, one of them undated."""
    play = Play(FakeLibrary(ARTICLES), settings, qtbot)
    play.start()
    return play
