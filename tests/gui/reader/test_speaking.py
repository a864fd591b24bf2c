"""What is said of the place in an article to which one has come (Acceptance 100)."""

import pytest
from pytestqt.qtbot import QtBot

from gui.page.marks import Mark, MarkKind
from gui.reader.pane import ReaderPane
from gui.reader.speaking import place_words
from gui.theme import LIGHT
from gui.values import Landing
from search.spans import Span
from tests.gui.fakes import make_article

TEXT = (
    "The mayor came.\n\nNobody crossed the bridge\non Monday. It was closed. A bridge is a bridge."
)


def span_of(words: str) -> Span:
    """Return where words stand first."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def said(qtbot: QtBot) -> tuple[ReaderPane, list[str]]:
    """Show an article with two hits, and note what is said."""
    pane = ReaderPane(LIGHT)
    qtbot.addWidget(pane)
    pane.show_article(make_article("a.txt", TEXT))
    said: list[str] = []
    pane.walking.arrived.connect(said.append)
    return pane, said


def test_a_place_is_said_with_its_sentence() -> None:
    """One line, whatever lines the file has."""
    article = make_article("a.txt", TEXT)
    words = place_words(TEXT, article.paragraphs, span_of("bridge"), "hit 1 of 3")
    assert words == "hit 1 of 3: Nobody crossed the bridge on Monday."


def test_of_a_long_sentence_only_what_is_near_is_said() -> None:
    """Nobody listens to a page."""
    text = "word " * 200 + "bridge " + "word " * 200
    start = text.index("bridge")
    words = place_words(text, (Span(0, len(text)),), Span(start, start + 6), "hit 1 of 1")
    assert "bridge" in words
    assert len(words) < 300
    assert words.endswith("…")


def test_each_hit_is_said_once(said: tuple[ReaderPane, list[str]]) -> None:
    """Landing and steps are told; what is painted anew at the same place is not."""
    pane, words = said
    pane.show_marks((), (span_of("bridge"), span_of("closed")), Landing.FIRST)
    pane.walking.paint()
    pane.step_hit(1)
    pane.step_hit(1)
    assert words == [
        "hit 1 of 2: Nobody crossed the bridge on Monday.",
        "hit 2 of 2: It was closed.",
    ]


def test_a_mark_is_said_by_its_name(said: tuple[ReaderPane, list[str]]) -> None:
    """Walking the marks tells whom or what they name."""
    pane, words = said
    pane.show_marks((Mark(span_of("Monday"), MarkKind.DATE, "2026-02-16"),), (), None)
    pane.walking.step_mark(1)
    assert words == ["2026-02-16: Nobody crossed the bridge on Monday."]


def test_nothing_found_is_said(said: tuple[ReaderPane, list[str]]) -> None:
    """One who can't see the bar is told as well."""
    pane, words = said
    pane.open_find()
    pane.find_bar.line.setText("ferry")
    pane.walking.find("ferry")
    assert words == ["nothing found"]
