"""One build of a library's cache: an open catalogue, and where the index that goes with it is."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from search.archive.cachefolder import CacheFolder
from search.catalogue.store import Catalogue
from search.errors import CacheError

_CATALOGUE = "catalogue.db"


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes: of the article files, of the index of their words, of the catalogue."""

    text: int
    index: int
    catalogue: int


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

    def sizes(self) -> Sizes:
        """Return what it takes; what is being written and removed meanwhile counts or not."""
        text = self.catalogue.text_size()
        return Sizes(
            text, _size_of(self._folder, "index-*/*"), _size_of(self._folder, "catalogue*")
        )

    def close(self) -> None:
        """Close the catalogue."""
        self.catalogue.close()


def _size_of(folder: Path, pattern: str) -> int:
    """Return the bytes that some files take."""
    size = 0
    for file in folder.glob(pattern):
        with suppress(OSError):  # gone meanwhile
            size += file.stat().st_size
    return size
