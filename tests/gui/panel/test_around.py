"""What stands around a day: found in the list's days by a few steps."""

from array import array
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.panel.around import Around, Group
from gui.panel.articles import distance


def _days(*dates: str) -> "array[int]":
    """Return days as the list has them; an empty one is none."""
    return array("i", (date.fromisoformat(day).toordinal() if day else 0 for day in dates))


def _told(groups: tuple[Group, ...]) -> list[tuple[str, tuple[int, ...], int]]:
    return [(group.day.isoformat(), group.places, group.articles) for group in groups]


def test_days_before_and_after_stand_by_time() -> None:
    """The nearest on either side, the article itself left out, the undated too."""
    days = _days("2025-07-06", "2025-07-05", "2025-07-04", "2025-07-04", "2025-07-01", "", "")
    groups = Around(days).groups(date(2025, 7, 4), own=3)
    assert _told(groups) == [
        ("2025-07-01", (4,), 1),
        ("2025-07-04", (2,), 2),
        ("2025-07-05", (1,), 1),
        ("2025-07-06", (0,), 1),
    ]


def test_of_a_full_day_some_stand_for_all() -> None:
    """Those next to the article, and how many there are in all."""
    days = _days(*["2025-07-05"] * 50, *["2025-07-04"] * 100, *["2025-07-03"] * 10)
    groups = Around(days).groups(date(2025, 7, 4), own=100)
    assert _told(groups) == [
        ("2025-07-03", (150, 151, 152), 10),
        ("2025-07-04", (98, 99, 101), 100),
        ("2025-07-05", (47, 48, 49), 50),
    ]


def test_the_same_day_in_other_years_is_told() -> None:
    """One article of each year; a 29 February has leap years only."""
    days = _days("2026-02-28", "2025-07-04", "2024-07-04", "2024-07-04", "2024-02-29", "2020-02-29")
    ofthe4th = Around(days).groups(date(2025, 7, 4), own=1)
    assert ("2024-07-04", (2,), 2) in _told(ofthe4th)
    leap = Around(days).groups(date(2024, 2, 29), own=4)
    assert _told(leap)[-1] == ("2020-02-29", (5,), 1)


def test_an_empty_list_has_nothing_around() -> None:
    """Nor has one of undated articles."""
    assert Around(_days()).groups(date(2025, 7, 4), own=-1) == ()
    assert Around(_days("", "")).groups(date(2025, 7, 4), own=-1) == ()


@given(st.lists(st.integers(738_000, 739_500), max_size=60), st.data())
def test_every_place_is_of_its_day(ordinals: list[int], data: st.DataObject) -> None:
    """And none is the article's own."""
    days = array("i", [*sorted(ordinals, reverse=True), 0, 0])
    own = data.draw(st.integers(0, max(len(ordinals) - 1, 0))) if ordinals else -1
    day = date.fromordinal(days[own]) if ordinals else date(2025, 7, 4)
    for group in Around(days).groups(day, own):
        assert own not in group.places
        assert group.places
        assert all(days[place] == group.day.toordinal() for place in group.places)
        assert group.articles == list(days).count(group.day.toordinal())


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "the same day"), (-1, "the day before"), (1, "the day after"), (-30, "30 days before"),
     (227, "7 months later"), (365, "1 year later"), (-3653, "10 years before"),
     (700, "23 months later"), (730, "2 years later"), (-1000, "3 years before"),
     (-355_750, "974 years before")],
)  # fmt: skip
def test_a_distance_is_told_as_people_do(days: int, words: str) -> None:
    """Days while they can be grasped, then months and years."""
    assert distance(days) == words
