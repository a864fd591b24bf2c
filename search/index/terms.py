"""The words of a segment as Whoosh asks for them: one by one, in their order, from a word on."""

from bisect import bisect_left
from collections.abc import Iterator

from whoosh.codec.base import EmptyCursor, FieldCursor, TermsReader
from whoosh.fields import FieldType
from whoosh.formats import Format
from whoosh.reading import TermInfo, TermNotFound
from whoosh.scoring import BaseScorer

from search.index.inverting import LENGTHS
from search.index.matcher import WordMatcher
from search.index.segment import FieldArrays, SegmentArrays


class WordTerms(TermsReader):
    """All words of a segment."""

    def __init__(self, arrays: SegmentArrays) -> None:
        self._fields = {name: arrays.field(name) for name in sorted(arrays.field_names)}

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._find(*term) >= 0

    def indexed_field_names(self) -> list[str]:
        """Name the fields."""
        return list(self._fields)

    def cursor(self, fieldname: str, fieldobj: FieldType) -> FieldCursor:
        """Give what walks over the words of a field."""
        field = self._fields.get(fieldname)
        return WordCursor(field, fieldobj) if field else EmptyCursor()

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield all words with their fields, in order."""
        for name in self._fields:
            yield from self.terms_from(name, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield the words of a field from one on."""
        for _place, term in self._from(fieldname, prefix):
            yield fieldname, term

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield all words with their fields and their statistics, in order."""
        for name in self._fields:
            yield from self.items_from(name, b"")

    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield the words of a field from one on, with their statistics."""
        for place, term in self._from(fieldname, prefix):
            yield (fieldname, term), term_info(self._fields[fieldname], place)

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Give the statistics of a word; raises TermNotFound."""
        return term_info(self._fields[fieldname], self._existing(fieldname, text))

    def frequency(self, fieldname: str, text: bytes) -> float:
        """Count how often a word stands in all documents, deleted ones too."""
        return float(self.term_info(fieldname, text).weight()) if (fieldname, text) in self else 0.0

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Count the documents that a word is in, deleted ones too."""
        place = self._find(fieldname, text)
        return len(self._fields[fieldname].documents_of(place)) if place >= 0 else 0

    def matcher(
        self, fieldname: str, text: bytes, format_: Format, scorer: BaseScorer | None = None
    ) -> WordMatcher:
        """Give what walks over the documents of a word; raises TermNotFound."""
        place = self._existing(fieldname, text)
        return WordMatcher(self._fields[fieldname], place, (fieldname, text), format_, scorer)

    def _find(self, fieldname: str, text: bytes) -> int:
        return self._fields[fieldname].find(text) if fieldname in self._fields else -1

    def _existing(self, fieldname: str, text: bytes) -> int:
        if (place := self._find(fieldname, text)) < 0:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        return place

    def _from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[int, bytes]]:
        if field := self._fields.get(fieldname):
            for place in range(bisect_left(field.terms, prefix), len(field.terms)):
                yield place, field.terms[place]


class WordCursor(FieldCursor):
    """Walks over the words of a field, for Whoosh's search of words that are alike."""

    def __init__(self, field: FieldArrays, fieldobj: FieldType) -> None:
        self._field = field
        self._fieldobj = fieldobj
        self._place = 0

    def first(self) -> str | None:
        """Go to the first word and give it."""
        self._place = 0
        return self.text()

    def find(self, term: str | bytes) -> str | None:
        """Go to a word, or to the one behind where it would be, and give that."""
        folded = term if isinstance(term, bytes) else self._fieldobj.to_bytes(term)
        self._place = bisect_left(self._field.terms, folded)
        return self.text()

    def next(self) -> str | None:
        """Go to the next word and give it."""
        self._place += 1
        return self.text()

    def is_valid(self) -> bool:
        """Tell whether there is a word here."""
        return self._place < len(self._field.terms)

    def text(self) -> str | None:
        """Give the word, None behind the last."""
        return self._field.terms[self._place].decode() if self.is_valid() else None

    def term_info(self) -> TermInfo | None:
        """Give the word's statistics."""
        return term_info(self._field, self._place) if self.is_valid() else None


def term_info(field: FieldArrays, place: int) -> TermInfo:
    """Give the statistics of a term that Whoosh scores by."""
    documents = field.documents_of(place)
    frequencies = field.frequencies_of(place)
    lengths = field.lengths[documents]
    return TermInfo(
        weight=float(frequencies.sum()),
        df=len(documents),
        minlength=int(LENGTHS[lengths.min()]),
        maxlength=int(LENGTHS[lengths.max()]),
        maxweight=float(frequencies.max()),
        minid=int(documents[0]),
        maxid=int(documents[-1]),
    )
