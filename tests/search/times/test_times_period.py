"""What must hold of the days that a value spans."""

from datetime import date

import pytest

from search.times.period import period


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-07-04", date(2025, 7, 4), date(2025, 7, 4)),
        ("2025-07-04T17:00", date(2025, 7, 4), date(2025, 7, 4)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-Q4", date(2025, 10, 1), date(2025, 12, 31)),
        ("2025-H1", date(2025, 1, 1), date(2025, 6, 30)),
        ("2025-W01", date(2024, 12, 30), date(2025, 1, 5)),
        ("2025-W01-WE", date(2025, 1, 4), date(2025, 1, 5)),
        ("2024-WI", date(2024, 12, 1), date(2025, 2, 28)),
        ("1987", date(1987, 1, 1), date(1987, 12, 31)),
        ("198", date(1980, 1, 1), date(1989, 12, 31)),
        ("18", date(1800, 1, 1), date(1899, 12, 31)),
        ("2025-07-04/2025-07-06", date(2025, 7, 4), date(2025, 7, 6)),
        ("1957/1958", date(1957, 1, 1), date(1958, 12, 31)),
    ],
)
def test_a_value_spans_the_days_of_its_granularity(value: str, first: date, last: date) -> None:
    """From the first day to the last, both included."""
    assert period(value) == (first, last)


@pytest.mark.parametrize(
    "value",
    ["PAST_REF", "P3M", "XXXX-WXX-1", "2025-02-30", "2025-13", "2025-W60", "00", "9999-WI", ""],
)
def test_what_names_no_days_has_no_period(value: str) -> None:
    """Vague values, lengths and impossible days give nothing, and raise nothing."""
    assert period(value) is None
