"""The calendar in the window: the time chosen there is a part of the query."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.calendar.bins import Period
from gui.calendar.counts import Mentions, Row
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import CALENDAR, Settings
from gui.theme import LIGHT
from gui.timeline import Timeline
from search.messages.coding import encode
from search.messages.progress import Stage
from search.messages.replies import FacetsReply
from search.messages.requests import FacetsRequest
from tests.gui.fakes import FakeAnswers, FakeIndexing, FakeLibrary, make_article

JULY = Period(date(2025, 7, 1), date(2025, 7, 31))


@pytest.fixture
def library() -> FakeLibrary:
    """Keep eight articles of eight months, and one without a day."""
    dated = [make_article(f"{n}.txt", "Words.", f"2025-0{n}-03") for n in range(1, 9)]
    return FakeLibrary([*dated, make_article("undated.txt", "Words.", "")])


@pytest.fixture
def timeline(qtbot: QtBot, tmp_path: Path, library: FakeLibrary) -> Timeline:
    """Make a window of a few articles with its calendar."""
    settings = Settings(tmp_path / "dateline.ini")
    session = Session(library, settings)
    window = MainWindow(session, settings, LIGHT)
    qtbot.addWidget(window)
    session.open()
    window.show()
    return Timeline(window, settings, LIGHT)


@pytest.fixture
def answers(timeline: Timeline, library: FakeLibrary) -> FakeAnswers:
    """Give the window who answers, and let the folder be indexed."""
    answers, indexing = FakeAnswers(library), FakeIndexing()
    timeline._session.start_services(answers, FakeAnswers(library), indexing)
    indexing.tell(Stage.READY)
    return answers


def typed(timeline: Timeline) -> str:
    """Return what stands in the search box."""
    window = timeline.parent()
    assert isinstance(window, MainWindow)
    return window.box.line.text()


def test_a_period_becomes_a_part_of_the_query(timeline: Timeline) -> None:
    """In place of the one before, beside all else."""
    timeline.limit_to(Row.ARTICLES, JULY)
    assert typed(timeline) == "date:2025-07"
    timeline._search("oil date:2025-01 -gas")
    timeline.limit_to(Row.ARTICLES, JULY)
    assert typed(timeline) == "oil -gas date:2025-07"


def test_half_a_word_stays_a_beginning_before_a_period(timeline: Timeline) -> None:
    """It was taken for one as the last word; with the time behind it, it says so itself."""
    timeline._search("gas pipel")
    timeline._session.searches.meant = "gas pipel*"
    timeline.limit_to(Row.ARTICLES, JULY)
    assert typed(timeline) == "gas pipel* date:2025-07"


def test_a_period_is_taken_out_again(timeline: Timeline) -> None:
    """And nothing else of the query; what has no time stays untouched."""
    timeline._search("oil date:2025-01 -gas")
    timeline.unlimit(Row.ARTICLES)
    assert typed(timeline) == "oil -gas"
    timeline.unlimit(Row.ARTICLES)
    assert typed(timeline) == "oil -gas"


def test_what_is_mentioned_is_a_part_of_its_own(timeline: Timeline) -> None:
    """Each row limits the search by its own field, and gives up nothing of the other's."""
    timeline._search("oil date:2025-01")
    timeline.limit_to(Row.MENTIONS, JULY)
    assert typed(timeline) == "oil date:2025-01 mentions:2025-07"
    timeline.limit_to(Row.MENTIONS, Period(date.min, date(2024, 12, 31)))
    assert typed(timeline) == "oil date:2025-01 mentions:..2024"
    assert set(timeline.strip.board.chosen) == set()  # shown with the answer
    timeline.unlimit(Row.ARTICLES)
    assert typed(timeline) == "oil mentions:..2024"
    timeline.unlimit(Row.MENTIONS)
    assert typed(timeline) == "oil"


def test_the_undated_are_searched_within_the_query(timeline: Timeline) -> None:
    """And once more all that it finds; the button stands in the calendar."""
    button = timeline.strip.undated
    assert button.text() == "1 undated"
    button.click()
    assert typed(timeline) == "is:undated"
    button.click()
    assert typed(timeline) == ""
    timeline._search("oil")
    button.click()
    assert typed(timeline) == "oil is:undated"


def test_a_bar_without_articles_is_told_at_the_foot_of_the_window(timeline: Timeline) -> None:
    """The search stays as it is."""
    timeline.toggle()
    timeline.show_day(date(2025, 4, 20))
    QTest.keyClick(timeline.strip, Qt.Key.Key_Return)
    window = timeline.parent()
    assert isinstance(window, MainWindow)
    assert window.status.message() == "20 April 2025, no article"
    assert typed(timeline) == ""


def test_keys_begin_at_the_open_article(timeline: Timeline) -> None:
    """Wherever the list has gone meanwhile."""
    timeline._session.open_path("3.txt")
    timeline.toggle()
    assert timeline.strip.accessibleDescription() == "3 March 2025, 1 article"


def surveys(answers: FakeAnswers) -> list[FacetsRequest]:
    """Return what was asked about mentioned times."""
    return [request for request in answers.asked if isinstance(request, FacetsRequest)]


def test_mentions_are_asked_for_behind_the_answer(timeline: Timeline, answers: FakeAnswers) -> None:
    """Of the query that was answered, and of the bars that are shown."""
    asked = len(surveys(answers))
    assert surveys(answers)[-1].query == ""
    timeline._search("oil")
    assert len(surveys(answers)) == asked
    answers.find(2, 3)
    last = surveys(answers)[-1]
    assert (last.query, last.limit, last.borders) == ("oil", 0, timeline.strip.axis.borders)
    pairs = tuple((place, place + 1) for place in range(len(last.borders) + 1))
    answers.survey_with(*pairs)
    assert timeline.strip.board.mentions.reaching == tuple(range(1, len(pairs) + 1))


def test_a_new_search_drops_what_was_asked_about_the_old(
    timeline: Timeline, answers: FakeAnswers
) -> None:
    """Its reply is not shown, and nobody waits for it."""
    before = timeline.strip.board.mentions
    generation = surveys(answers)[-1].generation
    timeline._search("oil")
    answers._receive(encode(FacetsReply(generation, (), 0, (), ((1, 1),) * 500)))
    answers.find(2)
    answers.survey_with()
    assert timeline.strip.board.mentions == before == Mentions()
    assert FacetsRequest not in answers._waiting


def test_a_hidden_calendar_asks_for_nothing(timeline: Timeline, answers: FakeAnswers) -> None:
    """What nobody sees is not counted."""
    timeline.toggle()
    timeline.toggle()
    asked = len(surveys(answers))
    timeline._search("oil")
    answers.find(2)
    assert len(surveys(answers)) == asked


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
    """Eight months, an article in each, and one without a day beside them (acceptance 84)."""
    assert sum(timeline.strip.board.bars.totals) == 8
    assert timeline.strip.board.bars.found is None
    assert timeline.strip.board.undated == 1
