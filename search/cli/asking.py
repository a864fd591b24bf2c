"""Put a query to a folder, as `search`, `export` and `print` do."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from search.archive.answering import Answer, Order
from search.archive.library import Library
from search.archive.needs import needs_readings
from search.archive.readable import readable
from search.archive.searching import Searching
from search.cli.common import bring_up_to_date, counted, opened, say
from search.errors import IndexBusyError
from search.query.clauses import Query

_TRY = {
    "spelling": "did you mean",
    "name": "did you mean",
    "kind": "did you mean",
    "apart": "with the words apart",
    "without": "with a part left out",
}
"""What stands before a suggestion, by why it is one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query that was put to a library, and its answer."""

    library: Library
    searching: Searching
    query: Query
    answer: Answer


@contextmanager
def asked(folder: Path, typed: str, order: Order, *, readings: bool = False) -> Iterator[Asked]:
    """Bring a folder up to date and search it, and say what has to be said beside the answer.

    Names and dates in all articles are found where the query needs them, or with `readings`.
    """
    with opened(folder) as library:
        searching = Searching(library)
        try:
            found = _answered(library, searching, typed, order, readings=readings)
            if not found.answer.numbers:
                say(f"nothing found in {folder}")
                _suggest(found)
            yield found
        finally:
            searching.close()


def with_text(found: Asked, limit: int | None) -> Sequence[int]:
    """Return the articles found that have a text, `limit` at most; files without are counted."""
    numbers, left_out = readable(found.answer.numbers, found.library.problems())
    if left_out:
        are = "is" if left_out == 1 else "are"
        say(f"{counted(left_out, 'file')} that can't be read {are} left out")
    return numbers[:limit]


def _answered(
    library: Library, searching: Searching, typed: str, order: Order, *, readings: bool
) -> Asked:
    """Bring the library up to date and search it; what was mended is told."""
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
    return Asked(library, searching, query, answer)


def _suggest(found: Asked) -> None:
    """Say which part of a query ruled all out, and what would find something."""
    if found.answer.partial:
        return
    mended = found.searching.mended(found.query.source)
    if mended.ruled_out and mended.suggestions:
        say(f"no article fulfils: {mended.ruled_out}")
    elif mended.suggestions:
        say("each part finds articles, but no article fulfils all of them")
    for suggestion in mended.suggestions:
        say(f"{_TRY[suggestion.why]}: {suggestion.query} ({counted(suggestion.count, 'article')})")
