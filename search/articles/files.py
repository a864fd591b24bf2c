"""Article files on disk: find them in a folder and read one."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from search.articles.article import Article, Problem
from search.articles.parsing import parse, without_text
from search.errors import FolderError

LARGEST = 20 * 1024 * 1024
"""Bytes beyond which a file is not read."""

_ARTICLE_NAME = re.compile(r"[^.]+|.+\.(?:txt|text)", re.IGNORECASE | re.DOTALL)
_RULINGS = "aliases.txt"
"""A file of the reader's own, right in the folder; beginning with a date it is an article yet."""

_MOST_BYTES_A_CHARACTER = 4
_READ_AT_ONCE = 64 * 1024


class FileStamp(NamedTuple):
    """An article file as a scan sees it: when size (bytes) and time are the same, so is the text.

    `path` is relative to the folder, with forward slashes; a name that is no UTF-8 holds surrogate
    escapes (PEP 383).
    """

    path: str
    size: int
    mtime_ns: int


def scan(folder: Path) -> tuple[FileStamp, ...]:
    """Find the article files of a folder and its subfolders, sorted by path.

    Articles are regular files named `.txt`, `.text` or without a suffix; hidden files and folders,
    pipes and devices are passed over, and links are followed, but to no folder twice. What can't be
    looked into (a closed subfolder, a dangling link) is listed too, so that reading it tells why.

    Raises FolderError where the folder itself can't be read.
    """
    return tuple(sorted(walk(folder)))


def walk(folder: Path) -> Iterator[FileStamp]:
    """Yield what `scan` finds while it is being found, in any order.

    Raises FolderError, with the first file, where the folder itself can't be read.
    """
    try:
        with os.scandir(folder):
            pass
    except (OSError, ValueError) as error:
        raise FolderError(str(folder), words_of(error)) from error
    seen: set[tuple[int, int]] = set()
    waiting = [("", str(folder))]
    while waiting:
        prefix, place = waiting.pop()
        try:
            yield from _walk_one(prefix, place, seen, waiting)
        except OSError:
            yield FileStamp(prefix.rstrip("/"), 0, 0)


def _walk_one(
    prefix: str, place: str, seen: set[tuple[int, int]], waiting: list[tuple[str, str]]
) -> Iterator[FileStamp]:
    """Yield the article files right in a folder not yet `seen`, and note its subfolders."""
    status = Path(place).stat()
    identity = (status.st_dev, status.st_ino)
    if identity in seen:
        return
    seen.add(identity)
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                waiting.append((f"{prefix}{entry.name}/", entry.path))
            elif _ARTICLE_NAME.fullmatch(entry.name) and not _is_rulings(entry, prefix):
                yield from _stamp(entry, prefix)


def _is_rulings(entry: os.DirEntry[str], prefix: str) -> bool:
    """Tell whether a file holds the reader's rulings about names instead of an article."""
    if prefix or entry.name != _RULINGS:
        return False
    try:
        return not _read(entry.path, 0)[0].lstrip().startswith(b"date ")
    except OSError:
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry leads to a folder; no for a link that goes round in a circle."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _stamp(entry: os.DirEntry[str], prefix: str) -> Iterator[FileStamp]:
    """Yield the stamp of a regular file, or of one whose status can't be had."""
    try:
        status = entry.stat()
    except OSError:
        yield FileStamp(prefix + entry.name, 0, 0)
        return
    if stat.S_ISREG(status.st_mode):
        yield FileStamp(prefix + entry.name, status.st_size, status.st_mtime_ns)


def read_article(folder: Path, path: str, *, limit: int | None = None) -> Article:
    """Read and parse one article; never raises, what is wrong becomes the article's problem.

    With `limit` the body has that many characters at most, and exactly as many when it was cut.
    """
    most = LARGEST if limit is None else _MOST_BYTES_A_CHARACTER * limit + _READ_AT_ONCE
    try:
        raw, size = _read(f"{folder}/{path}", most)
    except (OSError, ValueError) as error:
        return without_text(path, Problem.UNREADABLE, words_of(error))
    if size > LARGEST:
        return without_text(path, Problem.TOO_LARGE, f"{size} bytes")
    return parse(path, raw, limit=limit)


def read_bytes(folder: Path, path: str) -> bytes:
    """Read an article's file as it is; empty where that can't be done or it is too large."""
    try:
        return _read(f"{folder}/{path}", LARGEST)[0]
    except (OSError, ValueError):
        return b""


def _read(path: str, most: int) -> tuple[bytes, int]:
    """Read the first bytes of a regular file, `most` or a few more, and tell its whole size."""
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
    first = os.read(descriptor, _READ_AT_ONCE)
    pieces = [first]
    length = len(first)
    while pieces[-1] and length < most:
        pieces.append(os.read(descriptor, _READ_AT_ONCE * 16))
        length += len(pieces[-1])
    return first if len(pieces) == 1 else b"".join(pieces)


def words_of(error: OSError | ValueError) -> str:
    """Return the system's own words for an error."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
