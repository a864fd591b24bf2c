"""Periods as the search language writes them."""

from datetime import date

import pytest

from gui.calendar.bins import Period
from gui.calendar.wording import period_source
from search.query.clauses import Dated
from search.query.parser import parse


@pytest.mark.parametrize(
    ("first", "last", "source"),
    [
        ("2025-07-04", "2025-07-04", "2025-07-04"),
        ("2025-07-01", "2025-07-31", "2025-07"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2024-01-01", "2025-12-31", "2024..2025"),
        ("2024-02-01", "2025-02-28", "2024-02..2025-02"),
        ("2025-07-04", "2025-08-31", "2025-07-04..2025-08-31"),
        ("9999-01-01", "9999-12-31", "9999.."),
        ("0001-01-01", "2018-12-31", "..2018"),
        ("0001-01-01", "2018-11-30", "..2018-11"),
        ("0001-01-01", "1987-02-25", "..1987-02-25"),
        ("2026-03-01", "9999-12-31", "2026-03.."),
        ("1987-10-21", "9999-12-31", "1987-10-21.."),
    ],
)
def test_a_period_is_written_so_that_it_is_read_back(first: str, last: str, source: str) -> None:
    """As short as can be, open at an end of the calendar; the search finds just these days."""
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    assert period_source(period) == source
    clause = parse(f"date:{source}", date(2026, 1, 1)).clause
    assert isinstance(clause, Dated)
    found = (clause.first or date.min, clause.last or date.max)
    assert found == (period.first, period.last)
