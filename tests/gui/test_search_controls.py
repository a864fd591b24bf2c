"""What the commands about searching do, in a window with nobody but fakes around it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.actions import Actions
from gui.commands import Scope
from gui.dialogs.naming import NameDialog
from gui.look import Look
from gui.main_window import MainWindow
from gui.search_controls import SearchControls
from gui.session import Session
from gui.settings import Settings
from gui.values import Order
from search.messages.progress import Stage
from search.messages.replies import Option, Suggestion
from search.messages.requests import CountsRequest
from tests.gui.fakes import FakeAnswers, FakeIndexing, FakeLibrary, make_article

ARTICLES = [make_article(f"{n}.txt", "Words of it. " * 60, f"2025-07-0{n}") for n in range(1, 6)]
KEY = Qt.Key
PATIENCE = 30_000  # ms


class Play:
    """A window on fakes, with the commands about searching alone."""

    def __init__(self, settings: Settings, look: Look) -> None:
        self.library = FakeLibrary(ARTICLES)
        self.answers = FakeAnswers(self.library)
        self.session = Session(self.library, settings)
        self.window = MainWindow(self.session, settings, look.theme)
        self.controls = SearchControls(self.window, settings)
        self.actions = Actions(self.window)
        self.actions.connect_all(self.controls.slots())
        self.actions.bind(Scope.BOX, self.window.box.line)
        self.told: list[str] = []
        self.controls.told.connect(self.told.append)
        self.session.open()
        self.indexing = FakeIndexing()
        self.session.start_services(self.answers, FakeAnswers(), self.indexing)
        self.box = self.window.box

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key in the box."""
        QTest.keyClick(self.box.line, key, modifier)

    def do(self, command: str) -> None:
        """Choose a command."""
        self.actions.action(command).trigger()

    def labels(self) -> list[str]:
        """Return what is offered below the box; nothing while it is closed."""
        completion = self.box.completion
        return [c.label for c in completion.popup.choices] if completion.is_open else []

    def counted(self) -> list[CountsRequest]:
        """Return what was to be counted."""
        return [request for request in self.answers.asked if isinstance(request, CountsRequest)]

    def find(self, query: str, *paths: str) -> None:
        """Type a query and have these articles found."""
        self.box.set_text(query)
        self.session.search(query)
        self.answers.find(*self.library.numbers_of(*paths), says=query)


@pytest.fixture
def play(qtbot: QtBot, settings: Settings, look: Look) -> Iterator[Play]:
    """Show a window on five articles, the caret in its box."""
    play = Play(settings, look)
    play.window.resize(1000, 600)
    qtbot.addWidget(play.window)
    with qtbot.waitActive(play.window):
        play.window.show()
    play.box.focus_line()
    yield play
    play.window.close()


def test_typing_offers_and_searches(play: Play) -> None:
    """The child is asked for both; what it offers is shown."""
    QTest.keyClicks(play.box.line, "per")
    play.answers.offer(0, 3, Option("person:", "somebody", "operator"))
    assert play.answers.searches() == ["p", "pe", "per"]
    assert play.labels() == ["person:"]


def test_an_empty_box_tells_what_one_can_write(play: Play) -> None:
    """Down shows past and saved searches and the whole language (Acceptance 29)."""
    play.session.keeper.remember("iran")
    play.session.keeper.save_search("Bridges", "bridge araz")
    play.press(KEY.Key_Down)
    labels = play.labels()
    assert labels[:5] == [
        "Past searches",
        "iran",
        "Saved searches",
        "Bridges",
        "What one can write",
    ]
    assert any("person:Aliyev" in label for label in labels)
    assert play.box.line.hasFocus()


def test_help_begins_with_what_one_can_write(play: Play) -> None:
    """Asked for by its key or the question mark; the searches follow (Acceptance 29)."""
    play.session.keeper.remember("iran")
    play.session.keeper.save_search("Bridges", "bridge araz")
    play.do("search_help")
    labels = play.labels()
    assert labels[0] == "What one can write"
    assert labels[-4:] == ["Past searches", "iran", "Saved searches", "Bridges"]
    play.answers.count_them(14)
    popup = play.box.completion.popup
    assert [c.label for c in popup.choices] == labels
    assert next(c.count for c in popup.choices if c.label == "Bridges") == 14


def test_with_a_query_down_leads_into_the_list(play: Play) -> None:
    """As ever, unless something is offered below the box."""
    play.find("word", "1.txt")
    play.press(KEY.Key_Down)
    assert play.window.list_pane.view.hasFocus()


def test_up_in_an_empty_box_offers_what_was_searched_for(play: Play) -> None:
    """Two strokes bring the last search back."""
    play.session.keeper.remember("iran")
    play.session.keeper.remember("bridge")
    play.press(KEY.Key_Up)
    assert play.labels() == ["Past searches", "bridge", "iran"]
    play.press(KEY.Key_Return)
    assert play.box.text() == "bridge"
    assert play.answers.searches() == ["bridge"]


def test_up_without_a_past_does_nothing(play: Play) -> None:
    """No empty popup, and none over a query."""
    play.press(KEY.Key_Up)
    assert play.labels() == []
    play.session.keeper.remember("iran")
    play.find("word", "1.txt")
    play.press(KEY.Key_Up)
    assert play.labels() == []


def test_the_question_mark_helps(play: Play) -> None:
    """A click on it offers the same, also over a query (Acceptance 29)."""
    play.find("word", "1.txt")
    play.box.help_wanted.emit()
    assert "What one can write" in play.labels()
    assert play.box.text() == "word"


def test_saved_searches_have_live_counts(play: Play) -> None:
    """They are counted when they are shown, and the numbers appear in place (Acceptance 22)."""
    play.session.keeper.save_search("Bridges", "bridge araz")
    play.do("search_help")
    play.press(KEY.Key_Down)
    play.answers.count_them(14)
    popup = play.box.completion.popup
    assert next(c.count for c in popup.choices if c.label == "Bridges") == 14
    assert popup.current is not None


def test_a_search_that_was_left_is_remembered(play: Play) -> None:
    """What one typed through and left, not every letter of it."""
    QTest.keyClicks(play.box.line, "iran")
    play.window.list_pane.view.setFocus()
    assert play.session.keeper.history == ("iran",)


def test_a_search_is_saved_under_a_name(play: Play) -> None:
    """Its own words are proposed."""
    play.find("bridge araz", "1.txt")
    play.do("save_search")
    dialog = play.controls.dialog
    assert isinstance(dialog, NameDialog)
    assert dialog.line.text() == "bridge araz"
    dialog.line.setText("Bridges")
    dialog.accept()
    assert dict(play.session.keeper.saved) == {"Bridges": "bridge araz"}
    assert play.told == ["Saved as Bridges"]


def test_half_a_word_is_saved_as_what_it_found(play: Play) -> None:
    """A saved search is whole: it finds, and counts, what it found when it was kept."""
    play.box.set_text("brid")
    play.session.search("brid")
    play.answers.find(*play.library.numbers_of("1.txt"), meant="brid*")
    play.do("save_search")
    assert isinstance(play.controls.dialog, NameDialog)
    play.controls.dialog.accept()
    assert dict(play.session.keeper.saved) == {"brid*": "brid*"}


def test_no_search_is_no_search_to_save(play: Play) -> None:
    """An empty box says so."""
    play.do("save_search")
    assert play.controls.dialog is None
    assert play.told == ["There is no search to save"]


def test_saved_searches_stand_under_one_another(play: Play) -> None:
    """`Iran/Oil` under `Iran`, in menu and popup; each counts for itself (Acceptance 22)."""
    keeper = play.session.keeper
    for name, query in (("Iran/Oil", "saved:Iran oil"), ("Gas", "gas"), ("Iran", "iran")):
        keeper.save_search(name, query)
    menu = play.window.menus["Search"]
    menu.aboutToShow.emit()
    play.answers.count_them(1, 5, 3)
    oil = "\u2003Oil"
    assert [action.text() for action in menu.actions()[-3:]] == ["Gas\t5", "Iran\t3", f"{oil}\t1"]
    play.do("search_help")
    assert play.labels()[-3:] == ["Gas", "Iran", oil]


def test_counts_in_sight_follow_the_archive(qtbot: QtBot, play: Play) -> None:
    """What is indexed meanwhile is counted anew, while they are listed (Acceptance 22)."""
    play.session.keeper.save_search("one", "iran")
    play.do("search_help")
    play.answers.count_them(1)
    play.answers.asked.clear()
    play.library.add(make_article("6.txt", "Iran."))
    play.indexing.tell(Stage.READY)
    qtbot.waitUntil(lambda: bool(play.counted()), timeout=PATIENCE)
    play.answers.count_them(2)
    assert next(c.count for c in play.box.completion.popup.choices if c.label == "one") == 2


def test_the_menu_lists_saved_searches(play: Play) -> None:
    """With their counts; choosing one searches for it."""
    play.session.keeper.save_search("A & B", "bridge")
    menu = play.window.menus["Search"]
    menu.aboutToShow.emit()
    play.answers.count_them(7)
    action = menu.actions()[-1]
    assert action.text() == "A && B\t7"
    action.trigger()
    assert play.box.text() == "bridge"
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions()].count("A && B\t7") == 1


def test_the_best_match_stands_first_on_demand(play: Play) -> None:
    """The list is asked for anew, under one heading; the header says so (Acceptance 76)."""
    play.find("word", "1.txt", "2.txt", "3.txt")
    play.do("best_match")
    assert play.session.order is Order.RELEVANCE
    play.answers.find(*play.library.numbers_of("1.txt", "2.txt", "3.txt"), says="word")
    assert play.window.model.heading_rows == (0,)
    assert play.window.list_pane.header.button.text() == "Best match first"
    play.do("best_match")
    play.answers.find(*play.library.numbers_of("1.txt", "2.txt", "3.txt"), says="word")
    assert play.window.list_pane.header.button.text() == "Newest first"


def test_without_words_there_is_no_best_match(play: Play) -> None:
    """O says so, in an empty box and under filters alone; the header tells the order there is."""
    header = play.window.list_pane.header.button
    play.do("best_match")
    assert play.told == ["The best match comes first once you search for words"]
    assert header.text() == "Newest first"
    play.find("word", "1.txt", "2.txt")
    assert header.text() == "Best match first"
    play.session.search("")
    assert header.text() == "Newest first"
    play.session.turn_order()
    assert header.text() == "Oldest first"
    play.session.search("date:2025")
    play.do("best_match")
    play.answers.find(*play.library.numbers_of("1.txt", "2.txt"), unweighed=True)
    assert play.told[1:] == ["The search has no words to tell the best match by"]
    assert header.text() == "Newest first"
    assert not play.session.searches.ranked
    play.answers.find(*play.library.numbers_of("1.txt"), unweighed=True)
    assert len(play.told) == 2


@pytest.mark.parametrize("query", ["person:A OR from:B", "oil (person:A OR from:B)", "(date:2025)"])
def test_a_filter_that_does_not_stand_alone_is_told_of(play: Play, query: str) -> None:
    """It has no chip: what would be left of an OR without it is for the reader to say."""
    play.box.set_text(query)
    for command in ("remove_filter", "remove_filters"):
        play.do(command)
    assert play.told == ["The filter stands within an OR or brackets: take it out of the text"] * 2
    assert play.box.text() == query
    play.box.set_text("oil date:")
    play.do("remove_filter")
    assert play.told[-1] == "The search has no filter"


def test_suggestions_while_typing_are_a_setting(play: Play, settings: Settings, look: Look) -> None:
    """Switched off, they come on Ctrl+Space alone, at the next start too."""
    play.do("suggest_typing")
    QTest.keyClicks(play.box.line, "per")
    play.press(KEY.Key_Space, Qt.KeyboardModifier.ControlModifier)
    play.answers.offer(0, 3, Option("person:", "somebody", "operator"))
    assert play.labels() == ["person:"]
    play.controls.show_states(play.actions)
    assert not play.actions.action("suggest_typing").isChecked()
    assert not Play(settings, look).box.completion.while_typing


def test_a_suggestion_takes_the_place_of_a_search_without_hits(play: Play) -> None:
    """From the box, Tab leads to it and Enter searches for it; it is remembered."""
    play.box.set_text("brigde")
    play.session.search("brigde")
    play.answers.find(suggestions=(Suggestion("bridge", "spelling", "bridge", 2),))
    link = play.window.list_pane.nothing.links[0]
    assert link.text() == "bridge"
    for _ in range(6):
        if link.hasFocus():
            break
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, KEY.Key_Tab)
    QTest.keyClick(link, KEY.Key_Return)
    assert (play.box.text(), play.answers.searches()[-1]) == ("bridge", "bridge")
    assert play.session.keeper.history[0] == "bridge"


def test_down_leads_to_the_first_suggestion(play: Play) -> None:
    """There is no list to go into; the arrows walk the suggestions."""
    play.box.set_text("brigde")
    play.session.search("brigde")
    one, other = Suggestion("bridge", "spelling", "bridge", 2), Suggestion("a", "without", "", 5)
    play.answers.find(suggestions=(one, other))
    play.press(KEY.Key_Down)
    first, second = play.window.list_pane.nothing.links
    assert first.hasFocus()
    QTest.keyClick(first, KEY.Key_Down)
    assert second.hasFocus()


def test_a_part_that_ruled_all_out_is_named(play: Play) -> None:
    """The notice says which part of the search no article answers."""
    play.session.search("iran person:Nobody")
    play.answers.find(ruled_out="person:Nobody")
    assert "person:Nobody" in play.window.list_pane.notice()
    assert "rules out" in play.window.list_pane.notice()
