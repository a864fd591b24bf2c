"""Runs of days in the reader's language."""

from collections.abc import Callable
from datetime import date

import pytest

from gui.days import name_days
from search.query.days import Days


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ((2026, 2, 16), (2026, 2, 16), "16 февраля 2026"),
        ((2026, 2, 9), (2026, 2, 15), "9 — 15 февраля 2026"),
        ((2026, 2, 9), (2026, 3, 15), "9 февраля — 15 марта 2026"),
        ((2025, 12, 29), (2026, 1, 4), "29 декабря 2025 — 4 января 2026"),
        ((2025, 7, 1), (2025, 7, 31), "июль 2025"),
        ((2025, 1, 1), (2025, 3, 31), "январь — март 2025"),
        ((2024, 11, 1), (2025, 3, 31), "ноябрь 2024 — март 2025"),
        ((2024, 1, 1), (2025, 12, 31), "2024 — 2025"),
    ],
)
def test_days_are_said_as_briefly_as_can_be(
    speak: Callable[[str], str], first: tuple[int, int, int], last: tuple[int, int, int], said: str
) -> None:
    """Month and year once, where both ends share them."""
    speak("ru")
    assert name_days(Days(date(*first), date(*last))) == said
