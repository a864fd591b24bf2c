"""A library that has been read through, for questions about it that change nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from search import paths
from search.archive.answering import Answering
from search.archive.belongings import Belongings
from search.archive.library import Library
from search.archive.marking import ReaderMarks
from search.archive.pace import Pace
from search.archive.scanning import Scanning
from search.archive.upkeep import refresh
from tests.search.archive.attended import Attended
from tests.search.archive.scan_words import ScanWords
from tests.search.article_folder import ArticleFolder

_ARTICLES = {
    "a.txt": ("2025-07-04", "BAKU, July 4 - President Ilham Aliyev opened the bridge in Tehran."),
    "b.txt": ("2025-07-05", "TEHRAN, July 5 - Masoud Pezeshkian met Ilham Aliyev about oil."),
    "c.txt": ("2026-01-01", "BAKU, Jan 1 - Oil and gas flowed in April 2025. The bridge held."),
    "d.txt": ("2024-02-29", "The gas of the pipeline went to Tehran.\n\nIlham Aliyev said so."),
    "e.txt": ("2025-07-05", "TEHRAN, July 5 - The pipeline to Baku is a new bridge, they say."),
}


@dataclass(frozen=True)
class Surveyed:
    """A library, what answers for it without an index, and the reader's own data."""

    library: Library
    answering: Answering
    belongings: Belongings

    def path(self, number: int) -> str:
        """Return the path of an article."""
        entry = self.library.entry(number)
        return entry.path if entry else ""

    def place(self, path: str) -> int:
        """Return where an article stands in the list."""
        entry = self.library.entry_at(path)
        return self.library.listing().numbers.index(entry.number) if entry else -1


@pytest.fixture(scope="session")
def surveyed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Surveyed]:
    """Read a few articles once: no test changes them."""
    place = tmp_path_factory.mktemp("surveyed")
    folder = ArticleFolder(place / "articles")
    for name, (day, text) in _ARTICLES.items():
        folder.write(name, text, day)
    folder.write_raw("undated.txt", b"A text without a day.")
    library = Library(folder.place, place / "cache", paths.resources())
    library.open()
    refresh(library, Pace(lambda _: None, bool))
    belongings = Belongings(place / "data")
    belongings.star("a.txt", "gone.txt")
    belongings.see("b.txt", "c.txt")
    marks = ReaderMarks(library, belongings)
    catalogue = library.build.catalogue
    files = Scanning(library)
    files.begin(bool, 60)
    yield Surveyed(library, Answering(catalogue, ScanWords.of(library), files, marks), belongings)
    library.close()


@pytest.fixture
def attended(articles: ArticleFolder, library: Library) -> Iterator[Attended]:
    """Attend to two articles."""
    articles.write("a.txt", "A bridge was opened by Ilham Aliyev, President of Azerbaijan.")
    articles.write("b.txt", "A river rose.")
    attended = Attended(library)
    attended.start()
    yield attended
    attended.stop()
    assert attended.ended_by is None
