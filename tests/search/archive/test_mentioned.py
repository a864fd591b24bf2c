"""What articles mention, counted over stretches of time."""

from array import array
from datetime import date
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from search.archive.facets import count_mentioned
from search.archive.listed import ListedArticles
from search.archive.mentioned import MentionedDays
from search.catalogue.entry import Listing
from tests.search.archive.conftest import Surveyed

_ARTICLES = 5
_SPANS = st.tuples(st.integers(1, 200), st.one_of(st.integers(0, 3), st.integers(0, 300)))
_ROWS = st.lists(st.tuples(st.integers(1, _ARTICLES), _SPANS), max_size=40)
_BORDERS = st.lists(st.integers(1, 250), min_size=1, max_size=12, unique=True).map(sorted)


@given(rows=_ROWS, borders=_BORDERS, chosen=st.lists(st.booleans(), min_size=5, max_size=5))
def test_each_article_counts_once_in_a_stretch(
    rows: list[tuple[int, tuple[int, int]]], borders: list[int], chosen: list[bool]
) -> None:
    """Where it names a time there, and where a longer one that it names reaches there."""
    numbers = array("i", range(1, _ARTICLES + 1))
    articles = ListedArticles(Listing(numbers, array("i", [1] * _ARTICLES)))
    table = np.array([(n, day, day + more) for n, (day, more) in rows], np.int64)
    mentioned = MentionedDays(table.reshape(-1, 3), articles)
    ends = [0, *borders, 10_000]
    longest = max(np.diff(borders), default=0)
    expected = []
    for begin, end in pairwise(ends):
        there = [
            (n, (begin <= day and day + more < end) or more < longest)
            for n, (day, more) in rows
            if chosen[n - 1] and day < end and day + more >= begin
        ]
        expected.append((len({n for n, names in there if names}), len({n for n, _ in there})))
    assert count_mentioned(mentioned, np.array(chosen), borders) == tuple(expected)


def test_what_reaches_a_month_is_what_a_search_finds(surveyed: Surveyed) -> None:
    """April 2025 stands in one article; what is before and behind the borders counts too."""
    answering = surveyed.answering
    mentioned = answering.mentioned()
    assert mentioned
    borders = [date(2025, month, 1).toordinal() for month in (4, 5, 7, 8)]
    counts = count_mentioned(mentioned, answering.articles.all(), borders)
    reached = [
        mentioned.mentioning(None, date(2025, 3, 31)),
        mentioned.mentioning(date(2025, 4, 1), date(2025, 4, 30)),
        mentioned.mentioning(date(2025, 5, 1), date(2025, 6, 30)),
        mentioned.mentioning(date(2025, 7, 1), date(2025, 7, 31)),
        mentioned.mentioning(date(2025, 8, 1), None),
    ]
    assert [count for _, count in counts] == [int(mask.sum()) for mask in reached]
    assert counts[1] == (1, 1)
