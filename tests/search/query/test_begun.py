"""When the last word of a query may be a beginning, and what is asked for then."""

import pytest
from hypothesis import given

from search.archive.needs import leaves
from search.query.begun import begun
from search.query.clauses import Clause, From, Named, Pattern, Together
from search.query.parts import parts
from search.query.rendering import rendered
from tests.search.query.acceptance import NEWEST, SAVED, TODAY, understood
from tests.search.query.soup import sources


def _is_beginning(clause: Clause) -> bool:
    """Tell whether a clause asks for a word by its beginning."""
    match clause:
        case Pattern(folded):
            return folded.endswith("*")
        case Named(_, row) | From(row):
            return row[-1].endswith("*")
        case Together(_, part):
            return any(map(_is_beginning, leaves(part)))
    return False


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
        "date:(2025 OR 20", "Iran's", "Aghbend-Kel", "U.S", "(oil)", "azerb)", "★", "foo:ba",
        "same:foo(ba", "person:", "person:Ali ", "person:=Ali", 'person:="Ali', 'person:"Ali"',
        'person:"Ilham ', "person:Ali*", "person:★", "person:Ali.", "-person:Ali", "NOT from:Ba",
        "person:(Ali)", "person:(Ali ", 'person:("Ali"', "person:(A OR", "person:(-Ali",
        "date:202", "mentions:ju", "is:star", "saved:cross", "same:par", "same:foo(person:Ali",
        "same:foo(person:(Ali", "person:Iran's", "/person:Ali", '"person:Ali',
    ],
)  # fmt: skip
def test_anything_else_is_whole(source: str) -> None:
    """A space ends a word; quotes, signs and operators ask for it as it stands."""
    assert begun(source) == ""


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("person:Pezesh", "person:Pezesh*"),
        ("person:P", "person:P*"),
        ('person:"Masoud Pez', 'person:"Masoud Pez*"'),
        ("person:“Masoud Pez", 'person:“Masoud Pez*"'),
        ('bridge place:"Khan', 'bridge place:"Khan*"'),
        ("org:EC", "org:EC*"),
        ("org:U.S", "org:U.S*"),
        ("event:Al-Sum", "event:Al-Sum*"),
        ("FROM:Ba", "FROM:Ba*"),
        ("person:(Ilham OR Pez", "person:(Ilham OR Pez*"),
        ('-oil (person:("Masoud Pez', '-oil (person:("Masoud Pez*"'),
        ("same:para(bridge person:Pez", "same:para(bridge person:Pez*"),
        ("person:O’Ne", "person:O’Ne*"),
    ],
)
def test_a_name_at_the_end_may_be_a_beginning(source: str, asked: str) -> None:
    """Behind its field or in the brackets of that; quotes that are open are closed."""
    assert begun(source) == asked


@given(sources)
def test_a_begun_query_is_a_query(source: str) -> None:
    """Nothing but its last word becomes a beginning, and it can be written and read again."""
    query = begun(source)
    if not query:
        return
    before, after = parts(source, TODAY, NEWEST, SAVED), parts(query, TODAY, NEWEST, SAVED)
    assert [part.clause for part in before[:-1]] == [part.clause for part in after[:-1]]
    clause = understood(query).clause
    assert understood(rendered(clause)).clause == clause
    assert any(map(_is_beginning, leaves(after[-1].clause)))
    if len(after) == 1 and " " not in source and source.isalpha():
        assert isinstance(clause, Pattern)
