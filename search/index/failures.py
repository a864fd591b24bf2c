"""Whatever goes wrong in Whoosh's files, told as one error."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search.errors import CacheError


@contextmanager
def told_as_cache_error(directory: Path) -> Iterator[None]:
    """Turn any exception of the block into a CacheError.

    Why: Whoosh keeps no checksums and unpickles what it reads, so that a damaged file may raise
    anything, from zlib.error to ModuleNotFoundError. The answer is the same: discard and rebuild.
    """
    try:
        yield
    except CacheError:
        raise
    except Exception as failure:
        raise CacheError(str(directory), f"{type(failure).__name__}: {failure}") from failure
