"""The segments of an index while it is locked to be changed, all at once or not at all."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from whoosh.index import TOC, EmptyIndexError

from search.errors import CacheError, IndexBusyError
from search.index.codec import WordSegment
from search.index.merging import LivingSegment, merged
from search.index.schema import article_schema
from search.index.segment import SegmentArrays
from search.index.storage import IndexDirectory, list_name
from search.index.tidying import Size, groups_to_merge


class ChangingSegments:
    """The segments of an index, locked until `commit` or `abandon`.

    Every method may raise OSError, and CacheError for what is damaged.
    """

    def __init__(self, storage: IndexDirectory, indexname: str) -> None:
        """Lock the index, and make it where there is none; raises IndexBusyError."""
        self._storage = storage
        self._indexname = indexname
        self._lock = storage.lock(f"{indexname}_WRITELOCK")  # type: ignore[no-untyped-call]
        if not self._lock.acquire():
            raise IndexBusyError(str(storage.directory), "another process is writing it")
        try:
            self._list = _committed(storage, indexname)
            self._segments: list[WordSegment] = list(self._list.segments)
            self._sweep()
        except BaseException:
            self._lock.release()
            raise

    def delete(self, numbers: Collection[int]) -> bool:
        """Mark the documents of articles as deleted; tells whether there were any."""
        wanted = np.fromiter(numbers, np.uint32)
        before = self._deleted_count()
        for segment in self._segments:
            found = np.isin(self._arrays(segment).numbers, wanted)
            segment.delete_documents(np.flatnonzero(found).tolist())
        return self._deleted_count() > before

    def new_file(self) -> tuple[WordSegment, Path]:
        """Name a segment, and the file that is to be written for it."""
        segment = WordSegment(self._indexname)
        return segment, self._storage.directory / segment.file_name

    def add(self, segment: WordSegment) -> None:
        """Add a segment of which the file is written."""
        segment.set_facts(self._arrays(segment))
        self._segments.append(segment)

    def tidy(self, *, at_rest: bool = False) -> bool:
        """Merge segments that are many, and purge what is deleted; tells whether there were any."""
        self._segments = [segment for segment in self._segments if segment.doc_count()]
        groups = groups_to_merge([_size(segment) for segment in self._segments], at_rest=at_rest)
        for group in groups:
            self._merge([self._segments[at] for at in group])
        gone = {at for group in groups for at in group}
        self._segments = [kept for at, kept in enumerate(self._segments) if at not in gone]
        return bool(groups)

    def commit(self) -> None:
        """Make all changes lasting and visible, or none, and unlock the index."""
        following = TOC(self._list.schema, self._segments, self._list.generation + 1)
        try:
            following.write(self._storage, self._indexname)
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Give up what is not committed, and unlock the index."""
        try:
            # A disk that is full or damaged may fail this too: the next writing sweeps then.
            with suppress(OSError, CacheError):
                self._sweep()
        finally:
            self._lock.release()

    def _arrays(self, segment: WordSegment) -> SegmentArrays:
        return self._storage.arrays(segment.file_name)

    def _deleted_count(self) -> int:
        return sum(segment.deleted_count() for segment in self._segments)

    def _merge(self, segments: Sequence[WordSegment]) -> None:
        """Add one segment of what is not deleted in several."""
        living = [LivingSegment(self._arrays(segment), segment.live()) for segment in segments]
        segment, path = self.new_file()
        merged(living).write(path)
        self.add(segment)

    def _sweep(self) -> None:
        """Remove all files that the list of segments committed last does not name."""
        last = _committed(self._storage, self._indexname)
        kept = {segment.file_name for segment in last.segments}
        self._storage.sweep(self._indexname, kept | {list_name(self._indexname, last.generation)})


def _committed(storage: IndexDirectory, indexname: str) -> TOC:
    """Read the list of segments that was committed last, or begin one."""
    with suppress(EmptyIndexError):
        found: TOC = TOC.read(storage, indexname)
        return found
    first = TOC(article_schema(), [], 0)
    first.write(storage, indexname)
    return first


def _size(segment: WordSegment) -> Size:
    """Estimate the words of a segment that are not in deleted documents."""
    return Size(segment.words * segment.doc_count() // segment.doc_count_all(), segment.words)
