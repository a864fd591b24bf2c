"""A page under test: the shipped faces, plain articles made of paragraphs."""

from collections.abc import Callable
from datetime import date

import pytest

from PySide6.QtGui import QFontDatabase, QGuiApplication

from gui.page.style import PageStyle
from search import paths
from search.articles.article import Article, Dateline
from search.spans import Span

ArticleMaker = Callable[[str], Article]


@pytest.fixture(autouse=True)
def _faces(qapp: QGuiApplication) -> None:
    """Load the faces that ship with Dateline, so that every machine sets pages alike."""
    for face in sorted(paths.resources().glob("fonts/*/*.?tf")):
        QFontDatabase.addApplicationFont(str(face))


@pytest.fixture
def style() -> PageStyle:
    """Return the look of pages on a light screen."""
    return PageStyle(ink="#1d1c1a", soft_ink="#6d6a64")


@pytest.fixture
def make_article() -> ArticleMaker:
    """Make an article of a body, dated 16 February 2026 in Baku."""

    def make(body: str) -> Article:
        dateline = Dateline(Span(0, 0), "BAKU, Azerbaijan", date(2026, 2, 16))
        return Article(
            path="news/a.txt",
            day=date(2026, 2, 16),
            body=body,
            dateline=dateline,
            headline="Two met in Baku",
            lead=Span(0, 0),
        )

    return make
