"""The folder in which a library caches its catalogue and its index.

It holds builds (`build-…/`, each with a catalogue and an index), a file `current` that names the
one in use, and lock files. A build is never mended: a damaged one, or one of another version, is
replaced by a fresh one beside it.
"""

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search.errors import CacheError

_BUILD = re.compile(r"build-\w+")
_PRIVATE = 0o700
_OTHERS = 0o077


class CacheFolder:
    """A private folder for builds; `place` is its path."""

    def __init__(self, place: Path) -> None:
        self.place = place

    @classmethod
    def prepare(cls, place: Path) -> "CacheFolder":
        """Make the folder, readable by the user alone; raises CacheError where it can't be had."""
        try:
            _make_private(place)
        except OSError as error:
            raise CacheError(str(place), error.strerror or str(error)) from error
        return cls(place)

    def current(self) -> Path | None:
        """Return the build in use; None where there is none."""
        try:
            name = (self.place / "current").read_text("utf-8", "replace").strip()
        except OSError:
            return None
        build = self.place / name
        return build if _BUILD.fullmatch(name) and build.is_dir() else None

    def fresh(self) -> Path:
        """Make an empty build, which nobody uses until it is adopted."""
        build = self.place / f"build-{_unique()}"
        try:
            build.mkdir(mode=_PRIVATE)
        except OSError as error:
            raise CacheError(str(self.place), error.strerror or str(error)) from error
        return build

    def adopt(self, build: Path) -> None:
        """Make a build the one in use, at a stroke."""
        from search.replacing import replacing  # most starts need not wait for it

        try:
            with replacing(self.place / "current", lasting=False, private=True) as draft:
                draft.write(build.name.encode())
        except OSError as error:
            raise CacheError(str(self.place), error.strerror or str(error)) from error

    def sweep(self) -> None:
        """Remove the builds and drafts that are not in use; only for who holds the refresh lock."""
        import shutil  # 2 ms that a start should not cost

        with self.door():
            current = self.current()
            for build in self.place.glob("build-*"):
                if build != current:
                    shutil.rmtree(build, ignore_errors=True)
            for draft in self.place.glob(".current.*"):
                draft.unlink(missing_ok=True)

    @contextmanager
    def door(self) -> Iterator[None]:
        """Keep all others from choosing a build meanwhile; held for milliseconds only."""
        with _locked(self.place / "door.lock", wait=True):
            yield

    @contextmanager
    def refreshing(self) -> Iterator[bool]:
        """Be the one process that writes; gives False at once where another one is.

        The system frees the lock when its process ends, however it ends.
        """
        with _locked(self.place / "refresh.lock", wait=False) as ours:
            yield ours


def _unique() -> str:
    """Make a name that no other process makes."""
    return os.urandom(6).hex()


@contextmanager
def _locked(file: Path, *, wait: bool) -> Iterator[bool]:
    """Lock a file; gives False where another process has it and we do not wait."""
    try:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise CacheError(str(file), error.strerror or str(error)) from error
    try:
        yield _take(descriptor, wait=wait)
    finally:
        os.close(descriptor)


def _take(descriptor: int, *, wait: bool) -> bool:
    """Take the lock of an open file; a file system without locks gives it to anybody."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _make_private(place: Path) -> None:
    """Make a folder, and see to it that it is ours alone and can be written to."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
    place.mkdir(exist_ok=True, mode=_PRIVATE)
    status = place.lstat()
    if status.st_uid != os.getuid() or place.is_symlink():
        raise PermissionError(f"{place} belongs to somebody else")
    if status.st_mode & _OTHERS:
        place.chmod(_PRIVATE)
    if not os.access(place, os.W_OK | os.X_OK):
        raise PermissionError(f"{place} can't be written to")
