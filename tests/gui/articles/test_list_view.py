"""The article list's view: keys, clicks, and the one current article."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.articles.model import ArticleListModel
from gui.articles.view import ArticleListView
from gui.theme import DARK, LIGHT
from search.catalogue.entry import Entry
from search.messages.replies import SnippetText

# Numbers in the order of the list: three in February, two in January, one undated.
NUMBERS = (11, 12, 13, 21, 22, 31)
DAYS = (*(date(2026, 2, d).toordinal() for d in (9, 8, 7)),
        *(date(2026, 1, d).toordinal() for d in (5, 4)), 0)  # fmt: skip


def entry(number: int) -> Entry:
    """Make an entry."""
    return Entry(number, f"{number}.txt", date(2026, 2, 9), "BAKU", f"Headline {number}")


@pytest.fixture
def model() -> ArticleListModel:
    """Make a model of six articles under three headings."""
    model = ArticleListModel(entry)
    model.show_articles(NUMBERS, DAYS)
    return model


@pytest.fixture
def view(qtbot: QtBot, model: ArticleListModel) -> ArticleListView:
    """Show a view on the model, with the focus."""
    view = ArticleListView(model, LIGHT)
    qtbot.addWidget(view)
    view.resize(340, 800)
    with qtbot.waitActive(view):
        view.show()
    view.setFocus()
    return view


def press(view: ArticleListView, *keys: Qt.Key) -> int | None:
    """Press keys and return what is current then."""
    for key in keys:
        QTest.keyClick(view, key)
    return view.current_number()


def test_arrow_keys_pass_over_headings(view: ArticleListView) -> None:
    """Down goes on to the next month's article, Up comes back (Acceptance 11)."""
    view.make_current(13)
    assert press(view, Qt.Key.Key_Down) == 21
    assert press(view, Qt.Key.Key_Up) == 13


def test_a_list_opened_further_down_begins_with_a_whole_row(view: ArticleListView) -> None:
    """The header cuts no row where nothing of an older list is to stay in its place."""
    view.resize(340, 250)
    view.keep_place(22, ())
    assert view.verticalScrollBar().value() > 0
    assert view.rowViewportPosition(view.first_row) == 0
    assert view.visualRect(view.currentIndex()).bottom() < view.viewport().height()


def test_the_current_row_stays_where_it_was_whatever_comes_between(
    view: ArticleListView, model: ArticleListModel
) -> None:
    """A search that is cleared brings many rows back: the one that is read stays in sight."""
    view.resize(340, 250)
    model.show_articles((11, 22, 31), (DAYS[0], *DAYS[4:]))
    view.lay_rows(with_snippets=False)
    view.keep_place(22, ())
    height, places = view.visualRect(view.currentIndex()).top(), view.places()
    assert places[0][0] == 11
    model.show_articles(NUMBERS, DAYS)
    view.lay_rows(with_snippets=False)
    view.keep_place(22, places)
    assert view.visualRect(view.currentIndex()).top() == height


def test_the_current_row_is_seen_still_in_a_lower_list(view: ArticleListView) -> None:
    """Something else takes its room from above: the row moves no further than it has to."""
    view.make_current(31)
    view.resize(340, 300)
    row = view.visualRect(view.currentIndex())
    assert view.viewport().rect().contains(row)
    view.verticalScrollBar().setValue(0)
    view.resize(340, 250)  # what was scrolled away stays away
    assert view.verticalScrollBar().value() == 0


def test_home_and_end_are_articles(view: ArticleListView) -> None:
    """The first row is a heading, so Home is the first article."""
    view.make_current(13)
    assert press(view, Qt.Key.Key_End) == 31
    assert press(view, Qt.Key.Key_Home) == 11
    assert press(view, Qt.Key.Key_Up) == 11


def test_every_key_ends_on_an_article(view: ArticleListView) -> None:
    """Whatever moves the cursor, a heading never becomes current."""
    keys = [Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_End]
    view.resize(340, 200)
    for number in NUMBERS:
        for key in keys:
            view.make_current(number)
            assert press(view, key) in NUMBERS


def test_a_click_on_a_heading_leaves_the_article_current(
    qtbot: QtBot, view: ArticleListView, model: ArticleListModel
) -> None:
    """The next step then goes on from the article one reads, not from the top (Acceptance 13)."""
    view.make_current(13)
    heading = view.visualRect(model.index(model.heading_rows[1], 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert view.current_number() == 13
    assert view.step(1)
    assert view.current_number() == 21


def test_a_click_chooses_an_article(
    qtbot: QtBot, view: ArticleListView, model: ArticleListModel
) -> None:
    """The article that was clicked is told."""
    row = model.row_of(22)
    assert row is not None
    with qtbot.waitSignal(view.chosen) as chosen:
        place = view.visualRect(model.index(row, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [22]


def test_steps_end_at_the_ends(view: ArticleListView) -> None:
    """A step crosses months; beyond the last article there is none."""
    view.make_current(13)
    assert view.step(1)
    assert view.current_number() == 21
    view.make_current(31)
    assert not view.step(1)
    assert view.neighbour(1) is None
    assert view.neighbour(-1) == 22


def test_months_are_stepped_both_ways(view: ArticleListView) -> None:
    """On to the next month's first article; back to this month's first, then to the one before."""
    view.make_current(12)
    visited = []
    for step in (1, 1, 1, -1, -1, -1):
        view.step_month(step)
        visited.append(view.current_number())
    assert visited == [21, 31, 31, 21, 11, 11]


def test_a_month_s_heading_is_shown_with_its_first_article(
    view: ArticleListView, model: ArticleListModel
) -> None:
    """Going back to a month scrolls its heading into view too."""
    view.resize(340, 150)
    view.make_current(31)
    view.make_current(21)
    assert view.visualRect(model.index(model.heading_rows[1], 0)).top() >= 0


def test_letters_do_not_search_the_rows(view: ArticleListView) -> None:
    """Typing in the list asks for no row: it would cost 345 ms at 100,000."""
    view.make_current(11)
    QTest.keyClicks(view, "Headline 2")
    assert view.current_number() == 11


def test_the_current_article_is_told_once(qtbot: QtBot, view: ArticleListView) -> None:
    """Making the current article current again tells nobody."""
    view.make_current(12)
    with qtbot.assertNotEmitted(view.chosen):
        view.make_current(12)


def test_a_re_listing_keeps_the_current_article(
    qtbot: QtBot, view: ArticleListView, model: ArticleListModel
) -> None:
    """When the list changes around it, the open article is made current again without a word."""
    view.make_current(21)
    with qtbot.assertNotEmitted(view.chosen):
        model.show_articles((10, *NUMBERS), (DAYS[0], *DAYS))
    view.lay_rows(with_snippets=False)
    assert view.make_current(21)
    assert view.current_number() == 21
    assert not view.make_current(99)


def test_an_empty_list_has_no_current_article(
    view: ArticleListView, model: ArticleListModel
) -> None:
    """Nothing can be stepped to."""
    model.show_articles((), ())
    view.lay_rows(with_snippets=True)
    assert view.current_number() is None
    assert not view.step(1)
    assert not view.step_month(1)


def test_hit_lines_are_asked_for_where_one_looks(
    qtbot: QtBot, view: ArticleListView, model: ArticleListModel
) -> None:
    """Under a search the articles on the screen are asked for at once, in one go."""
    view.resize(340, 260)
    with qtbot.waitSignal(view.snippets_wanted) as wanted:
        view.lay_rows(with_snippets=True)
    assert wanted.args is not None
    assert wanted.args[0] == [11, 12]
    model.add_snippets({n: SnippetText("a hit", ()) for n in wanted.args[0]})
    with qtbot.waitSignal(view.snippets_wanted) as wanted:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert wanted.args is not None
    assert 31 in wanted.args[0]


def test_every_row_of_a_long_list_has_its_hit_line(
    qtbot: QtBot, view: ArticleListView, model: ArticleListModel
) -> None:
    """However far down one scrolls, the lines come as soon as at the top (Acceptance 37)."""
    view.snippets_wanted.connect(
        lambda numbers: model.add_snippets({n: SnippetText("a hit", ()) for n in numbers})
    )
    model.show_articles(range(1, 1001), [DAYS[0]] * 1000, ranked=True)
    view.lay_rows(with_snippets=True)
    bar = view.verticalScrollBar()
    for way in (0.1, 0.5, 1.0):
        bar.setValue(round(way * bar.maximum()))
        qtbot.waitUntil(lambda: not lacking(view, model), timeout=30_000)
    assert view.places()[-1][0] == 1000


def lacking(view: ArticleListView, model: ArticleListModel) -> list[int]:
    """Return the articles on the screen that have no hit line."""
    return [number for number, _ in view.places() if model.lacks_snippet(number)]


def test_without_a_search_no_hit_lines_are_asked_for(qtbot: QtBot, view: ArticleListView) -> None:
    """Scrolling a plain list asks nobody."""
    view.resize(340, 150)
    with qtbot.assertNotEmitted(view.snippets_wanted, wait=60):
        view.verticalScrollBar().setValue(80)


def test_rows_are_told_apart_by_height(view: ArticleListView, model: ArticleListModel) -> None:
    """Headings are lower than articles, articles taller under a search."""
    plain = view.rowHeight(1)
    assert view.rowHeight(0) < plain
    view.lay_rows(with_snippets=True)
    assert view.rowHeight(1) > plain
    assert view.rowHeight(0) < plain


def test_a_heading_that_is_gone_leaves_no_low_row(
    view: ArticleListView, model: ArticleListModel
) -> None:
    """Where another list has an article in the row of a heading, the row is as high as others."""
    model.show_articles(NUMBERS[1:3], DAYS[1:3])
    view.lay_rows(with_snippets=True)
    model.show_articles(NUMBERS, DAYS)
    view.lay_rows(with_snippets=True)
    model.show_articles(NUMBERS[3:5] * 3, DAYS[3:4] * 6)
    view.lay_rows(with_snippets=True)
    assert len({view.rowHeight(row) for row in range(1, model.rowCount())}) == 1


def test_the_view_paints_in_either_theme(view: ArticleListView) -> None:
    """Changing the theme repaints, and a point outside all rows is no article."""
    before = view.grab().toImage()
    view.set_theme(DARK)
    assert view.grab().toImage() != before
    assert not view.indexAt(QPoint(5, 790)).isValid()
