"""Which documents hold a word, read from Whoosh's postings into masks that join in no time.

A mask is one large integer with a byte a document, 1 where it matches: `&` and `|` of 20,000
documents take microseconds, and a mask once read serves every query that holds its word.

Why: a Whoosh query tree walks its postings document by document in Python, for every key typed
anew; read word by word, only the new word is walked.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain, compress

from whoosh.matching.mcore import Matcher
from whoosh.reading import IndexReader, TermNotFound

from search.index.schema import BODY, NUMBER

_MASKS_KEPT = 128
"""Masks remembered a kind of term; each takes a byte a document."""


class Postings:
    """One state of the index, opened; what is committed later is not seen.

    `everything` is the mask of all documents that are not deleted.
    """

    def __init__(self, reader: IndexReader) -> None:
        self._leaves = list(reader.leaf_readers())
        self._count = reader.doc_count_all()
        self._numbers = article_numbers(reader)
        self.everything = int.from_bytes(map(_lives(reader), range(self._count)), "little")
        self.with_word = lru_cache(_MASKS_KEPT)(self._with_word)
        self.with_prefix = lru_cache(_MASKS_KEPT)(self._with_prefix)
        self.with_phrase = lru_cache(_MASKS_KEPT)(self._with_phrase)

    def articles(self, mask: int) -> Iterator[int]:
        """Yield the numbers of the articles in a mask."""
        return compress(self._numbers, self._flags(mask))

    def _with_word(self, folded: str) -> int:
        term = folded.encode()
        return self._mask(lambda leaf, _offset: _with_term(leaf, term))

    def _with_prefix(self, folded: str) -> int:
        beginning = folded.encode()
        return self._mask(lambda leaf, _offset: _with_beginning(leaf, beginning))

    def _with_phrase(self, row: tuple[str, ...]) -> int:
        common = self.everything
        for folded in row:
            common &= self.with_word(folded)
        flags = self._flags(common)
        terms = [folded.encode() for folded in row]

        def found(leaf: IndexReader, offset: int) -> Iterator[int]:
            candidates = compress(range(leaf.doc_count_all()), flags[offset:])
            return _with_row(leaf, terms, candidates)

        return self._mask(found)

    def _mask(self, found: Callable[[IndexReader, int], Iterable[int]]) -> int:
        """Make the mask of the documents found in each leaf, without the deleted ones."""
        flags = bytearray(self._count)
        for leaf, offset in self._leaves:
            for document in found(leaf, offset):
                flags[offset + document] = 1
        return self.everything & int.from_bytes(flags, "little")

    def _flags(self, mask: int) -> bytes:
        return mask.to_bytes(self._count, "little")


def article_numbers(reader: IndexReader) -> list[int]:
    """Read the article number of each document, deleted ones too."""
    leaves = [leaf for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
    return list(chain.from_iterable(leaf.column_reader(NUMBER, translate=False) for leaf in leaves))


def _lives(reader: IndexReader) -> Callable[[int], bool]:
    if reader.has_deletions():
        return lambda document: not reader.is_deleted(document)
    return lambda _document: True


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
    """Yield the candidates, all of which hold all terms, where these stand one behind the other."""
    matchers = {term: matcher for term in terms if (matcher := _matcher(leaf, term))}
    for document in candidates:
        places = {term: _places(matcher, document) for term, matcher in matchers.items()}
        starts = places[terms[0]]
        for step, term in enumerate(terms):
            starts = starts & {place - step for place in places[term]}
        if starts:
            yield document


def _places(matcher: Matcher, document: int) -> set[int]:
    matcher.skip_to(document)
    return set(matcher.value_as("positions"))
