"""Answer a query: words from the index, all else from catalogue and files, joined as sets."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from search.archive.needs import needs_files, needs_readings, needs_words, sought_words
from search.catalogue import lookups
from search.catalogue.entry import Listing
from search.catalogue.store import Catalogue
from search.query.clauses import (
    Both,
    Clause,
    Dated,
    Either,
    Everything,
    From,
    Literal,
    Mentioned,
    Named,
    Pattern,
    Phrase,
    Variant,
    Without,
    Word,
)

Numbers = frozenset[int]
LiteralScan = Callable[[str, Numbers], Numbers]
"""Finds, among some articles, those whose text holds these characters."""


class Order(StrEnum):
    """How an answer is sorted."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class Answer:
    """The numbers of the articles found, in order.

    `partial` says that some articles were not catalogued, indexed or read yet: there may be more.
    `scores` holds the weights of an answer that is sorted by relevance.
    """

    numbers: tuple[int, ...]
    partial: bool = False
    scores: Mapping[int, float] = field(default_factory=dict)


class Words(Protocol):
    """What answering asks of the keyword index."""

    def matching(self, clause: Clause) -> Numbers:
        """Find the articles that fulfil a clause of words and phrases."""

    def numbers(self) -> Numbers:
        """Give the numbers of all articles that are indexed."""

    def scores(self, clause: Clause) -> dict[int, float]:
        """Weigh the articles that fulfil a clause."""


class Answering:
    """Answers queries for one state of catalogue and index.

    `words` is None while there is no index; `scan` looks for characters in the files.
    """

    def __init__(self, catalogue: Catalogue, words: Words | None, scan: LiteralScan) -> None:
        self._catalogue = catalogue
        self._words = words
        self._scan = scan
        self._listing = catalogue.listing()
        self._all = frozenset(self._listing.numbers)
        self._is_whole = catalogue.is_whole()
        self._unread = catalogue.unread()
        without_text = catalogue.unsearchable()
        self._unindexed = self._all - without_text - (words.numbers() if words else frozenset())

    def answer(self, clause: Clause, order: Order) -> Answer:
        """Find the articles that fulfil a clause."""
        found = self._all & self._evaluate(clause, self._all)
        partial = not self._is_whole or bool(self._unknown(clause))
        if order is Order.RELEVANCE:
            scores = self._scores(clause, found)
            ranked = sorted(_in_order(self._listing, found), key=lambda n: -scores.get(n, 0.0))
            return Answer(tuple(ranked), partial, scores)
        listing = self._listing if order is Order.NEWEST else self._listing.oldest_first()
        return Answer(_in_order(listing, found), partial)

    def _evaluate(self, clause: Clause, among: Numbers) -> Numbers:
        """Find the articles that fulfil a clause; what is costly looks at those `among` alone."""
        match clause:
            case Everything():
                return self._all
            case Both(parts):
                return self._all_of(parts, among)
            case Either(parts):
                words, others = _parted(parts)
                found = [self._matching(Either(words))] if words else []
                return frozenset().union(*found, *(self._evaluate(o, among) for o in others))
            case Without(part):
                return self._all - self._evaluate(part, among) - self._unknown(part)
            case Literal(text):
                return self._scan(text, among)
        return self._look_up(clause)

    def _look_up(self, clause: Clause) -> Numbers:
        """Find the articles that fulfil a clause without parts."""
        match clause:
            case Word() | Pattern() | Variant() | Phrase():
                return self._matching(clause)
            case Dated(first, last):
                return lookups.dated(self._catalogue, first, last)
            case Mentioned(first, last):
                return lookups.mentioning(self._catalogue, first, last)
            case Named(kind, words):
                return lookups.naming(self._catalogue, kind, words)
            case From(words):
                return lookups.coming_from(self._catalogue, words)
        return frozenset()

    def _all_of(self, parts: Iterable[Clause], among: Numbers) -> Numbers:
        """Find the articles that fulfil all parts, the costly ones asked last and about few."""
        words, others = _parted(parts)
        found = self._matching(Both(words)) & among if words else among
        for part in sorted(others, key=needs_files):
            if not found:
                break
            found &= self._evaluate(part, found)
        return found

    def _matching(self, clause: Clause) -> Numbers:
        """Ask the index, if there is one."""
        return self._words.matching(clause) if self._words else frozenset()

    def _unknown(self, clause: Clause) -> Numbers:
        """Return the articles of which it is not known yet whether they fulfil a clause."""
        unindexed = self._unindexed if needs_words(clause) else frozenset()
        return unindexed | self._unread if needs_readings(clause) else unindexed

    def _scores(self, clause: Clause, found: Numbers) -> dict[int, float]:
        """Weigh the articles found by the words sought."""
        sought = sought_words(clause)
        if sought is None or self._words is None:
            return {}
        scores = self._words.scores(sought)
        return {number: scores[number] for number in found if number in scores}


def _parted(parts: Iterable[Clause]) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    """Part clauses into those that the index can answer together, and all others."""
    parts = tuple(parts)
    words = tuple(part for part in parts if isinstance(part, Word | Pattern | Variant | Phrase))
    return words, tuple(part for part in parts if part not in words)


def _in_order(listing: Listing, found: Numbers) -> tuple[int, ...]:
    """Sort the articles found as they are listed."""
    if len(found) == len(listing):
        return tuple(listing.numbers)
    return tuple(number for number in listing.numbers if number in found)
