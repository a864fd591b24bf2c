"""Change an index again and again, interrupted at each operation on its files in turn.

usage: python -m tests.search.index.interrupted INDEX WORK die|full

A process that dies does so without a word, as when killed; on a full disk, all that writes fails
from the operation on. Prints what is found after each: `old` or `new`. Python's audit hooks tell
of the operations.
"""

import errno
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from search.errors import CacheError
from search.index.keyword_index import KeywordIndex

OLD = frozenset(range(12))
NEW = OLD - {0} | {50}


@dataclass(slots=True)
class Interruption:
    """Lets so many operations on files of a folder be, and not those behind; -1 lets all be."""

    folder: str
    kills: bool
    moment: int = -1

    def watch(self, event: str, arguments: tuple[object, ...]) -> None:
        """Hear of an operation before it is done."""
        writes = event == "open" and bool(int(str(arguments[2])) & (os.O_WRONLY | os.O_RDWR))
        if writes or (event in {"os.rename", "os.remove"} and self.kills):
            self._count(str(arguments[0]))

    def fsync(self, fd: object) -> None:  # noqa: ARG002
        """Stand in for what finds out that a disk is full."""
        self._count(self.folder)

    def _count(self, path: str) -> None:
        if self.moment < 0 or self.folder not in path:
            return
        if self.moment > 0:
            self.moment -= 1
        elif self.kills:
            os._exit(9)
        else:
            raise OSError(errno.ENOSPC, "No space left on device")


def change(place: Path) -> None:
    """Make the old index the new one."""
    with KeywordIndex.writing(place) as writing:
        writing.delete(0)
        writing.add(50, "", "oil")
        writing.commit()


def found(place: Path) -> str:
    """Tell which index is there; raises CacheError for one that is damaged."""
    with KeywordIndex.open(place) as index:
        numbers = frozenset(index.numbers[index.live].tolist())
    return {OLD: "old", NEW: "new"}[numbers]


def interrupted_change(place: Path, interruption: Interruption, moment: int) -> bool:
    """Change the index in a process of its own, and tell whether that was interrupted."""
    if process := os.fork():
        return os.waitpid(process, 0)[1] != 0
    os.fsync = interruption.fsync
    interruption.moment = moment
    try:
        change(place)
    except CacheError:
        os._exit(8)
    os._exit(0)


def main(pattern: Path, place: Path, act: str) -> None:
    """Interrupt at the first operation, at the second, until there is none left to interrupt."""
    interruption = Interruption(str(place), kills=act == "die")
    sys.addaudithook(interruption.watch)
    moment = 0
    goes_on = True
    while goes_on:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(pattern, place)
        goes_on = interrupted_change(place, interruption, moment)
        print(found(place))
        change(place)
        files = sorted(path.suffix for path in place.iterdir())
        if found(place) != "new" or files != ["", ".toc", ".words", ".words"]:
            raise AssertionError(f"after moment {moment}: {files}")
        moment += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
