"""Where one goes and where one comes back to: visits, dates, folders, windows, the next start."""

from pathlib import Path

import pytest

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.desk import Desk
from gui.dialogs.picking import PickDialog
from gui.main_window import MainWindow
from gui.settings import CLEAN_START, FOLDER, FOLDERS, Settings
from gui.values import Place
from search.articles.exclusions import keep
from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder

_LONG = "BAKU, July 4. A bridge was opened.\n\n" + "Words about the bridge and the river. " * 900


@pytest.fixture
def months(articles: ArticleFolder) -> ArticleFolder:
    """Fill a folder with an article a month, the first of them long."""
    for month in range(1, 13):
        text = _LONG if month % 2 else f"BAKU. Of month{month} and a bridge."
        articles.write(f"{month:02}.txt", text, f"2025-{month:02}-04")
    return articles


def test_one_goes_to_a_date(reader: ReaderAtKeys, months: ArticleFolder) -> None:
    """g, a date, Enter: the nearest article, the whole list, and the calendar's bar."""
    reader.open(months.place)
    reader.wait_for_answer()
    reader.press("g")
    reader.type("2025-07")
    reader.press("Return")
    assert (reader.article, reader.place, len(reader.listed())) == ("07.txt", "list", 12)
    strip = reader.window.calendar_room.strip
    assert strip is not None
    assert "July 2025" in strip.accessibleDescription()
    reader.press("Ctrl+L", "Ctrl+J")
    reader.type("3 feb 2025")
    reader.press("Return")
    assert reader.article == "02.txt"
    assert reader.window.status.message() == "Nothing from 3 February 2025; this is nearest"


def test_what_is_no_date_stays_to_be_mended(reader: ReaderAtKeys, months: ArticleFolder) -> None:
    """It is told by the line; Esc leads back into the list."""
    reader.open(months.place)
    reader.press("g")
    reader.type("foo")
    reader.press("Return")
    line = reader.window.list_pane.date_line
    assert line.note.text() == "“foo” is no date"
    assert reader.focus is line.line
    reader.press("Esc")
    assert (reader.place, line.isVisible()) == ("list", False)


def test_one_goes_back_to_where_one_read(reader: ReaderAtKeys, months: ArticleFolder) -> None:
    """Through another order, a search and a rescan; by keys and by the mouse's own buttons."""
    reader.open(months.place)
    reader.wait_for_answer()
    reader.press("j", "Space", "Space", "Space")
    assert reader.article == "11.txt"
    seen = reader.window.reader.view.top_offset()
    reader.press("j", "j", "o")
    months.write("13.txt", "New.", "2025-12-24")
    reader.press("F5")
    reader.wait_for_answer()
    reader.search("month10")
    reader.press("Alt+Left", "Alt+Left")
    assert reader.article == "10.txt"
    reader.press("Alt+Left")
    assert reader.article == "11.txt"
    assert reader.window.reader.view.top_offset() == seen
    reader.press("Alt+Right")
    assert reader.article == "10.txt"
    page = reader.window.reader.view.viewport()
    QTest.mouseClick(page, Qt.MouseButton.BackButton)
    assert reader.article == "11.txt"
    QTest.mouseClick(page, Qt.MouseButton.ForwardButton)
    assert reader.article == "10.txt"


def test_the_next_start_goes_on(
    reader: ReaderAtKeys, settings: Settings, months: ArticleFolder
) -> None:
    """Search, article, how far it was read, and the folder; nothing jumps to a hit."""
    reader.open(months.place)
    reader.wait_for_answer()
    reader.search("river")
    reader.press("Esc", "j", "Space", "Space")
    read, seen = reader.article, reader.window.reader.view.top_offset()
    assert seen
    reader.close()
    assert settings.value(FOLDER) == str(months.place)
    reader.open(months.place)
    assert (reader.window.box.text(), reader.article) == ("river", read)
    reader.wait_for_answer()
    assert (len(reader.listed()), reader.article, reader.row()) == (6, read, read)
    assert reader.window.reader.view.top_offset() == seen
    reader.press("n")
    assert reader.hit.startswith("hit ")


def test_the_next_start_may_begin_cleanly(
    reader: ReaderAtKeys, settings: Settings, months: ArticleFolder
) -> None:
    """The article is taken up, the search is not."""
    settings.keep(CLEAN_START, True)  # noqa: FBT003 (the setting's value)
    reader.open(months.place)
    reader.wait_for_answer()
    reader.search("river")
    reader.press("Esc", "j")
    read = reader.article
    reader.close()
    reader.open(months.place)
    reader.wait_for_answer()
    assert (reader.window.box.text(), reader.article) == ("", read)
    assert len(reader.listed()) == 12


def test_a_recent_folder_is_opened_by_its_name(
    reader: ReaderAtKeys, settings: Settings, months: ArticleFolder, tmp_path: Path
) -> None:
    """Ctrl+Shift+O; one that has gone is greyed, there and in the menu."""
    other = tmp_path / "elsewhere"
    other.mkdir()
    ArticleFolder(other).write("b.txt", "Two.")
    reader.open(other)
    reader.open(months.place)
    settings.keep(FOLDERS, [*settings.value(FOLDERS), "/gone"])
    menu = reader.window.menus["File"].actions()[2].menu()
    assert isinstance(menu, type(reader.window.menus["File"]))
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [True, False]
    reader.press("Ctrl+Shift+O")
    dialog = reader.dialog()
    assert isinstance(dialog, PickDialog)
    assert dialog.labels() == ["elsewhere", "gone"]
    reader.type("else")
    reader.press("Return")
    reader.wait(lambda: reader.session.folder == other)
    reader.wait(lambda: reader.listed() == ["b.txt"])


def test_two_windows_live_side_by_side(
    reader: ReaderAtKeys, settings: Settings, months: ArticleFolder, tmp_path: Path
) -> None:
    """Ctrl+N; each has a folder, a search and an end of its own."""
    other = tmp_path / "elsewhere"
    other.mkdir()
    ArticleFolder(other).write("b.txt", "Two birds.")
    reader.open(months.place)
    reader.wait_for_answer()
    first = reader.window
    reader.press("Ctrl+N")
    dialog = reader.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(other))
    dialog.reject()
    second = turn_to_second(reader)
    reader.press("Ctrl+L")
    reader.type("birds")
    reader.wait(lambda: second.session.settled and second.session.searching)
    assert first.box.text() == ""
    assert first.isVisible()
    reader.press("Esc", "Ctrl+W")
    reader.wait(lambda: len(reader._desk._desks) == 1)
    first.activateWindow()
    reader.wait(first.isActiveWindow)
    reader.press("j")
    assert reader.article == "11.txt"
    reader.press("Ctrl+Q")
    assert not first.isVisible()
    assert settings.value(FOLDER) == str(months.place)


def test_another_folder_takes_the_place_of_the_window(
    reader: ReaderAtKeys, months: ArticleFolder, tmp_path: Path
) -> None:
    """Ctrl+O: it has the place and the size of the one before, whatever was kept for its folder."""
    other = tmp_path / "elsewhere"
    other.mkdir()
    ArticleFolder(other).write("b.txt", "Two birds.")
    reader.open(other, (900, 600))
    reader.close()
    reader.open(months.place, (760, 540))
    reader.window.move(20, 80)
    place = reader.window.geometry()
    reader._desk.open_instead(Place(other))
    reader.wait(lambda: reader.listed() == ["b.txt"])
    assert reader.window.geometry() == place


def test_a_new_window_lies_on_the_screen(
    reader: ReaderAtKeys, months: ArticleFolder, tmp_path: Path
) -> None:
    """Ctrl+N: a step aside of the first one, where there is room for it."""
    other = tmp_path / "elsewhere"
    other.mkdir()
    ArticleFolder(other).write("b.txt", "Two birds.")
    reader.open(months.place)
    room = reader.window.screen().availableGeometry()
    reader.window.move(room.width() // 2, room.height() // 2)
    reader._desk.open_beside(Place(other))
    beside = turn_to_second(reader)
    assert room.contains(beside.geometry())
    beside.close()
    reader.wait(lambda: len(reader._desk._desks) == 1)


def turn_to_second(reader: ReaderAtKeys) -> MainWindow:
    """Turn to the window that was opened beside the first, once it can be typed into."""
    second = reader._desk._desks[1].window
    assert isinstance(second, MainWindow)
    reader.wait(lambda: second.findChild(QAction, "quit") is not None)
    second.activateWindow()
    reader.wait(second.isActiveWindow)
    return second


def start_anew(reader: ReaderAtKeys, settings: Settings) -> None:
    """Sit down at a desk that knows nothing but the settings."""
    app, before = QApplication.instance(), reader._desk
    assert isinstance(app, QApplication)
    reader._desk = Desk(app, reader.look, settings, before._settings_file)


@pytest.fixture
def beside(reader: ReaderAtKeys, months: ArticleFolder, tmp_path: Path) -> MainWindow:
    """Search in one window, go on by an article, and search in another window beside it."""
    other = tmp_path / "elsewhere"
    other.mkdir()
    ArticleFolder(other).write("b.txt", "Two birds.")
    reader.open(months.place)
    reader.wait_for_answer()
    reader.search("river")
    reader.press("Esc", "j")
    assert reader.article == "09.txt"
    reader._desk.open_beside(Place(other))
    second = turn_to_second(reader)
    reader.press("Ctrl+L")
    reader.type("birds")
    reader.wait(lambda: second.session.settled and second.session.searching)
    reader.press("Esc")
    return second


def test_windows_that_are_closed_together_come_back(
    reader: ReaderAtKeys, settings: Settings, months: ArticleFolder, beside: MainWindow
) -> None:
    """Ctrl+Q: each with its search and article, first the one that was active."""
    first, other = reader.window, beside.session.folder
    reader.press("Ctrl+Q")
    assert (first.isVisible(), beside.isVisible()) == (False, False)
    assert settings.value(FOLDER) == str(other)
    start_anew(reader, settings)
    reader.open(other)
    reader._desk.open_others()
    assert (reader.window.box.text(), reader.article) == ("birds", "b.txt")
    again = turn_to_second(reader)
    assert (again.session.folder, again.box.text()) == (months.place, "river")
    assert again.session.article is not None
    assert again.session.article.path == "09.txt"
    again.close()
    reader.wait(lambda: len(reader._desk._desks) == 1)


def test_a_window_that_was_closed_stays_so(
    reader: ReaderAtKeys, settings: Settings, months: ArticleFolder, beside: MainWindow
) -> None:
    """Ctrl+W, while another one stays: the next start opens that one alone."""
    reader.press("Ctrl+W")
    assert not beside.isVisible()
    reader.wait(lambda: len(reader._desk._desks) == 1)
    reader.window.activateWindow()
    reader.wait(reader.window.isActiveWindow)
    reader.press("Ctrl+Q")
    assert settings.value(FOLDER) == str(months.place)
    reader.open(months.place)
    reader._desk.open_others()
    assert len(reader._desk._desks) == 1


def drop(window: MainWindow, path: Path) -> bool:
    """Drag a file or a folder onto the window; tells whether it was taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(9, 9), copy, mime, left, none)
    entered.ignore()
    QApplication.sendEvent(window, entered)
    if entered.isAccepted():
        event = QDropEvent(QPointF(9, 9), copy, mime, left, none, QEvent.Type.Drop)
        QApplication.sendEvent(window, event)
    return entered.isAccepted()


def test_what_is_dropped_is_opened(
    reader: ReaderAtKeys, months: ArticleFolder, tmp_path: Path
) -> None:
    """A file of the folder right here, another's folder on that file; what is not there, never."""
    other = tmp_path / "elsewhere"
    other.mkdir()
    folder = ArticleFolder(other)
    folder.write("b.txt", "Two.", "2025-01-01")
    folder.write("a.txt", "One.", "2024-01-01")
    reader.open(months.place)
    reader.wait_for_answer()
    first = reader.window
    assert drop(first, months.place / "03.txt")
    assert (reader.article, reader.window) == ("03.txt", first)
    assert not drop(first, tmp_path / "nowhere")
    assert drop(first, other / "a.txt")
    reader.wait(lambda: reader.session.folder == other and reader.article == "a.txt")
    reader.wait(lambda: reader.window.findChild(QAction, "quit") is not None)
    assert drop(reader.window, months.place)
    reader.wait(lambda: reader.session.folder == months.place and bool(reader.article))


def test_what_is_excluded_leaves_the_window(
    reader: ReaderAtKeys, months: ArticleFolder, home: Path
) -> None:
    """From the list and from what a search finds (Acceptance 103)."""
    months.write("drafts/x.txt", "A bridge, drafted.", "2025-12-30")
    reader.open(months.place)
    reader.wait_for_answer()
    assert reader.listed()[0] == "drafts/x.txt"
    keep(months.place, ["drafts/"])
    reader.press("F5")
    reader.wait(lambda: len(reader.listed()) == 12)
    reader.wait_for_answer()
    reader.search("drafted")
    assert reader.listed() == []
