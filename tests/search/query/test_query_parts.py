"""What must hold of a query's parts: they are what it is made of, and each can be taken out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query.clauses import Everything
from search.query.combining import all_of
from search.query.parts import parts, with_part, without
from tests.search.query.acceptance import NEWEST, SAVED, TODAY, understood
from tests.search.query.soup import sources


def _texts(source: str) -> list[str]:
    return [part.text for part in parts(source, TODAY, NEWEST, SAVED)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("bridge", ["bridge"]),
        ("bridge AND araz date:2025 -oil", ["bridge", "araz", "date:2025", "-oil"]),
        ('bridge "joint projects"~5', ["bridge", '"joint projects"~5']),
        ("(oil OR gas) bridge", ["(oil OR gas)", "bridge"]),
        ("oil OR gas bridge", ["oil OR gas bridge"]),
        ("NOT oil same:para(a b)", ["NOT oil", "same:para(a b)"]),
        ("person:(A OR B) /x y/", ["person:(A OR B)", "/x y/"]),
        ("bridge person:", ["bridge"]),
        ('bridge "joint', ["bridge", '"joint']),
    ],
)
def test_a_query_parts_at_its_outermost_and(source: str, expected: list[str]) -> None:
    """Each with the signs that belong to it; what means nothing yet is no part."""
    assert _texts(source) == expected


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("bridge AND araz AND oil", ["araz AND oil", "bridge AND oil", "bridge AND araz"]),
        ("bridge -oil date:2025", ["-oil date:2025", "bridge date:2025", "bridge -oil"]),
        ("oil OR gas", [""]),
    ],
)
def test_a_part_can_be_taken_out(source: str, left: list[str]) -> None:
    """What is left is as the user typed it, without an AND that joins nothing."""
    assert [without(source, part) for part in parts(source, TODAY)] == left


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", "date:2025"),
        (" ", "date:2025"),
        ("bridge -oil", "bridge -oil date:2025"),
        ("oil OR gas", "(oil OR gas) date:2025"),
        ("oil OR gas bridge", "(oil OR gas bridge) date:2025"),
        ("(oil OR gas) bridge", "(oil OR gas) bridge date:2025"),
        ("(oil) OR (gas)", "((oil) OR (gas)) date:2025"),
        ("person:(A OR B)", "person:(A OR B) date:2025"),
    ],
)
def test_a_part_can_be_added(source: str, expected: str) -> None:
    """It holds for all that is found, not for the last alternative alone."""
    assert with_part(source, "date:2025") == expected


@given(sources)
def test_parts_together_are_the_query(source: str) -> None:
    """Joined by AND their clauses are the query's."""
    found = parts(source, TODAY, NEWEST, SAVED)
    assert (all_of(part.clause for part in found) or Everything()) == understood(source).clause
    for part in found:
        assert source[part.start : part.end] == part.text
        without(source, part)


_TERMS = ["oil", "=gas", "azer*", '"joint projects"', "-x", "date:2025", "(a OR b)", "person:A"]


@given(st.lists(st.sampled_from(_TERMS), min_size=1, unique=True), st.data())
def test_what_is_left_is_the_query_without_the_part(terms: list[str], data: st.DataObject) -> None:
    """A chip that is removed takes nothing else with it."""
    source = data.draw(st.sampled_from([" ", " AND "])).join(terms)
    found = parts(source, TODAY)
    gone = data.draw(st.sampled_from(found))
    expected = all_of(part.clause for part in found if part is not gone)
    assert understood(without(source, gone)).clause == (expected or Everything())


@given(st.lists(st.sampled_from(_TERMS), min_size=1, unique=True), st.data())
def test_what_is_added_is_a_part(terms: list[str], data: st.DataObject) -> None:
    """It can be taken out again, and then all is as before."""
    source = terms[0]
    for term in terms[1:]:
        source += data.draw(st.sampled_from([" ", " AND ", " OR "])) + term
    whole = with_part(source, "is:undated")
    added = parts(whole, TODAY)[-1]
    assert added.text == "is:undated"
    assert understood(without(whole, added)).clause == understood(source).clause
