"""What must hold of the search language, from the text typed to its explanation."""

import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query.clauses import (
    Both,
    Clause,
    Either,
    Literal,
    Nothing,
    Phrase,
    Query,
    Without,
    Word,
)
from search.query.combining import all_of, any_of, negated
from search.query.explanation import explain
from search.query.hits import find_hits
from search.query.parser import parse
from tests.search.query.acceptance import QUERIES, TODAY, understood
from tests.search.query.soup import soup, sources, spaced_soup


def _explained(query: Query) -> str:
    return "".join(f"**{p.text}**" if p.strong else p.text for p in explain(query))


@pytest.mark.parametrize("case", QUERIES, ids=lambda case: repr(case["source"]))
def test_a_query_means_what_its_row_says(case: dict[str, Any]) -> None:
    """Each row of the table, with its reason (acceptance 24, 26 to 29, 32, 75, 78, 85, 86)."""
    query = understood(case["source"])
    assert _explained(query) == case["explanation"], case["why"]
    assert list(query.repairs) == case.get("repairs", []), case["why"]


@given(sources)
def test_any_text_is_a_query(source: str) -> None:
    """Nothing that is typed raises, in the parser or behind it (acceptance 27)."""
    query = understood(source)
    assert query.source == source
    assert _explained(query)
    find_hits(source, query.clause)


@pytest.mark.parametrize("today", [date.min, date(2024, 2, 29), date(2026, 1, 31), date.max])
@given(source=soup)
def test_a_query_is_total_on_any_day(today: date, source: str) -> None:
    """Relative dates neither raise at the ends of the calendar nor on the last of a month."""
    assert _explained(parse(source, today))


@pytest.mark.parametrize(
    "unit",
    ["(", ")", '"', "-", "*", "★", "-(", "NOT ", "a OR ", "a ", "a:", "a-", "person:(", "date:",
     "..", "date:2025..", '"a" ', "a!", "(a OR ", ".", "'", "́", "/", "/a", "/a(", '"a"~',
     "~", "=", "a*", "?", "?*", "same:para(", "is:", "saved:x ", "saved:",
     "date:@end", "@", "\\", "/\\"],
)  # fmt: skip
def test_no_query_takes_long(unit: str) -> None:
    """A text of any length and any nesting is read in bounded time and stack (acceptance 39)."""
    source = unit * 20_000
    started = time.process_time()
    query = parse(source, TODAY)
    explain(query)
    find_hits(source[:2_000], query.clause)
    assert time.process_time() - started < 2


@given(soup | spaced_soup)
def test_clauses_are_flat(source: str) -> None:
    """No Both within a Both, no Either within an Either, no single parts, no double negation."""

    def check(clause: Clause) -> None:
        if isinstance(clause, Both | Either):
            assert len(clause.parts) == len(set(clause.parts)) > 1
            for part in clause.parts:
                assert type(part) is not type(clause)
                check(part)
        elif isinstance(clause, Without):
            assert not isinstance(clause.part, Without | Nothing)
            check(clause.part)

    check(parse(source, TODAY).clause)


_Asked = tuple[str, Clause]


def _joined(one: _Asked, operator: str, other: _Asked) -> _Asked:
    """Join two queries, and what they mean."""
    join = all_of if operator == "AND" else any_of
    clause = join([one[1], other[1]])
    assert clause
    return f"({one[0]}) {operator} ({other[0]})", clause


_terms = st.sampled_from(["oil", "Baku"]).map(lambda word: (word, Word(word.lower())))
_symbols = st.sampled_from(["★", "$", "☆☆", "&"]).map(lambda text: (text, Literal(text)))
_joined_symbols = st.recursive(
    _terms | _symbols,
    lambda inner: (
        st.builds(_joined, inner, st.sampled_from(["AND", "OR"]), inner)
        | inner.map(lambda asked: (f"NOT ({asked[0]})", negated(asked[1])))
    ),
    max_leaves=8,
)


@given(_joined_symbols)
def test_symbols_between_operators_are_meant(asked: _Asked) -> None:
    """As words are, wherever in a query they stand alone beside an operator (acceptance 26)."""
    source, clause = asked
    for written in (source, source.replace("(★)", "★").replace("(oil)", "oil")):
        query = understood(written)
        assert query.clause == clause, written
        assert not query.repairs


@given(st.text(alphabet='abc ABC əİ-"', max_size=30))
def test_what_is_shown_takes_no_part_in_comparisons(source: str) -> None:
    """Two spellings that fold alike are one query to a cache."""
    assert parse(source, TODAY).clause == parse(source.replace("“", '"'), TODAY).clause
    assert hash(Word("oil", shown="Oil")) == hash(Word("oil"))
    assert Phrase(("a", "b"), "A-B") == Phrase(("a", "b"))
