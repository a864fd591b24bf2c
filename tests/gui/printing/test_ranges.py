"""Ranges of pages as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.printing.errors import PageRangeError
from gui.printing.ranges import parse_ranges

CASES = {
    "": (1, 2, 3, 4, 5, 6),
    "2,5-6": (2, 5, 6),
    " 2 , 5 – 6 ": (2, 5, 6),
    "3-": (3, 4, 5, 6),
    "-2": (1, 2),
    "6-5": (5, 6),
    "2;4": (2, 4),
    "2 4": (2, 4),
    "5,1": (1, 5),
    "1-3,2-4": (1, 2, 3, 4),
    "5-99": (5, 6),
    "0-2": (1, 2),
}


@pytest.mark.parametrize(("words", "pages"), CASES.items())
def test_ranges_are_exact(words: str, pages: tuple[int, ...]) -> None:
    """The pages named are printed and no other (line 92)."""
    assert parse_ranges(words, 6) == pages


@pytest.mark.parametrize("words", ["x", "2,x", "1-2-3", "-", "9", "0", "2,,-", "9" * 5000])
def test_what_names_no_page_is_an_error(words: str) -> None:
    """Words that are no range, or name no page there is, are told, never guessed."""
    with pytest.raises(PageRangeError):
        parse_ranges(words, 6)


@given(st.text(alphabet="0123456789-, ;x", max_size=12), st.integers(1, 30))
def test_pages_are_in_order_and_exist(words: str, last: int) -> None:
    """Whatever is written, the answer is an error or pages that exist, each once, in order."""
    try:
        pages = parse_ranges(words, last)
    except PageRangeError:
        return
    assert pages
    assert list(pages) == sorted(set(pages))
    assert 1 <= pages[0] <= pages[-1] <= last
