"""Time in bins: whole, in order, and never a day lost."""

from array import array
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.calendar.bins import Days, Period, Unit, bins_of, unit_for

DAYS = st.dates(date(1980, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2025-07-01", "2025-07-31", Unit.DAY),
        ("2025-07-04", "2027-02-16", Unit.MONTH),
        ("1987-02-26", "1987-10-20", Unit.DAY),
        ("1987-02-26", "2026-10-20", Unit.MONTH),
        ("1900-01-01", "2026-10-20", Unit.YEAR),
    ],
)
def test_the_unit_suits_the_period(first: str, last: str, unit: Unit) -> None:
    """Days for a season, months for decades, years for a century."""
    assert unit_for(Period(date.fromisoformat(first), date.fromisoformat(last))) is unit


def test_months_are_whole() -> None:
    """The first and the last too, whatever days the period begins and ends on."""
    bins = bins_of(Period(date(2025, 11, 30), date(2026, 1, 1)), Unit.MONTH)
    assert [date.fromordinal(one.first).isoformat() for one in bins] == [
        "2025-11-01",
        "2025-12-01",
        "2026-01-01",
    ]
    assert bins[-1].after == date(2026, 2, 1).toordinal()


def test_the_end_of_the_calendar_is_reached() -> None:
    """A far date in a header is no reason to fail."""
    for unit in Unit:
        bins = bins_of(Period(date(9999, 12, 1), date.max), unit)
        assert bins[-1].after == date.max.toordinal() + 1


@given(
    st.lists(DAYS), st.integers(0, 3), st.sampled_from(Unit), st.sampled_from(["up", "down", "any"])
)
def test_the_counts_add_up(days: list[date], undated: int, unit: Unit, order: str) -> None:
    """Every dated article is in exactly one bin, in each order of the list (acceptance 84)."""
    ordinals = [day.toordinal() for day in days]
    if order != "any":
        ordinals.sort(reverse=order == "down")
    listed = Days(array("i", [*ordinals, *[0] * undated]), ranked=order == "any")
    assert listed.undated == undated
    assert list(listed.rising) == sorted(ordinals)
    if not days:
        return
    bins = bins_of(Period(min(days), max(days)), unit)
    counts = listed.counts(bins)
    assert sum(counts) == len(days)
    for one, count in zip(bins, counts, strict=True):
        assert count == sum(one.first <= day < one.after for day in ordinals)
