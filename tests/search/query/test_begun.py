"""When the last word of a query may be a beginning, and what is asked for then."""

import pytest
from hypothesis import given

from search.query.begun import begun
from search.query.clauses import Pattern
from search.query.parts import parts
from search.query.rendering import rendered
from tests.search.query.acceptance import NEWEST, SAVED, TODAY, understood
from tests.search.query.soup import sources


@pytest.mark.parametrize(
    "source",
    [
        "azerbaij", "az", "Bakı", "iran azerbaij", "(iran OR azerb", "same:para(bridge ara",
        'person:Aliyev "joint projects" khank', "oil AND ga", "oil g", "person:(Aliyev) khank",
        "20",
    ],
)  # fmt: skip
def test_a_plain_word_at_the_end_may_be_a_beginning(source: str) -> None:
    """Whatever stands before it; where something does, a single letter is enough."""
    assert begun(source) == f"{source}*"


@pytest.mark.parametrize(
    "source",
    [
        "", " ", "a", "azerbaijan ", "azerbaijan\n", "=azerb", '"azerb', '"azerb"', "azerb*",
        "azer?", "azerb~", "/azerb", "/azerb/", "-azerb", "NOT azerb", "oil -azerb", "oil OR",
        "person:Ali", "person:(Ali", "date:(2025 OR 20", "Iran's", "Aghbend-Kel", "U.S", "(oil)",
        "azerb)", "★", "foo:ba", "same:foo(ba",
    ],
)  # fmt: skip
def test_anything_else_is_whole(source: str) -> None:
    """A space ends a word; quotes, signs and operators ask for it as it stands."""
    assert begun(source) == ""


@given(sources)
def test_a_begun_query_is_a_query(source: str) -> None:
    """Nothing but its last word becomes a pattern, and it can be written and read again."""
    query = begun(source)
    if not query:
        return
    before, after = parts(source, TODAY, NEWEST, SAVED), parts(query, TODAY, NEWEST, SAVED)
    assert [part.clause for part in before[:-1]] == [part.clause for part in after[:-1]]
    clause = understood(query).clause
    assert understood(rendered(clause)).clause == clause
    assert "Pattern" in repr(after[-1].clause)
    if len(after) == 1 and " " not in source and source.isalpha():
        assert isinstance(clause, Pattern)
