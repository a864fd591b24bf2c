"""One build of a library's cache: an open catalogue, and where the index that goes with it is."""

from pathlib import Path

from search.archive.cachefolder import CacheFolder
from search.catalogue.store import Catalogue
from search.errors import CacheError

_CATALOGUE = "catalogue.db"


class Build:
    """A build in the `cache` folder, with its `catalogue` open."""

    def __init__(self, cache: CacheFolder, folder: Path, catalogue: Catalogue) -> None:
        self.cache = cache
        self.catalogue = catalogue
        self._folder = folder

    @classmethod
    def open(cls, *places: Path) -> "Build":
        """Open the build in use at the first place that can be written to, or make one there.

        Raises CacheError where there is no such place.
        """
        reasons = []
        for place in places:
            try:
                return cls._open_current(CacheFolder.prepare(place))
            except CacheError as error:
                reasons.append(str(error))
        raise CacheError(str(places[0]), "; ".join(reasons))

    @classmethod
    def _open_current(cls, cache: CacheFolder) -> "Build":
        """Open the build in use; a fresh one takes the place of one that is unusable."""
        with cache.door():
            try:
                return cls._open(cache)
            except CacheError:
                build = cls.make(cache)
                build.adopt()
                return build

    @classmethod
    def _open(cls, cache: CacheFolder) -> "Build":
        """Open the build in use; raises CacheError where that is impossible."""
        folder = cache.current()
        if folder is None:
            raise CacheError(str(cache.place), "there is none")
        return cls(cache, folder, Catalogue.open(folder / _CATALOGUE))

    @classmethod
    def make(cls, cache: CacheFolder) -> "Build":
        """Make an empty build, which nobody else uses until it is adopted."""
        folder = cache.fresh()
        return cls(cache, folder, Catalogue.create(folder / _CATALOGUE))

    def adopt(self) -> None:
        """Make this the build in use."""
        self.cache.adopt(self._folder)

    def is_current(self) -> bool:
        """Tell whether this is still the build in use."""
        return self.cache.current() == self._folder

    def index(self, version: str) -> Path:
        """Return the folder of the keyword index of a version; it need not exist."""
        return self._folder / f"index-{version}"

    def size(self) -> int:
        """Return the bytes that all its files take."""
        files = (file for file in self._folder.rglob("*") if file.is_file())
        return sum(file.stat().st_size for file in files)

    def close(self) -> None:
        """Close the catalogue."""
        self.catalogue.close()
