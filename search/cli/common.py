"""What the commands share: open a folder's library, bring it up to date, say what is no result."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import UnsupportedOperation
from pathlib import Path
from typing import TextIO

from search import paths
from search.archive.library import Library
from search.archive.pace import Pace
from search.archive.upkeep import refresh
from search.terminal import Page, ProgressLine, shown_path

DONE, NOTHING, FAILED, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses."""


@contextmanager
def opened(folder: Path) -> Iterator[Library]:
    """Give the library of a folder; raises FolderError or CacheError."""
    library = Library(folder, paths.cache_for(folder), paths.resources())
    library.open(glance=False)
    try:
        yield library
    finally:
        library.close()


def bring_up_to_date(
    library: Library, *, rebuild: bool = False, readings: bool = True, patient: bool = True
) -> None:
    """Bring the cache of a library up to date, with progress where somebody sees it."""
    progress = ProgressLine(sys.stderr)
    try:
        refresh(
            library,
            Pace(progress.show, lambda: False),
            rebuild=rebuild,
            readings=readings,
            patient=patient,
        )
    finally:
        progress.clear()


def say(message: str) -> None:
    """Tell the user something that is no result; where nobody can be told, never mind."""
    try:
        Page(sys.stderr).line(f"dateline: {shown_path(message)}")
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


def silence(stream: TextIO) -> None:
    """Let what is still buffered go nowhere, or the interpreter would complain at its end."""
    with suppress(UnsupportedOperation):  # a stream that is no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def counted(number: int, what: str) -> str:
    """Say a number of things: `1 article`, `2 articles`."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
