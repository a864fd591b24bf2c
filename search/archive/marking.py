"""Which of the listed articles the reader starred, or has not seen yet."""

from collections.abc import Collection
from os import fsdecode

from search.archive.belongings import SEEN, STARS, Belongings
from search.archive.library import Library
from search.archive.listed import ListedArticles, Mask
from search.query.clauses import State

FILES = {State.STARRED: STARS, State.UNSEEN: SEEN}
"""In which file it is kept that articles are in a state."""

_FEW = 500
"""Paths that are looked up one by one; of more, the paths of all articles are read."""


class ReaderMarks:
    """Tells the state of articles by the reader's own data, as these are at the moment."""

    def __init__(self, library: Library, belongings: Belongings) -> None:
        self._library = library
        self._belongings = belongings
        self._numbers: dict[str, int] = {}
        self._known: ListedArticles | None = None

    def in_state(self, state: State, articles: ListedArticles) -> Mask | None:
        """Choose the articles that are starred or unseen; None where that can't be known.

        Raises ValueError for states that are not the reader's doing.
        """
        if state not in FILES:
            raise ValueError(f"not the reader's doing: {state}")
        if any(damaged.file.endswith(FILES[state]) for damaged in self._belongings.damaged()):
            return None
        if state is State.STARRED:
            return self._at(self._belongings.stars, articles)
        return ~self._at(self._belongings.seen, articles)

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
