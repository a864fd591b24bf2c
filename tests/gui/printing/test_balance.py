"""Headlines in lines of about the same length."""

from hypothesis import given
from hypothesis import strategies as st

from gui.printing.balance import balanced_width

SPACE = 25.0


def lines_of(words: list[float], room: float) -> list[float]:
    """Put words into lines, each where there is room for it; returns the lines' widths."""
    lines: list[float] = []
    for word in words:
        if lines and lines[-1] + SPACE + word <= room:
            lines[-1] += SPACE + word
        else:
            lines.append(word)
    return lines


@given(st.lists(st.floats(10, 900), min_size=1, max_size=30), st.floats(900, 4000))
def test_balanced_lines_are_no_more_and_no_wider_than_they_must_be(
    words: list[float], room: float
) -> None:
    """As many lines as in the whole room; a point narrower there would be one more."""
    width = balanced_width(words, SPACE, room)
    assert width <= room
    assert len(lines_of(words, width)) == len(lines_of(words, room))
    if len(lines_of(words, room)) > 1 and width > max(words) + 10:
        assert len(lines_of(words, width - 10)) > len(lines_of(words, room))


def test_no_word_stands_alone_where_two_lines_can_be_alike() -> None:
    """Five words that leave one behind become three and two."""
    words = [200.0] * 5
    assert len(lines_of(words, 900)) == 2
    assert lines_of(words, balanced_width(words, SPACE, 900)) == [650, 425]


def test_a_word_wider_than_the_room_leaves_it_as_it_is() -> None:
    """It breaks within, whatever one does."""
    assert balanced_width([100, 5000, 100], SPACE, 900) == 900
