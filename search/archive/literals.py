"""Look through article files for characters that are no words, which no index holds."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from search.articles.files import read_article
from search.query.clauses import Literal
from search.query.hits import find_hits


def find_literal(
    folder: Path, paths: Iterable[tuple[int, str]], text: str, cancelled: Callable[[], bool]
) -> Iterator[int]:
    """Yield the numbers of the articles, of numbers and paths, whose body holds the characters.

    Stops early when cancelled.
    """
    clause = Literal(text)
    for number, path in paths:
        if cancelled():
            return
        if find_hits(read_article(folder, path).body, clause):
            yield number
