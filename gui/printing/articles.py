"""The articles of a job, loaded as they are needed: a job may hold thousands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from gui.page import wording
from search.articles.article import Article
from search.articles.casing import plain_case
from search.catalogue.entry import Entry
from search.reading import Reading
from search.spans import Span


@dataclass(frozen=True, slots=True)
class PrintedArticle:
    """An article to print and the hits of the search that found it."""

    reading: Reading
    hits: tuple[Span, ...] = ()

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.reading.article


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list says of an article: its date, and place and headline in words."""

    day: date | None
    place: str
    headline: str


class Articles(Protocol):
    """Articles by their place in a job, from 0; each keeps its text once it was loaded."""

    def __len__(self) -> int:
        """Count them."""

    def __getitem__(self, number: int) -> PrintedArticle:
        """Return an article."""

    def listed(self, number: int) -> Listed:
        """Return what a list says of an article, without loading it."""


class Given:
    """Articles that are at hand."""

    def __init__(self, articles: Sequence[PrintedArticle]) -> None:
        self._articles = tuple(articles)

    def __len__(self) -> int:
        return len(self._articles)

    def __getitem__(self, number: int) -> PrintedArticle:
        return self._articles[number]

    def listed(self, number: int) -> Listed:
        """Return what a list says of an article."""
        article = self._articles[number].article
        return Listed(article.day, wording.place(article), wording.headline(article))


class Loaded:
    """Articles by their numbers in a library, each loaded once.

    Why kept: a plan holds for the text it was made of, also when the file changes meanwhile.
    """

    def __init__(
        self,
        numbers: Sequence[int],
        entry: Callable[[int], Entry | None],
        load: Callable[[int], PrintedArticle],
    ) -> None:
        self._numbers = numbers
        self._entry = entry
        self._load = load
        self._loaded: dict[int, PrintedArticle] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, number: int) -> PrintedArticle:
        if number not in self._loaded:
            self._loaded[number] = self._load(self._numbers[number])
        return self._loaded[number]

    def listed(self, number: int) -> Listed:
        """Return what a list says of an article; of one that is gone, nothing."""
        entry = self._entry(self._numbers[number])
        if entry is None:
            return Listed(None, "", "")
        headline = entry.headline or entry.path.rsplit("/", 1)[-1]
        return Listed(entry.day, plain_case(entry.place), headline)
