"""The Library: an opened folder of articles, as the window, the worker and the command line see it.

Why: the window opens a library before its first paint, so nothing that opening and listing it needs
may import what reads articles, let alone Whoosh, dateutil or the reader. What needs those is in
`upkeep.refresh` and in `Searching`, which only the worker and the command line use.
"""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from search import paths
from search.archive.build import Build
from search.articles.files import walk
from search.catalogue.entry import Counts, Entry, Listing
from search.catalogue.store import Catalogue
from search.errors import CacheError

if TYPE_CHECKING:
    from search.articles.article import Article


class Library:
    """A folder of articles and its cache.

    `cache` is where the cache is: another place than asked for when that can't be written to. All
    methods but `article` raise CacheError where the cache is damaged; a refresh makes it anew.
    """

    def __init__(self, folder: Path, cache: Path, resources: Path) -> None:
        self.folder = folder
        self.cache = cache
        self.resources = resources
        self._build: Build | None = None

    def open(self, *, glance: bool = True) -> None:
        """Open the cache, and glance at a folder that was never seen before.

        What a glance finds (a small folder wholly, of a large one a part) is listed at once.
        Raises FolderError where the folder can't be read, CacheError where nothing can be cached.
        """
        files = walk(self.folder)
        first = next(files, None)
        self.close()
        try:
            self._build = Build.open(self.cache)
        except CacheError:
            self._build = Build.open(paths.cache_without_home(self.folder))
        self.cache = self._build.cache.place
        if glance and first and self._build.catalogue.is_empty():
            from search.archive.glance import glance_at

            glance_at(self.folder, chain([first], files), self._build)

    @property
    def build(self) -> Build:
        """Return the build in use, opened anew when another process has replaced it."""
        if self._build is None:
            raise CacheError(str(self.cache), "not opened")
        if not self._build.is_current():
            self._build.close()
            self._build = Build.open(self.cache)
        return self._build

    def close(self) -> None:
        """Close the cache."""
        if self._build:
            self._build.close()
            self._build = None

    def listing(self) -> Listing:
        """Return all articles in the order of the list."""
        return self.build.catalogue.listing()

    def entry(self, number: int) -> Entry | None:
        """Return what the list shows of an article; None when it is gone."""
        return self._catalogue().entry(number)

    def entries(self, numbers: Sequence[int]) -> tuple[Entry, ...]:
        """Return what the list shows of some articles, in this order, of those that there are."""
        return self._catalogue().entries(numbers)

    def entry_at(self, path: str) -> Entry | None:
        """Return the entry of the file at a path within the folder; None when there is none."""
        return self._catalogue().entry_at(path)

    def problems(self) -> tuple[Entry, ...]:
        """Return the entries of all files that need attention, by path."""
        return self._catalogue().problems()

    def counts(self) -> Counts:
        """Count the articles."""
        return self._catalogue().counts()

    def article(self, path: str, *, limit: int | None = None) -> "Article":
        """Read an article from its file; what is wrong with it is its problem, never an error.

        With `limit` its body has that many characters at most, and exactly as many when it was cut.
        """
        from search.articles.reading import read_article

        return read_article(self.folder, path, limit=limit)

    def _catalogue(self) -> Catalogue:
        """Return the catalogue that is open, without asking the disk whether it is still in use."""
        return self._build.catalogue if self._build else self.build.catalogue
