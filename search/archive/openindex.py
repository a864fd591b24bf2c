"""Keep the keyword index of a library open, and see when there is a newer one."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from search.archive.indexing import DAMAGED
from search.archive.library import Library
from search.errors import CacheError
from search.index.keyword_index import INDEX_VERSION, KeywordIndex


class _Opened(NamedTuple):
    """An index and where it lies; the inode tells an index made anew in the same place."""

    place: Path
    inode: int
    words: KeywordIndex


class OpenIndex:
    """The index of a library as it is on the disk, opened again only when it has changed."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._opened: _Opened | None = None

    def current(self) -> KeywordIndex | None:
        """Return the index as it is now on the disk; None where there is none that can be used."""
        place = self._library.build.index(INDEX_VERSION)
        try:
            inode = place.stat().st_ino
        except OSError:
            return None
        before = self._opened if self._opened and self._opened[:2] == (place, inode) else None
        if before and _is_current(before.words):
            return before.words
        self.close()
        try:
            words = before.words.reopened() if before else KeywordIndex.open(place)
        except CacheError:
            _mark_damaged(place)
            return None
        self._opened = _Opened(place, inode, words)
        return words

    def discard(self, error: CacheError) -> None:
        """Have the next refresh make the index anew where an error is about it, else raise it."""
        if self._opened is None or error.place != str(self._opened.place):
            raise error
        _mark_damaged(self._opened.place)
        self.close()

    def close(self) -> None:
        """Let the index go."""
        if self._opened:
            with suppress(CacheError):
                self._opened.words.close()
            self._opened = None


def _mark_damaged(place: Path) -> None:
    """Leave word for the next refresh; where that can't be written, it finds out by itself."""
    with suppress(OSError):
        (place / DAMAGED).touch()


def _is_current(index: KeywordIndex) -> bool:
    """Tell whether nothing newer than an opened index can be opened."""
    try:
        return index.is_current()
    except CacheError:
        return False
