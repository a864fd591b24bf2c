"""Write articles into the keyword index, a batch and a segment at a time."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Self

from search.errors import CacheError
from search.index.builder import building_with
from search.index.committing import ChangingSegments
from search.index.failures import told_as_cache_error
from search.index.keyword_index import INDEX_NAME
from search.index.storage import IndexDirectory
from search.index.tokenising import joined

_BATCH = 400_000
"""Characters of articles that are tokenised at once: their tokens stay in the processor's cache."""


class IndexWriting:
    """Changes to an index, which others see at each `commit`; without one they are given up.

    The index is locked from the beginning to the commit, and from the first change after it to the
    next. In one batch a number is added once, and not deleted any more. With two processes, the
    second indexes thousands of articles while the first reads those that follow; it is taken where
    there are two processors and `processes` doesn't say otherwise.
    """

    def __init__(self, directory: Path, *, processes: int = 0) -> None:
        self._directory = directory
        self._added: set[int] = set()
        self._deleted: set[int] = set()
        self._waiting: list[tuple[int, str, str]] = []
        self._characters = 0
        self._changing: ChangingSegments | None = None
        with told_as_cache_error(directory):
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._storage = IndexDirectory(directory)
        self._begin()
        self._building = building_with(processes or os.cpu_count() or 1)

    def add(self, number: int, headline: str, body: str) -> None:
        """Index an article, in place of what the index holds under its number."""
        self.delete(number)
        self._begin()
        self._added.add(number)
        self._waiting.append((number, headline, body))
        self._characters += len(headline) + len(body)
        if self._characters >= _BATCH:
            self._build()

    def add_many(self, articles: Iterable[tuple[int, str, str]]) -> None:
        """Index articles, each by its number, headline and body."""
        for number, headline, body in articles:
            self.add(number, headline, body)

    def delete(self, number: int) -> None:
        """Take an article out of the index; one that is not in it is passed over."""
        if number in self._added:
            raise ValueError(f"article {number} was added in this batch")
        self._deleted.add(number)

    def commit(self) -> None:
        """Make the batch lasting and visible, all of it or nothing; raises CacheError."""
        try:
            if self._added or self._deleted:
                self._commit(self._begin())
        finally:
            self._abandon()

    def tidy(self) -> None:
        """Merge segments until they are few, for when there is time; raises CacheError.

        Each merging is a commit of its own, so that little is lost when it is interrupted.
        """
        self.commit()
        try:
            while self._merged_some(self._begin()):
                pass
        finally:
            self._abandon()

    def _begin(self) -> ChangingSegments:
        """Lock the index, where this batch has not yet done so."""
        if self._changing is None:
            with told_as_cache_error(self._directory):
                self._changing = ChangingSegments(self._storage, INDEX_NAME)
        return self._changing

    def _build(self) -> None:
        """Hand over the articles that wait to what builds the segment."""
        waiting, self._waiting = self._waiting, []
        self._characters = 0
        if waiting:
            numbers, headlines, bodies = zip(*waiting, strict=True)
            with told_as_cache_error(self._directory):
                self._building.add(numbers, joined(headlines), joined(bodies))

    def _commit(self, changing: ChangingSegments) -> None:
        self._build()
        with told_as_cache_error(self._directory):
            has_deletions = changing.delete(self._deleted)
            if self._added:
                segment, path = changing.new_file()
                self._building.write(path)
                changing.add(segment)
            if self._added or has_deletions:
                changing.tidy()
                self._changing = None
                changing.commit()

    def _merged_some(self, changing: ChangingSegments) -> bool:
        """Merge once, and commit; tells whether there was anything to merge."""
        with told_as_cache_error(self._directory):
            if not changing.tidy(at_rest=True):
                return False
            self._changing = None
            changing.commit()
        return True

    def _abandon(self) -> None:
        """Give up what is not committed and unlock the index."""
        self._added.clear()
        self._deleted.clear()
        self._waiting.clear()
        self._characters = 0
        self._building.discard()
        changing, self._changing = self._changing, None
        if changing:
            with suppress(CacheError), told_as_cache_error(self._directory):
                changing.abandon()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self._abandon()
        self._building.close()
