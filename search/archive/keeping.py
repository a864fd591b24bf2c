"""One JSON file of the reader's own: read when it has changed, changed at a stroke, never lost.

A file that can't be understood is left as it is until something is to be written; then it is set
aside under another name.
"""

import fcntl
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Generic, TypeVar

from search.errors import BelongingsError
from search.replacing import replacing

T = TypeVar("T")

Stamp = tuple[int, int, int]
"""Inode, size and time of a file: another one once it was written anew, zeros where it is not."""

_PRIVATE = 0o700


class KeptFile(Generic[T]):
    """The value that a JSON file holds.

    `read` makes it of what the JSON holds and raises ValueError where it can't; `write` is its
    opposite. `empty` is the value where there is no file, or none that can be understood.
    """

    def __init__(
        self, file: Path, empty: T, read: Callable[[object], T], write: Callable[[T], object]
    ) -> None:
        self.file = file
        self._empty = empty
        self._read = read
        self._write = write
        self._value = empty
        self._problem = ""
        self._loaded: Stamp | None = None

    def value(self) -> T:
        """Return what the file holds at this moment, whoever wrote it."""
        self._look()
        return self._value

    def problem(self) -> str:
        """Tell why the file can't be understood; empty where it can, or where there is none."""
        self._look()
        return self._problem

    def stamp(self) -> Stamp:
        """Return what differs once the file was written anew."""
        try:
            status = self.file.stat()
        except OSError:
            return (0, 0, 0)
        return (status.st_ino, status.st_size, status.st_mtime_ns)

    def change(self, change: Callable[[T], T]) -> None:
        """Write what `change` makes of the value as it is now, other processes kept out meanwhile.

        Raises BelongingsError where the file can't be written.
        """
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
            with alone(self.file.parent / ".lock"):
                before = self.value()
                after = change(before)
                if after != before:
                    self._save(after)
        except OSError as error:
            raise BelongingsError(str(self.file), error.strerror or str(error)) from error

    def _look(self) -> None:
        """Read the file where it is not the one that was read last."""
        stamp = self.stamp()
        if stamp == self._loaded:
            return
        self._loaded, self._value, self._problem = stamp, self._empty, ""
        try:
            self._value = self._read(json.loads(self.file.read_bytes()))
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as error:
            self._problem = error.strerror or str(error)
        except (ValueError, RecursionError) as error:
            self._problem = str(error)

    def _save(self, value: T) -> None:
        """Put a new file in the place of the old one, which is set aside where it is damaged."""
        if self._problem:
            damaged = Path(os.path.realpath(self.file))  # a link stays where it is
            damaged.rename(_free_name(damaged))
        with replacing(self.file) as draft:
            draft.write(json.dumps(self._write(value), indent=1).encode("ascii"))
        self._look()


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Keep other processes from changing anything meanwhile, where the file system can."""
    with file.open("ab") as lock:
        with suppress(OSError):  # without locks, the last one to write wins
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _free_name(file: Path) -> Path:
    """Return a name beside a file that no file has yet."""
    names = (file.with_name(f"{file.name}.damaged{n or ''}") for n in count())
    return next(name for name in names if not name.exists())
