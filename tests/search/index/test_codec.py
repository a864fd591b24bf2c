"""What must hold of our segments behind Whoosh: all that its own files would give.

The same articles are written in Whoosh's own format and in ours, and asked the same by Whoosh's own
searcher. The way back from whoosh3 is kept open; in a second environment with the `dev` extra:

    pip uninstall whoosh3 && pip install whoosh==2.7.4 && pytest tests/search/index
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.index import create_in, open_dir
from whoosh.query.compound import And, AndMaybe, AndNot, Or
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Every, Query
from whoosh.query.terms import FuzzyTerm, Prefix, Term, Wildcard
from whoosh.query.wrappers import Not
from whoosh.reading import IndexReader
from whoosh.searching import Searcher
from whoosh.writing import SegmentWriter

from search.index.building import SegmentBuilder
from search.index.committing import ChangingSegments
from search.index.keyword_index import INDEX_NAME
from search.index.schema import BODY, HEADLINE, NUMBER, article_schema
from search.index.storage import IndexDirectory, open_index
from search.index.tokenising import joined

Batch = dict[int, tuple[str, str]]
"""Headlines and bodies of articles by their numbers."""

_WORDS = ["oil", "oils", "gas", "gasoil", "u.s", "kalbacar", "a", "the"]
_SPELLED = ["oil", "Oil,", "oils", "gas\n\n", "gasoil", "U.S.", "Kəlbəcər’s", "a", "the the", "★"]

_texts = st.lists(st.sampled_from(_SPELLED), max_size=14).map(" ".join)
_batches = st.lists(
    st.dictionaries(st.integers(0, 30), st.tuples(_texts, _texts), max_size=12),
    min_size=1,
    max_size=3,
)
_fields = st.sampled_from([BODY, HEADLINE])
_words = st.sampled_from([*_WORDS, "none"])
_boosts = st.sampled_from([1.0, 2.0])
_leaves: st.SearchStrategy[Query] = st.one_of(
    st.builds(Term, _fields, _words, boost=_boosts),
    st.builds(Prefix, _fields, st.sampled_from(["o", "g", "ga", "", "x"])),
    st.builds(Wildcard, _fields, st.sampled_from(["*s", "o?l*", "g*l"])),
    st.builds(FuzzyTerm, _fields, st.sampled_from(["oil", "gaz", "thf"])),
    st.builds(
        Phrase, _fields, st.lists(_words, min_size=2, max_size=3), slop=st.sampled_from([1, 3])
    ),
    st.builds(Every),
)


def _joined(parts: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    several = st.lists(parts, min_size=1, max_size=3)
    return st.one_of(
        st.builds(And, several),
        st.builds(Or, several),
        st.builds(AndNot, parts, parts),
        st.builds(AndMaybe, parts, parts),
        st.builds(Not, parts),
    )


_queries = st.recursive(_leaves, _joined, max_leaves=5)


def _numbers(reader: IndexReader) -> list[int]:
    """Give the article number of each document."""
    leaves = [leaf for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
    return list(chain.from_iterable(leaf.column_reader(NUMBER, translate=False) for leaf in leaves))


def _write_theirs(place: Path, batches: Sequence[Batch]) -> None:
    """Write batches as Whoosh does, a segment each."""
    place.mkdir()
    index = create_in(str(place), article_schema(), indexname=INDEX_NAME)
    for batch in batches:
        with index.reader() as reader:
            numbers = _numbers(reader)
        writer = SegmentWriter(index)
        for document, number in enumerate(numbers):
            if number in batch:
                writer.delete_document(document)
        for number, (headline, body) in batch.items():
            writer.add_document(**{NUMBER: number, HEADLINE: headline, BODY: body})
        writer.commit(merge=False)


def _write_ours(place: Path, batches: Sequence[Batch], *, merge: bool) -> None:
    """Write batches by our codec, a segment each, or all of them merged into one."""
    place.mkdir()
    storage = IndexDirectory(place)
    builder = SegmentBuilder()
    for batch in batches:
        changing = ChangingSegments(storage, INDEX_NAME)
        changing.delete(batch)
        if batch:
            headlines, bodies = zip(*batch.values(), strict=True)
            builder.add([*batch], joined(headlines), joined(bodies))
            segment, path = changing.new_file()
            builder.write(path)
            changing.add(segment)
        if merge:
            _merge_all(changing)
        changing.commit()


def _merge_all(changing: ChangingSegments) -> None:
    """Make one segment of all, which is never done with more than memory can take."""
    segments, changing._segments = changing._segments, []
    if any(segment.doc_count() for segment in segments):
        changing._merge(segments)


def _remaining(batches: Sequence[Batch]) -> Batch:
    """Give the articles that are left of all batches, in the order of their documents."""
    remaining: Batch = {}
    for batch in batches:
        for number, texts in batch.items():
            remaining.pop(number, None)
            remaining[number] = texts
    return remaining


@contextmanager
def _searchers(
    batches: Sequence[Batch], *, merge: bool = False
) -> Iterator[tuple[Searcher, Searcher]]:
    """Write batches in both formats, and open both: Whoosh's own first.

    Whoosh's own merging rounds lengths a second time. What is merged in ours is compared with an
    index of Whoosh that never held anything else.
    """
    with TemporaryDirectory() as name:
        theirs, ours = Path(name, "theirs"), Path(name, "ours")
        _write_theirs(theirs, [_remaining(batches)] if merge else batches)
        _write_ours(ours, batches, merge=merge)
        with (
            open_dir(str(theirs), indexname=INDEX_NAME).searcher() as their_searcher,
            open_index(ours, INDEX_NAME)[1].searcher() as our_searcher,
        ):
            yield their_searcher, our_searcher


def _scores(searcher: Searcher, query: Query, limit: int | None) -> dict[int, float]:
    """Score the articles that fulfil a query, the best first."""
    numbers = _numbers(searcher.reader())
    found = searcher.search(query, limit=limit)
    return {numbers[document]: score or 0.0 for document, score in found.items()}


@settings(max_examples=80, deadline=None)
@given(batches=_batches, queries=st.lists(_queries, min_size=1, max_size=8), merge=st.booleans())
def test_whoosh_finds_and_scores_the_same(
    batches: list[Batch], queries: list[Query], *, merge: bool
) -> None:
    """For any articles, replaced in any batches, and any of Whoosh's own queries."""
    with _searchers(batches, merge=merge) as (theirs, ours):
        for query in queries:
            try:
                expected, best = _scores(theirs, query, None), _scores(theirs, query, 3)
            except IndexError:  # Whoosh's AndNotMatcher reads behind the end of Whoosh's files
                continue
            assert _scores(ours, query, None) == expected
            assert list(_scores(ours, query, 3).values()) == list(best.values())


@settings(max_examples=30, deadline=None)
@given(batches=_batches)
def test_whoosh_reads_the_same_words_and_postings(batches: list[Batch]) -> None:
    """All words with their statistics, and each posting with its weight and places."""
    with _searchers(batches) as (theirs, ours):
        assert _terms(ours.reader()) == _terms(theirs.reader())
        assert list(ours.reader().iter_postings()) == list(theirs.reader().iter_postings())
        for field in (BODY, HEADLINE):
            assert _lengths(ours.reader(), field) == _lengths(theirs.reader(), field)


def _terms(reader: IndexReader) -> list[tuple[object, ...]]:
    """List all words with their statistics."""
    return [
        (term, about.weight(), about.doc_frequency(), about.max_weight(), about.min_length())
        for term, about in reader
    ]


def _lengths(reader: IndexReader, field: str) -> list[int]:
    """List the lengths of a field in all documents, and their sum."""
    documents = range(reader.doc_count_all())
    return [
        *(reader.doc_field_length(document, field, 0) or 0 for document in documents),
        reader.field_length(field),
    ]
