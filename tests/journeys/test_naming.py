"""A reader rules about marked names in the real window, and sees it at once."""

import re

import pytest

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from gui.articles.thread_heading import ThreadHeading
from gui.dialogs.naming import MergeDialog, NameDialog
from gui.dialogs.review import ReviewDialog
from gui.naming import Naming
from search import paths
from search.spans import Span
from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder

# Offscreen, a menu can't be raised nor hold the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _marks(reader: ReaderAtKeys) -> set[tuple[str, str]]:
    """Return kind and name of all that is marked."""
    reading = reader.session.reading
    return {(m.kind.value, m.entity) for m in reading.mentions} if reading else set()


def _menu_on(reader: ReaderAtKeys, words: str) -> QMenu:
    """Ask for the menu of the first mark on these words."""
    view = reader.window.reader.view
    article = reader.session.article
    assert article is not None
    match = re.search(words, article.body)
    assert match is not None
    view.reveal(Span(*match.span()))
    assert view.page is not None
    box = view.page.rects(Span(*match.span()))[0]
    place = box.center().toPoint() - QPoint(0, view.verticalScrollBar().value())
    view.customContextMenuRequested.emit(place)
    naming = reader.window.reader.findChild(Naming)
    assert naming is not None
    menu = naming.menu
    assert menu is not None
    return menu


def _choose(menu: QMenu, words: str) -> None:
    """Choose what begins with some words in a menu."""
    for action in menu.actions():
        if action.text().replace("&", "").startswith(words):
            menu.close()
            action.trigger()
            return
    raise AssertionError([action.text() for action in menu.actions()])


@pytest.mark.keys("Ctrl+Z")
def test_a_mark_is_renamed_searched_for_and_renamed_back(at_seeds: ReaderAtKeys) -> None:
    """Marks and searches follow a ruling at once, and Ctrl+Z takes it back (acceptance 63)."""
    _choose(_menu_on(at_seeds, "Abbas Araghchi"), "Rename")
    dialog = at_seeds.dialog()
    assert isinstance(dialog, NameDialog)
    at_seeds.press("Ctrl+A")
    at_seeds.type("Abbas Araqchi")
    at_seeds.press("Return")
    at_seeds.back()
    at_seeds.wait(lambda: ("person", "Abbas Araqchi") in _marks(at_seeds))
    _choose(_menu_on(at_seeds, "Abbas Araghchi"), "Search for Abbas Araqchi")
    at_seeds.wait_for_answer()
    assert at_seeds.window.box.text() == 'person:"Abbas Araqchi"'
    assert len(at_seeds.listed()) == 1
    at_seeds.back()
    at_seeds.press("Ctrl+L", "Down", "Ctrl+Z")
    at_seeds.hear("Took back: “Abbas Araghchi” renamed to “Abbas Araqchi”")
    at_seeds.wait(lambda: ("person", "Abbas Araghchi") in _marks(at_seeds))


def test_undo_says_where_no_ruling_is_left(at_seeds: ReaderAtKeys) -> None:
    """Whoever ruled nothing reads no path of a file that is not there (acceptance 63)."""
    at_seeds.press("Ctrl+Z")
    at_seeds.wait(lambda: bool(at_seeds.window.status.message()))
    assert at_seeds.window.status.message() == "There is no ruling about a name to take back"


def test_what_is_no_name_is_marked_no_more(at_seeds: ReaderAtKeys) -> None:
    """The ruling is a line of a text file beside the settings."""
    assert ("event", "National Day") in _marks(at_seeds)
    _choose(_menu_on(at_seeds, "National Day"), "Not a Name")
    at_seeds.wait(lambda: ("event", "National Day") not in _marks(at_seeds))
    file = paths.settings_for(paths.seeds()) / "aliases.txt"
    assert file.read_text("utf-8").splitlines()[-1] == "! National Day @event"


def test_two_names_are_merged_by_choosing_from_the_library(at_seeds: ReaderAtKeys) -> None:
    """What is typed finds names; the search finds the articles of both under either name."""
    _choose(_menu_on(at_seeds, "Shahin Mustafayev"), "Merge with")
    dialog = at_seeds.dialog()
    assert isinstance(dialog, MergeDialog)
    at_seeds.wait(lambda: dialog.names.count() > 3)
    at_seeds.type("aliy")
    at_seeds.wait(lambda: dialog.names.count() == 1)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    at_seeds.back()
    at_seeds.wait(lambda: ("person", "Shahin Mustafayev") not in _marks(at_seeds))
    at_seeds.search("person:mustafayev")
    assert len(at_seeds.listed()) == 2


def test_the_reader_chooses_which_name_stays(at_seeds: ReaderAtKeys) -> None:
    """It is said before it is done; Ctrl+Z takes it back (acceptance 63)."""
    _choose(_menu_on(at_seeds, "Shahin Mustafayev"), "Merge with")
    dialog = at_seeds.dialog()
    assert isinstance(dialog, MergeDialog)
    at_seeds.wait(lambda: dialog.names.count() > 3)
    at_seeds.type("aliy")
    at_seeds.wait(lambda: dialog.ruling.text() == "Merge “Shahin Mustafayev” into “Ilham Aliyev”")
    at_seeds.press("Alt+W")
    at_seeds.wait(lambda: dialog.ruling.text() == "Merge “Ilham Aliyev” into “Shahin Mustafayev”")
    at_seeds.press("Return")
    at_seeds.back()
    at_seeds.hear("Merged “Ilham Aliyev” into “Shahin Mustafayev”")
    at_seeds.wait(lambda: ("person", "Ilham Aliyev") not in _marks(at_seeds))
    assert ("person", "Shahin Mustafayev") in _marks(at_seeds)
    at_seeds.press("Left", "Ctrl+Z")
    at_seeds.hear("Took back: “Ilham Aliyev” merged into “Shahin Mustafayev”")
    at_seeds.wait(lambda: ("person", "Ilham Aliyev") in _marks(at_seeds))


def test_a_thread_leads_to_the_surname_alone(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """The line below the heading is come to by Tab; Enter lists them, Esc leads back."""
    _open_namesakes(reader, articles)
    assert reader.article == "full.txt"
    reader.wait(lambda: ("person", "Masoud Pezeshkian") in _marks(reader))
    reader.press("Right", ".", ".", "Return")
    reader.wait_for_answer()
    assert (reader.window.box.text(), reader.place) == ('person:="Masoud Pezeshkian"', "list")
    heading = reader.window.findChild(ThreadHeading)
    assert heading is not None
    reader.wait(lambda: heading.more_words() == "2 more articles name only “Pezeshkian”")
    reader.press("Shift+Tab", "Shift+Tab", "Return")
    reader.wait_for_answer()
    assert reader.window.box.text() == 'person:="Pezeshkian" -person:="Masoud Pezeshkian"'
    assert (reader.listed(), reader.place) == (["2.txt", "1.txt"], "list")
    reader.press("Esc")
    reader.wait_for_answer()
    assert reader.listed() == ["full.txt"]


def test_names_are_reviewed_by_keys(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """The full name stays, unless one swaps both; u takes it back (acceptance 63, 70)."""
    _open_namesakes(reader, articles)
    reader.do("review_names")
    dialog = reader.dialog()
    assert isinstance(dialog, ReviewDialog)
    reader.wait(lambda: bool(dialog.ruling_words()))
    assert dialog.ruling_words() == "Merge “Pezeshkian” into “Masoud Pezeshkian”"
    reader.press("End", "Home", "w")
    assert dialog.ruling_words() == "Merge “Masoud Pezeshkian” into “Pezeshkian”"
    reader.press("w", "s", "u")
    assert dialog.words() == "1 of 1"
    reader.press("s", "Esc")
    reader.back()
    reader.hear("Merged “Pezeshkian” into “Masoud Pezeshkian”")
    reader.wait_for_answer()
    reader.search('person:="Masoud Pezeshkian"')
    assert reader.listed() == ["full.txt", "2.txt", "1.txt"]


def _open_namesakes(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """Open a folder in which one article names somebody in full, and two the surname alone."""
    said = "TEHRAN. Masoud Pezeshkian met ministers. President Pezeshkian said that he was glad."
    articles.write("full.txt", said, "2025-07-05")
    for day in (1, 2):
        articles.write(f"{day}.txt", "President Pezeshkian said that.", f"2025-07-0{day}")
    reader.open(articles.place)
    reader.wait_for_answer()


def test_a_name_becomes_another_kind(at_seeds: ReaderAtKeys) -> None:
    """The kinds are a menu of their own, the present one ticked; Undo takes the change back."""
    menu = _menu_on(at_seeds, "Abbas Araghchi")
    kinds = next(action.menu() for action in menu.actions() if "Kind" in action.text())
    assert isinstance(kinds, QMenu)
    states = [(a.text().replace("&", ""), a.isChecked(), a.isEnabled()) for a in kinds.actions()]
    assert states[0] == ("Person", True, False)
    assert states[1:] == [(name, False, True) for name in ("Place", "Organisation", "Event")]
    menu.close()
    kinds.actions()[2].trigger()
    at_seeds.back()
    at_seeds.wait(lambda: ("org", "Abbas Araghchi") in _marks(at_seeds))
    at_seeds.do("undo")
    at_seeds.hear("Took back: “Abbas Araghchi” given another kind")
    at_seeds.wait(lambda: ("person", "Abbas Araghchi") in _marks(at_seeds))


def test_words_that_mean_another_are_split_off(at_seeds: ReaderAtKeys) -> None:
    """Only words other than the name itself can be: "Jabbari" from "Alireza Jabbari"."""
    menu = _menu_on(at_seeds, "Abbas Araghchi")
    assert not any(action.text().startswith("Split") for action in menu.actions())
    menu.close()
    _choose(_menu_on(at_seeds, r"(?<!Alireza )Jabbari"), "Split")
    at_seeds.wait(lambda: ("person", "Jabbari") in _marks(at_seeds))
    assert ("person", "Alireza Jabbari") in _marks(at_seeds)
    at_seeds.do("undo")
    at_seeds.hear("Took back: “Jabbari” kept apart from “Alireza Jabbari”")


def test_a_page_without_a_mark_offers_its_text(at_seeds: ReaderAtKeys) -> None:
    """As in every reader: copy, select all."""
    menu = _menu_on(at_seeds, "continues its efforts")
    assert any("Copy" in action.text() for action in menu.actions())
    menu.close()


def test_what_is_selected_is_copied_and_searched_for(at_seeds: ReaderAtKeys) -> None:
    """On the words themselves, and on a name within them, which has its own menu as well."""
    view, article = at_seeds.window.reader.view, at_seeds.session.article
    assert article is not None
    assert view.page is not None
    cursor = view.textCursor()
    begin = article.body.index("Iran continues")
    cursor.setPosition(view.page.position(begin))
    cursor.setPosition(
        view.page.position(begin + len("Iran continues")), cursor.MoveMode.KeepAnchor
    )
    view.setTextCursor(cursor)
    for words in ("continues its", "Iran continues"):
        menu = _menu_on(at_seeds, words)
        offered = [action.text() for action in menu.actions()][-3:]
        assert offered == ["Copy", "Copy with Source", "S&earch for “Iran continues”"]
        menu.close()
    _choose(menu, "Copy with Source")
    assert QGuiApplication.clipboard().text().startswith("Iran continues\n— Baku")
    _choose(menu, "Search for “")
    at_seeds.wait_for_answer()
    assert at_seeds.window.box.text() == '"Iran continues"'


@pytest.mark.keys("Shift+F10")
def test_a_name_is_ruled_on_without_a_mouse(at_seeds: ReaderAtKeys) -> None:
    """Come to by . in the text, or chosen in the panel; its menu opens below it (acceptance 7)."""
    naming = at_seeds.window.reader.findChild(Naming)
    assert naming is not None
    at_seeds.press("Right", "Shift+F10")
    assert at_seeds.window.status.message().startswith("Go to a name first")
    at_seeds.press(".", ".")
    at_seeds.press("Shift+F10")
    assert naming.menu is not None
    assert naming.menu.actions()[0].text() == "&Thread of Azerbaijan"
    _choose(naming.menu, "Not a Name")
    at_seeds.wait(lambda: ("place", "Azerbaijan") not in _marks(at_seeds))
    at_seeds.back()
    at_seeds.press("F6", "Down", "Shift+F10")
    assert at_seeds.panel.list.current_row() is not None
    assert naming.menu.actions()[0].text() == "&Thread of Masoud Pezeshkian"
    naming.menu.close()


@pytest.mark.keys("Shift+F10")
def test_the_name_in_the_text_is_ruled_on_where_the_panel_has_none(at_seeds: ReaderAtKeys) -> None:
    """At a heading or a date; where one has come to no name either it says so (acceptance 7)."""
    naming = at_seeds.window.reader.findChild(Naming)
    assert naming is not None
    at_seeds.press("Right", "F6", "Home", "Shift+F10")
    assert at_seeds.place == "panel"
    at_seeds.hear("Go to a name first")
    at_seeds.press(".")
    for row in ("Home", "End"):
        at_seeds.press(row, "Shift+F10")
        assert naming.menu is not None
        assert naming.menu.actions()[0].text() == "&Thread of Baku"
        naming.menu.close()
        naming.menu = None


@pytest.mark.keys("Shift+F10")
def test_the_keys_stay_at_a_name_that_was_merged(at_seeds: ReaderAtKeys) -> None:
    """In the panel at the one that stays, at the one that goes once it is back (acceptance 7)."""
    naming = at_seeds.window.reader.findChild(Naming)
    assert naming is not None
    at_seeds.press("f")
    at_seeds.type("mustafayev")
    at_seeds.press("Down", "Shift+F10")
    assert naming.menu is not None
    _choose(naming.menu, "Merge with")
    dialog = at_seeds.dialog()
    assert isinstance(dialog, MergeDialog)
    at_seeds.wait(lambda: dialog.names.count() > 3)
    at_seeds.type("aliy")
    at_seeds.wait(lambda: dialog.names.count() == 1)
    at_seeds.press("Return")
    at_seeds.back()
    at_seeds.wait(lambda: ("person", "Shahin Mustafayev") not in _marks(at_seeds))
    assert (at_seeds.place, _current(at_seeds)) == ("panel", "Ilham Aliyev")
    at_seeds.press("Esc")
    assert (at_seeds.panel.filter_line.text(), _current(at_seeds)) == ("", "Ilham Aliyev")
    at_seeds.press("Ctrl+Z")
    at_seeds.wait(lambda: ("person", "Shahin Mustafayev") in _marks(at_seeds))
    assert (at_seeds.place, _current(at_seeds)) == ("panel", "Shahin Mustafayev")


def _current(reader: ReaderAtKeys) -> str:
    """Return the title of the panel's current row."""
    row = reader.panel.list.current_row()
    return row.title if row else ""
