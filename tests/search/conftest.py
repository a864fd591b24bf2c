"""A folder of articles to be filled, and a library of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from search import paths
from search.archive.library import Library
from tests.search.article_folder import ArticleFolder


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what the user ruled, starred and saved in the test's own folder."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def articles(tmp_path: Path) -> ArticleFolder:
    """Make an empty folder."""
    place = tmp_path / "articles"
    place.mkdir()
    return ArticleFolder(place)


@pytest.fixture
def library(articles: ArticleFolder, tmp_path: Path) -> Iterator[Library]:
    """Make a library of the folder, not yet opened, with a cache of its own."""
    library = Library(articles.place, tmp_path / "cache", paths.resources())
    yield library
    library.close()
