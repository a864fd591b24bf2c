"""The window and what its commands do, on a session with nobody but fakes around it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QFileDialog, QLabel, QPushButton

from gui.commands import MENUS
from gui.controls import Controls
from gui.dialogs.about import AboutDialog
from gui.dialogs.problems import ProblemsDialog
from gui.folders import Doors
from gui.look import Look
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import (
    GEOMETRY,
    HIDDEN_KINDS,
    PANEL_WIDTH,
    PRINT_MARKS,
    SINGLE_KEYS,
    SPLIT,
    Settings,
)
from gui.values import Place
from search.articles.article import Article
from search.articles.problem import Problem
from search.messages.progress import Progress, Stage
from search.query.repairs import Repair
from search.spans import Span
from tests.gui.fakes import FakeAnswers, FakeIndexing, FakeLibrary, make_article

ARTICLES = [
    make_article(f"{n:02}.txt", "Words of it. " * 60, f"2025-07-{n + 1:02}") for n in range(20)
]
ODD = "a<b>&.txt"


class Play:
    """A window on fakes, with its commands."""

    def __init__(self, library: FakeLibrary, settings: Settings, look: Look) -> None:
        self.answers, self.indexing = FakeAnswers(library), FakeIndexing()
        self.library = library
        self.session = Session(library, settings)
        self.window = MainWindow(self.session, settings, look.theme)
        self.session.open()
        self.chosen: list[Place] = []
        file = Path("/settings.ini")
        doors = Doors(self.chosen.append, self.chosen.append)
        self.controls = Controls(self.window, look, settings, library, file, doors)
        self.session.start_services(self.answers, FakeAnswers(), self.indexing)

    def do(self, command: str) -> None:
        """Choose a command."""
        self.controls.actions.action(command).trigger()

    def is_ticked(self, command: str) -> bool:
        """Tell whether a command's menu entry is ticked."""
        return self.controls.actions.action(command).isChecked()

    def notice(self) -> str:
        """Return what stands in place of the list, as one reads it."""
        return plain(self.window.list_pane.notice())


def plain(html: str) -> str:
    """Return rich text as one reads it."""
    return QTextDocumentFragment.fromHtml(html).toPlainText()


@pytest.fixture
def play(qtbot: QtBot, settings: Settings, look: Look) -> Iterator[Play]:
    """Show a window on twenty articles."""
    play = Play(FakeLibrary(ARTICLES), settings, look)
    play.window.resize(1000, 600)
    qtbot.addWidget(play.window)
    with qtbot.waitActive(play.window):
        play.window.show()
    yield play
    play.window.close()


def opened(play: Play, kind: type[QDialog]) -> QDialog:
    """Return the dialog that is open."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def test_every_command_does_something(play: Play) -> None:
    """No row of the table is without what it does, and every menu has its rows."""
    assert play.controls.actions.unconnected() == []
    assert list(play.window.menus) == list(MENUS)
    assert all(menu.actions() for menu in play.window.menus.values())


def test_ticks_show_what_is_on(play: Play, settings: Settings) -> None:
    """Switches are ticked as they stand, and choosing them turns them."""
    for command in ("toggle_person", "print_marks", "single_keys", "theme_light"):
        assert play.is_ticked(command)
    for command in ("order", "reading_mode", "theme_dark", "theme_system"):
        assert not play.is_ticked(command)
    for command in ("toggle_person", "print_marks", "single_keys", "order", "theme_dark"):
        play.do(command)
    assert settings.value(HIDDEN_KINDS) == ["person"]
    assert not settings.value(PRINT_MARKS)
    assert not settings.value(SINGLE_KEYS)
    assert play.is_ticked("order")
    assert (play.is_ticked("theme_dark"), play.is_ticked("theme_light")) == (True, False)


def test_what_is_set_holds_from_the_start(qtbot: QtBot, settings: Settings, look: Look) -> None:
    """Hidden kinds, and keys of one letter that are off, are so in the next window."""
    settings.keep(SINGLE_KEYS, False)  # noqa: FBT003 (the value)
    settings.keep(HIDDEN_KINDS, ["place"])
    play = Play(FakeLibrary(ARTICLES), settings, look)
    qtbot.addWidget(play.window)
    assert play.controls.actions.action("next_article").shortcuts() == []
    assert not play.is_ticked("toggle_place")
    assert not play.is_ticked("single_keys")


@pytest.mark.parametrize(
    ("geometry", "split"),
    [("", []), ("nonsense ü", ["a", "b"]), ("AAAA", ["-1", "1.5"]), ("x" * 500, ["300"]),
     ("\udcff", ["99999999999", "1"]), ("", ["9" * 5000, "1"])],
)  # fmt: skip
def test_damaged_places_do_no_harm(
    qtbot: QtBot, settings: Settings, look: Look, geometry: str, split: list[str]
) -> None:
    """Whatever stands in the settings, a window opens on the screen."""
    settings.keep(GEOMETRY, geometry)
    settings.keep(SPLIT, split)
    settings.keep(PANEL_WIDTH, 99_999_999_999)
    play = Play(FakeLibrary(ARTICLES), settings, look)
    qtbot.addWidget(play.window)
    play.window.show()
    assert play.window.screen().availableGeometry().intersects(play.window.geometry())
    assert all(width > 0 for width in play.window.splitter.sizes())


def test_the_window_comes_back_as_it_was(play: Play, settings: Settings, look: Look) -> None:
    """Size and split are kept when it closes."""
    play.window.resize(777, 577)
    play.window.splitter.setSizes([300, 477])
    sizes = play.window.splitter.sizes()
    play.window.close()
    again = Play(FakeLibrary(ARTICLES), settings, look)
    assert (again.window.width(), again.window.height()) == (777, 577)
    kept = [int(width) for width in settings.value(SPLIT)]
    assert [*kept, settings.value(PANEL_WIDTH)] == sizes
    again.window.close()


def test_the_list_stays_where_one_scrolled_it(play: Play) -> None:
    """The news that nothing has changed moves nothing (Acceptance 31)."""
    bar = play.window.list_pane.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    play.indexing.tell(Stage.READY)
    assert bar.value() == bar.maximum()
    assert play.window.list_pane.view.current_number() == play.session.current


def test_news_move_nothing_on_the_screen(play: Play) -> None:
    """Articles come and go: rows, current article and what one types stay (Acceptance 31)."""
    view, bar = play.window.list_pane.view, play.window.list_pane.view.verticalScrollBar()
    play.window.box.set_text("typ")
    play.session.open_article(play.library.numbers_of("05.txt")[0])
    bar.setValue(bar.maximum() // 2)
    (gone, _), (first, above), *_ = view.places()
    play.library.add(make_article("new.txt", "News.", "2026-02-16"))
    entry = play.library.entry(gone)
    assert entry is not None
    play.library.drop(entry.path)
    play.indexing.tell(Stage.READY)
    assert (first, above) in view.places()
    assert view.current_number() == play.library.numbers_of("05.txt")[0]
    assert play.window.box.text() == "typ"


def test_count_and_explanation_follow_the_search(play: Play) -> None:
    """How many of how many, what was searched, and that more may come."""
    words = [label.text() for label in play.window.box.findChildren(QLabel)]
    assert "20 articles" in words
    assert plain(play.window.box.explanation()) == "All articles of articles, July 2025"
    play.session.search("bridge")
    play.answers.find(*play.library.numbers_of("03.txt"), says="Articles with it", partial=True)
    assert plain(play.window.box.explanation()) == (
        "Articles with it · results so far, still indexing"
    )
    assert "1 of 20" in [label.text() for label in play.window.box.findChildren(QLabel)]


def test_what_the_children_say_is_shown_in_the_language(
    play: Play, speak: Callable[[str], str]
) -> None:
    """What was mended in a query, why a child has ended, what is wrong with an expression."""
    speak("ru")
    play.session.search('"bridge')
    play.answers.find(says="Articles with it", repairs=(Repair.QUOTE,))
    assert plain(play.window.box.explanation()).endswith("— добавлена недостающая кавычка")
    play.indexing.tell(Stage.FAILED, error="Permission denied")
    assert play.window.status.words().endswith(": нет доступа")
    bar = play.window.reader.find_bar
    play.do("find")
    bar.findChildren(QCheckBox)[1].click()
    QTest.keyClicks(bar.line, "(a")
    assert "скобка не закрыта" in [label.text() for label in bar.findChildren(QLabel)]


def test_hit_lines_are_asked_for_and_shown(qtbot: QtBot, play: Play) -> None:
    """Under a search the articles on the screen get their best line."""
    play.session.search("bridge")
    play.answers.find(*play.library.numbers_of("03.txt", "04.txt"))
    qtbot.waitUntil(lambda: bool(play.answers.snippets()))
    assert set(play.answers.snippets()[0]) == set(play.library.numbers_of("03.txt", "04.txt"))


def test_a_search_without_hits_says_so(play: Play) -> None:
    """While the index grows hits may still come; then there are none."""
    play.session.search("<zzz>")
    play.answers.find()
    assert play.notice().startswith("Nothing found yet")
    assert "<zzz>" in play.notice()
    play.indexing.tell(Stage.READY)
    play.answers.find()
    assert play.notice().startswith("Nothing found\n")


def test_progress_is_told(play: Play) -> None:
    """The child's stages are words; at the end there is only what needs attention."""
    play.indexing.tell(Stage.SCANNING)
    assert play.window.status.words() == "Looking through the folder…"
    play.indexing.tell(Stage.READY, problems=3)
    assert play.window.status.words() == ""
    assert play.window.status.findChildren(QPushButton)[0].text() == "3 files need attention"
    play.indexing.tell(Stage.FAILED, error="disk full")
    assert "disk full" in play.window.status.words()
    assert play.window.status.message() == ""  # once is enough


def test_a_file_without_text_shows_its_reason(qtbot: QtBot, settings: Settings, look: Look) -> None:
    """Name and reason stand letter by letter in place of the page (Acceptance 33)."""
    broken = Article(
        ODD, None, "", None, ODD, Span(0, 0), problem=Problem.UNREADABLE, detail="<i>no</i>"
    )
    play = Play(FakeLibrary([broken]), settings, look)
    qtbot.addWidget(play.window)
    notices = [plain(label.text()) for label in play.window.reader.findChildren(QLabel)]
    assert any(ODD in notice and "<i>no</i>" in notice for notice in notices)
    play.session.open_article(1)
    play.do("save_pdf")
    assert play.window.status.message() == "There is no article to print"
    play.do("copy_with_source")
    play.window.close()


def test_dialogs_open_over_the_window(qtbot: QtBot, play: Play) -> None:
    """About, and the files that need attention; Esc closes either."""
    for command, kind in (("about", AboutDialog), ("problems", ProblemsDialog)):
        play.do(command)
        dialog = opened(play, kind)
        dialog.reject()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_another_folder_is_asked_for(qtbot: QtBot, play: Play, tmp_path: Path) -> None:
    """What is chosen in the dialog is opened instead."""
    play.do("open_folder")
    dialog = opened(play, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    assert play.chosen == [Place(tmp_path)]
    dialog.reject()


def test_keys_go_to_the_line_one_types_in(qtbot: QtBot, play: Play) -> None:
    """Copying from the search box copies its selection, not the article's."""
    play.window.box.set_text("bridge")
    play.window.box.focus_line()
    play.window.box.line.selectAll()
    play.do("copy")
    assert QApplication.clipboard().text() == "bridge"
    play.do("find")
    QTest.keyClicks(play.window.reader.find_bar.line, "words")
    play.window.reader.find_bar.line.selectAll()
    play.do("copy")
    assert QApplication.clipboard().text() == "words"


def test_that_nothing_has_changed_is_said_while_it_is_so(play: Play) -> None:
    """A file that is found meanwhile takes its place; no other message gives way to it."""
    play.do("rescan")
    play.indexing.tell(Stage.READY)
    assert play.window.status.message() == "Nothing has changed in the folder"
    play.indexing.progressed.emit(Progress(Stage.READY, changed=1))
    assert play.window.status.message() == "1 file has changed"
    play.window.status.show_message("Starred")
    play.indexing.progressed.emit(Progress(Stage.READY, changed=2))
    assert play.window.status.message() == "Starred"


def test_closing_ends_the_children(play: Play) -> None:
    """The window goes at once, the processes with it."""
    play.window.close()
    assert play.answers.stopped
    assert play.indexing.stopped
