"""The real window with its real child processes; settings and cache in the test's folder."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtWidgets import QApplication

from gui.desk import Desk
from gui.look import Look
from gui.settings import Settings
from gui.theme import load_fonts
from search import paths
from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder

ROOT = Path(__file__).resolve().parents[2]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """See that a journey along a row of keys, marked so, has pressed each of them."""
    yield
    if row := item.get_closest_marker("keys"):
        assert isinstance(item, pytest.Function)
        reader = item.funcargs["reader"]
        assert isinstance(reader, ReaderAtKeys)
        assert {*row.args} <= reader.pressed


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a home of the test's own, for caches, settings and documents."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    return home


@pytest.fixture
def settings(home: Path) -> Settings:
    """Keep settings in a file of the test's own."""
    return Settings(home / "config" / "dateline.ini")


@pytest.fixture
def reader(
    qtbot: QtBot, qapp: QApplication, home: Path, settings: Settings
) -> Iterator[ReaderAtKeys]:
    """Sit somebody down at a desk; what the desk changes in the process is put back."""
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    dress = qapp.palette(), qapp.font()
    qapp.setStyle("Fusion")
    load_fonts(paths.resources())
    look = Look(qapp, settings, wanted="light")
    desk = Desk(qapp, look, settings, home / "config" / "dateline.ini")
    reader = ReaderAtKeys(qtbot, desk, look)
    yield reader
    reader.close()
    for made in (desk, look):
        made.deleteLater()
    qapp.setPalette(dress[0])
    qapp.setFont(dress[1])
    qapp.setStyleSheet("")
    for number, handler in handlers.items():
        signal.signal(number, handler)


@pytest.fixture(scope="session")
def indexed_seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Index the two articles that ship with Dateline once for all; returns the caches' folder."""
    caches = tmp_path_factory.mktemp("caches")
    command = [sys.executable, "-m", "gui", "index"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(caches), "PYTHONPATH": str(ROOT)}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return caches


@pytest.fixture
def at_seeds(reader: ReaderAtKeys, home: Path, indexed_seeds: Path) -> ReaderAtKeys:
    """Open the two articles that ship with Dateline, as at a second start."""
    shutil.copytree(indexed_seeds, home / "cache")
    reader.open(paths.seeds())
    reader.wait_for_answer()
    return reader


@pytest.fixture
def articles(tmp_path: Path) -> ArticleFolder:
    """Make an empty folder."""
    place = tmp_path / "articles"
    place.mkdir()
    return ArticleFolder(place)
