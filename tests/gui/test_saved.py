"""The saved searches in the side panel, in a window with nobody but fakes around it."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from gui.main_window import MainWindow
from gui.naming import Naming
from gui.panel.list import PanelList
from gui.panel.rows import Row
from gui.panel.searches import SAVED
from gui.search_controls import SearchControls
from gui.session import Session
from gui.settings import PANEL, Settings
from gui.theme import LIGHT
from gui.threads import Threads
from search.archive.belongings import Belongings
from search.messages.coding import encode
from search.messages.progress import Stage
from search.messages.replies import RulingReply
from search.messages.requests import CountsRequest, Ruling, RulingRequest
from tests.gui.fakes import FakeAnswers, FakeIndexing, FakeLibrary, make_article

PATIENCE = 30_000  # ms
KEY = Qt.Key
ARTICLES = [make_article(f"{n}.txt", f"Words of {n}.", f"2025-07-0{n}") for n in range(1, 4)]
SAVED_ONES = {
    "Iran": "iran",
    "Energy": "oil OR gas",
    "Energy/Gas": "saved:Energy gas",
    "Energy/Gas/Unread": "saved:Energy/Gas is:unseen",
    "Wind": "wind",
}


class Play:
    """A window with its panel, in which searches are saved."""

    def __init__(self, settings: Settings) -> None:
        self.answers = FakeAnswers(FakeLibrary(ARTICLES))
        self.session = Session(FakeLibrary(ARTICLES), settings)
        self.window = MainWindow(self.session, settings, LIGHT)
        self.session.open()
        naming = Naming(self.window.reader, self.session)
        self.aside = Threads(self.window, settings, LIGHT, naming, lambda _: None).aside
        self.saved = SearchControls(self.window, settings).saved
        self.told: list[str] = []
        self.saved.told.connect(self.told.append)
        self.saved.attend(self.aside)
        self.indexing = FakeIndexing()
        self.session.start_services(self.answers, FakeAnswers(), self.indexing)

    @property
    def kept(self) -> dict[str, str]:
        """The saved searches."""
        return dict(self.session.keeper.saved)

    @property
    def rows(self) -> PanelList:
        """The list of the panel."""
        return self.aside.panel.list

    def shown(self) -> list[str]:
        """Return the rows of the saved searches that are to be seen, each with its count."""
        rows = []
        index = self.rows.rows.heading(SAVED)
        while (index := self.rows.indexBelow(index)).isValid():
            row = self.rows.rows.row(index)
            if row is None or not row.saved:
                break
            rows.append(f"{'  ' * self._depth(index)}{row.title} {row.count}".rstrip())
        return rows

    @staticmethod
    def _depth(index: QModelIndex) -> int:
        depth = -2
        while index.isValid():
            index, depth = index.parent(), depth + 1
        return depth

    def current(self) -> str:
        """Return the name of the saved search that the keys go to."""
        row = self.rows.current_row()
        return row.saved if row else ""

    def go_to(self, name: str) -> None:
        """Let the keys go to a saved search."""
        self.saved.go_to()
        self.rows.go_to_saved(name)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys in the list."""
        for key in keys:
            QTest.keyClick(self.rows, key)

    def name(self, words: str) -> None:
        """Answer the dialog that asks for a name."""
        assert self.saved.dialog is not None
        self.saved.dialog.line.setText(words)
        self.saved.dialog.accept()

    def menu(self) -> QMenu:
        """Ask for the menu of the current row, and put it away."""
        self.rows.show_menu()
        assert self.saved.menu is not None
        self.saved.menu.close()
        return self.saved.menu

    def counted(self) -> int:
        """Return how often it was asked how many articles are found."""
        return sum(isinstance(request, CountsRequest) for request in self.answers.asked)


@pytest.fixture
def empty(qtbot: QtBot, settings: Settings) -> Iterator[Play]:
    """Show a window with a panel in which nothing is saved."""
    play = Play(settings)
    play.window.resize(1200, 700)
    qtbot.addWidget(play.window)
    with qtbot.waitActive(play.window):
        play.window.show()
    yield play
    play.window.close()


@pytest.fixture
def play(qtbot: QtBot, empty: Play) -> Play:
    """Show a window with five saved searches that have been counted."""
    for name, query in SAVED_ONES.items():
        empty.session.keeper.save_search(name, query)
    qtbot.waitUntil(lambda: empty.counted() > 0, timeout=PATIENCE)
    empty.answers.count_them(3, 40, 12, 0, -1)
    return empty


def test_they_stand_in_the_panel_as_a_tree(play: Play) -> None:
    """Above what is about the article, with their counts where they are known (Acceptance 22)."""
    assert play.shown() == ["Iran 3", "Energy 40", "  Gas 12", "    Unread 0", "Wind"]
    assert play.rows.rows.sections[0].key == SAVED


def test_the_tree_is_sound(play: Play, qtmodeltester: ModelTester) -> None:
    """As Qt's views expect it."""
    qtmodeltester.check(play.rows.rows)  # type: ignore[no-untyped-call]  # pytest-qt's own


def test_without_any_there_is_no_section(empty: Play) -> None:
    """And the command says how to save one."""
    assert empty.shown() == []
    assert not empty.rows.rows.heading(SAVED).isValid()
    empty.saved.go_to()
    assert empty.told == ["No search is saved yet: Ctrl+D saves the one in the box"]


def test_the_command_shows_a_hidden_panel(qtbot: QtBot, play: Play, settings: Settings) -> None:
    """With the keys at the first of them, whatever the filter hid; they are counted anew."""
    play.aside.panel.filter_line.setText("nothing")
    play.aside.toggle()
    counted = play.counted()
    play.saved.go_to()
    assert settings.value(PANEL)
    assert play.aside.panel.isVisible()
    assert (play.rows.hasFocus(), play.current()) == (True, "Iran")
    qtbot.waitUntil(lambda: play.counted() > counted, timeout=PATIENCE)


def test_a_hidden_panel_counts_nothing(qtbot: QtBot, play: Play) -> None:
    """What is not to be seen costs nothing."""
    play.aside.toggle()
    counted = play.counted()
    play.indexing.tell(Stage.READY)
    play.saved._count_in_sight()
    assert play.counted() == counted


def test_the_panel_begins_with_the_article(play: Play) -> None:
    """The keys go to what one reads first; Up leads to the saved searches."""
    play.rows.go_first()
    row = play.rows.current_row()
    assert row is None or not row.saved
    assert not play.current()
    play.press(KEY.Key_Up, KEY.Key_Up)
    assert play.current() == "Wind"


def test_a_parent_is_folded_by_left_and_unfolded_by_right(play: Play) -> None:
    """It stays so when they are counted anew; Left leads from a child to its parent."""
    play.go_to("Energy/Gas")
    play.press(KEY.Key_Left)
    assert play.shown() == ["Iran 3", "Energy 40", "  Gas 12", "Wind"]
    play.press(KEY.Key_Left)
    assert play.current() == "Energy"
    play.press(KEY.Key_Left)
    play.saved.count()
    play.answers.count_them(4, 41, 13, 1, 5)
    assert play.shown() == ["Iran 4", "Energy 41", "Wind 5"]
    play.press(KEY.Key_Right)
    assert play.shown() == ["Iran 4", "Energy 41", "  Gas 13", "Wind 5"]


def test_a_click_on_the_arrow_folds_and_one_on_the_name_searches(play: Play) -> None:
    """The arrow stands before the name."""
    index = play.rows.rows.index_like(Row("", "", saved="Energy"))
    box = play.rows.visualRect(index)
    arrow = QPoint(box.left() + 6, box.center().y())
    QTest.mouseClick(play.rows.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert play.shown() == ["Iran 3", "Energy 40", "Wind"]
    QTest.mouseDClick(play.rows.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert len(play.shown()) == 5
    assert play.window.box.text() == ""
    QTest.mouseClick(play.rows.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert play.window.box.text() == "oil OR gas"


def test_enter_searches(play: Play) -> None:
    """For what was saved; the keys stay, for the next one."""
    play.go_to("Energy/Gas")
    play.press(KEY.Key_Return)
    assert play.window.box.text() == "saved:Energy gas"
    assert play.answers.searches() == ["saved:Energy gas"]
    assert play.rows.hasFocus()


def test_the_one_that_is_listed_is_marked(play: Play) -> None:
    """Until something else is searched for; a screen reader says so, too."""
    play.go_to("Wind")
    index = play.rows.currentIndex
    play.press(KEY.Key_Return)
    play.answers.find()
    assert index().data(play.rows.rows.CHOSEN)
    said = index().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Wind, wind, chosen"
    play.session.search("")
    assert not index().data(play.rows.rows.CHOSEN)


def test_the_filter_finds_what_stands_under_others(play: Play) -> None:
    """By name or query, with the parents of what is found."""
    play.aside.panel.filter_line.setText("unread")
    assert play.shown() == ["Energy 40", "  Gas 12", "    Unread 0"]
    play.aside.panel.filter_line.setText("oil or")
    assert play.shown() == ["Energy 40"]


def test_f2_names_one_anew_with_all_that_depends_on_it(play: Play) -> None:
    """Those under it, and queries that refer to it; Undo takes it back at a stroke."""
    play.go_to("Energy")
    play.press(KEY.Key_F2)
    play.name("Power")
    assert list(play.kept.items()) == [
        ("Iran", "iran"), ("Power", "oil OR gas"), ("Power/Gas", "saved:Power gas"),
        ("Power/Gas/Unread", "saved:Power/Gas is:unseen"), ("Wind", "wind"),
    ]  # fmt: skip
    assert (play.current(), play.told[-1]) == ("Power", "Renamed to Power")
    assert play.saved.undo()
    assert list(play.kept.items()) == list(SAVED_ONES.items())
    assert play.current() == "Energy"
    assert play.told[-1] == "Took back: saved search “Energy” renamed to “Power”"
    assert not play.saved.undo()


def test_undo_leads_to_the_one_that_was_named_anew(play: Play) -> None:
    """Not to one under it that was saved earlier: Del would delete that."""
    play.saved.save("Power/Coal", "coal")
    play.saved.save("Power", "power")
    play.go_to("Power")
    play.press(KEY.Key_F2)
    play.name("Fuel")
    assert play.current() == "Fuel"
    assert play.saved.undo()
    assert play.current() == "Power"
    for _ in range(2):
        assert play.saved.undo()
    assert play.told[-2:] == [
        "Took back: search saved as “Power”", "Took back: search saved as “Power/Coal”",
    ]  # fmt: skip
    assert play.kept == SAVED_ONES


def test_a_name_that_is_taken_is_refused(play: Play) -> None:
    """Of one under it, too; nothing is lost."""
    play.session.keeper.save_search("Power/Gas", "x")
    for name, taken in (("Wind", "Wind"), ("Power", "Power/Gas")):
        play.go_to("Energy")
        play.press(KEY.Key_F2)
        play.name(name)
        assert play.told[-1] == f"There is a saved search {taken} already"
    assert play.kept == {**SAVED_ONES, "Power/Gas": "x"}


def test_del_deletes_and_undo_brings_back(play: Play) -> None:
    """What stood under it stands by itself; the next one is current (Acceptance 22)."""
    play.go_to("Energy")
    play.press(KEY.Key_Delete)
    assert play.shown() == ["Iran 3", "Energy/Gas 12", "  Unread 0", "Wind"]
    assert (play.current(), play.told[-1]) == ("Energy/Gas", "Deleted Energy, Undo brings it back")
    play.press(KEY.Key_Delete, KEY.Key_Delete, KEY.Key_Delete)
    assert (play.shown(), play.current()) == (["Iran 3"], "Iran")
    for _ in range(4):
        assert play.saved.undo()
    assert (play.kept, play.current()) == (SAVED_ONES, "Energy")
    assert play.told[-1] == "Took back: saved search “Energy” deleted"


def test_the_last_one_that_goes_takes_the_section_along(play: Play) -> None:
    """It comes back with it."""
    play.go_to("Iran")
    play.press(*[KEY.Key_Delete] * 5)
    assert play.kept == {}
    assert not play.rows.rows.heading(SAVED).isValid()
    play.saved.undo()
    assert play.shown() == ["Wind"]


def test_rulings_and_changes_are_undone_in_turn(play: Play) -> None:
    """The last of them first, whichever it was."""

    def rule(ruling: Ruling) -> None:
        play.session.inquiries.rule(ruling, "person", "A", "B")
        generation = play.answers.last(RulingRequest).generation
        play.answers._receive(encode(RulingReply(generation, ruling.value, ("A", "B"), ())))

    play.go_to("Iran")
    play.press(KEY.Key_Delete)
    rule(Ruling.MERGE)
    assert not play.saved.undo()
    rule(Ruling.UNDO)
    assert play.saved.undo()
    assert "Iran" in play.kept


def test_what_was_changed_elsewhere_is_not_undone(play: Play) -> None:
    """Another window's searches are not lost by ours."""
    play.go_to("Iran")
    play.press(KEY.Key_Delete)
    play.session.keeper.save_search("theirs", "x")
    assert play.saved.undo()
    assert play.told[-1] == "The saved searches have been changed elsewhere meanwhile"
    assert "theirs" in play.kept


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_right_click_offers_all_of_it(play: Play) -> None:
    """Search, rename, delete; of the row that it was asked for."""
    play.go_to("Wind")
    search, rename, delete = play.menu().actions()
    assert [action.text() for action in (search, rename, delete)] == [
        "&Search", "&Rename…\tF2", "&Delete\tDel",
    ]  # fmt: skip
    search.trigger()
    assert play.window.box.text() == "wind"
    rename.trigger()
    play.name("Air")
    assert "Air" in play.kept
    assert play.current() == "Air"
    play.menu().actions()[2].trigger()
    assert "Air" not in play.kept


def test_counts_follow_what_is_seen_and_saved(qtbot: QtBot, play: Play) -> None:
    """`is:unseen` finds fewer once an article has been read (Acceptance 22)."""
    changes: tuple[Callable[[], object], ...] = (
        lambda: play.session.keeper.see("2.txt"),
        lambda: play.session.keeper.save_search("new", "words"),
        lambda: play.indexing.tell(Stage.READY),
    )
    for change in changes:
        counted = play.counted()
        change()
        qtbot.waitUntil(lambda: play.counted() > counted, timeout=PATIENCE)  # noqa: B023 (at once)


def test_a_screen_reader_says_name_count_and_query(play: Play) -> None:
    """Each is an entry of the tree, as deep as it stands (acceptance 100)."""
    tree = QAccessible.queryAccessibleInterface(play.rows)
    texts = [tree.child(n).text(QAccessible.Text.Name) for n in range(tree.childCount())]
    assert texts[1:5] == [
        "Saved searches, 5", "Iran, 3 articles, iran", "Energy, 40 articles, oil OR gas",
        "Energy/Gas, 12 articles, saved:Energy gas",
    ]  # fmt: skip


def test_they_are_there_at_the_next_start(
    qtbot: QtBot, settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Kept before the panel is made."""
    belongings = Belongings(tmp_path_factory.mktemp("kept"))
    belongings.save_search("Iran", "iran")
    play = Play(settings)
    qtbot.addWidget(play.window)
    play.session.keeper.open(belongings)
    assert play.shown() == ["Iran"]
