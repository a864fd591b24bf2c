"""Under which headings the rows of a printed list stand."""

from datetime import date, timedelta

from gui.printing.grouping import grouping_of

FIRST = date(2026, 1, 30)


def days(count: int, apart: int) -> list[date | None]:
    """Make so many days, so far apart."""
    return [FIRST + timedelta(number * apart) for number in range(count)]


def test_many_in_a_month_stand_under_their_month() -> None:
    """The heading tells month and year, so that a row tells the day alone; either order will do."""
    for listed in (days(12, apart=3), days(12, apart=3)[::-1]):
        grouping = grouping_of(listed)
        assert grouping.heading(FIRST) == "January 2026"
        assert grouping.row(FIRST) == "30"


def test_few_in_a_month_stand_under_their_year() -> None:
    """A heading over each row or two would hide the rows."""
    grouping = grouping_of(days(12, apart=40))
    assert grouping.heading(FIRST) == "2026"
    assert grouping.row(FIRST) == "30 Jan"


def test_few_or_scattered_days_are_told_whole() -> None:
    """Two articles need no heading, and the best matches of a search come in no order of days."""
    for listed in (days(2, apart=1), days(12, apart=400), days(6, apart=90) * 3):
        grouping = grouping_of(listed)
        assert not grouping.heading(FIRST)
        assert grouping.row(FIRST) == "30 Jan 2026"
        assert grouping.row(None) == "No date"


def test_the_undated_stand_under_a_heading_of_their_own() -> None:
    """Their rows say nothing of a day again."""
    grouping = grouping_of([*days(12, apart=1), None, None])
    assert grouping.heading(None) == "No date"
    assert not grouping.row(None)
    assert grouping.group(None) != grouping.group(FIRST)
