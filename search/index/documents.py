"""What Whoosh asks of the documents of a segment: which are deleted, their numbers and lengths."""

from collections.abc import Iterator
from functools import cache

from whoosh.codec.base import PerDocumentReader, Segment
from whoosh.columns import ColumnReader, NumericColumn

from search.index.inverting import LENGTHS
from search.index.schema import NUMBER
from search.index.segment import SegmentArrays, Unsigned


class WordDocuments(PerDocumentReader):
    """What Whoosh asks of single documents."""

    def __init__(self, segment: Segment, arrays: SegmentArrays) -> None:
        self._segment = segment
        self._arrays = arrays
        self._lengths = cache(self._read_lengths)

    def doc_count(self) -> int:
        """Count the documents that are not deleted."""
        count: int = self._segment.doc_count()
        return count

    def doc_count_all(self) -> int:
        """Count the documents, deleted ones too."""
        count: int = self._segment.doc_count_all()
        return count

    def has_deletions(self) -> bool:
        """Tell whether any document is deleted."""
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        """Tell whether a document is deleted."""
        return bool(self._segment.is_deleted(docnum))

    def deleted_docs(self) -> Iterator[int]:
        """Yield the deleted documents."""
        return iter(self._segment.deleted_docs())

    def supports_columns(self) -> bool:
        """Tell Whoosh that there is a column."""
        return True

    def has_column(self, fieldname: str) -> bool:
        """Tell whether a field is a column."""
        return fieldname == NUMBER

    def list_columns(self) -> list[str]:
        """Name the columns."""
        return [NUMBER]

    def column_reader(self, fieldname: str, column: NumericColumn) -> "NumberColumn":  # noqa: ARG002
        """Give what reads the numbers of the articles."""
        return NumberColumn(self._arrays.numbers, column)

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Count the words of a field of a document, rounded as Whoosh does."""
        lengths = self._lengths(fieldname)
        return lengths[docnum] if lengths else default

    def field_length(self, fieldname: str) -> int:
        """Count the words of a field in all documents, deleted ones too."""
        return len(self._arrays.field(fieldname).places) if self._lengths(fieldname) else 0

    def min_field_length(self, fieldname: str) -> int:
        """Give the length of the shortest field."""
        return min(self._lengths(fieldname), default=0)

    def max_field_length(self, fieldname: str) -> int:
        """Give the length of the longest field."""
        return max(self._lengths(fieldname), default=0)

    def stored_fields(self, docnum: int) -> dict[str, object]:  # noqa: ARG002 - Whoosh's
        """Give what is stored of a document, which is nothing."""
        return {}

    def _read_lengths(self, fieldname: str) -> list[int]:
        """List the lengths of a field, none for what is not one of words."""
        if fieldname not in self._arrays.field_names:
            return []
        lengths: list[int] = LENGTHS[self._arrays.field(fieldname).lengths].tolist()
        return lengths


class NumberColumn(ColumnReader):
    """The numbers of the articles, for Whoosh's sorting and its merging of columns."""

    def __init__(self, numbers: Unsigned, column: NumericColumn) -> None:
        self._numbers = numbers
        self._column = column
        self._sign = 1

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, docnum: int) -> int:
        return int(self._numbers[docnum])

    def __iter__(self) -> Iterator[int]:
        return iter(self.load())

    def load(self) -> list[int]:
        """List all numbers."""
        numbers: list[int] = self._numbers.tolist()
        return numbers

    def sort_key(self, docnum: int) -> int:  # type: ignore[override]  # as Whoosh's own numbers
        """Give what a document is sorted by."""
        return self._sign * self[docnum]

    def set_reverse(self) -> None:
        """Sort from the largest on."""
        self._sign = -1

    def default_value(self, reverse: bool = False) -> int:  # noqa: FBT001, FBT002 - Whoosh's
        """Give the number of a document that has none."""
        value: int = self._column.default_value(reverse)
        return value
