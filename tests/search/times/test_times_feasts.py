"""What must hold of feasts that move."""

from datetime import date

import pytest

from search.times.feasts import day_of_feast


@pytest.mark.parametrize(
    "day",
    [
        date(1987, 3, 21), date(1988, 3, 21), date(1996, 3, 20), date(1997, 3, 21),
        date(2000, 3, 20), date(2016, 3, 20), date(2017, 3, 21), date(2020, 3, 20),
        date(2021, 3, 21), date(2024, 3, 20), date(2025, 3, 21), date(2026, 3, 21),
    ],
)  # fmt: skip
def test_nowruz_is_the_new_year_of_the_iranian_calendar(day: date) -> None:
    """The first day of Farvardin, as Iran's calendar had it."""
    assert day_of_feast("nowruz", day.year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter", date(2024, 3, 31)),
        ("easter", date(2025, 4, 20)),
        ("orthodox easter", date(2024, 5, 5)),
        ("good friday", date(1998, 4, 10)),
        ("ash wednesday", date(2025, 3, 5)),
        ("thanksgiving", date(2025, 11, 27)),
        ("labor day", date(1987, 9, 7)),
        ("memorial day", date(2024, 5, 27)),
        ("new year eve", date(1999, 12, 31)),
    ],
)
def test_feasts_fall_on_their_days(name: str, day: date) -> None:
    """By the moon, by the weekday, or always on the same day."""
    assert day_of_feast(name, day.year) == day


@pytest.mark.parametrize(("name", "year"), [("ramadan", 2025), ("nowruz", 1500), ("new york", 1)])
def test_what_cannot_be_computed_has_no_day(name: str, year: int) -> None:
    """A feast seen, a calendar not yet kept, and no feast at all."""
    assert day_of_feast(name, year) is None
