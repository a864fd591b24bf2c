"""Days of the calendar, as far as more than one room makes or writes them."""

from datetime import date


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Make a date where the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def iso(day: date | None) -> str | None:
    """Return a day in ISO 8601."""
    return day.isoformat() if day else None
