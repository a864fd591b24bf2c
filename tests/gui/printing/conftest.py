"""Articles on paper under test: the seeds as readings, the shipped faces, poppler's tools."""

import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.printing.service import PrintService
from gui.settings import Settings
from search import paths
from search.articles.reading import read_article
from search.entities.mention import Kind, Mention
from search.reading import Reading
from search.spans import Span
from search.times.timex import Timex

NAMES = {
    "Ilham Aliyev": Kind.PERSON,
    "Masoud Pezeshkian": Kind.PERSON,
    "Azerbaijan": Kind.PLACE,
    "Khankendi": Kind.PLACE,
    "Economic Cooperation Organization": Kind.ORG,
    "17th Summit of the": Kind.EVENT,
}


@pytest.fixture(autouse=True)
def _faces(qapp: QGuiApplication) -> None:
    """Load the faces that ship with Dateline, so that every machine sets pages alike."""
    for face in sorted(paths.resources().glob("fonts/*/*.?tf")):
        QFontDatabase.addApplicationFont(str(face))


@pytest.fixture(scope="session")
def readings() -> tuple[Reading, ...]:
    """Read both seeds, with a few names and one date found by their words."""
    return tuple(_reading(path) for path in sorted(paths.seeds().glob("*.txt")))


def _reading(path: Path) -> Reading:
    article = read_article(path.parent, path.name)
    mentions = [
        Mention(Span(start, start + len(name)), name, kind, name)
        for name, kind in NAMES.items()
        if (start := article.body.find(name)) >= 0
    ]
    start = article.body.find("April")
    day = Timex(Span(start, start + 5), "April", "DATE", "2025-04", date(2025, 4, 1))
    return Reading(article, tuple(sorted(mentions, key=lambda m: m.span)), (day,))


@pytest.fixture
def poppler() -> Callable[..., str]:
    """Run one of poppler's tools and return what it says."""

    def run(tool: str, *arguments: str | Path) -> str:
        command = [tool, *map(str, arguments)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    return run


@pytest.fixture
def service(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> PrintService:
    """Make a service over an empty window; documents live in the test's folder."""
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = PrintService(settings, window, lambda: date(2026, 11, 22))
    window.setProperty("service", made)
    return made
