"""Completion: what the popup of the search box offers, and which keys choose."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.searchbox.box import SearchBox
from gui.searchbox.choice_list import ChoiceModel
from gui.searchbox.choices import Choice, headed, language_choices
from gui.theme import DARK, LIGHT
from search.messages.replies import CompletionReply, Option
from search.query.language import LANGUAGE

KEY = Qt.Key
PERSON = Option('person:"Masoud Pezeshkian"', "Masoud Pezeshkian", "person", 2)
OPERATOR = Option("person:", "somebody, under any name", "operator")
WORD = Option("period", "period", "word", 2311)
PAST = headed("Past searches", [Choice("iran", "iran", whole=True)])


class Typing:
    """Somebody at the search box of a bare window; `asked` is what the box wants completed."""

    def __init__(self, qtbot: QtBot) -> None:
        self.room = QWidget()
        self.room.resize(900, 500)
        self.box = SearchBox(LIGHT, self.room)
        self.box.setGeometry(0, 0, 900, 80)
        self.completion = self.box.completion
        self.other = QWidget(self.room)
        self.other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.asked: list[tuple[str, int]] = []
        self.edited: list[str] = []
        self.completion.wanted.connect(self._note)
        self.box.edited.connect(self.edited.append)
        qtbot.addWidget(self.room)
        with qtbot.waitActive(self.room):
            self.room.show()
        self.box.focus_line()

    def _note(self, text: str, cursor: int) -> None:
        self.asked.append((text, cursor))

    def type(self, text: str, *options: Option, start: int | None = None) -> None:
        """Type a text and have its last word completed."""
        QTest.keyClicks(self.box.line, text)
        whole = self.box.text()
        begins = whole.rfind(" ") + 1 if start is None else start
        self.completion.show_options(CompletionReply(1, begins, len(whole), options))

    def press(self, *keys: Qt.Key) -> None:
        """Press keys in the box."""
        for key in keys:
            QTest.keyClick(self.box.line, key)

    def chosen(self) -> str:
        """Return the label that Enter would take."""
        current = self.completion.popup.current
        return current.label if current else ""

    def labels(self) -> list[str]:
        """Return what is offered, from above."""
        return [choice.label for choice in self.completion.popup.choices]


@pytest.fixture
def typing(qtbot: QtBot) -> Typing:
    """Sit down at a box."""
    return Typing(qtbot)


def test_what_is_told_of_the_search_stays_in_sight(typing: Typing) -> None:
    """Choices lie below explanation and chips, and go down where these take another line."""
    typing.type("per", WORD)
    popup, box = typing.completion.popup, typing.box
    sheet = popup.geometry().top() + 8  # without the shadow
    assert sheet >= box.mapTo(typing.room, box._explanation.geometry().bottomLeft()).y()
    typing.press(KEY.Key_Down)
    box.resize(900, 110)
    assert popup.geometry().top() + 8 == sheet + 30
    assert typing.chosen() == WORD.label


def test_each_letter_asks_what_may_follow(typing: Typing) -> None:
    """Text and cursor are told at every change, the cursor in characters."""
    QTest.keyClicks(typing.box.line, "br")
    typing.box.line.setText("🜚 ")
    QTest.keyClicks(typing.box.line, "a")
    assert typing.asked == [("b", 1), ("br", 2), ("🜚 a", 3)]


def test_behind_a_space_nothing_is_offered(typing: Typing) -> None:
    """The next word has not begun; on demand there is something all the same."""
    typing.type("per", PERSON)
    QTest.keyClicks(typing.box.line, " ")
    assert not typing.completion.is_open
    assert typing.asked[-1] == ("per", 3)
    typing.completion.ask()
    assert typing.asked[-1] == ("per ", 4)


def test_what_fits_is_offered_with_counts(typing: Typing) -> None:
    """Operators with their meaning, entities with their kind, and how many articles (line 29)."""
    typing.type("per", OPERATOR, PERSON, WORD)
    assert typing.completion.is_open
    choices = typing.completion.popup.choices
    assert [(c.label, c.hint, c.count) for c in choices] == [
        ("person:", "somebody, under any name", -1),
        ("Masoud Pezeshkian", "person", 2),
        ("period", "", 2311),
    ]


def test_the_line_keeps_the_focus(typing: Typing) -> None:
    """What is offered never takes a letter from who types."""
    typing.type("per", PERSON)
    assert typing.box.line.hasFocus()
    QTest.keyClicks(typing.box.line, "s")
    assert typing.box.text() == "pers"


def test_nothing_is_chosen_before_one_goes_there(typing: Typing) -> None:
    """Enter keeps its meaning: opening the first hit."""
    typing.type("per", PERSON, WORD)
    assert typing.chosen() == ""
    typing.press(KEY.Key_Return)
    assert typing.box.text() == "per"


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Tab])
def test_the_chosen_is_taken(typing: Typing, key: Qt.Key) -> None:
    """Enter or Tab puts it in the place of what was typed, and searches; the focus stays."""
    typing.type("bridge per", PERSON, WORD)
    typing.press(KEY.Key_Down, key)
    assert typing.box.text() == 'bridge person:"Masoud Pezeshkian" '
    assert typing.edited[-1] == typing.box.text()
    assert typing.edited.count(typing.box.text()) == 1
    assert typing.box.line.hasFocus()
    assert not typing.completion.is_open


def test_what_was_taken_can_be_undone(typing: Typing) -> None:
    """Ctrl+Z brings back what was typed."""
    typing.type("per", PERSON)
    typing.press(KEY.Key_Down, KEY.Key_Return)
    QTest.keyClick(typing.box.line, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert typing.box.text() == "per"


def test_behind_an_operator_one_goes_on(typing: Typing) -> None:
    """No space follows it, and its values are asked for."""
    typing.type("per", OPERATOR)
    typing.press(KEY.Key_Down, KEY.Key_Return)
    assert typing.box.text() == "person:"
    assert typing.asked[-1] == ("person:", 7)


def test_down_and_up_go_round(typing: Typing) -> None:
    """Through all that is offered and back to the text, headings left out."""
    typing.completion.offer((*PAST, Choice("b", heading=True), Choice("one", "one")))
    stops = []
    for _ in range(4):
        stops.append(typing.chosen())
        typing.press(KEY.Key_Down)
    assert stops == ["", "iran", "one", ""]
    typing.press(KEY.Key_Up)
    assert typing.chosen() == ""


def test_esc_closes_what_is_offered_first(qtbot: QtBot, typing: Typing) -> None:
    """The text stays, and the next letter offers again."""
    typing.type("per", PERSON)
    typing.press(KEY.Key_Escape)
    assert (typing.completion.is_open, typing.box.text()) == (False, "per")
    typing.type("s", PERSON)
    assert typing.completion.is_open


def test_an_answer_that_comes_behind_esc_opens_nothing(typing: Typing) -> None:
    """What was closed stays closed, however late the answer."""
    QTest.keyClicks(typing.box.line, "per")
    typing.completion.close()
    typing.completion.show_options(CompletionReply(1, 0, 3, (PERSON,)))
    assert not typing.completion.is_open


def test_leaving_the_line_closes(qtbot: QtBot, typing: Typing) -> None:
    """Nothing stays over the panes when the focus is elsewhere, nor comes later."""
    typing.type("per", PERSON)
    typing.other.setFocus()
    assert not typing.completion.is_open
    typing.completion.show_options(CompletionReply(1, 0, 3, (PERSON,)))
    assert not typing.completion.is_open


def test_moving_in_the_text_closes(typing: Typing) -> None:
    """Left and Home are about the text, which they go on to move in."""
    typing.type("per", PERSON)
    typing.press(KEY.Key_Left)
    assert (typing.completion.is_open, typing.box.line.cursorPosition()) == (False, 2)


def test_what_was_typed_already_is_not_offered(typing: Typing) -> None:
    """A word that is whole needs no completion; with nothing else there is no popup."""
    typing.type("period", WORD)
    assert not typing.completion.is_open


def test_a_click_takes(typing: Typing, qtbot: QtBot) -> None:
    """And the line has the focus still."""
    typing.type("per", OPERATOR, WORD)
    popup = typing.completion.popup
    rows = popup._list
    place = rows.visualRect(rows.rows.index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert typing.box.text() == "period "
    assert typing.box.line.hasFocus()


def test_a_click_on_a_heading_takes_nothing(typing: Typing) -> None:
    """A heading is no choice."""
    typing.completion.offer(PAST)
    rows = typing.completion.popup._list
    place = rows.visualRect(rows.rows.index(0, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert typing.completion.is_open
    assert typing.box.text() == ""


def test_an_input_method_is_left_alone(typing: Typing) -> None:
    """While it composes nothing is offered, what it commits arrives whole (Acceptance 41)."""
    typing.type("Heyd", PERSON)
    QApplication.sendEvent(typing.box.line, QInputMethodEvent("ə", []))
    assert not typing.completion.is_open
    commit = QInputMethodEvent()
    commit.setCommitString("ər")
    QApplication.sendEvent(typing.box.line, commit)
    assert typing.box.text() == "Heydər"
    assert typing.asked[-1] == ("Heydər", 6)


def test_at_most_eight_rows_are_seen_while_one_types(typing: Typing) -> None:
    """The popup is no wall; what does not fit is scrolled to."""
    options = [Option(f"per{n}", f"per{n}", "word", n) for n in range(12)]
    typing.type("per", *options)
    rows = typing.completion.popup._list
    assert rows.viewport().height() <= 8 * rows.sizeHintForRow(0)
    typing.press(*[KEY.Key_Down] * 12)
    assert typing.chosen() == "per11"
    assert rows.visualRect(rows.currentIndex()).bottom() <= rows.viewport().height()


def test_the_same_offer_again_moves_nothing(typing: Typing) -> None:
    """No reset, no flicker, while the next letter changes nothing of it."""
    typing.type("per", PERSON)
    resets = []
    typing.completion.popup._list.rows.modelReset.connect(lambda: resets.append(1))
    typing.type("s", PERSON, start=0)
    assert typing.completion.is_open
    assert not resets


def test_suggestions_can_be_switched_off(typing: Typing) -> None:
    """Then only asking shows them."""
    typing.completion.while_typing = False
    typing.type("per", PERSON)
    assert not typing.asked
    assert not typing.completion.is_open
    typing.completion.ask()
    typing.completion.show_options(CompletionReply(1, 0, 3, (PERSON,)))
    assert typing.completion.is_open


def test_a_past_search_takes_the_place_of_all(qtbot: QtBot, typing: Typing) -> None:
    """It is whole, and counts as settled: it goes to the head of the history."""
    typing.box.set_text("bri")
    typing.completion.offer(PAST, first=True)
    assert typing.chosen() == "iran"
    with qtbot.waitSignal(typing.completion.settled):
        typing.press(KEY.Key_Return)
    assert typing.box.text() == "iran"


def test_what_one_can_write_is_added_to_what_is_there(typing: Typing) -> None:
    """An example from the help leaves the words that were typed."""
    typing.box.set_text("iran")
    typing.completion.offer([Choice("is:starred", "is:starred", sort="operator")], first=True)
    typing.press(KEY.Key_Return)
    assert typing.box.text() == "iran is:starred "


def test_all_that_one_can_write_is_listed() -> None:
    """Nothing of the language is left out of the help (Acceptance 29)."""
    shown = " ".join(choice.label for choice in language_choices("help"))
    assert all(way in shown for row in LANGUAGE for way in row.write)
    means = {choice.hint for choice in language_choices("help")}
    assert means >= {row.means for row in LANGUAGE}


def test_choices_speak(typing: Typing) -> None:
    """A screen reader hears label, kind and count, and has a name for the list (line 100)."""
    typing.type("per", OPERATOR, PERSON)
    rows = typing.completion.popup._list
    spoken = Qt.ItemDataRole.AccessibleTextRole
    said = [rows.rows.index(row, 0).data(spoken) for row in range(2)]
    assert said == [
        "person:, somebody, under any name",
        "Masoud Pezeshkian, person, 2 articles",
    ]
    assert rows.accessibleName() == "Suggestions"


def test_a_model_tester_finds_nothing_wrong(qtbot: QtBot) -> None:
    """Qt's own tester watches the rows come and go."""
    model = ChoiceModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    model.show_choices(PAST)
    model.show_choices(())
    assert tester.model() is model


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_it_is_painted_in_either_direction_and_theme(
    typing: Typing, direction: Qt.LayoutDirection
) -> None:
    """Within the window, with ink on it, and of another colour in the dark."""
    typing.room.setLayoutDirection(direction)
    typing.type("bridge per", OPERATOR, PERSON, WORD)
    popup = typing.completion.popup
    assert typing.room.rect().adjusted(-8, 0, 8, 8).contains(popup.geometry())
    light = popup.grab().toImage()
    typing.box.set_theme(DARK)
    assert popup.grab().toImage() != light
