"""What of the window can be printed."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtGui import QTextCursor

from gui.main_window import MainWindow
from gui.paper import Paper
from gui.session import Session
from gui.settings import Settings
from gui.theme import LIGHT
from search.archive.library import Library
from search.articles.problem import Problem

TEXTS = {
    "a.txt": " date 2026-02-16 BAKU, February 16. Iran continues its efforts.\n\nMore of it.",
    "b.txt": " date 2025-07-04 AZERBAIJAN, July 4 - Ilham Aliyev met with Masoud Pezeshkian.",
    "c.txt": " date 2026-02-03 TEHRAN, February 3. The bridge is open.",
}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Make a window of three articles, two of them of one month."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    settings = Settings(tmp_path / "dateline.ini")
    session = Session(Library(folder, tmp_path / "cache", tmp_path), settings)
    window = MainWindow(session, settings, LIGHT)
    window.setProperty("library", session._library)
    qtbot.addWidget(window)
    session.open()
    window.show()
    qtbot.waitUntil(lambda: session.article is not None)
    return window


@pytest.fixture
def paper(window: MainWindow, tmp_path: Path) -> Paper:
    """Print what that window shows."""
    library = window.property("library")
    return Paper(window, library, Settings(tmp_path / "dateline.ini"))


def blank(window: MainWindow, monkeypatch: pytest.MonkeyPatch, *paths: str) -> None:
    """Let some files be empty."""
    session = window.session
    entries = [entry for n in session.shown.numbers if (entry := session.entry(n))]
    problems = tuple(e._replace(problem=Problem.EMPTY) for e in entries if e.path in paths)
    monkeypatch.setattr(session, "problems", lambda: problems)


def test_the_article_the_list_and_its_month_are_offered(paper: Paper) -> None:
    """The open article first; the month where it is not all of the list."""
    labels = [source.label for source in paper.sources()]
    assert labels == ["This article", "All 3 articles", "February 2026, 2 articles"]


def test_the_list_is_printed_in_its_order(paper: Paper) -> None:
    """With the folder's name on the page of contents."""
    everything = paper.sources()[1]
    numbers = range(len(everything.articles))
    assert [everything.articles[n].article.path for n in numbers] == ["a.txt", "c.txt", "b.txt"]
    assert [everything.articles.listed(n).place for n in numbers] == [
        "Baku",
        "Tehran",
        "Azerbaijan",
    ]
    assert everything.notes == ("From the folder articles",)


def test_files_without_a_text_are_left_out_and_counted(
    window: MainWindow, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No blank article is printed: the list says how many files can't be read (line 91)."""
    blank(window, monkeypatch, "c.txt")
    labels = [source.label for source in paper.sources()]
    everything = paper.sources()[1]
    assert labels == ["This article", "All 2 articles"]  # one is left of its month
    assert [everything.articles[n].article.path for n in range(2)] == ["a.txt", "b.txt"]
    assert everything.left_out == 1
    assert everything.notes[-1] == "1 file that can’t be read is left out"


def test_a_list_of_one_readable_file_is_that_article(
    window: MainWindow, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands there once, and where the open one can't be read, as the list."""
    blank(window, monkeypatch, "b.txt", "c.txt")
    assert [source.label for source in paper.sources()] == ["This article"]
    monkeypatch.setattr(window.session, "article", None)
    assert [source.label for source in paper.sources()] == ["The one article"]
    assert paper.sources()[0].left_out == 2
    blank(window, monkeypatch, "a.txt", "b.txt", "c.txt")
    assert not paper.sources()


def test_what_is_selected_comes_first(window: MainWindow, paper: Paper) -> None:
    """It is printed under the article's own headline, date and place."""
    view = window.reader.view
    assert view.page is not None
    cursor = QTextCursor(view.document())
    start = view.page.position(TEXTS["a.txt"].index("More") - len(" date 2026-02-16 "))
    cursor.setPosition(start)
    cursor.setPosition(start + 4, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    first = paper.sources()[0]
    assert first.label == "What is selected"
    assert first.articles[0].article.body == "More"
    assert first.articles[0].article.headline.startswith("Iran continues")
