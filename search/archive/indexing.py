"""The keyword index of a build as a refresh writes it: in a thread, and known when damaged.

Why a thread: what makes the index is in another process mostly, so that the next articles can be
read meanwhile.
"""

import errno
import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from search.articles.article import Article
from search.errors import CacheError, IndexBusyError

if TYPE_CHECKING:
    from search.index.writing import IndexWriting

DAMAGED = "damaged"
"""A file that whoever searches puts into an index that turns out to be damaged."""

_OUT_OF_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.ENOMEM, errno.EMFILE, errno.ENFILE)
"""What keeps from writing, and would keep from writing an index anew all the more."""


class DamagedIndexError(CacheError):
    """The keyword index is to be made anew; the catalogue may be sound."""


class Indexing:
    """Writes the keyword index in a folder, which is opened when there is something to write.

    Its methods raise DamagedIndexError, IndexBusyError where another process is writing, or another
    CacheError where there is no room to write: what was committed is as sound as before.
    """

    def __init__(self, place: Path) -> None:
        self._place = place
        self._thread: ThreadPoolExecutor | None = None
        self._writing: IndexWriting | None = None
        self._opened = ExitStack()
        self._change: Future[None] | None = None
        self._done: Callable[[], None] = lambda: None

    def numbers(self) -> frozenset[int]:
        """Return the numbers of the articles in the index."""
        self.wait()
        if not self._place.exists():
            return frozenset()
        if (self._place / DAMAGED).exists():
            raise DamagedIndexError(str(self._place), "found damaged")
        from search.index.keyword_index import KeywordIndex  # as late as possible

        with _told_as_damage(), KeywordIndex.open(self._place) as index:
            return frozenset(index.numbers[index.live].tolist())

    def change(
        self,
        gone: Iterable[int],
        articles: Iterable[tuple[int, Article]],
        done: Callable[[], None],
    ) -> None:
        """Begin to take articles out and put others in, at a stroke, once the last change is made.

        When a search sees it `done` is called, by a later call of `wait` or `look`.
        """
        self.wait()
        self._done = done
        self._change = self._begin(lambda: self._make(tuple(gone), tuple(articles)))

    def tidy(self) -> None:
        """Merge the pieces that many changes have left, where there is an index."""
        self.wait()
        if self._place.exists():
            self._begin(self._tidy).result()

    def look(self) -> None:
        """See whether a change has been made."""
        if self._change and self._change.done():
            self.wait()

    def wait(self) -> None:
        """Wait until a change that was begun is made."""
        if self._change:
            change, self._change = self._change, None
            change.result()
            self._done()

    def destroy(self) -> None:
        """Remove all of the index."""
        self.close()
        shutil.rmtree(self._place, ignore_errors=True)

    def close(self) -> None:
        """Give up what is not committed, and let others write."""
        change, self._change = self._change, None
        if change:
            change.exception()  # only to wait for it
        if self._thread:
            self._begin(self._close).result()
            self._thread.shutdown()
            self._thread = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def _begin(self, work: Callable[[], None]) -> "Future[None]":
        """Let the thread do something, in which all of the index is written."""
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "indexing")
        return self._thread.submit(work)

    def _make(self, gone: Iterable[int], articles: Iterable[tuple[int, Article]]) -> None:
        """Make a change; only for the thread."""
        with _told_as_damage():
            writing = self._open()
            for number in gone:
                writing.delete(number)
            for number, article in articles:
                writing.add(number, article.headline, article.body)
            writing.commit()

    def _tidy(self) -> None:
        """Merge pieces; only for the thread."""
        with _told_as_damage():
            self._open().tidy()

    def _open(self) -> "IndexWriting":
        """Return the open index; only for the thread."""
        from search.index.keyword_index import KeywordIndex

        if self._writing is None:
            self._writing = self._opened.enter_context(KeywordIndex.writing(self._place))
        return self._writing

    def _close(self) -> None:
        """Close what is open; only for the thread."""
        self._writing = None
        self._opened.close()


@contextmanager
def _told_as_damage() -> Iterator[None]:
    """Tell damage of the index from an error of the catalogue, and from want of room."""
    try:
        yield
    except IndexBusyError:
        raise
    except CacheError as error:
        if isinstance(error.__cause__, OSError) and error.__cause__.errno in _OUT_OF_ROOM:
            raise
        raise DamagedIndexError(error.place, error.reason) from error
