"""Look through article files for characters that are no words, which no index holds."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from search.articles.files import read_bytes
from search.articles.parsing import parse
from search.query.clauses import Literal
from search.query.hits import find_hits


def find_literal(
    folder: Path, paths: Iterable[tuple[int, str]], text: str, cancelled: Callable[[], bool]
) -> Iterator[int]:
    """Yield the numbers of the articles, of numbers and paths, whose body holds the characters.

    Stops early when cancelled.
    """
    clause = Literal(text)
    runs = [run.encode("utf-8", "surrogatepass") for run in text.split()]
    for number, path in paths:
        if cancelled():
            return
        raw = read_bytes(folder, path)
        if _may_hold(raw, runs) and find_hits(parse(path, raw).body, clause):
            yield number


def _may_hold(raw: bytes, runs: Iterable[bytes]) -> bool:
    """Tell, at a glance, whether a file can hold all runs of characters.

    A file that is not plainly UTF-8 can.
    """
    return all(run in raw for run in runs) or not _is_plain(raw)


def _is_plain(raw: bytes) -> bool:
    """Tell whether data are UTF-8 and not UTF-16, which may look like it."""
    if b"\0" in raw:
        return False
    try:
        return raw.isascii() or bool(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return False
