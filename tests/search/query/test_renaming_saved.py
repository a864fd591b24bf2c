"""Saved searches named anew: in their tree, and wherever they are referred to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query.parser import parse
from search.query.saved import moved, renamed
from tests.search.query.soup import PIECES

SAVED = {
    "Energy": "oil",
    "Gas": "gas",
    "Energy/Gas": "saved:Energy gas",
    "Energy/Gas/Iran": 'saved:"Energy/Gas" iran',
    "Energyless": "saved:Energy/Gas OR -saved:energy",
}


def test_a_parent_takes_those_under_it_along() -> None:
    """In their places, with all that refer to any of them (acceptance 22)."""
    assert renamed(SAVED, "Energy", "Power") == {
        "Power": "oil",
        "Gas": "gas",
        "Power/Gas": "saved:Power gas",
        "Power/Gas/Iran": 'saved:"Power/Gas" iran',
        "Energyless": "saved:Power/Gas OR -saved:Power",
    }
    assert list(renamed(SAVED, "Energy", "Power"))[2] == "Power/Gas"
    assert moved(SAVED, "Energy/Gas", "Heat") == {
        "Energy/Gas": "Heat", "Energy/Gas/Iran": "Heat/Iran",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("query", "then"),
    [
        ("saved:Energy oil", 'saved:"New name" oil'),
        ('SAVED:"energy"', 'SAVED:"New name"'),
        ("saved:(Energy OR other)", 'saved:("New name" OR other)'),
        ("saved:(other (x Energy)) Energy", 'saved:(other (x "New name")) Energy'),
        ("Energy person:Energy", "Energy person:Energy"),
        ('"saved:Energy"', '"saved:Energy"'),
        ("/saved:Energy/", "/saved:Energy/"),
        ("saved:Energyless saved:", "saved:Energyless saved:"),
        ("  (oil   saved:Energy", '  (oil   saved:"New name"'),
        (") saved:Energy", ') saved:"New name"'),
    ],
)
def test_a_reference_is_written_anew_and_nothing_else(query: str, then: str) -> None:
    """What was typed around it stays as it was, mistakes too."""
    assert renamed({"Energy": "oil", "x": query}, "Energy", "New name")["x"] == then


def test_a_name_that_is_taken_goes() -> None:
    """Of the one that is named so now there is only one; no name changes where there is none."""
    saved = {"a": "1", "b": "2"}
    assert renamed(saved, "a", "b") == {"b": "1"}
    assert renamed(saved, "none", "some") == saved
    assert renamed(saved, "a", "a") == saved


def test_a_search_can_move_under_its_own_name() -> None:
    """What stood under it goes along."""
    saved = {"a": "1", "a/b": "saved:a 2"}
    assert renamed(saved, "a", "a/b") == {"a/b": "1", "a/b/b": "saved:a/b 2"}


_REFERRING = st.lists(st.sampled_from([*PIECES, "saved:x", 'saved:"X', "saved:(", "x"]))


@given(
    _REFERRING.map("".join) | _REFERRING.map(" ".join),
    st.sampled_from(["New name", "new", "x/y", 'with "quotes"', "(odd) ~*"]),
)
def test_named_anew_all_is_found_as_before(query: str, new: str) -> None:
    """Whatever else a query says, and whatever the name is (acceptance 22, 27)."""
    saved = {"x": "bridge", "Energy": f"saved:x {query}"}
    after = renamed(saved, "x", new)
    today = date(2026, 2, 16)
    before = parse(saved["Energy"], today, saved=saved)
    assert parse(after["Energy"], today, saved=after).clause == before.clause


def test_a_reference_to_none_is_told() -> None:
    """A search that was deleted finds nothing where it is referred to, and it is said why."""
    query = parse("saved:Gone oil", date(2026, 2, 16), saved={})
    assert query.repairs == ("there is no saved search “Gone”",)


def test_a_name_with_quotes_is_found() -> None:
    """As it is completed: no quote can be typed within quotes."""
    today = date(2026, 2, 16)
    query = parse('saved:"joint projects"', today, saved={'"joint  projects"': "bridge"})
    assert query.clause == parse("bridge", today).clause
