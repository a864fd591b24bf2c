"""Our segments behind Whoosh's codec interface: all the rest of Whoosh works on them unchanged."""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.base import Codec, FieldWriter, PerDocumentWriter, PostingsWriter, Segment
from whoosh.matching.mcore import Matcher

from search.index.documents import WordDocuments
from search.index.segment import BODY, SegmentArrays
from search.index.storage import IndexDirectory
from search.index.terms import WordTerms

EXTENSION = ".words"


class WordSegment(Segment):
    """What the list of segments holds of one, pickled by Whoosh: its name and what is deleted."""

    def __init__(self, indexname: str) -> None:
        super().__init__(indexname)  # type: ignore[no-untyped-call]  # Whoosh's
        self.words = 0
        self._count = 0
        self._deleted: set[int] = set()

    @property
    def file_name(self) -> str:
        """Name the file of the arrays."""
        return f"{self.segment_id()}{EXTENSION}"  # type: ignore[no-untyped-call]  # Whoosh's

    def set_facts(self, arrays: SegmentArrays) -> None:
        """Take over what is counted in the arrays: documents, and words of their bodies."""
        self._count = arrays.count
        self.words = len(arrays.field(BODY).places)

    def live(self) -> NDArray[np.bool_]:
        """Tell of each document whether it is not deleted."""
        live = np.ones(self._count, np.bool_)
        live[list(self._deleted)] = False
        return live

    def delete_documents(self, documents: Iterable[int]) -> None:
        """Mark documents as deleted, those that are already among them or not."""
        self._deleted.update(documents)

    def codec(self) -> "WordCodec":
        """Give what reads the segment."""
        return WordCodec()

    def set_doc_count(self, doccount: int) -> None:
        """Take over how many documents there are."""
        self._count = doccount

    def doc_count_all(self) -> int:
        """Count the documents, deleted ones too."""
        return self._count

    def doc_count(self) -> int:
        """Count the documents that are not deleted."""
        return self._count - len(self._deleted)

    def has_deletions(self) -> bool:
        """Tell whether any document is deleted."""
        return bool(self._deleted)

    def deleted_count(self) -> int:
        """Count the deleted documents."""
        return len(self._deleted)

    def deleted_docs(self) -> Iterator[int]:
        """Yield the deleted documents."""
        return iter(self._deleted)

    def delete_document(self, docnum: int, delete: bool = True) -> None:  # noqa: FBT001, FBT002 - Whoosh's
        """Mark a document as deleted, or not any more."""
        (self._deleted.add if delete else self._deleted.discard)(docnum)

    def is_deleted(self, docnum: int) -> bool:
        """Tell whether a document is deleted."""
        return docnum in self._deleted

    def should_assemble(self) -> bool:
        """Tell Whoosh that a segment is one file already."""
        return False


class WordCodec(Codec):
    """Reads our segments for Whoosh, which never writes them: search.index.writing does."""

    def new_segment(self, storage: IndexDirectory, indexname: str) -> WordSegment:  # noqa: ARG002
        """Name a segment that is yet to be written."""
        return WordSegment(indexname)

    def terms_reader(self, storage: IndexDirectory, segment: WordSegment) -> WordTerms:
        """Give what reads words and their postings."""
        return WordTerms(storage.arrays(segment.file_name))

    def per_document_reader(self, storage: IndexDirectory, segment: WordSegment) -> WordDocuments:
        """Give what reads numbers and lengths of documents."""
        return WordDocuments(segment, storage.arrays(segment.file_name))

    def per_document_writer(self, storage: IndexDirectory, segment: Segment) -> PerDocumentWriter:
        """Refuse, as all that follow: for Whoosh's own writers, which are not used."""
        raise NotImplementedError

    def field_writer(self, storage: IndexDirectory, segment: Segment) -> FieldWriter:
        """Refuse."""
        raise NotImplementedError

    def postings_writer(self, *_arguments: object, **_options: object) -> PostingsWriter:
        """Refuse."""
        raise NotImplementedError

    def postings_reader(self, *_arguments: object, **_options: object) -> Matcher:
        """Refuse: words know their postings."""
        raise NotImplementedError
