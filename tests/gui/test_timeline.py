"""The calendar in the window: the time chosen there is a part of the query."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.calendar.bins import Period
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import CALENDAR, Settings
from gui.theme import LIGHT
from gui.timeline import Timeline
from tests.gui.fakes import FakeLibrary, make_article

JULY = Period(date(2025, 7, 1), date(2025, 7, 31))


@pytest.fixture
def timeline(qtbot: QtBot, tmp_path: Path) -> Timeline:
    """Make a window of a few articles with its calendar."""
    articles = [make_article(f"{n}.txt", "Words.", f"2025-0{n}-03") for n in range(1, 9)]
    settings = Settings(tmp_path / "dateline.ini")
    session = Session(FakeLibrary(articles), settings)
    window = MainWindow(session, settings, LIGHT)
    qtbot.addWidget(window)
    session.open()
    window.show()
    return Timeline(window, settings, LIGHT)


def typed(timeline: Timeline) -> str:
    """Return what stands in the search box."""
    window = timeline.parent()
    assert isinstance(window, MainWindow)
    return window.box.line.text()


def test_a_period_becomes_a_part_of_the_query(timeline: Timeline) -> None:
    """In place of the one before, beside all else."""
    timeline.limit_to(JULY)
    assert typed(timeline) == "date:2025-07"
    timeline._search("oil date:2025-01 -gas")
    timeline.limit_to(JULY)
    assert typed(timeline) == "oil -gas date:2025-07"


def test_a_period_is_taken_out_again(timeline: Timeline) -> None:
    """And nothing else of the query; what has no time stays untouched."""
    timeline._search("oil date:2025-01 -gas")
    timeline.unlimit()
    assert typed(timeline) == "oil -gas"
    timeline.unlimit()
    assert typed(timeline) == "oil -gas"


def test_the_calendar_can_be_hidden(timeline: Timeline, tmp_path: Path) -> None:
    """It gives its room back, and stays hidden at the next start."""
    assert timeline.strip.isVisible()
    timeline.toggle()
    assert timeline.strip.hasFocus()
    timeline.toggle()
    assert not timeline.strip.isVisible()
    assert Settings(tmp_path / "dateline.ini").value(CALENDAR) is False
    timeline.toggle()
    assert timeline.strip.isVisible()
    assert timeline.strip.hasFocus()


def test_the_bars_are_those_of_the_list(timeline: Timeline) -> None:
    """Eight months, an article in each."""
    assert sum(timeline.strip.bars.totals) == 8
    assert timeline.strip.bars.found is None
