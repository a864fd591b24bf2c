"""The review of names rules one thing after the other."""

import pytest
from pytestqt.qtbot import QtBot

from gui.look import Look
from gui.main_window import MainWindow
from gui.review import Review
from gui.session import Session
from gui.settings import Settings
from search.messages.coding import encode
from search.messages.replies import ErrorReply, RulingReply, SuggestedReply
from search.messages.requests import RulingRequest, SuggestedRequest
from tests.gui.dialogs.test_review_dialog import PAIRS
from tests.gui.fakes import FakeAnswers, FakeIndexing, FakeLibrary, make_article


class Play:
    """A review over a window with fakes around it."""

    def __init__(self, settings: Settings, look: Look) -> None:
        library = FakeLibrary([make_article("a.txt")])
        self.answers = FakeAnswers(library)
        session = Session(library, settings)
        self.window = MainWindow(session, settings, look.theme)
        session.open()
        session.start_services(self.answers, FakeAnswers(), FakeIndexing())
        self.review = Review(self.window, look)

    def rulings(self) -> list[tuple[str, tuple[str, ...]]]:
        """Return what was asked to be ruled."""
        asked = (r for r in self.answers.asked if isinstance(r, RulingRequest))
        return [(r.ruling, (r.name, *r.others) if r.name else ()) for r in asked]

    def answer(self, *, error: str = "") -> None:
        """Reply to the newest ruling."""
        request = self.answers.last(RulingRequest)
        assert isinstance(request, RulingRequest)
        done = RulingReply(request.generation, request.ruling, ())
        failed = ErrorReply("rule", request.generation, error)
        self.answers._receive(encode(failed if error else done))


@pytest.fixture
def play(qtbot: QtBot, settings: Settings, look: Look) -> Play:
    """Show the review of three pairs."""
    play = Play(settings, look)
    qtbot.addWidget(play.window)
    play.window.show()
    play.review.show()
    assert play.review.dialog is not None
    assert play.review.dialog.words() == "Comparing names…"
    generation = play.answers.last(SuggestedRequest).generation
    play.answers._receive(encode(SuggestedReply(generation, PAIRS)))
    return play


def test_rulings_wait_for_one_another(play: Play) -> None:
    """However fast one decides, each is made in its turn."""
    dialog = play.review.dialog
    assert dialog is not None
    dialog.merge()
    dialog.part()
    dialog.undo()
    assert play.rulings() == [("merge", ("Ilham Aliyev", "I. Aliyev"))]
    play.answer()
    split = ("split", ("Economic Cooperation Organization", "ECO"))
    assert play.rulings()[1:] == [split]
    play.answer()
    assert play.rulings()[1:] == [split, ("undo", ())]


def test_a_refused_ruling_does_not_hold_up_the_others(play: Play) -> None:
    """Its pair is undecided again."""
    dialog = play.review.dialog
    assert dialog is not None
    dialog.merge()
    dialog.merge()
    play.answer(error="it may be two")
    assert dialog.words() == "it may be two"
    assert len(play.rulings()) == 2
    dialog.reject()
