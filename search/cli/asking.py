"""Put a query to a folder, as `search` and `export` do."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from search.archive.answering import Answer, Order
from search.archive.library import Library
from search.archive.needs import needs_readings
from search.archive.searching import Searching
from search.cli.common import bring_up_to_date, opened, say
from search.errors import IndexBusyError
from search.query.clauses import Query

_TRY = {
    "spelling": "did you mean",
    "name": "did you mean",
    "kind": "did you mean",
    "apart": "with the words apart",
    "without": "without that",
}
"""What stands before a suggestion, by why it is one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query that was put to a library, and its answer."""

    library: Library
    searching: Searching
    query: Query
    answer: Answer


def ask(folder: Path, typed: str, order: Order, *, readings: bool = False) -> Asked:
    """Bring a folder up to date and search it, and say what has to be said beside the answer.

    Names and dates in all articles are found where the query needs them, or with `readings`.
    """
    library = opened(folder)
    searching = Searching(library)
    needed = readings or needs_readings(searching.understood(typed).clause)
    with suppress(IndexBusyError):
        bring_up_to_date(library, readings=needed, patient=False)
    query = searching.understood(typed)
    for repair in query.repairs:
        say(repair)
    answer = searching.search(query.clause, order)
    for alike in searching.names_alike(query.clause):
        say(alike)
    if answer.partial:
        say("the folder is still being indexed, there may be more")
    asked = Asked(library, searching, query, answer)
    if not answer.numbers:
        say(f"nothing found in {folder}")
        _suggest(asked)
    return asked


def _suggest(asked: Asked) -> None:
    """Say which part of a query ruled all out, and what would find something."""
    if asked.answer.partial:
        return
    mended = asked.searching.mended(asked.query.source)
    if mended.ruled_out and mended.suggestions:
        say(f"no article fulfils: {mended.ruled_out}")
    for suggestion in mended.suggestions:
        count = "1 article" if suggestion.count == 1 else f"{suggestion.count:,} articles"
        say(f"{_TRY[suggestion.why]}: {suggestion.query} ({count})")
