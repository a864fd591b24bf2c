"""The article nearest to a date, and the line that asks for it."""

from array import array
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from gui.going import Going, nearest
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Settings
from gui.theme import LIGHT
from search.query.days import Days
from tests.gui.fakes import FakeLibrary, make_article

_DAYS = ("2025-09-01", "2025-07-20", "2025-07-04", "2025-01-10", "")


def ordinals(*days: str) -> "array[int]":
    """Return days as a list has them."""
    return array("i", (date.fromisoformat(day).toordinal() if day else 0 for day in days))


@pytest.mark.parametrize(
    ("first", "last", "place"),
    [
        ("2025-07-04", "2025-07-04", 2),
        ("2025-07-01", "2025-07-31", 1),  # the first of the list in that month
        ("2025-08-01", "2025-08-02", 1),
        ("2030-01-01", "2030-12-31", 0),
        ("1900-01-01", "1900-01-01", 3),
    ],
)
def test_the_nearest_article_is_found(first: str, last: str, place: int) -> None:
    """Undated ones are near to nothing; of several in a period it is the first one."""
    wanted = Days(date.fromisoformat(first), date.fromisoformat(last))
    assert nearest(ordinals(*_DAYS), wanted) == place


def test_where_nothing_is_dated_nothing_is_near() -> None:
    """Nor in an empty list; an open end reaches as far as there is."""
    today = Days(date(2025, 7, 1), date(2025, 7, 1))
    assert nearest(ordinals("", ""), today) is None
    assert nearest(ordinals(), today) is None
    assert nearest(ordinals(*_DAYS), Days(None, date(2025, 7, 4))) == 2


@pytest.fixture
def going(qtbot: QtBot, settings: Settings) -> Going:
    """Make a window of five articles."""
    articles = [make_article(f"{n}.txt", "Words. " * 900, day) for n, day in enumerate(_DAYS)]
    session = Session(FakeLibrary(articles), settings)
    window = MainWindow(session, settings, LIGHT)
    qtbot.addWidget(window)
    session.open()
    window.show()
    return Going(window)


def path(going: Going) -> str:
    """Return which article is open."""
    article = going._session.article
    return article.path if article else ""


def test_a_date_is_gone_to(qtbot: QtBot, going: Going) -> None:
    """The list stays whole; who shows the days is told which one it is."""
    going.ask_for_date()
    line = going._window.list_pane.date_line
    line.line.setText("july 2025")
    line.edited.emit("july 2025")
    assert line.note.text() == "July 2025"
    with qtbot.waitSignal(going.gone_to) as gone:
        line.line.returnPressed.emit()
    assert gone.args == [date(2025, 7, 20)]
    assert path(going) == "1.txt"
    assert len(going._session.shown) == len(_DAYS)
    assert line.isHidden()


def test_a_date_without_articles_says_so(qtbot: QtBot, going: Going) -> None:
    """One goes to the nearest, and is told."""
    with qtbot.waitSignal(going.told) as told:
        going.go_to_date("2024")
    assert told.args == ["Nothing from 2024; this is nearest"]
    assert path(going) == "3.txt"


@pytest.mark.parametrize("text", ["foo", "", "2025-02-30"])
def test_what_is_no_date_is_told_by_the_line(going: Going, text: str) -> None:
    """Nothing is gone to, and the line stays (Acceptance 75)."""
    going.ask_for_date()
    before = path(going)
    going.go_to_date(text)
    line = going._window.list_pane.date_line
    assert line.note.text() == f"“{text}” is no date"
    assert not line.isHidden()
    assert path(going) == before


def test_one_comes_back_to_where_one_was(qtbot: QtBot, going: Going) -> None:
    """The page is scrolled as it was; a file that has gone meanwhile is passed over."""
    view = going._window.reader.view
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 900)
    view.verticalScrollBar().setValue(800)
    seen = view.top_offset()
    for number in going._session.shown.numbers[1:3]:
        going._session.go_to(number)
    going._session._library.drop("1.txt")  # type: ignore[attr-defined]  # a fake's
    going.go(-1)
    assert path(going) == "0.txt"
    assert view.top_offset() == seen
    going.go(1)
    assert path(going) == "2.txt"
    with qtbot.waitSignal(going.told):
        going.go(1)
