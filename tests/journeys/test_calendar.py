"""The archive calendar by keys alone."""

from datetime import date

from PySide6.QtCore import Qt

from gui.calendar.counts import Row
from gui.calendar.strip import CalendarStrip
from gui.settings import CALENDAR, Settings
from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder


def strip_of(reader: ReaderAtKeys) -> CalendarStrip:
    """Return the calendar."""
    found = reader.window.calendar_room.strip
    assert isinstance(found, CalendarStrip)
    return found


def row_of(strip: CalendarStrip) -> Row:
    """Return the row in which keys act."""
    return strip.board.cursor.row


def test_a_day_is_chosen_and_given_up_by_keys(at_seeds: ReaderAtKeys) -> None:
    """T, Home, Enter limits the search to the first day; once more shows all again."""
    at_seeds.press("T")
    strip = strip_of(at_seeds)
    assert strip.hasFocus()
    at_seeds.press("Home")
    at_seeds.press("Return")
    at_seeds.wait(lambda: at_seeds.window.model.article_count == 1)
    assert at_seeds.window.box.line.text() == "date:2025-07-04"
    assert sum(strip.board.bars.shown) == 1
    at_seeds.press("Return")
    at_seeds.wait(lambda: at_seeds.window.model.article_count == 2)
    assert at_seeds.window.box.line.text() == ""


def test_what_texts_mention_is_searched_for_by_keys(at_seeds: ReaderAtKeys) -> None:
    """T stands at the open article; Down, Enter finds those whose text names that day."""
    at_seeds.press("T")
    strip = strip_of(at_seeds)
    at_seeds.wait(lambda: bool(strip.board.mentions.naming))
    day = at_seeds.session.article.day if at_seeds.session.article else None
    at_seeds.press("Down")
    assert row_of(strip) is Row.MENTIONS
    reaching = strip.board.mentions.reaching[strip.board.cursor.place]
    at_seeds.press("Return")
    assert at_seeds.window.box.line.text() == f"mentions:{day}"
    at_seeds.wait(lambda: at_seeds.session.searching and at_seeds.session.settled)
    assert at_seeds.window.model.article_count == reaching
    at_seeds.press("Return")
    assert at_seeds.window.box.line.text() == ""
    at_seeds.press("Up")
    assert row_of(strip) is Row.ARTICLES


def test_the_undated_are_come_to_by_tab(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """Behind the bars; Space there finds them, and does not turn the page."""
    articles.write("a.txt", "A bridge was opened.", "2025-07-04")
    articles.write_raw("b.txt", b"A text without a day.")
    reader.open(articles.place)
    reader.wait_for_answer()
    reader.press("T")
    reader.press("Tab")
    assert reader.focus is strip_of(reader).undated
    reader.press("Space")
    reader.wait(lambda: reader.session.searching and reader.session.settled)
    assert reader.window.box.line.text() == "is:undated"
    assert reader.listed() == ["b.txt"]


def test_the_calendar_goes_and_comes(at_seeds: ReaderAtKeys) -> None:
    """T leads into it, T out of it, and the list has the keys again; a click leaves them there."""
    at_seeds.press("T")
    at_seeds.press("T")
    assert not at_seeds.window.calendar_room.isVisible()
    assert at_seeds.place == "list"
    at_seeds.press("T")
    assert strip_of(at_seeds).hasFocus()
    assert strip_of(at_seeds).focusPolicy() is Qt.FocusPolicy.TabFocus
    assert strip_of(at_seeds).axis.bins[1].first == date(2025, 7, 4).toordinal()


def test_what_was_brushed_goes_with_the_filter(at_seeds: ReaderAtKeys) -> None:
    """Shift+Right, Enter, Esc leave it tinted as long as the search is limited to it, no longer."""
    at_seeds.press("T", "Home", "Shift+End")
    strip = strip_of(at_seeds)
    at_seeds.press("Shift+Left", "Return")
    at_seeds.wait_for_answer()
    assert at_seeds.window.box.line.text().startswith("date:")
    assert strip.board.chosen
    at_seeds.press("Esc")
    assert strip.board.chosen
    at_seeds.press("Esc")
    at_seeds.wait(lambda: at_seeds.session.settled and not strip.board.chosen)
    assert at_seeds.window.box.line.text() == ""
    assert strip.board.cursor.brush is None


def test_what_is_brushed_and_never_asked_for_goes_with_the_keys(at_seeds: ReaderAtKeys) -> None:
    """Esc, and nothing is tinted that no search is limited to."""
    at_seeds.press("T", "Home", "Shift+Right")
    strip = strip_of(at_seeds)
    assert strip.board.cursor.brush is not None
    at_seeds.press("Esc")
    assert at_seeds.place == "list"
    assert strip.board.cursor.brush is None


def test_the_calendar_begins_at_the_open_article(
    reader: ReaderAtKeys, articles: ArticleFolder, settings: Settings
) -> None:
    """Also where it was hidden when the window opened, and T makes it."""
    for month in (1, 5, 9):
        articles.write(f"{month}.txt", "A bridge was opened.", f"2025-0{month}-04")
    settings.keep(CALENDAR, value=False)
    reader.open(articles.place)
    reader.wait_for_answer()
    assert reader.article == "9.txt"
    reader.press("T")
    strip = strip_of(reader)
    assert strip.hasFocus()
    assert strip.caption().startswith("4 September 2025")
