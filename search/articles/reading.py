"""Read one article from its file.

Why not in files: the window lists a folder before its first paint, and parses nothing until then.
"""

from pathlib import Path

from search.articles.article import Article
from search.articles.files import LARGEST, READ_AT_ONCE, read_raw, words_of
from search.articles.parsing import parse, without_text
from search.articles.problem import Problem

_MOST_BYTES_A_CHARACTER = 4


def read_article(folder: Path, path: str, *, limit: int | None = None) -> Article:
    """Read and parse one article; never raises, what is wrong becomes the article's problem.

    With `limit` the body has that many characters at most, and exactly as many when it was cut.
    """
    most = LARGEST if limit is None else _MOST_BYTES_A_CHARACTER * limit + READ_AT_ONCE
    try:
        raw, size = read_raw(f"{folder}/{path}", most)
    except (OSError, ValueError) as error:
        return without_text(path, Problem.UNREADABLE, words_of(error))
    if size > LARGEST:
        return without_text(path, Problem.TOO_LARGE, f"{size} bytes")
    return parse(path, raw, limit=limit)
