"""The map strip beside the page, and the mentions of an entity walked on it."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from gui.page.marks import Mark, MarkKind
from gui.reader.map_strip import MapStrip
from gui.reader.pane import ReaderPane
from gui.theme import LIGHT
from search.spans import Span
from tests.gui.fakes import make_article

TEXT = "\n\n".join(f"Paragraph {n} tells of Baku " + "and of the river " * 30 for n in range(40))
PLACES = tuple(Span(at, at + 4) for at in range(len(TEXT)) if TEXT.startswith("Baku", at))
MARKS = tuple(Mark(span, MarkKind.PLACE, "Baku") for span in PLACES)


@pytest.fixture
def strip(qtbot: QtBot) -> MapStrip:
    """Show a strip of a body of 1,000 characters."""
    strip = MapStrip(LIGHT)
    qtbot.addWidget(strip)
    strip.resize(12, 500)
    strip.show()
    return strip


def rows_of(strip: MapStrip, colour: str) -> list[int]:
    """Return the heights at which the strip has a colour."""
    image = strip.grab().toImage()
    wanted = QColor(colour)
    return [y for y in range(image.height()) if image.pixelColor(6, y) == wanted]


def test_a_tick_stands_where_its_span_does(strip: MapStrip) -> None:
    """The middle of the text is the middle of the strip."""
    strip.show_spans(1000, [Span(500, 504)], None, LIGHT.star)
    rows = rows_of(strip, LIGHT.star)
    assert rows
    assert abs(rows[0] - 249) <= 2


def test_the_current_one_stands_out(strip: MapStrip) -> None:
    """It is in the accent, the others are not."""
    strip.show_spans(1000, [Span(100, 104), Span(900, 904)], Span(900, 904), LIGHT.star)
    assert rows_of(strip, LIGHT.accent)[0] > 440
    assert rows_of(strip, LIGHT.star)[0] < 60


def test_ten_thousand_hits_are_painted(strip: MapStrip) -> None:
    """As a filled strip, without a tick left over."""
    strip.show_spans(100_000, [Span(n, n + 2) for n in range(0, 100_000, 10)], None, LIGHT.star)
    assert len(rows_of(strip, LIGHT.star)) > 480


def test_a_click_asks_for_the_place(qtbot: QtBot, strip: MapStrip) -> None:
    """Its share of the height is its share of the text."""
    strip.show_spans(1000, [Span(0, 2)], None, LIGHT.star)
    with qtbot.waitSignal(strip.wanted) as asked:
        QTest.mouseClick(
            strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(6, 250)
        )
    assert asked.args is not None
    assert abs(asked.args[0] - 500) < 10


@pytest.fixture
def pane(qtbot: QtBot) -> ReaderPane:
    """Show a pane with a long article in which a place is marked 40 times."""
    pane = ReaderPane(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(800, 600)
    pane.show_article(make_article("long.txt", TEXT))
    pane.show_marks(MARKS, (), None)
    with qtbot.waitActive(pane):
        pane.show()
    return pane


def test_a_chosen_entity_is_walked(pane: ReaderPane) -> None:
    """From the chosen mention on, and back (acceptance 66)."""
    pane.choose(MARKS[20])
    assert pane.view.is_visible(PLACES[20])
    assert pane.legend.walk_words() == "mention 21 of 40"
    pane.step_hit(1)
    assert pane.legend.walk_words() == "mention 22 of 40"
    pane.step_hit(-1)
    pane.step_hit(-1)
    assert pane.legend.walk_words() == "mention 20 of 40"


def test_without_a_choice_hits_are_walked_again(pane: ReaderPane) -> None:
    """What the search found is not forgotten meanwhile."""
    pane.show_marks(MARKS, PLACES[3:5], None)
    pane.choose(MARKS[0])
    pane.choose(None)
    pane.step_hit(1)
    assert pane.legend.walk_words() == "hit 1 of 2"


def test_a_click_on_the_map_goes_to_the_nearest_mention(pane: ReaderPane) -> None:
    """And scrolls there."""
    pane.choose(MARKS[0])
    pane.strip.wanted.emit(PLACES[30].start + 5)
    assert pane.legend.walk_words() == "mention 31 of 40"
    assert pane.view.is_visible(PLACES[30])
