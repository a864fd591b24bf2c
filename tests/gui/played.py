"""A session on four articles, with nobody but fakes around it, and what it said."""

from pytestqt.qtbot import QtBot

from gui.session import Session
from gui.settings import Settings
from gui.values import Landing
from search.articles.article import Article
from search.spans import Span
from tests.gui.fakes import FakeAnswers, FakeIndexing, FakeLibrary, make_article

ARTICLES = (
    make_article("new.txt", "Newest of all.", "2026-02-16"),
    make_article("mid.txt", "In between.", "2025-07-04"),
    make_article("old.txt", "Oldest of all.", "2024-01-01"),
    make_article("undated.txt", "No header.", day=""),
)


class Play:
    """A session on fakes, and what it said."""

    def __init__(self, library: FakeLibrary, settings: Settings, qtbot: QtBot) -> None:
        self.library = library
        self._qtbot = qtbot
        self.answers = FakeAnswers(library)
        self.long_reads = FakeAnswers()
        self.indexing = FakeIndexing()
        self.session = Session(library, settings)
        self.opened: list[str] = []
        self.marked: list[tuple[tuple[Span, ...], Landing | None]] = []
        self.failed: list[str] = []
        self.listed = 0
        self.session.opened.connect(self._note_opened)
        self.session.marked.connect(self._note_marked)
        self.session.failed.connect(self.failed.append)
        self.session.listed.connect(self._note_listed)

    def start(self) -> None:
        """Open the folder and start the services."""
        self.session.open()
        self.session.start_services(self.answers, self.long_reads, self.indexing)

    def shown(self) -> list[str]:
        """Return the paths of the list."""
        entries = (self.session.entry(number) for number in self.session.shown.numbers)
        return [entry.path for entry in entries if entry]

    def number(self, path: str) -> int:
        """Return an article's number."""
        return self.library.numbers_of(path)[0]

    def find(self, query: str, *paths: str, partial: bool = False) -> None:
        """Search, reply with these articles, and wait until one of them has been opened."""
        self.session.search(query)
        self.answers.find(*self.library.numbers_of(*paths), says=query, partial=partial)
        self.rest()

    def rest(self) -> None:
        """Wait until what follows a search has been done."""
        self._qtbot.waitUntil(lambda: not self.session.soon.waiting)

    def current(self) -> str:
        """Return the path of the current article; empty where there is none."""
        number = self.session.current
        entry = None if number is None else self.session.entry(number)
        return entry.path if entry else ""

    def _note_opened(self, article: Article) -> None:
        self.opened.append(article.path)

    def _note_marked(
        self, reading: object, hits: tuple[Span, ...], landing: Landing | None
    ) -> None:
        del reading
        self.marked.append((hits, landing))

    def _note_listed(self) -> None:
        self.listed += 1
