"""What must hold of the forms of words: the right ones, either way, and no others."""

import tomllib
from itertools import combinations, permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.inflections import forms, stem
from search.irregulars import APART, AS_IT_IS, FIXED, irregular

_CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases/inflections.toml").read_text(encoding="utf-8")
)
_ENDINGS = ["", "s", "es", "ies", "ves", "ed", "ied", "eed", "ing", "ings", "e", "ee", "y", "ll"]
_listed = sorted({*irregular(), *FIXED, *AS_IT_IS, *frozenset().union(*APART.values())})
_words = st.builds(
    str.__add__,
    st.sampled_from(_listed) | st.text("abeiloprstuwyz", max_size=8),
    st.sampled_from(_ENDINGS),
)


def _rows(name: str) -> list[tuple[list[str], str]]:
    return [(row["words"].split(), row["why"]) for row in _CASES[name]]


@pytest.mark.parametrize(("row", "why"), _rows("forms"))
def test_each_form_finds_every_other(row: list[str], why: str) -> None:
    """Whichever of them is typed."""
    for one, other in permutations(row, 2):
        assert other in forms(one), why


@pytest.mark.parametrize(("row", "why"), _rows("fixed"))
def test_some_words_have_no_other_form(row: list[str], why: str) -> None:
    """A word that is left alone finds itself alone."""
    for word in row:
        assert forms(word) == (word,), why


@pytest.mark.parametrize(("row", "why"), _rows("apart"))
def test_words_that_only_look_like_forms_are_apart(row: list[str], why: str) -> None:
    """What shares letters need not share a meaning."""
    for one, other in combinations(row, 2):
        assert other not in forms(one), why
        assert one not in forms(other), why


@pytest.mark.parametrize("base", sorted(irregular()))
def test_an_irregular_word_and_its_forms_are_one(base: str) -> None:
    """Every row of the table works in every direction."""
    for form in irregular()[base]:
        assert set(forms(form)) == set(forms(base))


@given(_words)
def test_forms_are_one_set_whoever_asks(word: str) -> None:
    """A word is its own first form, and each of its forms has the same set."""
    found = forms(word)
    assert found[0] == word
    assert len(set(found)) == len(found)
    for other in found:
        assert set(forms(other)) == set(found)
        assert stem(other) == stem(word)


@given(st.text(max_size=40))
def test_any_text_has_itself_as_a_form(word: str) -> None:
    """Nothing raises, whatever stands in a query."""
    assert word in forms(word)
