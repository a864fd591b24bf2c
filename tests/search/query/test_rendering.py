"""What must hold of a clause written back: it means the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.entities.mention import Kind
from search.query.clauses import (
    Clause,
    Dated,
    Everything,
    From,
    Literal,
    Marked,
    Mentioned,
    Named,
    Near,
    Pattern,
    Phrase,
    Regex,
    State,
    Together,
    Unit,
    Variant,
    Without,
    Word,
)
from search.query.combining import all_of, any_of, negated
from search.query.parser import parse
from search.query.rendering import rendered
from tests.search.query.acceptance import QUERIES, TODAY, understood
from tests.search.query.soup import sources

_OTHER_DAY = date(1999, 12, 31)

_folded = st.sampled_from(["oil", "gas", "u.s", "3.5", "or", "and", "baki", "баку", "x"])
_rows = st.lists(_folded, min_size=2, max_size=4).map(tuple)
_begun = _rows.map(lambda row: (*row[:-1], f"{row[-1]}*"))
_in_order = (
    st.tuples(st.dates(), st.dates()).map(lambda ends: (min(ends), max(ends)))
    | st.tuples(st.none() | st.dates(), st.none())
    | st.tuples(st.none(), st.dates())
)
_words = (
    st.builds(Word, _folded, exact=st.booleans())
    | st.builds(Pattern, st.sampled_from(["azer*", "*stan", "colo?r", "*a*", "?a*b", "u.s*"]))
    | st.builds(Variant, st.sampled_from(["kelaleh", "oil"]))
)
_text = (
    _words
    | st.builds(Phrase, _rows)
    | st.builds(Near, _rows, st.integers(0, 1000))
    | st.builds(Literal, st.sampled_from(["★", "$ %", "-", "(", "~", "US$", "at & t"]))
    | st.builds(Regex, st.sampled_from(["a b", "(a|b)+", 'x"', r"\/ \)", "a-b"]))
)
_filters = (
    _in_order.map(lambda ends: Dated(*ends))
    | _in_order.map(lambda ends: Mentioned(*ends))
    | st.builds(Named, st.sampled_from(Kind), _rows, whole=st.booleans())
    | st.builds(Named, st.sampled_from(Kind), _begun)
    | st.builds(From, _rows | _begun)
    | st.builds(Marked, st.sampled_from(State))
)


def _and(parts: list[Clause]) -> Clause:
    return all_of(parts) or Everything()


def _or(parts: list[Clause]) -> Clause:
    return any_of(parts) or Everything()


def _joined(leaves: st.SearchStrategy[Clause]) -> st.SearchStrategy[Clause]:
    """Join clauses as the parser does: flat, and without what it would simplify."""

    def join(inner: st.SearchStrategy[Clause]) -> st.SearchStrategy[Clause]:
        several = st.lists(inner, min_size=1, max_size=3)
        return several.map(_and) | several.map(_or) | inner.map(negated)

    return st.recursive(leaves, join, max_leaves=6)


_together = st.builds(Together, st.sampled_from(Unit), _joined(_text)).filter(
    lambda clause: not isinstance(clause.part, Word | Pattern | Variant | Literal)
)
_clauses = _joined(_text | _filters | _together)


@given(_clauses)
def test_a_clause_written_back_means_the_same(clause: Clause) -> None:
    """On any day, for relative dates have become days."""
    source = rendered(clause)
    assert parse(source, TODAY).clause == clause, source
    assert parse(source, _OTHER_DAY).clause == clause, source


@given(sources)
def test_whatever_was_typed_can_be_written_back(source: str) -> None:
    """And written back once more it stays as it is."""
    clause = understood(source).clause
    again = rendered(clause)
    assert parse(again, _OTHER_DAY).clause == clause, again
    assert rendered(parse(again, _OTHER_DAY).clause) == again


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("date:2025", "date:2025"),
        ('date:"July 2025"', "date:2025-07"),
        ("date:2025-04..2025-07", "date:2025-04..2025-07"),
        ("date:2025-01..2025-06", "date:2025-01..2025-06"),
        ("after:2024", "date:2025.."),
        ("before:2025-03-02", "date:..2025-03-01"),
        ("mentions:2025-01-01", "mentions:2025-01-01"),
        ("date:7d", "date:2025-06-28..2025-07-04"),
        ("date:any", "date:any"),
    ],
)
def test_dates_are_written_back_briefly(source: str, expected: str) -> None:
    """A month as a month, a year as a year."""
    assert rendered(understood(source).clause) == expected


@pytest.mark.parametrize("row", QUERIES, ids=lambda row: repr(row["source"]))
def test_each_acceptance_query_can_be_written_back(row: dict[str, str]) -> None:
    """Without what had to be mended, and without the archive and the day it was typed for."""
    clause = understood(row["source"]).clause
    assert parse(rendered(clause), _OTHER_DAY).clause == clause


def test_an_empty_query_is_written_as_nothing() -> None:
    """All articles need no words."""
    assert rendered(Everything()) == ""
    assert rendered(Without(Word("a"))) == "-a"
