"""What must hold of the fold: a word folded once stays as it is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from search.text import fold, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("½", "12"),
        ("ŉ", "n"),
        ("ﬁne", "fine"),
        ("⑴", "1"),
        ("ﷲ", "الله"),
        ("2025…", "2025..."),
        ("4–7 July", "4–7 july"),
    ],
)
def test_what_unicode_takes_to_pieces_stays_one_word(text: str, folded: str) -> None:
    """Of letters only letters are left; signs between words stay signs."""
    assert fold(text) == folded


@given(st.text() | st.text(alphabet="a0.\u0300ʼ’\u00ad½"))
@example("0.\u0300")
@example("\u0300.a")
def test_a_folded_word_is_itself_when_folded_again(text: str) -> None:
    """So that a query can be written back in its folded words (search.query.rendering)."""
    for word in words(text):
        assert [again.folded for again in words(word.folded)] == [word.folded]
