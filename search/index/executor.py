"""Answers Whoosh's query trees by arrays: a mask of the documents a query, joined by `&` and `|`.

What it does not know is left to Whoosh's own matchers, so that any query of Whoosh's is answered.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial, reduce
from itertools import accumulate, pairwise
from operator import and_, or_

import numpy as np
from whoosh.query.compound import And, Or
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Every, Query
from whoosh.query.terms import Prefix, Term, Wildcard
from whoosh.query.wrappers import Not
from whoosh.reading import IndexReader
from whoosh.searching import Searcher

from search.index import finding
from search.index.leaf import Leaf
from search.index.queries import Alike, InParagraph, Near
from search.index.ranges import Mask
from search.index.resemblance import variants
from search.index.spaces import Documents, Members, Paragraphs

_MASKS_KEPT = 64
"""Masks remembered of what takes longest to find; each takes a byte a document.

Measured: `"of the"` takes 10 ms at 95,215 articles, and is part of every key typed behind it.
"""
_COSTLY = (Phrase, Prefix, Wildcard, Near, Alike, InParagraph)

Space = Sequence[Members]
"""The members of all leaves; in a mask those of a leaf are behind those of the leaf before."""

_Find = Callable[[Members], finding.Found]


class Executor:
    """Answers for one opened reader, whose leaves are given as arrays in the reader's order."""

    def __init__(self, reader: IndexReader, leaves: Sequence[Leaf]) -> None:
        self._reader = reader
        self._leaves = leaves
        self._documents: Space = [Documents(leaf) for leaf in leaves]
        self._kept = lru_cache(_MASKS_KEPT)(lambda query: self._find(query, self._documents))

    def documents(self, query: Query) -> Mask:
        """Find the documents that fulfil a query, deleted ones too; the mask is not to be changed.

        Raises what Whoosh's matchers raise where the query is left to them.
        """
        return self._answer(query, self._documents)

    def _answer(self, query: Query, space: Space) -> Mask:
        if isinstance(query, And):
            return reduce(and_, self._answers(query, space))
        if isinstance(query, Or) and not _are_words(query):
            return reduce(or_, self._answers(query, space))
        if isinstance(query, Not):
            return ~self._answer(query.query, space)
        if space is self._documents and isinstance(query, _COSTLY):
            return self._kept(query)
        return self._find(query, space)

    def _answers(self, query: And | Or, space: Space) -> Iterator[Mask]:
        return (self._answer(part, space) for part in query.subqueries)

    def _find(self, query: Query, space: Space) -> Mask:
        """Find the members that fulfil a query that is not made of others."""
        if isinstance(query, InParagraph):
            return self._with_paragraph(query.part, space)
        if isinstance(query, Every) and query.fieldname is None:
            return np.ones(_count(space), np.bool_)
        if find := self._finding_words(query) or _finding_places(query):
            return _marked(space, find)
        if space is not self._documents:
            raise ValueError(f"not for paragraphs: {query!r}")
        return self._by_whoosh(query)

    def _finding_words(self, query: Query) -> _Find | None:
        """Return what finds a leaf's members by words alone; None for other queries."""
        match query:
            case Term():
                return _any_of(query.fieldname, [query.text])
            case Or():
                terms = [part for part in query.subqueries if isinstance(part, Term)]
                return _any_of(terms[0].fieldname, [term.text for term in terms])
            case Alike() as alike:
                words = variants(self._leaves, alike.fieldname, alike.text)
                return _any_of(alike.fieldname, words)
            case Prefix():
                find = finding.with_beginning
                return partial(find, field=query.fieldname, beginning=query.text)
            case Wildcard() if "[" not in query.text:
                return partial(finding.with_fitting, field=query.fieldname, pattern=query.text)
        return None

    def _with_paragraph(self, part: Query, space: Space) -> Mask:
        """Find the documents of which a paragraph fulfils a query.

        Only documents that might are looked at: what the query rules out is let pass at first.
        """
        if space is not self._documents:
            return self._answer(part, space)  # a paragraph of a paragraph is that paragraph
        candidates = self._answer(_loosened(part), space)
        are_few = 2 * np.count_nonzero(candidates) < len(candidates)
        paragraphs = [
            Paragraphs(members.leaf, among if are_few else None)
            for members, among in _parts(space, candidates)
        ]
        fulfilled = self._answer(part, paragraphs)
        found = np.zeros_like(candidates)
        parts = zip(_parts(space, found), _parts(paragraphs, fulfilled), strict=True)
        for (members, here), (_, those) in parts:
            here[members.leaf.document_of_paragraph[those]] = True
        return found & candidates

    def _by_whoosh(self, query: Query) -> Mask:
        found = np.zeros(_count(self._documents), np.bool_)
        searcher = Searcher(self._reader, closereader=False)
        found[list(searcher.docs_for_query(query))] = True
        return found


def _any_of(field: str, words: Sequence[str]) -> _Find:
    return partial(finding.with_words, field=field, words=words)


def _finding_places(query: Query) -> _Find | None:
    """Return what finds a leaf's members by where words stand in them; None for other queries."""
    match query:
        case Every():
            return partial(finding.with_any_word, field=query.fieldname)
        case Phrase(slop=1):
            return partial(finding.with_row, field=query.fieldname, words=query.words)
        case Near(fieldname=field, words=words, widest=widest):
            return partial(finding.with_window, field=field, words=words, widest=widest)
    return None


def _are_words(query: Or) -> bool:
    """Tell whether a query asks for any of some words of one field."""
    fields = {part.fieldname if isinstance(part, Term) else None for part in query.subqueries}
    return len(fields) == 1 and None not in fields


def _loosened(query: Query) -> Query:
    """Return what documents fulfil if one of their paragraphs fulfils a query."""
    if isinstance(query, And | Or):
        return type(query)([_loosened(part) for part in query.subqueries])
    if isinstance(query, InParagraph):
        return _loosened(query.part)
    return Every() if isinstance(query, Not) else query


def _marked(space: Space, find: _Find) -> Mask:
    """Make a mask of what is found in each leaf."""
    mask = np.zeros(_count(space), np.bool_)
    for members, part in _parts(space, mask):
        for found in find(members):
            part[found] = True
    return mask


def _parts(space: Space, mask: Mask) -> Iterator[tuple[Members, Mask]]:
    """Yield the members of each leaf and the part of a mask that is about them."""
    borders = accumulate((members.count for members in space), initial=0)
    for members, (begin, end) in zip(space, pairwise(borders), strict=True):
        yield members, mask[begin:end]


def _count(space: Space) -> int:
    return sum(members.count for members in space)
