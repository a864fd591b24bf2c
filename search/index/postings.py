"""Which documents hold a word, read from Whoosh's postings into masks that join in no time.

A mask is one large integer with a byte a document, 1 where it matches: `&` and `|` of 20,000
documents take microseconds, and a mask once read serves every query that holds its word.

Why: a Whoosh query tree walks its postings document by document in Python, for every key typed
anew; read word by word, only the new word is walked.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, reduce
from itertools import chain, compress
from operator import and_

from whoosh.matching.mcore import Matcher
from whoosh.reading import IndexReader, TermNotFound

from search.index.schema import BODY, NUMBER

_MASKS_KEPT = 128
"""Masks remembered a kind of term; each takes a byte a document."""

_Found = Callable[[IndexReader, int], Iterable[int]]
"""Finds documents in a leaf, given the number of its first; gives the leaf's own numbers."""


class Postings:
    """One state of the index, opened; what is committed later is not seen.

    `everything` is the mask of all documents that are not deleted.
    """

    def __init__(self, reader: IndexReader) -> None:
        self._leaves = list(reader.leaf_readers())
        self._count = reader.doc_count_all()
        self._numbers = article_numbers(reader)
        self.everything = self._marked(lambda leaf, _offset: leaf.all_doc_ids())
        self.with_word = lru_cache(_MASKS_KEPT)(self._with_word)
        self.with_prefix = lru_cache(_MASKS_KEPT)(self._with_prefix)
        self.with_phrase = lru_cache(_MASKS_KEPT)(self._with_phrase)

    def articles(self, mask: int) -> Iterator[int]:
        """Yield the numbers of the articles in a mask."""
        return compress(self._numbers, self._flags(mask))

    def _with_word(self, folded: str) -> int:
        term = folded.encode()
        return self._living(lambda leaf, _offset: _with_term(leaf, term))

    def _with_prefix(self, folded: str) -> int:
        beginning = folded.encode()
        return self._living(lambda leaf, _offset: _with_beginning(leaf, beginning))

    def with_any(self, start: str, wanted: Callable[[str], bool]) -> int:
        """Make the mask of the documents with a word that begins so and is wanted."""
        begun = start.encode()

        def found(leaf: IndexReader, _offset: int) -> Iterator[int]:
            for term, _about in leaf.iter_prefix(BODY, begun):
                if wanted(term.decode()):
                    yield from _with_term(leaf, term)

        return self._living(found)

    def _with_phrase(self, row: tuple[str, ...]) -> int:
        terms = [folded.encode() for folded in row]
        rarest = sorted(set(row), key=self._frequency)[:2]
        flags = self._flags(reduce(and_, map(self.with_word, rarest)))

        def found(leaf: IndexReader, offset: int) -> Iterator[int]:
            candidates = compress(range(leaf.doc_count_all()), flags[offset:])
            return _with_row(leaf, terms, candidates)

        return self._living(found)

    def _frequency(self, folded: str) -> int:
        return sum(leaf.doc_frequency(BODY, folded) for leaf, _ in self._leaves)

    def _living(self, found: _Found) -> int:
        """Make the mask of the documents found, without the deleted ones among them."""
        return self.everything & self._marked(found)

    def _marked(self, found: _Found) -> int:
        flags = bytearray(self._count)
        for leaf, offset in self._leaves:
            for document in found(leaf, offset):
                flags[offset + document] = 1
        return int.from_bytes(flags, "little")

    def _flags(self, mask: int) -> bytes:
        return mask.to_bytes(self._count, "little")


def article_numbers(reader: IndexReader) -> list[int]:
    """Read the article number of each document, deleted ones too."""
    leaves = [leaf for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
    return list(chain.from_iterable(leaf.column_reader(NUMBER, translate=False) for leaf in leaves))


def _matcher(leaf: IndexReader, term: bytes) -> Matcher | None:
    try:
        return leaf.postings(BODY, term)
    except TermNotFound:
        return None


def _with_term(leaf: IndexReader, term: bytes) -> Iterable[int]:
    """Find the documents of a term by the leaf's own numbers."""
    matcher = _matcher(leaf, term)
    ids: Iterable[int] = matcher.all_ids() if matcher else ()
    return ids


def _with_beginning(leaf: IndexReader, beginning: bytes) -> Iterator[int]:
    for term, about in leaf.iter_prefix(BODY, beginning):
        first, last = about.min_id(), about.max_id()
        if about.doc_frequency() <= 2 and first is not None:
            yield from (first, last)
        else:
            yield from _with_term(leaf, term)


def _with_row(leaf: IndexReader, terms: list[bytes], candidates: Iterable[int]) -> Iterator[int]:
    """Yield the candidates in which the terms stand one behind the other.

    Rare terms are asked first: common ones need not be read where those are too far apart.
    """
    matchers = {term: _matcher(leaf, term) for term in set(terms)}
    steps = sorted(enumerate(terms), key=lambda step: leaf.doc_frequency(BODY, step[1]))
    for document in candidates:
        starts: set[int] | None = None
        for step, term in steps:
            here = {place - step for place in _places(matchers[term], document)}
            starts = here if starts is None else starts & here
            if not starts:
                break
        else:
            yield document


def _places(matcher: Matcher | None, document: int) -> list[int]:
    """Read where a term stands in a document; documents must be asked for in order."""
    if matcher and matcher.is_active():
        matcher.skip_to(document)
    if not (matcher and matcher.is_active() and matcher.id() == document):
        return []
    places: list[int] = matcher.value_as("positions")
    return places
