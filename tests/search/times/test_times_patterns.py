"""What must hold of the table of patterns."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.times.patterns import PATTERNS, Pattern

SORTS = "MmwWZUVbNJFhODYndKkATREBqfGtpevrlocs&HPCISQXajuyizgx~L'@%^-=,./|89"


@given(st.text(alphabet=SORTS, max_size=30))
def test_no_pattern_matches_without_a_sort_it_needs(sorts: str) -> None:
    """What lets most patterns be skipped is true of each of them."""
    for pattern in PATTERNS:
        if pattern.needs.isdisjoint(sorts):
            assert pattern.sorts.search(sorts) is None


@pytest.mark.parametrize("pattern", PATTERNS, ids=[pattern.sorts.pattern for pattern in PATTERNS])
def test_no_pattern_matches_nothing(pattern: Pattern) -> None:
    """An expression has words, and each pattern names only sorts there are."""
    assert pattern.sorts.fullmatch("") is None
    plain = re.sub(r"\(\?P<\w+>|\(\?[:=]|\(\?<=|\{\d,\d\}|[\\()\[\]?|$]", "", pattern.sorts.pattern)
    assert set(plain) <= set(SORTS)


def test_patterns_are_told_apart_by_what_they_need() -> None:
    """Every row needs some sort, or it would be tried on every stretch."""
    assert all(pattern.needs for pattern in PATTERNS)
