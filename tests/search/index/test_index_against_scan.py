"""What must hold of the index against other answers to the same: Whoosh's own, and a linear scan.

Each query is answered three times: by our arrays over our files; by Whoosh's searcher, of the very
query tree, over Whoosh's files; by reading all articles.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.index import Index, create_in
from whoosh.query.compound import Or
from whoosh.reading import IndexReader
from whoosh.searching import Searcher
from whoosh.writing import SegmentWriter

from search.index.engine import Engine
from search.index.keyword_index import INDEX_NAME, KeywordIndex
from search.index.planning import Spellings, plan, plan_weights
from search.index.schema import BODY, HEADLINE, NUMBER, article_schema
from search.query.clauses import (
    Both,
    Clause,
    Either,
    Everything,
    Near,
    Pattern,
    Phrase,
    Together,
    Unit,
    Variant,
    Without,
    Word,
)
from tests.search.index.asking import found, indexed, weighed
from tests.search.index.linear_scan import LinearScan

Batch = Mapping[int, str | None]
"""Texts by their numbers; None for an article that is gone."""

_SPELLED = [
    "oil", "Oil,", "OILS", "gas\n\n", "U.S.", "Iran’s", "a", "a-a", "★", "gas.", "(oil)\n\n",
    "Kəlalə", "Kelala", "bridged\n", "bridges", "Баку", "x1.5",
]  # fmt: skip
_WORDS = ["oil", "oils", "gas", "u.s", "iran", "a", "bridge", "none", "kalala", "баку", "x1.5"]
_PATTERNS = ["o*", "*s", "*i*", "g?s", "?", "*", "b*d", "k*l*", "x*", "*?.?*", "oil"]

_texts = st.lists(st.sampled_from(_SPELLED), max_size=14).map(" ".join)
_words = st.sampled_from(_WORDS)
_rows = st.lists(_words, min_size=1, max_size=4).map(tuple)
_leaves: st.SearchStrategy[Clause] = st.one_of(
    st.builds(Word, _words, st.booleans()),
    st.builds(Pattern, st.sampled_from(_PATTERNS)),
    st.builds(Variant, st.sampled_from([*_WORDS, "kelaleh", "bakы"])),
    st.builds(Phrase, _rows),
    st.builds(Near, _rows, st.integers(0, 4)),
)


def _joined(clauses: st.SearchStrategy[Clause]) -> st.SearchStrategy[Clause]:
    parts = st.lists(clauses, min_size=1, max_size=3).map(tuple)
    return st.builds(Both, parts) | st.builds(Either, parts) | st.builds(Without, clauses)


_of_words = st.recursive(_leaves, _joined, max_leaves=4)
_clauses = st.recursive(
    _leaves | st.just(Everything()) | st.builds(Together, st.just(Unit.PARAGRAPH), _of_words),
    _joined,
    max_leaves=5,
)
_batches = st.lists(
    st.dictionaries(st.integers(0, 9), st.none() | _texts, max_size=6), min_size=1, max_size=4
)


@contextmanager
def _opened(batches: Sequence[Batch]) -> Iterator[tuple[Engine, Searcher, LinearScan]]:
    """Write batches, a segment each, as we and as Whoosh do, and open all that answers."""
    with TemporaryDirectory() as directory, ExitStack() as opened:
        ours, theirs = Path(directory, "ours"), Path(directory, "theirs")
        theirs.mkdir()
        index = create_in(str(theirs), article_schema(), indexname=INDEX_NAME)
        writing = opened.enter_context(KeywordIndex.writing(ours))
        texts: dict[int, str] = {}
        for batch in batches:
            for number, text in batch.items():
                texts.pop(number, None)
                if text is None:
                    writing.delete(number)
                else:
                    writing.add(number, text[:9], text)
                    texts[number] = text
            writing.commit()
            _write_theirs(index, batch)
        articles = {number: (text[:9], text) for number, text in texts.items()}
        engine = Engine.open(ours, INDEX_NAME)
        opened.callback(engine.close)
        yield engine, opened.enter_context(index.searcher()), LinearScan(articles)


def _write_theirs(index: Index, batch: Batch) -> None:
    with index.reader() as reader:
        numbers = _their_numbers(reader)
    writer = SegmentWriter(index)
    for document, number in enumerate(numbers):
        if number in batch:
            writer.delete_document(document)
    for number, text in batch.items():
        if text is not None:
            writer.add_document(**{NUMBER: number, HEADLINE: text[:9], BODY: text})
    writer.commit(merge=False)


def _their_numbers(reader: IndexReader) -> list[int]:
    leaves = [leaf for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
    return list(chain.from_iterable(leaf.column_reader(NUMBER, translate=False) for leaf in leaves))


def _found_by_whoosh(searcher: Searcher, clause: Clause) -> set[int]:
    """Ask Whoosh; its Not gives deleted documents too where they are the last (3.54.0, 2.7.4)."""
    reader = searcher.reader()
    numbers = _their_numbers(reader)
    found = searcher.docs_for_query(plan(clause))
    return {numbers[document] for document in found if not reader.is_deleted(document)}


def _weights_by_whoosh(
    searcher: Searcher, clause: Clause, spellings: Spellings
) -> dict[int, float]:
    numbers = _their_numbers(searcher.reader())
    terms = plan_weights(clause, spellings)
    found = searcher.search(Or(terms), limit=None)
    among = {*searcher.docs_for_query(plan(clause))}
    return {numbers[one]: score or 0.0 for one, score in found.items() if one in among}


def _has_paragraphs(clause: Clause) -> bool:
    match clause:
        case Both(parts) | Either(parts):
            return any(map(_has_paragraphs, parts))
        case Without(part):
            return _has_paragraphs(part)
    return isinstance(clause, Together)


@settings(max_examples=70, deadline=None)
@given(batches=_batches, clauses=st.lists(_clauses, min_size=1, max_size=12))
def test_the_index_answers_as_whoosh_and_a_scan_would(
    batches: list[Batch], clauses: list[Clause]
) -> None:
    """For any texts, changed and deleted in any batches, and any clauses (acceptance 34, 50)."""
    with _opened(batches) as (engine, searcher, scan):
        assert indexed(engine) == indexed(scan)
        for clause in clauses:
            assert scan.can_answer(clause)
            assert found(engine, clause) == found(scan, clause)
            if not _has_paragraphs(clause):  # of which Whoosh knows nothing
                assert _found_by_whoosh(searcher, clause) == found(scan, clause)


@settings(max_examples=40, deadline=None)
@given(
    texts=st.lists(_texts, min_size=1, max_size=9),
    size=st.integers(1, 9),
    clauses=st.lists(_clauses, min_size=1, max_size=6),
)
def test_articles_are_weighed_as_whoosh_and_a_scan_would(
    texts: list[str], size: int, clauses: list[Clause]
) -> None:
    """BM25F over headline and body, in any number of segments."""
    numbered = list(enumerate(texts))
    batches = [dict(numbered[at : at + size]) for at in range(0, len(texts), size)]
    with _opened(batches) as (engine, searcher, scan):
        for clause in clauses:
            weights = weighed(engine, clause)
            assert weights == pytest.approx(weighed(scan, clause))
            if not _has_paragraphs(clause):
                spellings = engine.vocabulary.variants
                assert weights == pytest.approx(_weights_by_whoosh(searcher, clause, spellings))


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(_texts, min_size=1, max_size=9), word=_words, limit=st.integers(1, 5))
def test_words_are_completed_and_mended_as_by_a_scan(
    texts: list[str], word: str, limit: int
) -> None:
    """The commonest words that begin so, the words a slip away, and their counts."""
    with _opened([{number: text} for number, text in enumerate(texts)]) as (engine, _, scan):
        vocabulary = engine.vocabulary
        for prefix in ("", word[:1], word):
            assert vocabulary.beginning(prefix, limit) == scan.vocabulary(prefix, limit)
        assert vocabulary.frequency(word) == scan.frequency(word)
        assert {*vocabulary.alike(word, 99)} == {*scan.alike(word, 99)}
        assert scan.alike(word, limit)[:1] == () or vocabulary.alike(word, limit)


def _random_text(chance: random.Random) -> str:
    words = [f"w{int(chance.paretovariate(0.7)) % 400}" for _ in range(chance.randrange(120))]
    return " ".join(word + chance.choice(["", "", "", ".", "\n\n"]) for word in words)


def _random_clause(chance: random.Random, depth: int = 2) -> Clause:
    row = tuple(f"w{int(chance.paretovariate(0.9)) % 400}" for _ in range(chance.randrange(1, 4)))
    kind = chance.randrange(8 if depth else 4)
    if kind > 4:
        parts = tuple(_random_clause(chance, depth - 1) for _ in range(2))
        return (Both(parts), Either(parts), Without(parts[0]))[kind - 5]
    if kind == 4:
        part = _random_clause(chance, 0)
        return Together(Unit.PARAGRAPH, Both((part, Without(Word(row[0])))))
    leaves = (Word(row[0]), Phrase(row), Near(row, chance.randrange(6)), Pattern(f"*{row[0][1:]}"))
    return leaves[kind]


def test_random_queries_over_many_articles_are_answered_alike() -> None:
    """Two hundred articles in five segments, some replaced and some deleted; seeded."""
    chance = random.Random(7)
    batches: list[dict[int, str | None]] = [
        {chance.randrange(200): _random_text(chance) for _ in range(60)} for _ in range(5)
    ]
    batches.append(dict.fromkeys(range(0, 200, 9)))
    with _opened(batches) as (engine, searcher, scan):
        for _ in range(120):
            clause = _random_clause(chance)
            by_scan = found(scan, clause)
            assert found(engine, clause) == by_scan, clause
            if not _has_paragraphs(clause):
                assert _found_by_whoosh(searcher, clause) == by_scan, clause
