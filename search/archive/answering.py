"""Answer a query: the articles that it finds, sorted, and whether there may be more."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

import numpy as np

from search.archive.finding import Files, Finding, Marks
from search.archive.listed import Mask, Places
from search.archive.mentioned import MentionedDays
from search.archive.namings import Namings
from search.archive.paged import Paged, Rows
from search.archive.periods import DayCounts
from search.archive.words import Words
from search.catalogue.beginnings import places_of_datelines
from search.catalogue.columns import kinds, naming_pages
from search.catalogue.store import Catalogue
from search.query.clauses import Clause


class Order(StrEnum):
    """How an answer is sorted."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class Answer:
    """The numbers and days of the articles found, in order; a day is an ordinal, 0 for none.

    `partial` says that some articles were not catalogued, indexed or read yet, so that there may be
    more; `unfinished`, that this is so because looking through files has taken long enough for
    once: asked again, it goes on; `gave_up`, that an expression took too long in some articles.
    `scores` are the weights of an answer sorted by relevance, empty where no word was sought.
    """

    numbers: "array[int]"
    days: "array[int]"
    partial: bool = False
    unfinished: bool = False
    gave_up: bool = False
    scores: "array[float]" = field(default_factory=lambda: array("d"))


class Answering:
    """Answers queries for one state of catalogue and index; `words` is None without an index."""

    def __init__(
        self, catalogue: Catalogue, words: Words | None, files: Files, marks: Marks
    ) -> None:
        self.catalogue = catalogue
        self.finding = Finding(catalogue, words, files, marks)
        self.articles = self.finding.articles
        self.namings = Paged(naming_pages(catalogue), self._namings)
        self._is_whole = catalogue.is_whole()
        self._answered: tuple[Clause, Mask] | None = None  # the last answer: it is asked about

    def answer(self, clause: Clause, order: Order) -> Answer:
        """Find the articles that fulfil a clause."""
        found = self.finding.find(clause)
        self._answered = clause, found.yes
        partial = not self._is_whole or bool(found.maybe.any())
        places = np.flatnonzero(found.yes)
        if order is Order.RELEVANCE:
            return self._ranked(clause, places, partial=partial)
        if order is Order.OLDEST:
            places = self.articles.oldest_first(places)
        listing = self.articles.listing(places)
        return Answer(listing.numbers, listing.days, partial)

    def prepare(self, cancelled: Callable[[], bool]) -> bool:
        """Load what later questions would wait for; returns whether there is something left."""
        if not self.finding.is_read:
            return False
        waiting = (paged for paged in (self.finding.mentioned, self.namings) if not paged.is_made)
        return any(paged.get(cancelled) is None for paged in waiting)

    @cached_property
    def days(self) -> DayCounts:
        """The days that articles are of."""
        return DayCounts(self.articles.days)

    @cached_property
    def places(self) -> list[tuple[str, str, int]]:
        """The places that articles are from, the commonest first: name, folded row and articles."""
        return places_of_datelines(self.catalogue)

    def mentioned(self, cancelled: Callable[[], bool] = bool) -> MentionedDays | None:
        """Return which days articles mention; None while they are read, or when cancelled."""
        return self.finding.mentioned.get(cancelled) if self.finding.is_read else None

    @cached_property
    def mentioned_days(self) -> DayCounts:
        """The days that articles mention, and months by their first; none while they are read."""
        mentioned = self.mentioned()
        return DayCounts(mentioned.beginnings() if mentioned else np.zeros(0, np.int32))

    def found(self, clause: Clause) -> Mask:
        """Choose the articles that fulfil a clause; of the last one answered, those in the answer.

        Why: what is told about an answer is about these, and its files may have taken long.
        """
        if self._answered is not None and self._answered[0] == clause:
            return self._answered[1]
        return self.finding.find(clause).yes

    def count(self, clause: Clause) -> int:
        """Count the articles that fulfil a clause."""
        return int(np.count_nonzero(self.finding.find(clause).yes))

    def _namings(self, rows: Rows) -> Namings:
        return Namings(rows, kinds(self.catalogue), self.articles)

    def _ranked(self, clause: Clause, places: Places, *, partial: bool) -> Answer:
        """Sort articles by the weight of the words sought, those of one weight the newest first."""
        weights = self.finding.scores(clause)
        scores = np.zeros(0)
        if weights is not None:
            by_weight = np.argsort(-weights[places], kind="stable")
            places = places[by_weight]
            scores = weights[places]
        listing = self.articles.listing(places)
        return Answer(listing.numbers, listing.days, partial, scores=array("d", scores.tobytes()))
