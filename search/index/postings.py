"""Which documents hold a word, read from Whoosh's postings into masks that join in no time.

A mask is one large integer with a byte a document, 1 where it matches: `&` and `|` of 20,000
documents take microseconds, and a mask once read serves every query that holds its word.

Why: a Whoosh query tree walks its postings document by document in Python, for every key typed
anew; read word by word, only the new word is walked.
"""

from collections.abc import Iterable, Iterator
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
        self.everything = _mask(
            self._count,
            (number for number in range(self._count) if not reader.is_deleted(number)),
        )
        self.with_word = lru_cache(_MASKS_KEPT)(self._with_word)
        self.with_prefix = lru_cache(_MASKS_KEPT)(self._with_prefix)
        self.with_phrase = lru_cache(_MASKS_KEPT)(self._with_phrase)

    def articles(self, mask: int) -> Iterator[int]:
        """Yield the numbers of the articles in a mask."""
        return compress(self._numbers, mask.to_bytes(self._count, "little"))

    def _with_word(self, folded: str) -> int:
        term = folded.encode()
        return self._living(
            number + offset
            for leaf, offset in self._leaves
            if (matcher := _matcher(leaf, term))
            for number in matcher.all_ids()
        )

    def _with_prefix(self, folded: str) -> int:
        beginning = folded.encode()
        return self._living(
            number + offset
            for leaf, offset in self._leaves
            for number in _documents_with_prefix(leaf, beginning)
        )

    def _with_phrase(self, row: tuple[str, ...]) -> int:
        candidates = self.everything
        for folded in row:
            candidates &= self.with_word(folded)
        terms = [folded.encode() for folded in row]
        return self._living(
            number + offset
            for leaf, offset in self._leaves
            for number in _with_row(leaf, terms, self._documents(leaf, offset, candidates))
        )

    def _documents(self, leaf: IndexReader, offset: int, mask: int) -> list[int]:
        """List a mask's documents that are in one leaf, by the leaf's own numbers."""
        flags = mask.to_bytes(self._count, "little")[offset : offset + leaf.doc_count_all()]
        return list(compress(range(len(flags)), flags))

    def _living(self, documents: Iterable[int]) -> int:
        """Make the mask of some documents, without the deleted ones among them."""
        return self.everything & _mask(self._count, documents)


def _mask(count: int, documents: Iterable[int]) -> int:
    flags = bytearray(count)
    for number in documents:
        flags[number] = 1
    return int.from_bytes(flags, "little")


def article_numbers(reader: IndexReader) -> list[int]:
    """Read the article number of each document, deleted ones too."""
    leaves = [leaf for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
    return list(chain.from_iterable(leaf.column_reader(NUMBER) for leaf in leaves))


def _matcher(leaf: IndexReader, term: bytes) -> Matcher | None:
    try:
        return leaf.postings(BODY, term)
    except TermNotFound:
        return None


def _documents_with_prefix(leaf: IndexReader, beginning: bytes) -> Iterator[int]:
    for term, about in leaf.iter_prefix(BODY, beginning):
        first, last = about.min_id(), about.max_id()
        if about.doc_frequency() <= 2 and first is not None:
            yield from (first, last)
        elif matcher := _matcher(leaf, term):
            yield from matcher.all_ids()


def _with_row(leaf: IndexReader, terms: list[bytes], candidates: list[int]) -> Iterator[int]:
    """Yield the candidates in which the terms stand one behind the other."""
    matchers = {term: matcher for term in terms if (matcher := _matcher(leaf, term))}
    for number in candidates:
        places = {term: _places(matcher, number) for term, matcher in matchers.items()}
        starts = places[terms[0]]
        for step, term in enumerate(terms):
            starts = starts & {place - step for place in places[term]}
        if starts:
            yield number


def _places(matcher: Matcher, number: int) -> set[int]:
    matcher.skip_to(number)
    return set(matcher.value_as("positions"))
