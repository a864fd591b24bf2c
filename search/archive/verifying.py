"""Compare files with the digests of their content, in case one changed and does not look it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from search.articles.digests import digest_at

_AT_ONCE = 100


def suspects(folder: Path, digests: Sequence[tuple[str, bytes]]) -> Iterator[frozenset[str]]:
    """Yield, of a hundred files at a time, the paths of those that are not as they were.

    Files that could not be read are among them where they can be now.
    """
    for start in range(0, len(digests), _AT_ONCE):
        yield frozenset(
            path
            for path, digest in digests[start : start + _AT_ONCE]
            if digest_at(folder, path) != digest
        )
