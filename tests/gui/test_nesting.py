"""Names with slashes as a tree."""

import pytest

from gui.nesting import nested


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ([], []),
        (["b", "a"], [("b", 0), ("a", 0)]),
        (["Iran/Oil", "Gas", "Iran"], [("Gas", 0), ("Iran", 0), ("Oil", 1)]),
        (["A", "A/B", "A/B/C", "A/D"], [("A", 0), ("B", 1), ("C", 2), ("D", 1)]),
        (["A", "A/B/C"], [("A", 0), ("B/C", 1)]),
        (["A/B", "AB/C"], [("A/B", 0), ("AB/C", 0)]),
        (["A", "A/", "/", "//"], [("A", 0), ("A/", 1), ("/", 0), ("//", 1)]),
    ],
)
def test_a_name_stands_under_the_one_it_goes_on_from(
    names: list[str], shown: list[tuple[str, int]]
) -> None:
    """In the order in which they were saved; without a parent it is said as a whole."""
    places = nested(names)
    assert [(place.label, place.depth) for place in places] == shown
    assert sorted(place.name for place in places) == sorted(names)
    assert all(place.indented.strip() == place.label for place in places)
