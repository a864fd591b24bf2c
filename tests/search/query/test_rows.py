"""What must hold of words in a row and near one another: the same as by trying all places."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query.rows import near_places, row_places

_words = st.sampled_from(["a", "b", "c", "x"])
_texts = st.lists(_words, max_size=12)
_rows = st.lists(st.sampled_from(["a", "b", "c"]), min_size=2, max_size=3).map(tuple)


@pytest.mark.parametrize(
    ("text", "row", "within", "expected"),
    [
        ("a x x b", "a b", 2, [0, 3]),
        ("a x x b", "a b", 1, []),
        ("b a", "a b", 0, [0, 1]),
        ("a a b", "a b", 5, [1, 2]),
        ("a b x a", "a b", 5, [0, 1, 3]),
        ("a x b", "a a", 5, []),
        ("a x a", "a a", 1, [0, 2]),
        ("", "a b", 3, []),
    ],
)
def test_words_are_near_one_another(text: str, row: str, within: int, expected: list[int]) -> None:
    """In any order, each as often as it is named, in the smallest windows."""
    assert list(near_places(text.split(), row.split(), within)) == expected


@given(_texts, _rows, st.integers(0, 6))
def test_near_is_what_a_look_at_all_places_finds(
    text: list[str], row: tuple[str, ...], within: int
) -> None:
    """From the first to the last of them it is `within` + the row's length at most."""
    needed = Counter(row)
    choices = product(*([n for n, word in enumerate(text) if word == one] for one in row))
    expected = any(
        len(set(places)) == len(row) and max(places) - min(places) < within + len(row)
        for places in choices
    )
    found = list(near_places(text, row, within))
    assert bool(found) == expected
    assert found == sorted(set(found))
    assert all(text[place] in needed for place in found)


@given(_texts, _rows)
def test_a_row_is_where_its_words_stand_one_behind_the_other(
    text: list[str], row: tuple[str, ...]
) -> None:
    """Every such place, overlapping ones too."""
    expected = [n for n in range(len(text)) if tuple(text[n : n + len(row)]) == row]
    assert list(row_places(text, row)) == expected
