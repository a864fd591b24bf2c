"""The archive calendar by keys alone, on the seeds."""

from datetime import date

from PySide6.QtCore import Qt

from gui.calendar.strip import CalendarStrip
from tests.journeys.reader_at_keys import ReaderAtKeys


def strip_of(reader: ReaderAtKeys) -> CalendarStrip:
    """Return the calendar."""
    found = reader.window.calendar_room.strip
    assert isinstance(found, CalendarStrip)
    return found


def test_a_day_is_chosen_and_given_up_by_keys(at_seeds: ReaderAtKeys) -> None:
    """T, Home, Enter limits the search to the first day; once more shows all again."""
    at_seeds.press("T")
    strip = strip_of(at_seeds)
    assert strip.hasFocus()
    at_seeds.press("Home")
    at_seeds.press("Return")
    at_seeds.wait(lambda: at_seeds.window.model.article_count == 1)
    assert at_seeds.window.box.line.text() == "date:2025-07-04"
    assert sum(strip.bars.found or ()) == 1
    at_seeds.press("Return")
    at_seeds.wait(lambda: at_seeds.window.model.article_count == 2)
    assert at_seeds.window.box.line.text() == ""


def test_the_calendar_goes_and_comes(at_seeds: ReaderAtKeys) -> None:
    """T leads into it, T out of it, and the list has the keys again."""
    at_seeds.press("T")
    at_seeds.press("T")
    assert not at_seeds.window.calendar_room.isVisible()
    assert at_seeds.place == "list"
    at_seeds.press("T")
    assert strip_of(at_seeds).hasFocus()
    assert strip_of(at_seeds).focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert strip_of(at_seeds).bins[0].first == date(2025, 7, 4).toordinal()
