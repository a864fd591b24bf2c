"""Digests of article files, by which one is known again after a rename or a touch."""

from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from search.articles.article import Article
from search.articles.files import LARGEST, read_raw, words_of
from search.articles.parsing import parse, without_text
from search.articles.problem import Problem

_BYTES = 16


class DigestedArticle(NamedTuple):
    """An article and a digest of its file, 16 bytes, or none where the file can't be read."""

    article: Article
    digest: bytes


def read_digested(folder: Path, path: str) -> DigestedArticle:
    """Read and parse one article; never raises, what is wrong becomes the article's problem."""
    try:
        raw, size = read_raw(f"{folder}/{path}", LARGEST)
    except (OSError, ValueError) as error:
        return DigestedArticle(without_text(path, Problem.UNREADABLE, words_of(error)), b"")
    if size > LARGEST:
        return DigestedArticle(without_text(path, Problem.TOO_LARGE, f"{size} bytes"), b"")
    return DigestedArticle(parse(path, raw), _digest_of(raw))


def digest_at(folder: Path, path: str) -> bytes:
    """Return the digest of a file as it is now; empty where it can't be read or is too large."""
    try:
        raw, size = read_raw(f"{folder}/{path}", LARGEST)
    except (OSError, ValueError):
        return b""
    return _digest_of(raw) if size <= LARGEST else b""


def _digest_of(raw: bytes) -> bytes:
    return blake2b(raw, digest_size=_BYTES).digest()
