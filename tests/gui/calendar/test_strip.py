"""The archive calendar: what its bars show, and what mouse and keys ask for."""

from array import array
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from gui.calendar.bins import Days, Period, Unit
from gui.calendar.strip import CalendarStrip
from gui.theme import DARK, LIGHT

KEY = Qt.Key
# Three years with a hole: five articles in May of each year but 2020, two undated.
LISTED = array(
    "i",
    [
        *(date(year, 5, day).toordinal() for year in (2021, 2019) for day in range(5, 0, -1)),
        *(date(2018, 12, 31).toordinal(),) * 3,
        0,
        0,
    ],
)
FOUND = array("i", [date(2021, 5, 3).toordinal(), date(2019, 5, 3).toordinal(), 0])


@pytest.fixture
def strip(qtbot: QtBot) -> CalendarStrip:
    """Show the calendar of three years, two articles and an undated one of them found."""
    strip = CalendarStrip(LIGHT)
    qtbot.addWidget(strip)
    strip.resize(900, strip.height())
    strip.show_days(Days(LISTED), Days(FOUND), None)
    with qtbot.waitActive(strip):
        strip.show()
    strip.setFocus()
    return strip


def middle_of(strip: CalendarStrip, place: int) -> QPoint:
    """Return a point on a bar."""
    width = (strip.width() - 32) / len(strip.bins)
    return QPoint(round(16 + (place + 0.5) * width), 20)


def place_of(strip: CalendarStrip, day: date) -> int:
    """Return the place of the bar of a day."""
    return next(n for n, one in enumerate(strip.bins) if one.first <= day.toordinal() < one.after)


def test_the_bars_add_up_to_what_is_found(strip: CalendarStrip) -> None:
    """All dated articles, and all dated ones found, are in the bars (acceptance 84)."""
    assert strip.unit is Unit.MONTH
    assert sum(strip.bars.totals) == len(LISTED) - 2
    assert strip.bars.found is not None
    assert sum(strip.bars.found) == len(FOUND) - 1


def test_a_hole_is_seen(strip: CalendarStrip) -> None:
    """A month without an article has no bar."""
    image = strip.grab().toImage()
    bars = {LIGHT.rule, LIGHT.accent, LIGHT.handle}
    for place, total in enumerate(strip.bars.totals):
        point = middle_of(strip, place)
        column = {image.pixelColor(point.x(), y).name() for y in range(4, 43)}
        assert bool(column & bars) is bool(total)


def test_what_is_found_is_in_the_accent(strip: CalendarStrip) -> None:
    """Within the bar of its month, and nowhere else."""
    image = strip.grab().toImage()
    for place, count in enumerate(strip.bars.found or ()):
        point = middle_of(strip, place)
        colours = [image.pixelColor(point.x(), y) for y in range(4, 44)]
        assert (QColor(LIGHT.accent) in colours) is bool(count)


def test_a_click_asks_for_the_month(qtbot: QtBot, strip: CalendarStrip) -> None:
    """And a click on the month that is chosen takes the choice back."""
    place = place_of(strip, date(2019, 5, 1))
    with qtbot.waitSignal(strip.period_wanted) as asked:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, place))
    may = Period(date(2019, 5, 1), date(2019, 5, 31))
    assert asked.args == [may]
    strip.show_days(Days(LISTED), Days(FOUND), may)
    with qtbot.waitSignal(strip.cleared):
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, place))


def test_a_brush_asks_for_the_months_under_it(qtbot: QtBot, strip: CalendarStrip) -> None:
    """Whichever way it is drawn."""
    first, last = place_of(strip, date(2019, 5, 1)), place_of(strip, date(2019, 8, 1))
    for one, other in ((first, last), (last, first)):
        with qtbot.waitSignal(strip.period_wanted) as asked:
            QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, one))
            QTest.mouseMove(strip, middle_of(strip, other))
            QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, other))
        assert asked.args == [Period(date(2019, 5, 1), date(2019, 8, 31))]


def test_keys_walk_brush_and_ask(qtbot: QtBot, strip: CalendarStrip) -> None:
    """Arrows make a bar current, with Shift the brush grows, Enter asks."""
    QTest.keyClick(strip, KEY.Key_Home)
    QTest.keyClick(strip, KEY.Key_Right)
    for _ in range(2):
        QTest.keyClick(strip, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(strip.period_wanted) as asked:
        QTest.keyClick(strip, KEY.Key_Return)
    assert asked.args == [Period(date(2019, 1, 1), date(2019, 3, 31))]
    with qtbot.waitSignal(strip.cleared):
        QTest.keyClick(strip, KEY.Key_Delete)


def test_a_month_opens_into_days(strip: CalendarStrip) -> None:
    """Down zooms in on the current bar, Up shows all again with the same time current."""
    strip.go_to(date(2019, 5, 1))
    QTest.keyClick(strip, KEY.Key_Down)
    assert len(strip.bins) == 31
    assert sum(strip.bars.totals) == 5
    QTest.keyClick(strip, KEY.Key_Up)
    assert strip.accessibleDescription() == "May 2019, 1 of 5 articles"


def test_the_current_bar_is_told(strip: CalendarStrip) -> None:
    """Who can't see the bars hears their time and number."""
    QTest.keyClick(strip, KEY.Key_End)
    assert strip.accessibleDescription() == "May 2021, 1 of 5 articles"
    strip.show_days(Days(LISTED), None, None)
    assert strip.accessibleDescription() == "May 2021, 5 articles"


def test_an_empty_archive_has_no_bars(strip: CalendarStrip) -> None:
    """No key or click does harm then, in either theme."""
    strip.show_days(Days(array("i", [0, 0])), None, None)
    strip.set_theme(DARK)
    for key in (KEY.Key_Left, KEY.Key_Down, KEY.Key_Return):
        QTest.keyClick(strip, key)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton)
    assert strip.bins == ()
    strip.grab()
