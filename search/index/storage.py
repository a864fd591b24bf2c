"""The directory of an index, in which the list of segments is vouched for before Whoosh reads it.

Why: Whoosh unpickles that list, and keeps no checksum. Ours stands behind the list in its file;
Whoosh reads from the beginning and never comes to it.
"""

import os
import zlib
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import FileIndex

from search.errors import CacheError
from search.index.segment import SegmentArrays

_LIST = ".toc"
_CHECKSUM_SIZE = 4
_TRIES = 20


class IndexDirectory(FileStorage):
    """Whoosh's directory of files, with a checksum in each list of segments.

    Segments that are opened stay so, for readers and writers in turn; `opened` are, by file name,
    from the beginning.
    """

    def __init__(
        self, directory: Path, opened: Mapping[str, SegmentArrays] = MappingProxyType({})
    ) -> None:
        super().__init__(str(directory))  # type: ignore[no-untyped-call]  # Whoosh's
        self.directory = directory
        self._opened = dict(opened)

    def arrays(self, name: str) -> SegmentArrays:
        """Give the arrays of a segment; raises OSError, and CacheError where it is damaged."""
        if name not in self._opened:
            self._opened[name] = SegmentArrays.open(self.directory / name)
        return self._opened[name]

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:  # noqa: FBT001, FBT002
        """Give a finished file its name: for the list of segments this is the commit."""
        if newname.endswith(_LIST):
            _seal(self.directory / oldname)
        super().rename_file(oldname, newname, safe=safe)  # type: ignore[no-untyped-call]
        _make_lasting(self.directory)

    def sweep(self, indexname: str, kept: Collection[str]) -> None:
        """Remove the files of an index that are not in use any more, or never were."""
        for path in self.directory.iterdir():
            is_ours = path.name.startswith((f"{indexname}_", f"_{indexname}_", f".{indexname}_"))
            if is_ours and path.suffix and path.name not in kept:
                self._opened.pop(path.name, None)
                path.unlink()

    def open_file(self, name: str, **options: object) -> StructFile:
        """Open a file; raises CacheError for a list of segments that isn't as it was written."""
        if name.endswith(_LIST):
            _verify(self.directory / name)
        file: StructFile = super().open_file(name, **options)  # type: ignore[no-untyped-call]
        return file


def open_index(
    directory: Path, indexname: str, opened: Mapping[str, SegmentArrays] = MappingProxyType({})
) -> tuple[IndexDirectory, FileIndex]:
    """Open what was committed last; raises what Whoosh raises, and CacheError.

    Tries again where a writer has just replaced the list of segments; where one has replaced a
    segment, Whoosh does so for half a second.
    """
    for _ in range(_TRIES - 1):
        with suppress(FileNotFoundError):
            return _opened(directory, indexname, opened)
    return _opened(directory, indexname, opened)


def _opened(
    directory: Path, indexname: str, opened: Mapping[str, SegmentArrays]
) -> tuple[IndexDirectory, FileIndex]:
    storage = IndexDirectory(directory, opened)
    return storage, FileIndex(storage, indexname=indexname)


def list_name(indexname: str, generation: int) -> str:
    """Name the file of a list of segments, as Whoosh does."""
    return f"_{indexname}_{generation}{_LIST}"


def _seal(path: Path) -> None:
    """Put the checksum behind a list of segments."""
    with path.open("r+b") as file:
        checksum = zlib.crc32(file.read())
        file.write(checksum.to_bytes(_CHECKSUM_SIZE, "little"))
        file.flush()
        os.fsync(file.fileno())


def _verify(path: Path) -> None:
    """Raise CacheError where a list of segments isn't as it was sealed."""
    raw = path.read_bytes()
    checksum = int.from_bytes(raw[-_CHECKSUM_SIZE:], "little")
    if len(raw) < _CHECKSUM_SIZE or zlib.crc32(raw[:-_CHECKSUM_SIZE]) != checksum:
        raise CacheError(str(path), "checksum does not match")


def _make_lasting(directory: Path) -> None:
    """Write to the disk which files a directory has."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
