"""The model of the article list."""

from array import array
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from gui.articles.model import ArticleListModel
from gui.articles.sections import Section
from gui.values import State
from search.catalogue.entry import Entry
from search.messages.replies import SnippetText

DAYS = (date(2026, 2, 16), date(2026, 2, 3), date(2025, 7, 4))


def entry(number: int) -> Entry:
    """Make an entry of an article in Baku."""
    return Entry(number, f"{number}.txt", DAYS[number % 3], "BAKU", f"Headline {number}")


@pytest.fixture
def model() -> ArticleListModel:
    """Make a model of four articles in two months and on the shelf of the undated."""
    model = ArticleListModel(entry)
    model.show_articles([9, 7, 5, 3], [*(day.toordinal() for day in DAYS), 0])
    return model


def test_a_model_tester_finds_nothing_wrong(qtbot: QtBot, model: ArticleListModel) -> None:
    """Qt's own tester watches the model while articles come, change, and go."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.add_snippets({7: SnippetText("a hit", ((2, 5),)), 99: SnippetText("gone", ())})
    model.show_articles([5], [DAYS[2].toordinal()])
    model.show_articles([], [])
    assert tester.model() is model
    assert model.rowCount() == 0


def test_rows_are_headings_and_articles(model: ArticleListModel) -> None:
    """Three headings among four articles; a heading has no number."""
    numbers = [model.number(row) for row in range(model.rowCount())]
    assert numbers == [None, 9, 7, None, 5, None, 3]
    assert model.heading_rows == (0, 3, 5)


@pytest.mark.parametrize("row", [-1, 7, 100])
def test_beyond_the_ends_there_is_no_article(model: ArticleListModel, row: int) -> None:
    """A row that is not there has no number."""
    assert model.number(row) is None


def test_an_article_is_found_by_its_number(model: ArticleListModel) -> None:
    """Numbers lead to positions and rows and back; strange ones to nothing."""
    assert [model.position_of(n) for n in (9, 7, 5, 3, 4)] == [0, 1, 2, 3, None]
    assert [model.row_of(n) for n in (9, 7, 5, 3, 4)] == [1, 2, 4, 6, None]
    assert [model.number_at(p) for p in (-1, 0, 3, 4)] == [None, 9, 3, None]


def test_a_screen_reader_hears_day_place_and_headline(model: ArticleListModel) -> None:
    """A row has words of its own, and so has a heading (Acceptance 100)."""
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1, 0).data(spoken) == "16 February 2026, Baku, Headline 9"
    assert model.index(0, 0).data(spoken) == "February 2026, 2 articles"
    assert model.index(5, 0).data(spoken) == "Undated, 1 article"


def test_a_screen_reader_hears_what_was_made_of_an_article() -> None:
    """Starred and unseen are said, as they are painted (Acceptance 100)."""
    states = {"9.txt": State(seen=False, starred=True)}
    model = ArticleListModel(entry, lambda path: states.get(path, State()))
    model.show_articles([9, 7], [day.toordinal() for day in DAYS[:2]])
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1, 0).data(spoken) == "16 February 2026, Baku, Headline 9, starred, unseen"
    assert model.index(2, 0).data(spoken) == "3 February 2026, Baku, Headline 7"


def test_best_matches_have_one_heading(model: ArticleListModel) -> None:
    """In no order of days there are no months; the list is another one than by date."""
    numbers = [5, 9, 3]
    model.show_articles(numbers, [DAYS[2].toordinal(), DAYS[0].toordinal(), 0], ranked=True)
    assert [model.number(row) for row in range(4)] == [None, 5, 9, 3]
    assert model.index(0, 0).data() == "Best matches"
    assert model.shows(numbers, ranked=True)
    assert not model.shows(numbers)


def test_a_heading_can_not_be_chosen(model: ArticleListModel) -> None:
    """Articles can be selected, headings neither selected nor made current by a click."""
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_hit_lines_belong_to_one_listing(qtbot: QtBot, model: ArticleListModel) -> None:
    """A new listing has none yet; each that comes repaints its row alone."""
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.add_snippets({5: SnippetText("a hit", ((2, 5),))})
    assert changed.args is not None
    assert changed.args[0].row() == model.row_of(5)
    assert not model.lacks_snippet(5)
    model.show_articles([5], [DAYS[2].toordinal()])
    assert model.lacks_snippet(5)


def test_an_article_whose_file_has_gone_shows_nothing() -> None:
    """The list asks for an entry that is no more: an empty row, no error."""
    model = ArticleListModel(lambda _: None)
    model.show_articles([1], [DAYS[0].toordinal()])
    index = model.index(1, 0)
    assert index.data() is None
    assert index.data(ArticleListModel.ENTRY) is None


def test_what_is_asked_for_is_asked_once_a_look(model: ArticleListModel) -> None:
    """Laying the list out asks for no entry: only painting a row does."""
    asked: list[int] = []

    def count(number: int) -> Entry:
        asked.append(number)
        return entry(number)

    many = ArticleListModel(count)
    many.show_articles(range(1, 5001), [DAYS[0].toordinal()] * 5000)
    assert many.rowCount() == 5001
    assert many.row_of(5000) == 5000
    assert not asked


@settings(max_examples=30)
@given(st.lists(st.dates(date(2025, 1, 1), date(2026, 6, 1)), max_size=30), st.integers(0, 3))
def test_any_listing_passes_the_model_tester(days: list[date], undated: int) -> None:
    """Whatever is listed, counts, rows and headings agree in Qt's eyes."""
    model = ArticleListModel(entry)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    ordinals = sorted((day.toordinal() for day in days), reverse=True) + [0] * undated
    model.show_articles(range(len(ordinals)), ordinals)
    headings = [model.index(row, 0).data(ArticleListModel.SECTION) for row in model.heading_rows]
    assert sum(h.articles for h in headings if isinstance(h, Section)) == len(ordinals)
    del tester


def test_an_article_is_dragged_out_as_its_file() -> None:
    """Another program gets the file itself; a heading is no file."""
    dragged = Entry(1, "a/b.txt", date(2025, 7, 4), "BAKU", "Headline")
    model = ArticleListModel(lambda _: dragged, folder=Path("/articles"))
    model.show_articles(array("i", [1]), array("i", [date(2025, 7, 4).toordinal()]))
    mime = model.mimeData([model.index(row, 0) for row in range(model.rowCount())])
    assert [url.toLocalFile() for url in mime.urls()] == ["/articles/a/b.txt"]
    assert mime.text() == "/articles/a/b.txt"
