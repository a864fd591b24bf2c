"""The keyword index of a build as a refresh writes it: opened late, and known when damaged."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from search.articles.article import Article
from search.errors import CacheError, IndexBusyError
from search.index.keyword_index import KeywordIndex
from search.index.writing import IndexWriting

DAMAGED = "damaged"
"""A file that whoever searches puts into an index that turns out to be damaged."""


class DamagedIndexError(CacheError):
    """The keyword index is to be made anew; the catalogue may be sound."""


class Indexing:
    """Writes the keyword index in a folder, which is opened when there is something to write.

    Its methods raise DamagedIndexError, or IndexBusyError where another process is writing.
    """

    def __init__(self, place: Path) -> None:
        self._place = place
        self._writing: IndexWriting | None = None
        self._opened = ExitStack()

    def numbers(self) -> frozenset[int]:
        """Return the numbers of the articles in the index."""
        if not self._place.exists():
            return frozenset()
        if (self._place / DAMAGED).exists():
            raise DamagedIndexError(str(self._place), "found damaged")
        with _told_as_damage(), KeywordIndex.open(self._place) as index:
            return index.numbers()

    def change(self, gone: Iterable[int], articles: Iterable[tuple[int, Article]]) -> None:
        """Take articles out and put others in, at a stroke, so that a search sees them."""
        with _told_as_damage():
            if self._writing is None:
                self._writing = self._opened.enter_context(KeywordIndex.writing(self._place))
            for number in gone:
                self._writing.delete(number)
            for number, article in articles:
                self._writing.add(number, article.headline, article.body)
            self._writing.commit()

    def destroy(self) -> None:
        """Remove all of the index."""
        self.close()
        shutil.rmtree(self._place, ignore_errors=True)

    def close(self) -> None:
        """Give up what is not committed, and let others write."""
        self._writing = None
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


@contextmanager
def _told_as_damage() -> Iterator[None]:
    """Tell an error of the index from one of the catalogue."""
    try:
        yield
    except IndexBusyError:
        raise
    except CacheError as error:
        raise DamagedIndexError(error.place, error.reason) from error
