"""Where an article stands in a list, found in its bytes."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from search.catalogue.entry import place_of

NUMBERS = st.lists(st.integers(1, 70_000) | st.sampled_from([1, 256, 257, 65_536, 65_793]))


@given(NUMBERS, st.data())
def test_a_number_is_found_where_it_stands(numbers: list[int], data: st.DataObject) -> None:
    """As in a list of the same, whatever bytes two neighbours have in common."""
    number = data.draw(st.sampled_from([*numbers, 256, 65_536]))
    wanted = numbers.index(number) if number in numbers else None
    assert place_of(array("i", numbers), number) == wanted
    assert place_of(numbers, number) == wanted


def test_bytes_of_two_numbers_are_no_number() -> None:
    """1 and 1 hold the bytes of 65,536 between them."""
    assert place_of(array("i", [1, 1, 1]), 65_536) is None
    assert place_of(array("i", [1, 1, 65_536]), 65_536) == 2
