"""Stand-ins for what a pane or the session is given: articles, a library, services."""

from array import array
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from gui.workers.answering import AnswerService
from gui.workers.indexing import IndexService
from search.archive.library import Library
from search.articles.article import Article
from search.articles.parsing import parse
from search.catalogue.entry import Entry, Listing
from search.errors import FolderError
from search.messages.coding import encode
from search.messages.progress import Progress, Stage
from search.messages.replies import (
    CompletionReply,
    CountsReply,
    FacetsReply,
    Option,
    ReadReply,
    SearchReply,
)
from search.messages.requests import (
    CompletionRequest,
    CountsRequest,
    FacetsRequest,
    ReadRequest,
    Request,
    SearchRequest,
    SnippetsRequest,
)


def make_article(path: str, text: str = "", day: str = "2025-07-04") -> Article:
    """Parse an article of some day; without a day one that has no header."""
    header = f" date {day} " if day else ""
    return parse(path, f"{header}{text or f'Something happened in {path}.'}\n".encode())


class FakeLibrary(Library):
    """A library of articles in memory; `failure` is why it can't be opened."""

    def __init__(self, articles: Iterable[Article] = (), *, failure: str = "") -> None:
        super().__init__(Path("/articles"), Path("/cache"), Path("/resources"))
        self.failure = failure
        self._articles: dict[int, Article] = {}
        for article in articles:
            self.add(article)

    def add(self, article: Article) -> int:
        """Add an article, or another version of it under a new number, which is returned."""
        number = max(self._articles, default=0) + 1
        self.drop(article.path)
        self._articles[number] = article
        return number

    def drop(self, path: str) -> None:
        """Take an article away."""
        self._articles = {n: a for n, a in self._articles.items() if a.path != path}

    def numbers_of(self, *paths: str) -> tuple[int, ...]:
        """Return the numbers of articles by their paths."""
        by_path = {article.path: number for number, article in self._articles.items()}
        return tuple(by_path[path] for path in paths)

    def open(self, *, glance: bool = True) -> None:
        """Open it, or say why it can't be."""
        del glance
        if self.failure:
            raise FolderError(str(self.folder), self.failure)

    def listing(self) -> Listing:
        """List the articles, the newest first."""
        rows = sorted((-(a.day.toordinal() if a.day else 0), a.path, n) for n, a in self._all())
        return Listing(
            array("i", (n for _, _, n in rows)), array("i", (-day for day, _, _ in rows))
        )

    def entry(self, number: int) -> Entry | None:
        """Return what the list shows of an article."""
        article = self._articles.get(number)
        if article is None:
            return None
        place = article.dateline.place if article.dateline else ""
        return Entry(
            number, article.path, article.day, place, article.headline, article.problem,
            article.detail,
        )  # fmt: skip

    def entry_at(self, path: str) -> Entry | None:
        """Return the entry of an article by its path."""
        return next((self.entry(n) for n, a in self._all() if a.path == path), None)

    def problems(self) -> tuple[Entry, ...]:
        """Return the entries with a problem."""
        entries = (self.entry(number) for number, _ in self._all())
        return tuple(entry for entry in entries if entry and entry.problem)

    def article(self, path: str, *, limit: int | None = None) -> Article:
        """Return an article by its path."""
        del limit
        return next(article for _, article in self._all() if article.path == path)

    def _all(self) -> list[tuple[int, Article]]:
        return list(self._articles.items())


class FakeAnswers(AnswerService):
    """Keeps what it was asked in `asked`; the test answers when it likes, about a library."""

    def __init__(self, library: FakeLibrary | None = None) -> None:
        super().__init__(())
        self._library = library or FakeLibrary()
        self.asked: list[Request] = []
        self.revived = 0
        self.stopped = False

    def start(self) -> None:
        """Start nothing."""

    def live_again(self) -> None:
        """Count."""
        self.revived += 1

    def stop(self) -> None:
        """Note it."""
        self.stopped = True

    def _ask(self, request: Request) -> None:
        self._waiting[type(request)] = request
        self.asked.append(request)

    def last(self, sort: type[Request]) -> Request:
        """Return the newest request of a sort."""
        return [request for request in self.asked if isinstance(request, sort)][-1]

    def searches(self) -> list[str]:
        """Return the queries that were asked for."""
        return [request.query for request in self.asked if isinstance(request, SearchRequest)]

    def reads(self) -> list[tuple[str, str]]:
        """Return the articles that were to be read: path and query."""
        return [(r.path, r.query) for r in self.asked if isinstance(r, ReadRequest)]

    def snippets(self) -> list[tuple[int, ...]]:
        """Return the articles whose best line was asked for."""
        return [r.numbers for r in self.asked if isinstance(r, SnippetsRequest)]

    def find(self, *numbers: int, says: str = "Articles with it", **more: object) -> None:
        """Reply to the newest search, in the order it asked for; the best match is the last one."""
        request = self.last(SearchRequest)
        assert isinstance(request, SearchRequest)
        found = self._library.listing().only(numbers)
        if request.order == "oldest":
            found = found.oldest_first()
        if request.order == "relevance":
            found = Listing(found.numbers[::-1], found.days[::-1])
        reply = SearchReply(request.generation, found.numbers, found.days, ((says, False),))
        self._receive(encode(replace(reply, **more)))  # type: ignore[arg-type]  # fields by name

    def offer(self, start: int, end: int, *options: Option) -> None:
        """Reply to the newest request for completions."""
        generation = self.last(CompletionRequest).generation
        self._receive(encode(CompletionReply(generation, start, end, options)))

    def count_them(self, *counts: int) -> None:
        """Reply to the newest request for counts."""
        self._receive(encode(CountsReply(self.last(CountsRequest).generation, counts)))

    def survey_with(self, *mentioned: tuple[int, int]) -> None:
        """Reply to the newest request for what is mentioned: a pair for each stretch of time."""
        generation = self.last(FacetsRequest).generation
        self._receive(encode(FacetsReply(generation, (), 0, (), mentioned)))

    def mark(self, *hits: tuple[int, int]) -> None:
        """Reply to the newest request to read an article: nothing but hits."""
        request = self.last(ReadRequest)
        assert isinstance(request, ReadRequest)
        self._receive(encode(ReadReply(request.generation, request.path, (), (), hits)))


class FakeIndexing(IndexService):
    """Counts how often it was to look; the test tells how far it is."""

    def __init__(self) -> None:
        super().__init__(())
        self.looks = 0
        self.stopped = False

    def refresh(self) -> None:
        """Count."""
        self.looks += 1

    def stop(self) -> None:
        """Note it."""
        self.stopped = True

    def tell(self, state: Stage, *, error: str = "", problems: int = 0) -> None:
        """Report a stage."""
        self.progressed.emit(Progress(state, error=error, problems=problems))
