"""Days in the real window: searched for, read in their order, and how they are written."""

import os
import re
from collections.abc import Iterator

import pytest

from PySide6.QtCore import QLocale, Qt

from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder

NEWEST, OLDEST = "003_ce2ed4b107f1b5db.txt", "000_0f829699e8c9e3b5.txt"
NUMERIC = re.compile(r"\d{1,2}[./-]\d{1,2}\b")  # whose day comes first, nobody knows


def test_a_date_is_the_article_s_own(at_seeds: ReaderAtKeys) -> None:
    """A single day, one ruled out, days within the text: as one types (acceptance 78 to 81)."""
    for query, found in {
        "date:2025-07-04": [OLDEST],
        "-date:2025": [NEWEST],
        "date:2025-04": [],
        "mentions:2025-04": [NEWEST, OLDEST],
        "date:2026..2025": [NEWEST, OLDEST],
        "iran date:2026": [NEWEST],
    }.items():
        at_seeds.search(query)
        assert (query, at_seeds.listed()) == (query, found)
        assert at_seeds.window.box.explanation()
        assert at_seeds.place == "box"


def test_one_reads_from_the_oldest_on(at_seeds: ReaderAtKeys) -> None:
    """The way of reading follows the order of the list, which one key turns (acceptance 12)."""
    at_seeds.press("o", "Home")
    assert (at_seeds.row(), at_seeds.article) == (OLDEST, OLDEST)
    at_seeds.press("j")
    assert at_seeds.article == NEWEST
    at_seeds.press("o", "j")
    assert at_seeds.article == OLDEST


def test_the_caret_is_where_words_are_expected(at_seeds: ReaderAtKeys) -> None:
    """Whatever asks for words, or shows nothing, can be typed into at once (acceptance 6)."""
    at_seeds.search("zzzz")
    assert (at_seeds.listed(), at_seeds.place) == ([], "box")
    at_seeds.press("Esc", "Esc", "Ctrl+F")
    assert at_seeds.place == "find bar"
    at_seeds.press("Esc", "f")
    assert at_seeds.place == "filter"
    at_seeds.press("Left", "Esc", "Ctrl+J")
    assert at_seeds.focus is at_seeds.window.list_pane.date_line.line


def test_a_file_s_time_is_no_date(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """Neither with a date of its own nor without one (acceptance 83)."""
    articles.write("a.txt", "BAKU. A bridge was opened.", "2025-07-04")
    articles.write_raw("b.txt", b"A bridge without a day.")
    for name in ("a.txt", "b.txt"):
        os.utime(articles.place / name, (981_158_400, 981_158_400))  # 3 February 2001
    reader.open(articles.place)
    reader.wait_for_answer()
    shown = _written(reader)
    reader.press("j")
    shown += _written(reader)
    assert any("4 July 2025" in text for text in shown)
    assert not any("2001" in text for text in shown)


@pytest.fixture(params=["en_US", "de_DE", "ru_RU"])
def _somewhere(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_somewhere")
def test_days_are_written_so_that_none_is_mistaken(at_seeds: ReaderAtKeys) -> None:
    """The month by its name, in list, reader, panel and calendar, anywhere (acceptance 88)."""
    shown = _written(at_seeds)
    assert any("16 February 2026" in text for text in shown)
    assert any("Monday, 16 February 2026" in text for text in shown)
    assert [text for text in shown if NUMERIC.search(text)] == []


def _written(reader: ReaderAtKeys) -> list[str]:
    """Return what the window says of days, without the article's own words."""
    model, panel = reader.window.model, reader.panel.list.rows
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    rows = [model.index(row, 0).data(role) for row in range(model.rowCount()) for role in roles]
    titles = [row.title for section in panel.sections for row in section.rows]
    strip = reader.window.calendar_room.strip
    calendar = [strip.accessibleDescription()] if strip is not None else []
    page = reader.page.split("\n")[1:2]  # below the headline: place and day
    return [str(text) for text in (*rows, *titles, *calendar, *page) if text]
