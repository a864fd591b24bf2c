"""What the commands share: open a folder's library, bring it up to date, say what is no result."""

import sys
from collections.abc import Collection, Sequence
from itertools import islice
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


def with_query_last(arguments: Sequence[str], with_value: Collection[str]) -> list[str]:
    """Put the words of a query behind a `--`: a parser of options would take `-oil` for one.

    `with_value` are the options that another argument belongs to.
    """
    options: list[str] = []
    query: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            query.extend(rest)
        elif argument in with_value:
            options += [argument, *islice(rest, 1)]
        elif argument.startswith("--") or argument == "-h":
            options.append(argument)
        else:
            query.append(argument)
    return [*options, "--", *query]
