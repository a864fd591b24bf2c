"""Find the articles that fulfil a clause: words from the index, all else from catalogue and files.

Why masks: 100,000 articles are a tenth of a megabyte, and two answers are joined in microseconds,
however many articles are in them. A mask stands in the order of the list, so nothing is sorted.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from search.archive.listed import ListedArticles, Mask
from search.archive.mentioned import MentionedDays
from search.archive.needs import cost_of_files, is_of_words, looser, sought_words
from search.archive.paged import Paged
from search.archive.words import ListedWords, Scores, Words
from search.catalogue import lookups
from search.catalogue.columns import period_pages
from search.catalogue.store import Catalogue
from search.query.clauses import (
    Both,
    Clause,
    Dated,
    Either,
    Everything,
    From,
    Marked,
    Mentioned,
    Named,
    Nothing,
    State,
    Without,
)

_OfAll = Everything | Nothing | Dated | Marked | From
"""Clauses of which it is known for every article whether it fulfils them."""

_LOOKUPS_KEPT = 64
"""Answers of the catalogue that are remembered; each takes a byte an article."""


class Found(NamedTuple):
    """The articles that fulfil a clause, and those of which it is not known yet; never both."""

    yes: Mask
    maybe: Mask


class Looked(NamedTuple):
    """Which of some articles fulfil a clause, and of which that is known; as long as these are."""

    fulfil: Mask
    known: Mask


class Files(Protocol):
    """What is asked of the article files."""

    def look(self, clause: Clause, numbers: NDArray[np.int32]) -> Looked:
        """Look through the files of some articles, as far as there is time."""


class Marks(Protocol):
    """What is asked of the reader's own data."""

    def in_state(self, state: State, articles: ListedArticles) -> Mask | None:
        """Choose the articles that are starred or unseen; None where that can't be known."""


class Finding:
    """Finds articles in one state of catalogue and index; `words` is None without an index.

    Every answer is of three values: what is not indexed or read yet is neither found nor taken for
    being without what was asked for.
    """

    def __init__(
        self, catalogue: Catalogue, words: Words | None, files: Files, marks: Marks
    ) -> None:
        self.articles = ListedArticles(catalogue.listing())
        self.words = ListedWords(words, self.articles) if words is not None else None
        self._catalogue = catalogue
        self._files = files
        self._marks = marks
        indexed = self.words.indexed if self.words else self.articles.none()
        self._unindexed = ~indexed & ~self.articles.chosen(catalogue.unsearchable())
        self._unread = self.articles.chosen(catalogue.unread())
        self.is_read = not self._unread.any()
        self.mentioned = Paged(
            period_pages(catalogue), lambda rows: MentionedDays(rows, self.articles)
        )
        self._looked_up = lru_cache(_LOOKUPS_KEPT)(self._look_up)

    def find(self, clause: Clause) -> Found:
        """Find the articles that fulfil a clause."""
        return self._find(clause, self.articles.all())

    def scores(self, clause: Clause) -> Scores | None:
        """Weigh each article by the words that a clause seeks; None where it seeks none."""
        sought = tuple(
            known
            for leaf in sought_words(clause)
            for known in islice(filter(self._is_indexed, (leaf, *looser(leaf))), 1)
        )
        return self.words.scores(Either(sought)) if sought and self.words else None

    def _find(self, clause: Clause, among: Mask) -> Found:
        """Find the articles that fulfil a clause; the answer holds for those `among` alone."""
        if self._is_indexed(clause):
            return self._by_words(clause)
        match clause:
            case Both(parts):
                return self._find_all(parts, among)
            case Either(parts):
                return self._find_any(parts, among)
            case Without(part):
                yes, maybe = self._find(part, among)
                return Found(~(yes | maybe), maybe)
        return self._find_one(clause, among)

    def _find_one(self, clause: Clause, among: Mask) -> Found:
        """Find the articles that fulfil a clause without parts."""
        if isinstance(clause, Mentioned | Named):
            yes = self._looked_up(clause)
            return Found(yes, self._unread & ~yes)
        if isinstance(clause, _OfAll):
            known = self._known(clause)
            if known is None:
                return Found(self.articles.none(), self.articles.all())
            return Found(known, self.articles.none())
        if is_of_words(clause) and self.words is None:
            return Found(self.articles.none(), self._unindexed)
        return self._look_through(clause, among)

    def _known(self, clause: _OfAll) -> Mask | None:
        """Answer what is known of every article; None where it is of none, for once."""
        match clause:
            case Everything():
                return self.articles.all()
            case Nothing():
                return self.articles.none()
            case Dated(first, last):
                return self.articles.dated(first, last)
            case Marked(State.UNDATED):
                return self.articles.undated()
            case Marked(state):
                return self._marks.in_state(state, self.articles)
            case From():
                return self._looked_up(clause)

    def _find_all(self, parts: Iterable[Clause], among: Mask) -> Found:
        """Find the articles that fulfil all parts, the costly ones asked last and about few."""
        yes, possible = among, among
        for part in self._grouped(parts, Both):
            if not possible.any():
                break
            found = self._find(part, possible)
            yes = yes & found.yes
            possible = possible & (found.yes | found.maybe)
        return Found(yes, possible & ~yes)

    def _find_any(self, parts: Iterable[Clause], among: Mask) -> Found:
        """Find the articles that fulfil one part or more, the costly ones asked about the rest."""
        yes, maybe = self.articles.none(), self.articles.none()
        for part in self._grouped(parts, Either):
            found = self._find(part, among & ~yes)
            yes = yes | found.yes
            maybe = maybe | found.maybe
        return Found(yes, maybe & ~yes)

    def _grouped(self, parts: Iterable[Clause], joined: type[Both | Either]) -> list[Clause]:
        """Put the parts that the index can answer at once together, and those of files last."""
        words: list[Clause] = []
        others: list[Clause] = []
        for part in parts:
            (words if self._is_indexed(part) else others).append(part)
        group = [joined(tuple(words))] if len(words) > 1 else words
        return [*group, *sorted(others, key=cost_of_files)]

    def _is_indexed(self, clause: Clause) -> bool:
        """Tell whether the index can answer a clause as a whole."""
        return self.words is not None and is_of_words(clause) and self.words.can_answer(clause)

    def _by_words(self, clause: Clause) -> Found:
        """Ask the index."""
        yes = self.words.matching(clause) if self.words else self.articles.none()
        return Found(yes, self._unindexed)

    def _look_through(self, clause: Clause, among: Mask) -> Found:
        """Look through the files that can fulfil a clause which no index knows."""
        possible = among
        for loose in filter(self._is_indexed, looser(clause)):
            found = self._by_words(loose)
            possible = among & found.yes
            among = possible | (among & found.maybe)
            break
        places = np.flatnonzero(possible)
        looked = self._files.look(clause, self.articles.numbers[places])
        yes, maybe = self.articles.none(), among & ~possible
        yes[places] = looked.fulfil
        maybe[places] = ~looked.known
        return Found(yes, maybe)

    def _look_up(self, clause: Clause) -> Mask:
        """Ask the catalogue for the articles that fulfil a clause."""
        match clause:
            case Mentioned(first, last):
                # Until all is read, the rows would have to be read again for every search.
                if self.is_read and (mentioned := self.mentioned.get()):
                    return mentioned.mentioning(first, last)
                numbers = lookups.mentioning(self._catalogue, first, last)
            case Named(kind, words):
                numbers = lookups.naming(self._catalogue, kind, words, whole=clause.whole)
            case From(words):
                numbers = lookups.coming_from(self._catalogue, words)
            case _:
                raise ValueError(f"not for the catalogue: {clause}")
        return self.articles.chosen(numbers)
