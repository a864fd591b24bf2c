"""What the commands share: open a folder's library, bring it up to date, say what is no result."""

import sys
from pathlib import Path

from search import paths
from search.archive.library import Library
from search.archive.pace import Pace
from search.archive.upkeep import refresh
from search.terminal import Page, ProgressLine

DONE, NOTHING, FAILED, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses."""


def opened(folder: Path) -> Library:
    """Open the library of a folder; raises FolderError or CacheError."""
    library = Library(folder, paths.cache_for(folder), paths.resources())
    library.open(glance=False)
    return library


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
    """Tell the user something that is no result."""
    Page(sys.stderr).line(f"dateline: {message}")
