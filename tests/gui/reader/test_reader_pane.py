"""The reader pane: what it shows and where its reader stands."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from gui.page.marks import Mark, MarkKind
from gui.reader import pane as reader_pane
from gui.reader.pane import ReaderPane
from gui.theme import DARK, LIGHT
from gui.values import Landing, ReadingType
from search.articles.article import Article
from search.spans import Span
from tests.gui.fakes import make_article

LONG = "\n\n".join(
    f"Paragraph {n} tells of " + "the bridge over the river " * 16 for n in range(80)
)


@pytest.fixture
def pane(qtbot: QtBot) -> ReaderPane:
    """Show a pane with a long article."""
    pane = ReaderPane(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(800, 600)
    pane.show_article(make_article("long.txt", LONG))
    with qtbot.waitActive(pane):
        pane.show()
    return pane


def spans_of(pane: ReaderPane, words: str) -> tuple[Span, ...]:
    """Return where words stand in the article, to be given as hits."""
    assert pane.article is not None
    body = pane.article.body
    starts = [i for i in range(len(body)) if body.startswith(words, i)]
    return tuple(Span(start, start + len(words)) for start in starts)


def picture(pane: ReaderPane) -> QImage:
    """Return what is to be seen of the page."""
    return pane.view.grab().toImage()


def more_button(pane: ReaderPane) -> QPushButton:
    """Return the button below the page."""
    return pane.findChildren(QPushButton)[0]


def test_an_article_is_shown_from_its_top(pane: ReaderPane) -> None:
    """The next article does not begin where the last one was left."""
    pane.view.turn_page(1)
    pane.show_article(make_article("next.txt", LONG))
    assert pane.view.verticalScrollBar().value() == 0
    assert pane.article is not None
    assert pane.article.path == "next.txt"


@pytest.mark.parametrize(("landing", "words"), [(Landing.FIRST, "60"), (Landing.LAST, "75")])
def test_one_lands_on_a_hit(pane: ReaderPane, landing: Landing, words: str) -> None:
    """The first or last hit is current, marked, and on the screen (Acceptance 36)."""
    hits = (*spans_of(pane, "Paragraph 60"), *spans_of(pane, "Paragraph 75"))
    pane.show_marks((), hits, landing)
    assert pane.view.is_visible(spans_of(pane, f"Paragraph {words}")[0])
    place = 1 if landing is Landing.FIRST else 2
    assert pane.legend.walk_words() == f"hit {place} of 2"


def test_without_a_landing_the_page_stays(pane: ReaderPane) -> None:
    """Marks that come for an article that is being read do not move it."""
    pane.show_marks((), spans_of(pane, "Paragraph 60"), None)
    assert pane.view.verticalScrollBar().value() == 0
    assert pane.legend.walk_words() == "1 hit"


def test_hits_are_walked_to_the_end(pane: ReaderPane) -> None:
    """Each step shows its hit; beyond the last the step is refused, for the next article."""
    hits = (*spans_of(pane, "Paragraph 1 "), *spans_of(pane, "Paragraph 50"))
    pane.show_marks((), hits, Landing.FIRST)
    assert pane.step_hit(1)
    assert pane.view.is_visible(hits[1])
    assert not pane.step_hit(1)
    assert pane.step_hit(-1)
    assert not pane.step_hit(-1)


def test_the_same_hits_again_keep_the_place(pane: ReaderPane) -> None:
    """The index has grown and the search was asked again: the current hit stays (line 31)."""
    hits = spans_of(pane, "Paragraph 4")
    pane.show_marks((), hits, Landing.FIRST)
    pane.step_hit(1)
    pane.show_marks((), hits, Landing.FIRST)
    assert pane.legend.walk_words().startswith("hit 2 of")


def test_the_current_hit_looks_otherwise(pane: ReaderPane) -> None:
    """The current one of two hits on the screen has a look of its own (Acceptance 35)."""
    hits = spans_of(pane, "bridge")[:2]
    pane.show_marks((), hits, Landing.FIRST)
    first = picture(pane)
    pane.step_hit(1)
    assert picture(pane) != first


def test_marks_are_counted_and_painted(pane: ReaderPane) -> None:
    """The legend counts what is marked, and the page shows it."""
    plain = picture(pane)
    pane.show_marks(
        [Mark(Span(0, 9), MarkKind.PERSON), Mark(Span(12, 20), MarkKind.PLACE)], (), None
    )
    assert picture(pane) != plain


def test_a_hidden_kind_is_not_painted(pane: ReaderPane) -> None:
    """Switching a kind off takes its marks from the page, and only them."""
    plain = picture(pane)
    pane.show_marks([Mark(Span(0, 9), MarkKind.PERSON)], (), None)
    marked = picture(pane)
    pane.show_hidden(["person"])
    assert picture(pane) == plain
    pane.show_hidden(["place"])
    assert picture(pane) == marked


def test_a_chip_s_click_is_handed_on(qtbot: QtBot, pane: ReaderPane) -> None:
    """The pane tells which kind is to be switched, and switches nothing itself."""
    with qtbot.waitSignal(pane.kind_toggled) as toggled:
        pane.legend.toggled.emit("org")
    assert toggled.args == ["org"]


@pytest.mark.parametrize("pages", [3, 20])
def test_zoom_keeps_the_place(pane: ReaderPane, pages: int) -> None:
    """The line at the top of the screen is there at another size too, far down as well."""
    for _ in range(pages):
        pane.view.turn_page(1)
    before = pane.view.top_offset()
    pane.set_type(ReadingType(zoom=150))
    after = pane.view.top_offset()
    assert before is not None
    assert after is not None
    assert abs(after - before) < 100


def test_zoom_keeps_the_place_far_down(qtbot: QtBot, pane: ReaderPane) -> None:
    """So it does where Qt lays the text out only later, and lands there before it has."""
    pane.show_article(make_article("endless.txt", "\n\n".join([LONG] * 10)))
    pane.show_marks((), [spans_of(pane, "Paragraph 70")[8]], Landing.FIRST)
    assert pane.view.is_visible(spans_of(pane, "Paragraph 70")[8])
    before = pane.view.top_offset()
    pane.set_type(ReadingType(zoom=150))
    bar = pane.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200_000)
    after = pane.view.top_offset()
    assert before is not None
    assert after is not None
    assert abs(after - before) < 100


def test_zoom_enlarges_the_text(pane: ReaderPane) -> None:
    """At 200 % a page needs more room; marks stay."""
    pane.show_marks([Mark(Span(0, 9), MarkKind.PERSON)], (), None)
    height = pane.view.verticalScrollBar().maximum()
    pane.set_type(ReadingType(zoom=200))
    assert pane.view.verticalScrollBar().maximum() > 1.5 * height
    marked = picture(pane)
    pane.show_hidden(["person"])
    assert picture(pane) != marked


def test_the_theme_changes_while_one_reads(pane: ReaderPane) -> None:
    """Other colours at the same place (Acceptance 97: the paper is dark at once)."""
    pane.view.turn_page(1)
    top, light = pane.view.top_offset(), picture(pane)
    pane.set_theme(DARK)
    assert picture(pane) != light
    assert pane.view.top_offset() == top


@pytest.fixture
def huge(monkeypatch: pytest.MonkeyPatch) -> Article:
    """Make an article that is longer than what is laid out at first."""
    monkeypatch.setattr(reader_pane, "LONGEST_SET", 5_000)
    return make_article("huge.txt", LONG)


def test_a_huge_article_shows_its_beginning(pane: ReaderPane, huge: Article) -> None:
    """It opens at once, says that there is more, and shows it on request."""
    pane.show_article(huge)
    assert more_button(pane).isVisible()
    assert f"{len(huge.body):,}" in more_button(pane).text()
    pane.view.turn_page(1)
    top = pane.view.top_offset()
    QTest.mouseClick(more_button(pane), Qt.MouseButton.LeftButton)
    assert not more_button(pane).isVisible()
    assert pane.view.page is not None
    assert pane.view.page.is_whole
    assert pane.view.top_offset() == top


def test_what_was_shown_whole_stays_whole(pane: ReaderPane, huge: Article) -> None:
    """Zooming does not fold a huge article up again."""
    pane.show_article(huge)
    more_button(pane).click()
    pane.set_type(ReadingType(zoom=125))
    assert not more_button(pane).isVisible()


def test_a_hit_beyond_what_is_laid_out_does_no_harm(pane: ReaderPane, huge: Article) -> None:
    """Landing on it shows what there is; the walk goes on."""
    pane.show_article(huge)
    end = len(huge.body)
    pane.show_marks((), (Span(0, 5), Span(end - 5, end)), Landing.LAST)
    assert pane.step_hit(-1)


def test_a_notice_stands_in_place_of_a_page(pane: ReaderPane) -> None:
    """An unreadable file shows its reason; the text before it has gone, also for copying."""
    pane.view.selectAll()
    pane.show_notice("<p>The file is empty.</p>")
    notices = [label for label in pane.findChildren(QLabel) if "empty" in label.text()]
    assert notices[0].isVisible()
    assert pane.article is None
    assert pane.view.selected_text() == ""
    assert not pane.view.turn_page(1)


def test_a_notice_leaves_the_focus_where_it_was(pane: ReaderPane) -> None:
    """Keys go on working when j leads to a file that can't be read (Acceptance 16)."""
    pane.view.setFocus()
    pane.show_notice("<p>The file is empty.</p>")
    assert pane.view.hasFocus()
    pane.show_article(make_article("next.txt", LONG))
    assert pane.view.hasFocus()
    assert "Paragraph 1" in pane.view.toPlainText()


def test_finding_marks_what_is_typed(pane: ReaderPane) -> None:
    """Each letter finds anew; the count is told; the first match is shown."""
    pane.open_find()
    assert pane.find_bar.line.hasFocus()
    QTest.keyClicks(pane.find_bar.line, "paragraph 70")
    assert pane.view.is_visible(spans_of(pane, "Paragraph 70")[0])
    assert pane.legend.walk_words() == "match 1 of 1"


def test_what_is_found_is_counted_once(pane: ReaderPane) -> None:
    """By the bar while it is open and something is sought there, else above the page."""
    pane.open_find()
    walk = next(label for label in pane.legend.findChildren(QLabel))
    assert walk.isVisibleTo(pane)
    QTest.keyClicks(pane.find_bar.line, "paragraph 70")
    assert not walk.isVisibleTo(pane)
    pane.close_find()
    assert walk.isVisibleTo(pane)


def test_finding_nothing_is_said(pane: ReaderPane) -> None:
    """A word that is not there says so beside the line, and the page stays."""
    pane.open_find()
    QTest.keyClicks(pane.find_bar.line, "zzz")
    assert [label.text() for label in pane.find_bar.findChildren(QLabel)] == ["nothing found"]
    assert pane.view.verticalScrollBar().value() == 0


def test_finding_goes_on_with_the_bar_closed(pane: ReaderPane) -> None:
    """F3 repeats the last find from where one is, and goes round (Acceptance 5)."""
    pane.open_find()
    QTest.keyClicks(pane.find_bar.line, "paragraph 7")
    assert pane.close_find()
    assert pane.view.hasFocus()
    count = len(spans_of(pane, "Paragraph 7"))
    words = []
    for _ in range(count):
        pane.step_hit(1)
        words.append(pane.legend.walk_words())
    assert words[0] == f"match 2 of {count}"
    assert words[-1] == f"match 1 of {count}"


def test_forgetting_a_find_shows_the_search_s_hits_again(pane: ReaderPane) -> None:
    """What a search hit is back once the find is dropped."""
    pane.show_marks((), spans_of(pane, "Paragraph 60"), None)
    pane.open_find()
    QTest.keyClicks(pane.find_bar.line, "river")
    pane.close_find()
    assert pane.forget_find()
    assert pane.legend.walk_words() == "1 hit"
    assert not pane.forget_find()


def test_a_selection_is_found(pane: ReaderPane) -> None:
    """Ctrl+F with words selected looks for these words."""
    cursor = pane.view.textCursor()
    assert pane.view.page is not None
    at = spans_of(pane, "bridge")[0]
    cursor.setPosition(pane.view.page.position(at.start))
    cursor.setPosition(pane.view.page.position(at.end), cursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)
    pane.open_find()
    assert pane.find_bar.line.text() == "bridge"
    assert pane.find_bar.line.selectedText() == "bridge"


def test_a_find_goes_on_in_the_next_article(pane: ReaderPane) -> None:
    """What is in the find bar is found in each article that is opened."""
    pane.open_find()
    QTest.keyClicks(pane.find_bar.line, "araz")
    pane.show_article(make_article("next.txt", "A bridge over the Araz."))
    assert pane.legend.walk_words() == "match 1 of 1"


def test_finding_without_an_article_does_no_harm(pane: ReaderPane) -> None:
    """Over a notice one can type in vain."""
    pane.show_notice("<p>The file is empty.</p>")
    pane.open_find()
    QTest.keyClicks(pane.find_bar.line, "araz")
    assert not pane.legend.walk_words()


def test_an_undated_article_is_set_like_any(pane: ReaderPane) -> None:
    """Text without a header can be read."""
    article = replace(make_article("undated.txt", "Words without a day.", day=""))
    pane.show_article(article)
    assert "Words without a day" in pane.view.toPlainText()
