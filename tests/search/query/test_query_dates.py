"""What must hold of date values: the very days they name."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from search.query.clauses import Dated, Mentioned, Nothing
from search.query.days import Days, in_words, months_later
from search.query.parser import parse

_TODAY = date(2025, 7, 4)


def _days(source: str, today: date = _TODAY, newest: date | None = None) -> tuple[str, str]:
    clause = parse(source, today, newest).clause
    assert isinstance(clause, Dated | Mentioned)
    return str(clause.first or ""), str(clause.last or "")


@pytest.mark.parametrize(
    ("source", "first", "last"),
    [
        ("date:2024", "2024-01-01", "2024-12-31"),
        ("date:2024-02", "2024-02-01", "2024-02-29"),
        ("date:2025-07-04", "2025-07-04", "2025-07-04"),
        ("date:2025-04..2025-07", "2025-04-01", "2025-07-31"),
        ("date:2025..2025-03", "2025-01-01", "2025-03-31"),
        ("date:2025-07..2025", "2025-07-01", "2025-12-31"),
        ("date:2025-07..2025-04", "2025-04-01", "2025-07-31"),
        ("date:..2025-04", "", "2025-04-30"),
        ("date:2025-04..", "2025-04-01", ""),
        ("mentions:2025-04", "2025-04-01", "2025-04-30"),
        ("after:2025-06", "2025-07-01", ""),
        ("after:2025-06-30", "2025-07-01", ""),
        ("after:2024", "2025-01-01", ""),
        ("before:2025-06", "", "2025-05-31"),
        ("before:2024", "", "2023-12-31"),
        ("date:1d", "2025-07-04", "2025-07-04"),
        ("date:7d", "2025-06-28", "2025-07-04"),
        ("date:2w", "2025-06-21", "2025-07-04"),
        ("date:1m", "2025-06-05", "2025-07-04"),
        ("date:1y", "2024-07-05", "2025-07-04"),
        ("after:7d", "2025-06-28", ""),
        ('date:"last year"', "2024-01-01", "2024-12-31"),
        ('date:"next week"', "2025-07-07", "2025-07-13"),
        ('date:"4 July 1987"', "1987-07-04", "1987-07-04"),
    ],
)
def test_a_date_value_names_its_days(source: str, first: str, last: str) -> None:
    """A value keeps its granularity: 2025-06 is a month, from its first day to its last."""
    assert _days(source) == (first, last)


@pytest.mark.parametrize(
    ("today", "source", "first", "last"),
    [
        ("2025-03-31", "date:1m", "2025-03-01", "2025-03-31"),
        ("2024-03-30", 'date:"last month"', "2024-02-01", "2024-02-29"),
        ("2025-01-31", 'date:"1 month ago"', "2024-12-01", "2024-12-31"),
        ("2024-02-29", "date:1y", "2023-03-01", "2024-02-29"),
        ("2025-12-29", 'date:"this week"', "2025-12-29", "2026-01-04"),
        ("2025-12-31", 'date:"next month"', "2026-01-01", "2026-01-31"),
    ],
)
def test_month_ends_do_not_disturb(today: str, source: str, first: str, last: str) -> None:
    """A missing day is never filled in with today's (acceptance 86)."""
    assert _days(source, date.fromisoformat(today)) == (first, last)


@pytest.mark.parametrize(
    ("newest", "source", "first", "last"),
    [
        ("1987-10-20", "date:feb", "1987-02-01", "1987-02-28"),
        ("1987-10-20", "date:nov", "1986-11-01", "1986-11-30"),
        ("1987-10-20", "date:october", "1987-10-01", "1987-10-31"),
        ("1987-10-20", 'date:"4 July"', "1987-07-04", "1987-07-04"),
        ("1987-10-20", 'date:"20 October"', "1987-10-20", "1987-10-20"),
        ("1987-10-20", 'date:"21 October"', "1986-10-21", "1986-10-21"),
        ("1987-10-20", 'date:"29 Feb"', "1984-02-29", "1984-02-29"),
        ("1987-10-20", "mentions:july", "1987-07-01", "1987-07-31"),
        ("1987-10-20", "date:march..june", "1987-03-01", "1987-06-30"),
        ("1987-10-20", "date:september..february", "1987-09-01", "1988-02-29"),
        ("1987-10-20", 'date:"30 june to 2 july"', "1987-06-30", "1987-07-02"),
        ("1987-10-20", "date:..june", "", "1987-06-30"),
        ("1987-10-20", "date:june..", "1987-06-01", ""),
        ("1987-10-20", "date:1986-12..feb", "1986-12-01", "1987-02-28"),
        ("1987-10-20", "before:june", "", "1987-05-31"),
        ("1987-10-20", "date:june@end", "1987-06-01", "1987-06-30"),
        ("1987-10-20", 'date:"july 2025"', "2025-07-01", "2025-07-31"),
        ("1987-10-20", "date:today", "2025-07-04", "2025-07-04"),
        ("2025-07-05", 'date:"5 july"', "2025-07-05", "2025-07-05"),
        ("2025-07-06", 'date:"6 july"', "2024-07-06", "2024-07-06"),
        ("2099-01-01", "date:feb", "2025-02-01", "2025-02-28"),
        ("", "date:aug", "2024-08-01", "2024-08-31"),
    ],
)
def test_without_a_year_the_archive_has_it(newest: str, source: str, first: str, last: str) -> None:
    """The latest that it reaches to, and so does a day that can't have come yet by the clock."""
    assert _days(source, newest=date.fromisoformat(newest) if newest else None) == (first, last)


@pytest.mark.parametrize(
    "value",
    ["2025-13", "2025-00", "2025-02-30", "2025-", "202", "20251", "0000", "foo", "2025-07-04-05",
     "july 32", "40 july 2025", "q5 2025", "0d", "9999y", "2025..foo", "foo..2025", "12/13/2025"],
)  # fmt: skip
def test_what_is_no_date_matches_nothing(value: str) -> None:
    """A filter that can't be understood shows nothing and a note (acceptance 24, 75)."""
    query = parse(f'date:"{value}"', _TODAY)
    assert isinstance(query.clause, Nothing)
    assert query.repairs == (f"“{value}” is no date",)


_days_of_calendar = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(_days_of_calendar, _days_of_calendar)
def test_a_range_reads_the_same_both_ways(one: date, other: date) -> None:
    """Swapped ends are swapped back, and told (acceptance 85)."""
    query = parse(f"date:{one}..{other}", _TODAY)
    assert query.clause == Dated(min(one, other), max(one, other))
    assert bool(query.repairs) == (one > other)


@given(_days_of_calendar, st.none() | _days_of_calendar)
def test_a_day_comes_back_from_its_words(first: date, last: date | None) -> None:
    """What the explanation says can be typed as a date value, with the same days."""
    if last is None or last < first:
        last = first
    said = in_words(Days(first, last))
    if first.year >= 1000:
        assert parse(f'date:"{said}"', _TODAY).clause == Dated(first, last)


@given(st.dates(date(1010, 1, 1), _TODAY), st.dates(), st.dates())
@example(date(1903, 12, 31), date(2024, 2, 29), date(2024, 2, 28))
@example(date(1896, 3, 1), date(2024, 3, 1), date(2024, 2, 29))
def test_a_range_without_years_goes_forward(newest: date, one: date, other: date) -> None:
    """From the latest such day that the archive reaches to, within a year of it."""
    ends = [f"{day.day} {in_words(Days(day, day)).split()[1]}" for day in (one, other)]
    query = parse(f'date:"{ends[0]}..{ends[1]}"', _TODAY, newest)
    assert isinstance(query.clause, Dated)
    first, last = query.clause.first, query.clause.last
    assert first is not None
    assert last is not None
    assert not query.repairs
    assert ((first.month, first.day), (last.month, last.day)) == (
        (one.month, one.day),
        (other.month, other.day),
    )
    assert newest - timedelta(days=8 * 366) < first <= newest
    assert first <= last < first + timedelta(days=8 * 366)


@given(st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(-600, 600))
def test_months_later_stays_in_the_right_month(day: date, months: int) -> None:
    """The 31st of a short month is its last day."""
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1
