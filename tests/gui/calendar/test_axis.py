"""The axis of the calendar: the bulk of the archive in bins, and nothing lost beside them."""

from array import array
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.calendar.axis import Axis, bulk_of
from gui.calendar.bins import Days, Period, Unit

ANY_DAY = st.one_of(
    st.dates(date(2020, 1, 1), date(2024, 12, 31)), st.dates(date.min, date.max)
).map(date.toordinal)


def year_of(*years: int) -> list[int]:
    """Return the first of July of some years."""
    return [date(year, 7, 1).toordinal() for year in years]


@given(st.lists(ANY_DAY, max_size=60), st.sampled_from((*Unit, None)))
def test_bins_and_ends_hold_every_day_once(days: list[int], unit: Unit | None) -> None:
    """However far apart they lie (acceptance 84)."""
    listed = Days(array("i", sorted(days)))
    period = bulk_of(listed.rising)
    if period is None:
        assert not days
        return
    wanted = unit if unit is not Unit.DAY or (period.last - period.first).days < 1_000 else None
    axis = Axis.of(period, wanted)
    assert sum(listed.counts(axis.bins)) == len(days)
    for day in days:
        one = axis.bins[axis.place_of(day)]
        assert one.first <= day < one.after
    inner = listed.counts(axis.bins)[1:-1]
    assert sum(inner) * 3 >= 2 * len(days)
    if axis.unit is not Unit.DAY:
        assert inner[0]
        assert inner[-1]


@pytest.mark.parametrize(
    ("far", "edges"),
    [
        ((2099,), (2020, 2023)),  # a slip in a header
        ((1900,), (2020, 2023)),
        ((1900, 2099), (2020, 2023)),
        ((9999,), (2020, 2023)),
        ((2025,), (2020, 2025)),  # a gap no longer than what lies before it
        ((2018,), (2018, 2023)),
        ((), (2020, 2023)),
    ],
)
def test_the_axis_shows_the_bulk(far: tuple[int, ...], edges: tuple[int, int]) -> None:
    """Few that lie far away do not squeeze the bars; what is near belongs to them."""
    days = sorted(year_of(*far, *(2020, 2021, 2022, 2023) * 10))
    bulk = bulk_of(days)
    assert bulk
    assert (bulk.first.year, bulk.last.year) == edges


@pytest.mark.parametrize(
    "years", [(1950,), (1950, 2020), (1950, 1985, 2020), (1900, 2020, 2020, 2099)]
)
def test_few_articles_are_all_shown(years: tuple[int, ...]) -> None:
    """Where all lie far from one another, none of them is a slip."""
    bulk = bulk_of(year_of(*years))
    assert bulk == Period(date(years[0], 7, 1), date(years[-1], 7, 1))


def test_one_far_from_two_that_are_near_is_left_out() -> None:
    """Two articles of a week, and one of another century."""
    near = date(2025, 7, 4)
    days = [near.toordinal(), (near + timedelta(7)).toordinal(), date(2125, 1, 1).toordinal()]
    assert bulk_of(days) == Period(near, near + timedelta(7))


def test_few_days_are_shown_within_their_month() -> None:
    """No bar is as wide as the window."""
    day = date(2026, 2, 16)
    axis = Axis.of(Period(day, day))
    assert (axis.unit, axis.last) == (Unit.DAY, 28)
    assert axis.place_of(day.toordinal()) == 16
    assert axis.period_of(1, 28) == Period(date(2026, 2, 1), date(2026, 2, 28))


def test_a_place_has_its_time() -> None:
    """A bin's own, an end's with no border beyond; and a time that covers bins has their places."""
    axis = Axis.of(Period(date(2020, 3, 5), date(2022, 2, 1)))
    march = Period(date(2020, 3, 1), date(2020, 3, 31))
    assert axis.period_of(1, 1) == march
    assert axis.period_of(0, 0) == Period(date.min, date(2020, 2, 29))
    assert axis.period_of(axis.last + 1, axis.last) == Period(date(2022, 2, 1), date.max)
    assert axis.covered_by(march) == (1, 1)
    assert axis.covered_by(Period(date(2020, 3, 1), date.max)) == (1, axis.last + 1)
    assert axis.covered_by(Period(date(2020, 3, 2), date(2020, 3, 30))) is None
