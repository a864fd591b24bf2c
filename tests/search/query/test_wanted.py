"""What must hold of one-word clauses: which words of a vocabulary each asks for."""

from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query.clauses import Pattern, Variant, Word
from search.query.patterns import beginning, fits, is_prefix
from search.query.wanted import wanted_words

_KNOWN = "bridge bridges bridged bridging azerbaijan kazakhstan colour color kelaleh kalale kalala"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (Word("bridges"), "bridge bridges bridged bridging"),
        (Word("bridge", exact=True), "bridge"),
        (Word("none"), ""),
        (Pattern("az*"), "azerbaijan"),
        (Pattern("*stan"), "kazakhstan"),
        (Pattern("colo*r"), "colour color"),
        (Pattern("colo?r"), "colour"),
        (Pattern("*"), _KNOWN),
        (Variant("kelaleh"), "kelaleh kalale"),
        (Variant("kalale"), "kelaleh kalale kalala"),
    ],
)
def test_a_clause_asks_for_these_words(clause: Word | Pattern | Variant, expected: str) -> None:
    """And for no others."""
    assert wanted_words(_KNOWN.split(), [clause]) == set(expected.split())


@given(st.text("ab*?", max_size=8), st.text("ab", max_size=8))
def test_a_pattern_fits_as_it_does_elsewhere(pattern: str, word: str) -> None:
    """Star and question mark are those of a shell; what fits begins as the pattern does."""
    assert fits(pattern, word) == fnmatchcase(word, pattern)
    if fits(pattern, word):
        assert word.startswith(beginning(pattern))
    if is_prefix(pattern):
        assert fits(pattern, word) == word.startswith(beginning(pattern))


def test_a_bracket_in_a_pattern_is_itself() -> None:
    """No class of characters is meant by it."""
    assert fits("[ab]*", "[ab]c")
    assert not fits("[ab]*", "ac")
