"""Write articles into the keyword index, a batch and a segment at a time."""

from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from whoosh.codec.base import Segment
from whoosh.index import Index, LockError, create_in, exists_in, open_dir
from whoosh.writing import MERGE_SMALL, SegmentWriter

from search.errors import CacheError, IndexBusyError
from search.index.failures import told_as_cache_error
from search.index.keyword_index import INDEX_NAME
from search.index.postings import article_numbers
from search.index.schema import BODY, HEADLINE, NUMBER, article_schema

MEMORY_MB = 128
"""Megabytes of postings that Whoosh collects before it sorts and spills them.

Measured with Reuters articles, CPU seconds and peak memory of the process: 19,043 in one batch 29 s
in 206 MB at 128, 29 s in 371 MB at 256, 20 s in 446 MB at 512; in batches of 2,000, which never
fill it, 22 s in 194 MB. So commit every few thousand articles; the limit is for who does not.
"""
_MOST_SEGMENTS = 24
"""Above this the small ones are merged: each segment makes a word some 50 µs slower to find."""


class IndexWriting:
    """Changes to an index, which others see at each `commit`; without one they are given up.

    The index is locked from the beginning to the commit, and from the first change after it to the
    next. In one batch a number is added once, and not deleted any more.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._added: set[int] = set()
        self._deleted: set[int] = set()
        with told_as_cache_error(directory):
            self._index = _opened_or_created(directory)
        self._writer: SegmentWriter | None = None
        self._begin()

    def add(self, number: int, headline: str, body: str) -> None:
        """Index an article, in place of what the index holds under its number."""
        self.delete(number)
        self._added.add(number)
        writer = self._begin()
        with told_as_cache_error(self._directory):
            writer.add_document(**{NUMBER: number, HEADLINE: headline, BODY: body})

    def delete(self, number: int) -> None:
        """Take an article out of the index; one that is not in it is passed over."""
        if number in self._added:
            raise ValueError(f"article {number} was added in this batch")
        self._deleted.add(number)

    def commit(self) -> None:
        """Make the batch lasting and visible, all of it or nothing; raises CacheError."""
        if self._added or self._deleted:
            writer = self._begin()
            with told_as_cache_error(self._directory):
                has_deletions = self._delete_documents(writer)
                if self._added or has_deletions:
                    writer.commit(mergetype=_worth_keeping)
        self._abandon()

    def _begin(self) -> SegmentWriter:
        """Lock the index, where this batch has not yet done so."""
        if self._writer is None:
            with told_as_cache_error(self._directory):
                try:
                    self._writer = SegmentWriter(self._index, limitmb=MEMORY_MB)
                except LockError as locked:
                    reason = "another process is writing it"
                    raise IndexBusyError(str(self._directory), reason) from locked
        return self._writer

    def _delete_documents(self, writer: SegmentWriter) -> bool:
        """Mark the documents of all changed articles at once: each by itself costs a search."""
        if not writer.segments:
            return False
        with writer.reader() as reader:
            documents = [
                document
                for document, number in enumerate(article_numbers(reader))
                if number in self._deleted and not reader.is_deleted(document)
            ]
        for document in documents:
            writer.delete_document(document)
        return bool(documents)

    def _abandon(self) -> None:
        """Give up what is not committed and unlock the index."""
        self._added.clear()
        self._deleted.clear()
        writer, self._writer = self._writer, None
        if writer and not writer.is_closed:
            # A disk that is full fails the clean-up too; the next writing sweeps what is left.
            with suppress(CacheError), told_as_cache_error(self._directory):
                writer.cancel()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._abandon()
        self._index.close()


def _opened_or_created(directory: Path) -> Index:
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    if exists_in(str(directory), indexname=INDEX_NAME):
        return open_dir(str(directory), indexname=INDEX_NAME)
    return create_in(str(directory), article_schema(), indexname=INDEX_NAME)


def _worth_keeping(writer: SegmentWriter, segments: list[Segment]) -> list[Segment]:
    """Drop segments of which all documents are deleted, and merge small ones when they are many."""
    kept = [segment for segment in segments if segment.doc_count()]
    if len(kept) <= _MOST_SEGMENTS:
        return kept
    merged: list[Segment] = MERGE_SMALL(writer, kept)
    return merged
