"""Watch folders for changed files, as far as the system tells of them (inotify, Linux alone).

A file on a network may change elsewhere, which nobody tells here; nor does anybody where the user
has no watches left. `Watch.is_whole` says whether all of a folder is watched.
"""

import ctypes
import os
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

# From linux/inotify.h.
_ATTRIB, _CLOSE_WRITE, _MOVED_FROM, _MOVED_TO = 0x4, 0x8, 0x40, 0x80
_CREATE, _DELETE, _DELETE_SELF, _MOVE_SELF = 0x100, 0x200, 0x400, 0x800
_UNMOUNT, _OVERFLOW, _IGNORED = 0x2000, 0x4000, 0x8000
_ONLY_FOLDERS, _NOT_WHEN_UNLINKED, _IS_FOLDER = 0x01000000, 0x04000000, 0x40000000
_OF_FILES = _ATTRIB | _CLOSE_WRITE | _MOVED_FROM | _MOVED_TO | _CREATE | _DELETE
_OF_ITSELF = _DELETE_SELF | _MOVE_SELF | _UNMOUNT
_WANTED = _OF_FILES | _DELETE_SELF | _MOVE_SELF | _ONLY_FOLDERS | _NOT_WHEN_UNLINKED

_EVENT = struct.Struct("iIII")  # watch, mask, cookie, length of the name behind it
_READ_AT_ONCE = 65536
_NETWORKS = frozenset(
    """
    9p afs ceph cifs coda davfs gfs gfs2 glusterfs lustre ncpfs nfs nfs4 ocfs2 prl_fs smb3 smbfs
    vboxsf virtiofs vmhgfs
    """.split()
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What happened in watched folders: to files at `paths`, or to nobody knows which of them."""

    paths: frozenset[str] = frozenset()
    everything: bool = False


class Watch:
    """Watches the folders it is given, from `begin` to the next `begin` or `close`."""

    def __init__(self) -> None:
        self.is_whole = False
        self._descriptor = -1
        self._prefixes: dict[int, str | None] = {}
        self._other: Path | None = None
        self._add: Callable[[int, bytes, int], int] = lambda _descriptor, _place, _mask: -1

    def begin(self, folder: Path) -> None:
        """Forget all folders and what happened in them, to watch those of one folder anew."""
        self.close()
        library = ctypes.CDLL(None)
        with suppress(AttributeError):  # another system than Linux
            self._descriptor = library.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
            self._add = library.inotify_add_watch
        self.is_whole = self._descriptor >= 0 and not is_on_network(folder)

    def add(self, prefix: str, place: str) -> None:
        """Watch a folder; the paths of the files in it begin with `prefix`."""
        self._watch(prefix, place)

    def add_other(self, place: Path) -> None:
        """Watch a folder beside, of which only that something happened is told.

        Where it is not there yet, the one is watched in which it would be made, until it is.
        """
        self._other = place
        for folder in (place, *place.parents[:2]):
            if folder.is_dir():
                self._watch(None, str(folder))
                return

    def fileno(self) -> int:
        """Return the descriptor that can be read when something happened; -1 for none."""
        return self._descriptor

    def take(self) -> Seen | None:
        """Return what happened since the last time; None for nothing."""
        paths: set[str] = set()
        everything = happened = moved = False
        for watch, mask, name in self._events():
            prefix = self._prefixes.get(watch, "")
            if mask & _IGNORED or name.startswith("."):
                continue
            happened = True
            if mask & (_OVERFLOW | _IS_FOLDER | _OF_ITSELF):
                everything = everything or prefix is not None
                moved = moved or prefix is None
            elif prefix is not None and name:
                paths.add(prefix + name)
        if moved and self._other:
            self.add_other(self._other)
        return Seen(frozenset(paths), everything) if happened else None

    def close(self) -> None:
        """Watch nothing any more."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor = -1
        self._prefixes.clear()
        self.is_whole = False

    def _watch(self, prefix: str | None, place: str) -> None:
        watch = self._add(self._descriptor, os.fsencode(place), _WANTED)
        if watch >= 0:
            self._prefixes[watch] = prefix
        elif prefix is not None:
            self.is_whole = False

    def _events(self) -> Iterator[tuple[int, int, str]]:
        """Yield what can be read now: the watch, what happened, and the name of the file."""
        while self._descriptor >= 0:
            try:
                data = os.read(self._descriptor, _READ_AT_ONCE)
            except BlockingIOError:
                return
            place = 0
            while place < len(data):
                watch, mask, _, length = _EVENT.unpack_from(data, place)
                place += _EVENT.size
                name = data[place : place + length].rstrip(b"\0")
                place += length
                yield watch, mask, os.fsdecode(name)


def is_on_network(folder: Path, mounts: Path = Path("/proc/self/mountinfo")) -> bool:
    """Tell whether a folder may be changed by another computer, or by a process in user space."""
    real = os.path.realpath(folder)
    kind, longest = "", -1
    with suppress(OSError):
        for line in mounts.read_text("utf-8", "surrogateescape").splitlines():
            before, _, after = line.partition(" - ")
            place = before.split(" ")[4].replace("\\040", " ")
            inside = real == place or real.startswith(place.rstrip("/") + "/")
            if inside and len(place) >= longest:
                kind, longest = after.split(" ")[0], len(place)
    return kind in _NETWORKS or kind.startswith("fuse.")
