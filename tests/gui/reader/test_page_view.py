"""The page on the screen."""

import gc
import weakref

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.page.document import set_page
from gui.page.marks import Mark, MarkKind, Marks
from gui.page.style import PageStyle
from gui.reader.styles import screen_styles
from gui.reader.view import PageView
from gui.theme import LIGHT
from search.articles.article import Article
from search.spans import Span
from tests.gui.fakes import make_article

LONG = "\n\n".join(f"Paragraph {n} says that " + "something was said " * 20 for n in range(60))
STYLE = PageStyle(ink="#1d1c1a", soft_ink="#6d6a64")


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    """Show a view on a long page, with the focus."""
    view = PageView()
    qtbot.addWidget(view)
    view.resize(760, 600)
    view.set_styles(screen_styles(LIGHT, ()))
    view.show_page(set_page(make_article("long.txt", LONG), STYLE))
    with qtbot.waitActive(view):
        view.show()
    return view


def show(view: PageView, text: str) -> Article:
    """Show an article of a text and return it."""
    article = make_article("a.txt", text)
    view.show_page(set_page(article, STYLE))
    return article


def select(view: PageView, first: int, last: int) -> None:
    """Select a part of the body by its offsets."""
    assert view.page is not None
    cursor = view.textCursor()
    cursor.setPosition(view.page.position(first))
    cursor.setPosition(view.page.position(last), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_turning_pages_keeps_two_lines(view: PageView) -> None:
    """A page down is a screen less two lines, so that the eye finds its place."""
    assert view.turn_page(1)
    line = STYLE.text_size * STYLE.leading
    expected = view.viewport().height() - 2 * line
    assert view.verticalScrollBar().value() == pytest.approx(expected, abs=1)
    assert view.turn_page(-1)
    assert view.verticalScrollBar().value() == 0


def test_a_page_ends_in_either_direction(view: PageView) -> None:
    """At the end there is no page to turn, which is when the next article comes."""
    assert not view.turn_page(-1)
    while view.turn_page(1):
        pass
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_a_span_is_revealed_in_the_upper_third(view: PageView) -> None:
    """A hit far down is scrolled to a third of the height (Acceptance 35)."""
    assert view.page is not None
    span = Span(*(view.page.article.body.find("Paragraph 40") + n for n in (0, 9)))
    view.reveal(span)
    assert view.is_visible(span)
    top = view.page.rects(span)[0].top() - view.verticalScrollBar().value()
    assert top == pytest.approx(view.viewport().height() / 3, abs=2)


def test_what_is_on_the_screen_is_not_moved(view: PageView) -> None:
    """Walking hits within the screen does not scroll."""
    view.reveal(Span(0, 9))
    assert view.verticalScrollBar().value() == 0


def test_the_top_offset_comes_back_to_the_top(view: PageView) -> None:
    """What is first on the screen can be put there again."""
    view.turn_page(1)
    view.turn_page(1)
    top = view.top_offset()
    assert top is not None
    view.verticalScrollBar().setValue(0)
    view.show_offset_at_top(top)
    assert view.top_offset() == pytest.approx(top, abs=80)


def test_in_the_headline_there_is_no_offset(view: PageView) -> None:
    """The headline is no part of the body."""
    assert view.top_offset() is None


@pytest.mark.parametrize(
    "text",
    [
        "One line\nand the next,  two spaces.\n\nA second\tparagraph.",
        "Soft\u00adhyphen, no\u00a0break, 😀 and 🜚, Ж, e\u0301.",
        "<b>no markup</b> &amp; none",
        "A\u2028B\u2029C \x0c D",
    ],
)
def test_copying_gives_the_file_s_own_text(view: PageView, text: str) -> None:
    """What is copied is exactly the text of the file (Acceptance 67)."""
    article = show(view, text)
    select(view, 0, len(article.body))
    view.copy()
    assert QGuiApplication.clipboard().text() == article.body
    assert view.selected_text() == article.body


def test_a_part_is_copied_exactly(view: PageView) -> None:
    """Offsets behind wide characters select what was meant."""
    article = show(view, "a 😀 bridge 🜚 over the Araz")
    at = article.body.find("over")
    select(view, at, at + 8)
    assert view.selected_text() == "over the"


def test_nothing_selected_is_nothing_copied(view: PageView) -> None:
    """Without a selection there is neither text nor paragraph."""
    assert (view.selected_text(), view.selected_paragraph()) == ("", 0)


def test_the_paragraph_of_a_selection_is_counted_from_one(view: PageView) -> None:
    """The number that is cited with a copy."""
    assert view.page is not None
    at = view.page.article.body.find("Paragraph 2")
    select(view, at, at + 9)
    assert view.selected_paragraph() == 3


def test_the_text_can_not_be_changed(view: PageView) -> None:
    """Typing leaves the article as it is."""
    before = view.toPlainText()
    view.setFocus()
    QTest.keyClicks(view, "x")
    assert view.toPlainText() == before


def test_marks_are_painted_under_the_text(view: PageView) -> None:
    """A mark changes the picture, and hiding its kind takes it away again."""
    plain = view.grab().toImage()
    view.set_marks(Marks([Mark(Span(0, 40), MarkKind.PERSON)]))
    assert view.grab().toImage() != plain
    view.set_styles(screen_styles(LIGHT, ["person"]))
    assert view.grab().toImage() == plain


def test_a_tip_is_asked_for(qtbot: QtBot, view: PageView) -> None:
    """Resting on a mark asks what it stands for, beside all marks that tells nothing."""
    mark = Mark(Span(0, 9), MarkKind.PERSON, "Ilham")
    view.set_marks(Marks([mark, Mark(Span(0, 20), MarkKind.ORG)]))
    assert view.page is not None
    box = view.page.rects(Span(0, 9))[0].center().toPoint()
    point = box - QPoint(0, view.verticalScrollBar().value())
    place = view.viewport().mapToGlobal(point)
    with qtbot.waitSignal(view.tip_wanted) as wanted:
        event = QHelpEvent(QEvent.Type.ToolTip, point, place)
        QApplication.sendEvent(view.viewport(), event)
    assert wanted.args == [(mark,), place]


def test_a_view_without_a_page_stands_still(qtbot: QtBot) -> None:
    """Before the first article there is nothing to turn, select or reveal."""
    view = PageView()
    qtbot.addWidget(view)
    view.show()
    view.reveal(Span(0, 4))
    assert not view.turn_page(1)
    assert view.top_offset() is None
    assert view.selected_text() == ""


def test_a_page_can_be_taken_away(view: PageView) -> None:
    """Without a page there is no text left to page through or to copy."""
    view.selectAll()
    view.show_nothing()
    assert view.toPlainText() == ""
    assert not view.turn_page(1)
    assert view.selected_text() == ""
    show(view, "Another article.")
    assert "Another" in view.toPlainText()


def test_the_column_stays_in_the_middle(view: PageView) -> None:
    """A wide window widens the margins, not the lines; a narrow one keeps some margin."""
    assert view.page is not None
    for width in (1400, 760, 380):
        view.resize(width, 600)
        left = view.viewport().x()
        right = view.width() - left - view.viewport().width()
        assert view.viewport().width() <= view.page.style.column_width() + 30
        assert abs(left - right) < 20
        assert left >= 30


def test_the_article_is_named_for_screen_readers(view: PageView) -> None:
    """The page has a name of its own (Acceptance 100)."""
    assert view.accessibleName() == "Article"
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_paragraphs_are_numbered_beside_the_text(view: PageView) -> None:
    """The numbers stand in the margin, at the first lines, and are no part of what is copied."""
    view.selectAll()
    text, before = view.selected_text(), view.grab().toImage()
    view.set_numbers(on=True, ink="#6d6a64")
    after = view.grab().toImage()
    margin = view.viewport().geometry().left()
    changed = {
        x for x in range(before.width()) for y in range(before.height())
        if before.pixel(x, y) != after.pixel(x, y)
    }  # fmt: skip
    assert changed
    assert max(changed) < margin
    assert view.selected_text() == text
    view.set_numbers(on=False, ink="#6d6a64")
    assert view.grab().toImage() == before


def test_documents_of_other_articles_go(view: PageView) -> None:
    """However many articles are read, only the open one's document is kept (Acceptance 60)."""
    page = set_page(make_article("a.txt", LONG), STYLE)
    document = weakref.ref(page.document)
    view.show_page(page)
    del page
    assert document() is not None
    view.show_page(set_page(make_article("b.txt", LONG), STYLE))
    gc.collect()
    assert document() is None
