"""The archive calendar: what its bars show, and what mouse and keys ask for."""

from array import array
from collections.abc import Iterable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.calendar.bins import Days, Period, Unit
from gui.calendar.counts import Mentions, Row
from gui.calendar.painting import mention_ink
from gui.calendar.strip import CalendarStrip
from gui.theme import DARK, LIGHT, Theme
from tests.gui.test_theme import LEAST, contrast

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


DAY = Period(date(2019, 5, 4), date(2019, 5, 4))
MAY = Period(date(2019, 5, 1), date(2019, 5, 31))


@pytest.fixture
def strip(qtbot: QtBot) -> CalendarStrip:
    """Show the calendar of three years, two articles and an undated one of them found."""
    strip = CalendarStrip(LIGHT)
    qtbot.addWidget(strip)
    strip.resize(900, strip.height())
    strip.show_days(Days(LISTED), Days(FOUND), {})
    with qtbot.waitActive(strip):
        strip.show()
    strip.setFocus()
    return strip


def middle_of(strip: CalendarStrip, place: int, row: Row = Row.ARTICLES) -> QPoint:
    """Return a point on a bar."""
    return strip.places.middle(row, place).toPoint()


def place_of(strip: CalendarStrip, day: date) -> int:
    """Return the place of the bar of a day."""
    return strip.axis.place_of(day.toordinal())


def mention(strip: CalendarStrip, *days: date, before: int = 0) -> None:
    """Have an article mention each of some days, and so many a time before the bars."""
    naming = [0] * len(strip.axis.bins)
    naming[0] = before
    for day in days:
        naming[place_of(strip, day)] += 1
    strip.show_mentions(Mentions(tuple(naming), tuple(count and count + 3 for count in naming)))


def colours_in(strip: CalendarStrip, place: int, row: Row) -> set[str]:
    """Return the colours in the column of a bar."""
    image, box = strip.grab().toImage(), strip.places.box(row, place, place)
    x = round(box.center().x())
    return {image.pixelColor(x, y).name() for y in range(round(box.top()), round(box.bottom()))}


def inner(strip: CalendarStrip) -> Iterable[int]:
    """Return the places of the bars, without the ends."""
    return range(strip.axis.first, strip.axis.last + 1)


def test_the_bars_add_up_to_what_is_found(strip: CalendarStrip) -> None:
    """All dated articles, and all dated ones found, are in the bars (acceptance 84)."""
    assert strip.axis.unit is Unit.MONTH
    assert sum(strip.board.bars.totals) == len(LISTED) - 2
    assert sum(strip.board.bars.shown) + strip.board.undated == len(FOUND)


def test_a_hole_is_seen(strip: CalendarStrip) -> None:
    """A month without an article has no bar."""
    bars = {LIGHT.rule, LIGHT.accent, LIGHT.handle}
    for place in inner(strip):
        is_bar = bool(colours_in(strip, place, Row.ARTICLES) & bars)
        assert is_bar is bool(strip.board.bars.totals[place])


def test_what_is_found_is_in_the_accent(strip: CalendarStrip) -> None:
    """Within the bar of its month, and nowhere else."""
    for place in inner(strip):
        is_found = LIGHT.accent in colours_in(strip, place, Row.ARTICLES)
        assert is_found is bool(strip.board.bars.shown[place])


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_what_texts_mention_has_a_row_of_its_own(strip: CalendarStrip, theme: Theme) -> None:
    """In the colour of dates, in the columns of their months; the articles' row is untouched."""
    strip.set_theme(theme)
    mention(strip, date(2019, 6, 1), date(2020, 2, 3), before=5)
    for place in inner(strip):
        is_named = mention_ink(theme) in colours_in(strip, place, Row.MENTIONS)
        assert is_named is bool(strip.board.mentions.naming[place])
        assert mention_ink(theme) not in colours_in(strip, place, Row.ARTICLES)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_second_row_is_seen(theme: Theme) -> None:
    """Its bars stand out 3:1 (WCAG 2.2, 1.4.11), its numbers 4.5:1 (acceptance 98)."""
    assert contrast(mention_ink(theme), theme.panel) >= 3
    assert contrast(theme.marks["date"].line, theme.panel) >= LEAST


class Tips:
    """Keeps what was to be shown as a tip; stands in for QToolTip, which needs a window manager."""

    def __init__(self) -> None:
        self.shown: list[str] = []

    def showText(self, _point: QPoint, text: str, _widget: QWidget) -> None:  # noqa: N802 (Qt's name)
        """Keep a tip."""
        self.shown.append(text)


def test_a_bar_says_what_it_stands_for(
    strip: CalendarStrip, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a tip at the pointer, in either row."""
    tips = Tips()
    monkeypatch.setattr("gui.calendar.strip.QToolTip", tips)
    place = place_of(strip, date(2019, 5, 1))
    mention(strip, date(2019, 5, 1))
    for row in Row:
        point = middle_of(strip, place, row)
        event = QHelpEvent(QEvent.Type.ToolTip, point, strip.mapToGlobal(point))
        QApplication.sendEvent(strip, event)
    assert tips.shown == [
        "May 2019, 1 of 5 articles",
        "1 article mentions May 2019, 3 more within a longer time",
    ]


def test_a_click_asks_for_the_month(qtbot: QtBot, strip: CalendarStrip) -> None:
    """And a click on the month that is chosen takes the choice back; in either row."""
    place = place_of(strip, date(2019, 5, 1))
    mention(strip, date(2019, 5, 1))
    for row in Row:
        with qtbot.waitSignal(strip.period_wanted) as asked:
            QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, place, row))
        assert asked.args == [row, MAY]
        strip.show_days(Days(LISTED), Days(FOUND), {row: MAY})
        with qtbot.waitSignal(strip.cleared) as cleared:
            QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, place, row))
        assert cleared.args == [row]


def test_the_names_under_the_bars_belong_to_the_second_row(
    qtbot: QtBot, strip: CalendarStrip
) -> None:
    """A click a little too low is one on the bar above it."""
    place = place_of(strip, date(2019, 5, 1))
    mention(strip, date(2019, 5, 1))
    x, below = middle_of(strip, place).x(), round(strip.places.labels.top())
    for y in (below, below + 1, below + 2, strip.height() - 1):
        with qtbot.waitSignal(strip.period_wanted) as asked:
            QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
        assert asked.args == [Row.MENTIONS, MAY]


def test_where_no_article_is_nothing_is_asked_for(qtbot: QtBot, strip: CalendarStrip) -> None:
    """It is said that there is none: by a click, by Enter, of one bar and of several."""
    wanted: list[object] = []
    told: list[str] = []
    strip.period_wanted.connect(lambda *asked: wanted.append(asked))
    strip.told.connect(told.append)
    place = place_of(strip, date(2020, 5, 1))
    mention(strip, date(2019, 5, 1))
    for row in Row:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, place, row))
    QTest.keyClick(strip, KEY.Key_Return)
    QTest.keyClick(strip, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(strip, KEY.Key_Return)
    none = "No article mentions May 2020"
    assert told == ["May 2020, no article", none, none, "No article then"]
    assert strip.board.cursor.brush is None
    assert not wanted


def test_what_is_not_known_to_be_empty_is_asked_for(qtbot: QtBot, strip: CalendarStrip) -> None:
    """A bar of which a search finds nothing, and mentions that are unknown or limited already."""
    found_none = place_of(strip, date(2018, 12, 1))
    asked_for: list[tuple[Row, int]] = [(Row.ARTICLES, found_none), (Row.MENTIONS, found_none)]
    for row, place in asked_for:
        with qtbot.waitSignal(strip.period_wanted):
            QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, place, row))
    strip.show_days(Days(LISTED), Days(FOUND), {Row.MENTIONS: MAY})
    mention(strip, date(2019, 5, 1))
    with qtbot.waitSignal(strip.period_wanted):
        point = middle_of(strip, found_none, Row.MENTIONS)
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=point)


@pytest.mark.parametrize("row", Row)
def test_a_brush_asks_for_the_months_under_it(qtbot: QtBot, strip: CalendarStrip, row: Row) -> None:
    """Whichever way it is drawn; it stays in the row in which it began."""
    first, last = place_of(strip, date(2019, 5, 1)), place_of(strip, date(2019, 8, 1))
    for one, other in ((first, last), (last, first)):
        with qtbot.waitSignal(strip.period_wanted) as asked:
            QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, one, row))
            QTest.mouseMove(strip, middle_of(strip, other))
            QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, other))
        assert asked.args == [row, Period(date(2019, 5, 1), date(2019, 8, 31))]


def test_keys_walk_brush_and_ask(qtbot: QtBot, strip: CalendarStrip) -> None:
    """Arrows make a bar current, with Shift the brush grows, Enter asks."""
    QTest.keyClick(strip, KEY.Key_Home)
    QTest.keyClick(strip, KEY.Key_Right)
    for _ in range(4):
        QTest.keyClick(strip, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(strip.period_wanted) as asked:
        QTest.keyClick(strip, KEY.Key_Return)
    assert asked.args == [Row.ARTICLES, Period(date(2019, 1, 1), date(2019, 5, 31))]
    with qtbot.waitSignal(strip.cleared):
        QTest.keyClick(strip, KEY.Key_Delete)


def test_down_leads_into_the_second_row_and_up_back(qtbot: QtBot, strip: CalendarStrip) -> None:
    """Enter asks there for what texts mention in the same month; brushes are a row's own."""
    mention(strip, date(2019, 5, 1))
    strip.go_to(date(2019, 5, 1))
    QTest.keyClick(strip, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(strip, KEY.Key_Left)
    QTest.keyClick(strip, KEY.Key_Down)
    with qtbot.waitSignal(strip.period_wanted) as asked:
        QTest.keyClick(strip, KEY.Key_Return)
    assert asked.args == [Row.MENTIONS, MAY]
    words = "1 article mentions May 2019, 3 more within a longer time"
    assert strip.accessibleDescription() == words
    QTest.keyClick(strip, KEY.Key_Up)
    assert strip.accessibleDescription() == "May 2019, 1 of 5 articles"


def test_a_month_opens_into_days(strip: CalendarStrip) -> None:
    """Plus zooms in on the current bar, minus shows all again with the same time current."""
    strip.go_to(date(2019, 5, 1))
    QTest.keyClick(strip, KEY.Key_Plus)
    assert strip.axis.last == 31
    assert sum(strip.board.bars.totals[1:-1]) == 5
    assert sum(strip.board.bars.totals) == len(LISTED) - 2
    QTest.keyClick(strip, KEY.Key_Minus)
    assert strip.accessibleDescription() == "May 2019, 1 of 5 articles"


def test_other_bars_are_told_so_that_mentions_are_asked_for(
    qtbot: QtBot, strip: CalendarStrip
) -> None:
    """What was counted for the months stands under no day."""
    mention(strip, date(2019, 5, 1))
    strip.go_to(date(2019, 5, 1))
    with qtbot.waitSignal(strip.zoomed):
        QTest.keyClick(strip, KEY.Key_Plus)
    assert strip.board.mentions == Mentions()
    QTest.keyClick(strip, KEY.Key_Down)
    assert strip.accessibleDescription() == "1 May 2019, dates in the texts are not known yet"


def test_the_current_bar_is_told(strip: CalendarStrip) -> None:
    """Who can't see the bars hears their time and number."""
    QTest.keyClick(strip, KEY.Key_End)
    assert strip.accessibleDescription() == "May 2021, 1 of 5 articles"
    strip.show_days(Days(LISTED), None, {})
    QTest.keyClick(strip, KEY.Key_End)
    assert strip.accessibleDescription() == "May 2021, 5 articles"


def test_each_step_is_announced(strip: CalendarStrip, monkeypatch: pytest.MonkeyPatch) -> None:
    """In either row, once a step, and what is counted anew is said as well."""
    said: list[str] = []
    monkeypatch.setattr("gui.calendar.picture.announce", lambda _, words: said.append(words))
    mention(strip, date(2019, 5, 1))
    strip.go_to(date(2019, 4, 1))
    said.clear()
    for key in (KEY.Key_Right, KEY.Key_Down, KEY.Key_Left):
        QTest.keyClick(strip, key)
    assert said == [
        "May 2019, 1 of 5 articles",
        "1 article mentions May 2019, 3 more within a longer time",
        "no article mentions April 2019",
    ]
    strip.show_mentions(Mentions())
    assert said[-1] == "April 2019, dates in the texts are not known yet"
    strip.clearFocus()
    strip.go_to(date(2019, 5, 1))
    assert len(said) == 4


def test_a_brush_is_told_while_it_is_drawn(strip: CalendarStrip) -> None:
    """By the mouse and by Shift with arrows: the time, and how many articles it has."""
    mention(strip, date(2019, 5, 1))
    first, last = place_of(strip, date(2019, 3, 1)), place_of(strip, date(2021, 5, 1))
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, first))
    QTest.mouseMove(strip, middle_of(strip, last))
    assert strip.accessibleDescription() == "March 2019 to May 2021, 2 of 10 articles"
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, last))
    assert strip.accessibleDescription() == "May 2021, 1 of 5 articles"
    QTest.keyClick(strip, KEY.Key_Down)
    QTest.keyClick(strip, KEY.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert strip.accessibleDescription() == "April to May 2021, dates in the texts"


def test_the_current_bar_is_told_below_the_bars(strip: CalendarStrip) -> None:
    """To who walks them by keys, without a pointer: in the line of the names (acceptance 7)."""
    labels = strip.places.labels.toRect()
    lines = []
    for day in (date(2019, 5, 1), date(2019, 6, 1)):
        strip.go_to(day)
        lines.append(strip.grab(labels).toImage())
    strip.clearFocus()
    lines.append(strip.grab(labels).toImage())
    strip.go_to(date(2019, 5, 1))
    lines.append(strip.grab(labels).toImage())
    with_keys, further, without, elsewhere = lines
    assert with_keys != further != without
    assert without == elsewhere


def test_what_lies_beyond_the_bars_is_an_end(qtbot: QtBot, strip: CalendarStrip) -> None:
    """It is come to only where it has something, and asked for with no day to begin with."""
    QTest.keyClick(strip, KEY.Key_Home)
    QTest.keyClick(strip, KEY.Key_Left)
    assert strip.accessibleDescription() == "December 2018, 0 of 3 articles"
    mention(strip, before=7)
    QTest.keyClick(strip, KEY.Key_Down)
    QTest.keyClick(strip, KEY.Key_Left)
    words = "7 articles mention times before December 2018, 3 more within a longer time"
    assert strip.accessibleDescription() == words
    with qtbot.waitSignal(strip.period_wanted) as asked:
        QTest.keyClick(strip, KEY.Key_Return)
    assert asked.args == [Row.MENTIONS, Period(date.min, date(2018, 11, 30))]


@pytest.mark.parametrize(
    ("chosen", "here", "told"),
    [
        ({Row.ARTICLES: MAY}, date(2021, 5, 2), "May 2019, 1 of 5 articles"),
        ({Row.MENTIONS: MAY}, date(2021, 5, 2), "1 article mentions May 2019, 3 more"),
        ({Row.ARTICLES: DAY}, date(2021, 5, 2), "May 2019, 1 of 5 articles"),
        ({}, date(2019, 5, 2), "May 2019, 1 of 5 articles"),
        ({}, None, "May 2021, 1 of 5 articles"),
    ],
)
def test_keys_begin_where_the_reader_is(
    strip: CalendarStrip, chosen: dict[Row, Period], here: date | None, told: str
) -> None:
    """In the chosen time, else in the open article's, else in the newest that was found."""
    strip.show_days(Days(LISTED), Days(FOUND), chosen)
    mention(strip, date(2019, 5, 1))
    strip.show_here(here)
    strip.clearFocus()
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert strip.accessibleDescription().startswith(told)


def test_the_undated_have_a_button(qtbot: QtBot, strip: CalendarStrip) -> None:
    """It says how many there are, and Enter, Space and a click ask for them."""
    button = strip.undated
    assert (button.text(), button.isVisible()) == ("1 undated", True)
    assert button.accessibleName() == "Show the article without a date"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    for key in (KEY.Key_Return, KEY.Key_Space):
        with qtbot.waitSignal(strip.undated_wanted):
            QTest.keyClick(button, key)
    with qtbot.waitSignal(strip.undated_wanted):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    strip.show_days(Days(LISTED), Days(FOUND[:2]), {})
    assert not button.isVisible()


def test_an_empty_archive_has_no_bars(strip: CalendarStrip) -> None:
    """No key or click does harm then, in either theme."""
    strip.show_days(Days(array("i", [0, 0])), None, {})
    strip.set_theme(DARK)
    for key in (KEY.Key_Left, KEY.Key_Down, KEY.Key_Return, KEY.Key_Plus):
        QTest.keyClick(strip, key)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton)
    strip.clearFocus()
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    strip.show_mentions(Mentions())
    assert strip.axis.bins == ()
    strip.grab()
