"""The table of keys row by row, those that do something: each is pressed, each is seen to work.

`keys` names those of a row; test_key_table.py looks whether any command's key is missing.
"""

import json
from pathlib import Path

import pytest

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit

from gui.calendar.strip import CalendarStrip
from gui.dialogs.keys import KeyOverlay
from gui.dialogs.picking import PickDialog
from gui.preferences.dialog import PreferencesDialog
from gui.printing.preview import PreviewDialog
from gui.printing.print_dialog import PrintDialog
from gui.settings import HIDDEN_KINDS, Settings
from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder

NEWEST, OLDEST = "003_ce2ed4b107f1b5db.txt", "000_0f829699e8c9e3b5.txt"


@pytest.mark.keys("1", "2", "3", "4", "5", "0")
def test_kinds_are_hidden_and_shown(at_seeds: ReaderAtKeys, settings: Settings) -> None:
    """People, places, organisations, events, dates, and all: on page, in legend and settings."""
    page = at_seeds.window.reader.view
    kinds = ("person", "place", "org", "event", "date")
    full = page.grab().toImage()
    for pane in ("Left", "Right"):
        at_seeds.press(pane)
        for key, kind in zip("12345", kinds, strict=True):
            at_seeds.press(key)
            assert settings.value(HIDDEN_KINDS) == [kind]
            at_seeds.press(key)
            assert settings.value(HIDDEN_KINDS) == []
    at_seeds.press("2")
    fewer = page.grab().toImage()
    at_seeds.press("0")
    assert settings.value(HIDDEN_KINDS) == []
    at_seeds.press("0")
    assert settings.value(HIDDEN_KINDS) == [*kinds]
    assert full != fewer != page.grab().toImage()


@pytest.mark.keys("e", "f", "t", "r", "o", "Shift+O")
def test_the_window_is_arranged(at_seeds: ReaderAtKeys) -> None:
    """Panel, its filter, calendar, reader alone, order of the list: there and back."""
    window = at_seeds.window
    assert at_seeds.panel.isVisible()
    at_seeds.press("e")
    assert not at_seeds.panel.isVisible()
    at_seeds.press("f")
    assert at_seeds.place == "filter"
    at_seeds.press("Esc", "Left", "r")
    assert (window.list_pane.isVisible(), window.reader.isVisible()) == (False, True)
    at_seeds.press("r", "Left", "t")
    assert isinstance(at_seeds.focus, CalendarStrip)
    at_seeds.press("t")
    assert not window.calendar_room.isVisible()
    at_seeds.press("t", "t")
    at_seeds.press("o")
    assert at_seeds.listed() == [OLDEST, NEWEST]
    at_seeds.press("o")
    at_seeds.search("iran")
    at_seeds.press("Down", "Shift+O")
    at_seeds.wait(lambda: window.list_pane.header.button.text() == "Best match first")
    at_seeds.press("o")
    at_seeds.wait(lambda: window.list_pane.header.button.text() == "Newest first")
    at_seeds.wait_for_answer()
    assert at_seeds.listed() == [NEWEST, OLDEST]


def test_the_current_row_stays_in_sight(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """At the end of the list, whatever takes room from it or gives it back."""
    for number in range(40):
        articles.write(
            f"{number}.txt", f"Article {number} of many.", f"2025-01-{1 + number % 28:02}"
        )
    reader.open(articles.place)
    reader.wait_for_answer()
    view = reader.window.list_pane.view

    def is_seen() -> bool:
        row = view.visualRect(view.currentIndex())
        return row.isValid() and view.viewport().rect().contains(row)

    reader.press("t", "t", "End")  # the calendar is hidden
    assert reader.row() == reader.listed()[-1]
    for keys in ("t", "t", "e", "e", "r", "r", "Ctrl++", "g", "Esc"):
        reader.press(keys)
        reader.wait(is_seen if view.isVisible() else reader.window.reader.isVisible)
    reader.search("article")
    reader.press("Down", "End", "t")
    reader.wait(is_seen)


@pytest.mark.keys("s", "m", "u")
def test_articles_are_starred_and_seen(at_seeds: ReaderAtKeys) -> None:
    """A star and off again; going on sees an article, m takes it back, u never does (14)."""
    state = at_seeds.session.keeper.state
    at_seeds.press("s")
    assert state(NEWEST).starred
    at_seeds.press("s")
    assert not state(NEWEST).starred
    at_seeds.press("u")
    assert (at_seeds.article, state(NEWEST).seen) == (OLDEST, False)
    at_seeds.press("k", "j")
    assert (at_seeds.article, state(NEWEST).seen) == (OLDEST, True)
    at_seeds.press("k", "m")
    assert not state(NEWEST).seen


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
@pytest.mark.keys("Ctrl+P", "Ctrl+Shift+P", "Ctrl+S", "Ctrl+Shift+E")
def test_what_leaves_the_window(at_seeds: ReaderAtKeys, tmp_path: Path) -> None:
    """Print, preview, PDF, list for other programs: from the list and while one types."""
    for pane in ("Left", "Ctrl+L"):
        at_seeds.press(pane, "Ctrl+P")
        assert isinstance(at_seeds.dialog(), PrintDialog)
        at_seeds.press("Esc")
        at_seeds.back()
        at_seeds.press("Ctrl+Shift+P")
        assert isinstance(at_seeds.dialog(), PreviewDialog)
        at_seeds.press("Esc")
        at_seeds.back()
    pdf, rows = tmp_path / "one.pdf", tmp_path / "all.jsonl"
    for key, file in (("Ctrl+S", pdf), ("Ctrl+Shift+E", rows)):
        at_seeds.press(key)
        assert isinstance(at_seeds.dialog(), QFileDialog)
        assert isinstance(at_seeds.focus, QLineEdit)
        at_seeds.focus.selectAll()
        at_seeds.type(str(file))
        at_seeds.press("Return")
        at_seeds.hear(f"Saved {file.name}")
        at_seeds.back()
    assert pdf.read_bytes().startswith(b"%PDF")
    saved = [json.loads(line) for line in rows.read_text("utf-8").splitlines()]
    assert [row["date"] for row in saved] == ["2026-02-16", "2025-07-04"]


@pytest.mark.keys("Ctrl+C", "Ctrl+Shift+C", "Ctrl+A")
def test_copies(at_seeds: ReaderAtKeys) -> None:
    """What is selected as it stands, or with file, dateline and paragraph (acceptance 20)."""
    clipboard = QGuiApplication.clipboard()
    body = at_seeds.session.article.body if at_seeds.session.article else ""
    at_seeds.press("Right", "Ctrl+A", "Ctrl+C")
    assert body.strip() in clipboard.text()
    at_seeds.press("Ctrl+Shift+C")
    assert (
        clipboard.text()
        .rstrip()
        .endswith(f"— Baku, Azerbaijan · Monday, 16 February 2026 · {NEWEST}, ¶1")
    )
    at_seeds.press("Ctrl+L")
    at_seeds.type("iran")
    at_seeds.press("Ctrl+A", "Ctrl+C")
    assert clipboard.text() == "iran"


@pytest.mark.keys("Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0")
def test_the_text_is_sized(at_seeds: ReaderAtKeys) -> None:
    """Larger, smaller, normal: from list, reader and box, and it is told (acceptance 18)."""
    for pane in ("Left", "Right", "Ctrl+L"):
        at_seeds.press(pane)
        for key, zoom in (("Ctrl++", 110), ("Ctrl+=", 125), ("Ctrl+-", 110), ("Ctrl+0", 100)):
            at_seeds.press(key)
            assert at_seeds.look.zoom == zoom
            assert at_seeds.window.status.message() == f"Text size {zoom} %"


@pytest.mark.keys("F5")
def test_the_folder_is_looked_through(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """It tells what it found, if only that nothing has changed."""
    articles.write("a.txt", "One.")
    reader.open(articles.place)
    reader.wait_for_answer()
    for pane in ("Left", "Ctrl+L"):
        reader.press(pane, "F5")
        reader.hear("Nothing has changed in the folder")
        reader.window.status.show_message("")


@pytest.mark.keys("Ctrl+O", "Ctrl+N", "Ctrl+Shift+O", "F11")
def test_folders_and_the_screen(at_seeds: ReaderAtKeys) -> None:
    """A folder is asked for, in this window or another; F11 fills the screen and gives it back."""
    for key, title in (("Ctrl+O", "Open a Folder of Articles"),
                       ("Ctrl+N", "Open a Folder in a New Window")):  # fmt: skip
        at_seeds.press(key)
        dialog = at_seeds.dialog()
        assert isinstance(dialog, QFileDialog)
        assert dialog.windowTitle() == title
        dialog.reject()
        at_seeds.back()
    at_seeds.press("Ctrl+Shift+O")
    assert at_seeds.window.status.message() == "No other folder has been open yet"
    at_seeds.press("F11")
    assert at_seeds.window.isFullScreen()
    at_seeds.press("F11")
    assert not at_seeds.window.isFullScreen()


@pytest.mark.keys("Ctrl+,", "?", "F1", "Ctrl+Shift+K", "Shift+F1", "Ctrl+Shift+D")
def test_what_tells_and_what_is_set(at_seeds: ReaderAtKeys) -> None:
    """Preferences, keys, all commands, how to search, saved searches; Esc leaves each."""
    dialogs = (("Ctrl+,", PreferencesDialog), ("?", KeyOverlay), ("F1", KeyOverlay),
               ("Ctrl+Shift+K", PickDialog))  # fmt: skip
    for key, dialog in dialogs:
        at_seeds.press(key)
        assert isinstance(at_seeds.dialog(), dialog)
        at_seeds.press("Esc")
        at_seeds.back()
        assert at_seeds.place == "list"
    at_seeds.press("Ctrl+Shift+D")
    assert at_seeds.window.status.message().startswith("No search is saved yet")
    at_seeds.press("Shift+F1")
    at_seeds.wait(lambda: bool(at_seeds.suggestions()))
    assert at_seeds.place == "box"


@pytest.mark.keys("Ctrl+W", "Ctrl+Q")
@pytest.mark.parametrize("key", ["Ctrl+W", "Ctrl+Q"])
def test_the_window_is_left(at_seeds: ReaderAtKeys, key: str) -> None:
    """Either ends it, also while one types; nothing is asked."""
    at_seeds.press("Ctrl+L", key)
    assert not at_seeds.window.isVisible()
    at_seeds.pressed |= {"Ctrl+W", "Ctrl+Q"}  # a window ends once


@pytest.mark.keys("Ctrl+Space", "Ctrl+D", "Ctrl+Shift+Backspace")
def test_searches_are_helped_and_kept(at_seeds: ReaderAtKeys) -> None:
    """What fits is suggested on request, the last filter taken out, the search saved."""
    at_seeds.do("suggest_typing")
    at_seeds.press("/")
    at_seeds.type("bridge place:Khan")
    at_seeds.wait_for_answer()
    assert at_seeds.suggestions() == []
    at_seeds.press("Ctrl+Space")
    at_seeds.wait(lambda: "Khankendi" in at_seeds.suggestions())
    at_seeds.press("Esc", "Ctrl+Shift+Backspace")
    assert at_seeds.window.box.text().strip() == "bridge"
    at_seeds.press("Ctrl+D")
    at_seeds.dialog()
    at_seeds.press("Ctrl+A")
    at_seeds.type("crossings")
    at_seeds.press("Return")
    at_seeds.back()
    assert dict(at_seeds.session.keeper.saved) == {"crossings": "bridge"}
