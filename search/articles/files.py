"""Article files on disk: find them in a folder and read the bytes of one."""

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from search.articles.exclusions import Exclusions
from search.errors import FolderError

LARGEST = 20 * 1024 * 1024
"""Bytes beyond which a file is not read."""

_ARTICLE_NAME = re.compile(r"[^.]+|.+\.(?:txt|text)", re.IGNORECASE | re.DOTALL)
_DATED = re.compile(rb"(?:\xef\xbb\xbf)?\s*date:?\s+\d{4}-", re.IGNORECASE)
_RULINGS = "aliases.txt"
"""A file of the reader's own, right in the folder; beginning with a date it is an article yet."""

READ_AT_ONCE = 64 * 1024
"""Bytes; most articles are smaller."""


Entered = Callable[[str, str], None]
"""Is told of a folder before its files are listed: its prefix in the paths, and where it is."""


class FileStamp(NamedTuple):
    """An article file as a scan sees it: while all of it is the same, so is the text, mostly.

    `path` is relative to the folder, with forward slashes; a name that is no UTF-8 holds surrogate
    escapes (PEP 383). `size` is in bytes; what can't be looked into has only zeros. All are numbers
    that a catalogue can keep.
    """

    path: str
    size: int
    mtime_ns: int
    inode: int = 0


def scan(folder: Path) -> tuple[FileStamp, ...]:
    """Find the article files of a folder and its subfolders, sorted by path.

    Articles are regular files named `.txt`, `.text` or without a suffix; hidden files and folders,
    pipes and devices are passed over, and links are followed, but to no folder twice. What can't be
    looked into (a closed subfolder, a dangling link) is listed too, so that reading it tells why.
    What the reader has excluded is passed over as if it were not there.

    Raises FolderError where the folder itself can't be read.
    """
    return tuple(sorted(walk(folder)))


def walk(folder: Path, entered: Entered = lambda _prefix, _place: None) -> Iterator[FileStamp]:
    """Yield what `scan` finds while it is being found, in any order.

    Raises FolderError, with the first file, where the folder itself can't be read.
    """
    try:
        with os.scandir(folder):
            pass
    except (OSError, ValueError) as error:
        raise FolderError(str(folder), words_of(error)) from error
    excluded = Exclusions.of(folder)
    seen: set[tuple[int, int]] = set()
    waiting = [("", str(folder))]
    while waiting:
        prefix, place = waiting.pop()
        try:
            if _is_new(place, seen):
                entered(prefix, place)
                yield from _walk_one(prefix, place, waiting, excluded)
        except OSError:
            yield FileStamp(prefix.rstrip("/"), 0, 0)


def stamps_at(folder: Path, paths: Iterable[str]) -> tuple[FileStamp, ...]:
    """Find what `scan` would find at some paths, without looking at any other."""
    excluded = Exclusions.of(folder)
    wanted = (path for path in paths if not excluded.covers_any(path))
    return tuple(stamp for path in wanted for stamp in _stamps_at(folder, path))


def _stamps_at(folder: Path, path: str) -> Iterator[FileStamp]:
    """Yield the stamp of one path, if an article is there."""
    if any(part.startswith(".") for part in path.split("/")):
        return
    prefix, name = path[: path.rfind("/") + 1], path.rpartition("/")[2]
    place = f"{folder}/{path}"
    if _is_article(prefix, name, place):
        yield from _stamp(path, place, Path(place).stat)


def _is_new(place: str, seen: set[tuple[int, int]]) -> bool:
    """Tell whether a folder was not yet `seen`, and note it."""
    status = Path(place).stat()
    identity = (status.st_dev, status.st_ino)
    if identity in seen:
        return False
    seen.add(identity)
    return True


def _walk_one(
    prefix: str, place: str, waiting: list[tuple[str, str]], excluded: Exclusions
) -> Iterator[FileStamp]:
    """Yield the article files right in a folder, and note its subfolders."""
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                if not excluded.covers(f"{prefix}{entry.name}/"):
                    waiting.append((f"{prefix}{entry.name}/", entry.path))
            elif excluded.covers(prefix + entry.name):
                continue
            elif _is_article(prefix, entry.name, entry.path):
                yield from _stamp(prefix + entry.name, entry.path, entry.stat)


def _is_article(prefix: str, name: str, place: str) -> bool:
    """Tell whether a file is an article by its name, and does not hold rulings."""
    return bool(_ARTICLE_NAME.fullmatch(name)) and not _is_rulings(prefix, name, place)


def _is_rulings(prefix: str, name: str, place: str) -> bool:
    """Tell whether a file holds the reader's rulings about names instead of an article."""
    if prefix or name != _RULINGS:
        return False
    try:
        return not is_dated(read_raw(place, 0)[0])
    except OSError:
        return False


def is_dated(raw: bytes) -> bool:
    """Tell whether a file begins as an article does, and not as one of rulings."""
    return _DATED.match(raw) is not None


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry leads to a folder; no for a link that goes round in a circle."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _stamp(path: str, place: str, look: Callable[[], os.stat_result]) -> Iterator[FileStamp]:
    """Yield the stamp of a regular file, or of one whose status can't be had."""
    try:
        status = look()
    except OSError:
        if os.path.lexists(place):  # else it has gone since it was listed
            yield FileStamp(path, 0, 0)
        return
    if stat.S_ISREG(status.st_mode):
        yield FileStamp(path, status.st_size, _signed(status.st_mtime_ns), _signed(status.st_ino))


def _signed(number: int) -> int:
    """Return a number as the 64 bits with a sign that SQLite has for it.

    A time beyond the year 2262 has more, and so has an inode that a network file system made up.
    """
    return (number + (1 << 63)) % (1 << 64) - (1 << 63)


def read_bytes(folder: Path, path: str) -> bytes:
    """Read an article's file as it is; empty where that can't be done or it is too large."""
    try:
        return read_raw(f"{folder}/{path}", LARGEST)[0]
    except (OSError, ValueError):
        return b""


def read_raw(path: str, most: int) -> tuple[bytes, int]:
    """Read the first bytes of a regular file, `most` or a few more, and tell its whole size.

    Nothing is read of one that is too large. Raises OSError, or ValueError for an impossible name.
    """
    # Without O_NONBLOCK, opening a named pipe would wait for a writer.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError("not a regular file")
        if status.st_size > LARGEST:
            return b"", status.st_size
        return _read_all(descriptor, most), status.st_size
    finally:
        os.close(descriptor)


def _read_all(descriptor: int, most: int) -> bytes:
    """Read until the end or until there are `most` bytes."""
    first = os.read(descriptor, READ_AT_ONCE)
    pieces = [first]
    length = len(first)
    while pieces[-1] and length < most:
        pieces.append(os.read(descriptor, READ_AT_ONCE * 16))
        length += len(pieces[-1])
    return first if len(pieces) == 1 else b"".join(pieces)


def words_of(error: OSError | ValueError) -> str:
    """Return the system's own words for an error."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
