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
    def open(cls, place: Path) -> "Build":
        """Open the build in use in a folder; a fresh one takes the place of one that is unusable.

        Raises CacheError where the folder can't be written to.
        """
        cache = CacheFolder.prepare(place)
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

    def sweep(self, version: str) -> None:
        """Remove the indexes of other versions."""
        import shutil  # 2 ms that a start should not cost

        for index in self._folder.glob("index-*"):
            if index != self.index(version):
                shutil.rmtree(index, ignore_errors=True)

    def size(self) -> int:
        """Return the bytes that all its files take."""
        files = (file for file in self._folder.rglob("*") if file.is_file())
        return sum(file.stat().st_size for file in files)

    def close(self) -> None:
        """Close the catalogue."""
        self.catalogue.close()
