"""What must hold of headlines: short, true, and an ellipsis where the sentence goes on."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.articles.headline import make_headline
from search.articles.phrases import NEVER_LAST, shortened

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "headlines.toml").read_text(encoding="utf-8")
)["case"]
_WORDS = st.sampled_from("the of said U.S. 1.5 mln oil, in Iran (a b)".split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_headline_is_the_lead_trimmed(case: dict[str, str]) -> None:
    """Who said it goes, and what no sentence needs; what is cut ends with a phrase."""
    assert make_headline(case["lead"]) == case["headline"]


@given(st.text(max_size=400))
def test_a_headline_is_one_line(lead: str) -> None:
    """No line break stands in it, whatever the lead."""
    assert "\n" not in make_headline(lead)


@given(st.lists(_WORDS, min_size=40, max_size=80))
def test_nothing_ends_on_a_loose_word_where_another_is_there(words: list[str]) -> None:
    """Nor is any word cut."""
    short = shortened(" ".join(words), 100, 40)
    kept = short.removesuffix("…").split()
    assert [word.rstrip(",") for word in kept] == [word.rstrip(",") for word in words[: len(kept)]]
    if not NEVER_LAST.issuperset(word.strip("(),").lower() for word in words[1:20]):
        assert kept[-1] not in NEVER_LAST
