"""Which of the listed articles the reader starred, or has not seen yet."""

from collections.abc import Collection
from os import fsdecode

from search.archive.belongings import Belongings
from search.archive.library import Library
from search.archive.listed import ListedArticles, Mask
from search.query.clauses import State

_FEW = 500
"""Paths that are looked up one by one; of more, the paths of all articles are read."""


class ReaderMarks:
    """Tells the state of articles by the reader's own data, as these are at the moment."""

    def __init__(self, library: Library, belongings: Belongings) -> None:
        self._library = library
        self._belongings = belongings
        self._numbers: dict[str, int] = {}
        self._known: ListedArticles | None = None

    def in_state(self, state: State, articles: ListedArticles) -> Mask:
        """Choose the articles that are starred or unseen; raises ValueError for other states."""
        match state:
            case State.STARRED:
                return self._at(self._belongings.stars, articles)
            case State.UNSEEN:
                return ~self._at(self._belongings.seen, articles)
        raise ValueError(f"not the reader's doing: {state}")

    def _at(self, paths: Collection[str], articles: ListedArticles) -> Mask:
        """Choose the articles whose files lie at some paths."""
        if len(paths) <= _FEW:
            entries = map(self._library.entry_at, paths)
            return articles.chosen(entry.number for entry in entries if entry)
        if self._known is not articles:
            rows = self._library.build.catalogue.select("select number, path from article")
            self._numbers = {fsdecode(path): number for number, path in rows}
            self._known = articles
        return articles.chosen(self._numbers[path] for path in paths if path in self._numbers)
