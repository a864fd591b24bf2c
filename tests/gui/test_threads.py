"""Side panel and threads in the window, on a session with fakes around it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from gui.main_window import MainWindow
from gui.naming import Naming
from gui.page.marks import Mark
from gui.panel.rows import Row
from gui.session import Session
from gui.settings import PANEL, PANEL_WIDTH, Settings
from gui.theme import DARK, LIGHT
from gui.threads import Threads
from search.messages.coding import encode
from search.messages.replies import (
    EntityReply,
    MentionMark,
    ReadReply,
    RelatedArticle,
    RelatedReply,
    TimeMark,
)
from search.messages.requests import EntityRequest, ReadRequest, RelatedRequest, RulingRequest
from tests.gui.fakes import FakeAnswers, FakeIndexing, FakeLibrary, make_article

BODY = "Ilham Aliyev met Aliyev in Baku in April 2025. " + "More of it. " * 400 + "Aliyev left."
ARTICLES = [
    make_article("new.txt", BODY, "2026-02-16"),
    make_article("mid.txt", "Ilham Aliyev spoke.", "2025-07-05"),
    make_article("old.txt", "Nothing happened.", "2025-07-04"),
]


class Play:
    """A window with its panel and threads."""

    def __init__(self, settings: Settings) -> None:
        self.library = FakeLibrary(ARTICLES)
        self.answers = FakeAnswers(self.library)
        self.session = Session(self.library, settings)
        self.window = MainWindow(self.session, settings, LIGHT)
        self.session.open()
        self.naming = Naming(self.window.reader, self.session)
        self.bound: list[QWidget] = []
        self.told: list[str] = []
        self.threads = Threads(self.window, settings, LIGHT, self.naming, self.bound.append)
        self.threads.told.connect(self.told.append)
        self.aside = self.threads.aside
        self.session.start_services(self.answers, FakeAnswers(), FakeIndexing())

    def read(self) -> None:
        """Answer the newest request to read an article: what it names."""
        request = self.answers.last(ReadRequest)
        assert isinstance(request, ReadRequest)
        body = self.library.article(request.path).body
        starts = [n for n in range(len(body)) if body.startswith("Aliyev", n)]
        mentions = [MentionMark(n, n + 6, "Aliyev", "person", "Ilham Aliyev") for n in starts]
        date = body.find("April 2025")
        times = [
            TimeMark(
                date, date + 10, "April 2025", "DATE", "2025-04", "2025-04-01", "2025-04-30", "",
            )
        ]  # fmt: skip
        reply = ReadReply(
            request.generation, request.path, tuple(mentions), tuple(times if date >= 0 else ()), ()
        )
        self.answers._receive(encode(reply))

    def mark(self, kind: str) -> Mark:
        """Return the mark of the panel's first row of a kind."""
        sections = self.aside.panel.list.rows.sections
        mark = next(section for section in sections if section.key == kind).rows[0].mark
        assert mark is not None
        return mark

    def titles(self, key: str) -> list[str]:
        """Return the titles of a section of the panel."""
        sections = [s for s in self.aside.panel.list.rows.sections if s.key == key]
        return [row.title for section in sections for row in section.rows]


@pytest.fixture
def play(qtbot: QtBot, settings: Settings) -> Iterator[Play]:
    """Show a window on three articles."""
    play = Play(settings)
    play.window.resize(1200, 700)
    qtbot.addWidget(play.window)
    with qtbot.waitActive(play.window):
        play.window.show()
    play.read()
    yield play
    play.window.close()


def test_nothing_is_made_of_a_hidden_panel(qtbot: QtBot, settings: Settings) -> None:
    """Nor asked for it."""
    settings.keep(PANEL, False)  # noqa: FBT003 (the value)
    play = Play(settings)
    qtbot.addWidget(play.window)
    play.read()
    assert (play.window.side, play.bound) == (None, [])
    play.aside.toggle()
    assert (play.window.side, play.bound) == (play.aside.panel, [play.aside.panel])
    assert play.titles("person") == ["Ilham Aliyev"]
    assert settings.value(PANEL)


def test_hiding_and_showing_keeps_the_width(play: Play, settings: Settings) -> None:
    """Also until the next start."""
    play.window.splitter.setSizes([300, 560, 340])
    width = play.window.splitter.sizes()[2]
    play.aside.toggle()
    assert play.aside.panel.isHidden()
    play.aside.toggle()
    assert play.window.splitter.sizes()[2] == width
    play.window.close()
    assert settings.value(PANEL_WIDTH) == width


def test_the_panel_follows_the_article(qtbot: QtBot, play: Play) -> None:
    """Its names when they are known; what stands around its day at once."""
    assert play.titles("person") == ["Ilham Aliyev"]
    assert play.titles("date") == ["April 2025"]
    assert play.titles("around") == ["Ilham Aliyev spoke", "Nothing happened"][::-1]
    (old,) = play.library.numbers_of("old.txt")
    play.session.open_article(old)
    assert play.titles("person") == ["Ilham Aliyev"]  # for a moment, lest it flicker
    qtbot.waitUntil(lambda: play.titles("person") == [])
    assert play.titles("around")[0] == "Ilham Aliyev spoke"
    play.read()
    assert play.titles("person") == []


def test_related_articles_come_later(qtbot: QtBot, play: Play) -> None:
    """Asked for once the reader stays; those of another article are not shown."""
    qtbot.waitUntil(lambda: any(isinstance(r, RelatedRequest) for r in play.answers.asked))
    asked = play.answers.last(RelatedRequest)
    (mid,) = play.library.numbers_of("mid.txt")
    found = (RelatedArticle(mid, ("Ilham Aliyev",), ()),)
    play.answers._receive(encode(RelatedReply(asked.generation, 99, found)))
    assert play.titles("related") == []
    play.aside._ask_for_related()
    asked = play.answers.last(RelatedRequest)
    assert isinstance(asked, RelatedRequest)
    play.answers._receive(encode(RelatedReply(asked.generation, asked.number, found)))
    assert play.titles("related") == ["Ilham Aliyev spoke"]


def test_a_choice_arms_the_walk(play: Play) -> None:
    """N and p go through the mentions; at the end one is told so (acceptance 66)."""
    play.aside.panel.chosen.emit(play.mark("person"))
    words = play.window.reader.legend.walk_words
    assert words() == "mention 1 of 3"
    assert play.window.reader.step_hit(1)
    assert play.window.reader.step_hit(1)
    assert not play.window.reader.step_hit(1)
    assert play.threads.tell_end(1)
    assert play.told == ["Last mention in this article"]
    assert play.threads.step_back()
    assert words() == ""
    assert not play.threads.tell_end(1)


def test_the_library_is_asked_about_the_chosen_one(play: Play) -> None:
    """Once, when it is chosen."""
    assert not any(isinstance(request, EntityRequest) for request in play.answers.asked)
    play.aside.choose(play.mark("person"))
    asked = play.answers.last(EntityRequest)
    known = EntityReply(asked.generation, "person", "Ilham Aliyev", (), 2, 4, 739_437, 739_664)
    play.answers._receive(encode(known))
    index = play.aside.panel.list.rows.index_of(play.mark("person"))
    assert index.data(play.aside.panel.list.rows.NOTES) == ("in 2 articles, Jul 2025 to Feb 2026",)


def test_a_thread_is_a_search_with_a_heading(play: Play) -> None:
    """Exactly that name of that kind; its extent stands over the list, and is printed."""
    play.threads.open(play.mark("person"))
    assert play.session.query == play.window.box.text() == 'person:="Ilham Aliyev"'
    play.answers.find(*play.library.numbers_of("new.txt", "mid.txt"))
    assert play.threads.words() == ("Thread: Ilham Aliyev, 2 articles, 5 Jul 2025 to 16 Feb 2026")
    heading = play.threads._heading
    assert heading is not None
    assert heading.isVisible()
    assert heading.accessibleName() == play.threads.words()


def test_a_date_has_a_thread_as_well(play: Play) -> None:
    """All articles that mention those days."""
    play.threads.open(play.mark("date"))
    assert play.session.query == "mentions:2025-04"
    play.answers.find(*play.library.numbers_of("new.txt"))
    assert play.threads.words() == "Thread: April 2025, 1 article, 16 Feb 2026"


def test_articles_that_name_a_surname_alone_are_told_and_listed(play: Play) -> None:
    """Linking leaves them to nobody; one asks once the thread is listed, and Esc leads back."""
    play.threads.open(play.mark("person"))
    play.answers.find(*play.library.numbers_of("new.txt"))
    heading = play.threads._heading
    assert heading is not None
    assert heading.more_words() == ""
    asked = play.answers.last(EntityRequest)
    known = EntityReply(asked.generation, "person", "Ilham Aliyev", surname="Aliyev", alone=2)
    play.answers._receive(encode(known))
    assert heading.more_words() == "2 more articles name only “Aliyev”"
    heading.more_wanted.emit()
    assert play.session.query == 'person:="Aliyev" -person:="Ilham Aliyev"'
    play.answers.find(*play.library.numbers_of("mid.txt", "old.txt"))
    assert (heading.more_words(), play.threads.words()[:14]) == ("", "“Aliyev” alone")
    assert play.threads.go_back()
    assert play.session.query == 'person:="Ilham Aliyev"'


def test_nothing_is_said_of_a_surname_that_stands_nowhere_alone(play: Play) -> None:
    """Nor of a thread that was narrowed, nor of a date's."""
    play.threads.open(play.mark("person"))
    play.answers.find(*play.library.numbers_of("new.txt", "mid.txt"))
    asked = play.answers.last(EntityRequest)
    play.answers._receive(encode(EntityReply(asked.generation, "person", "Ilham Aliyev")))
    heading = play.threads._heading
    assert heading is not None
    assert heading.more_words() == ""
    before = len(play.answers.asked)
    play.threads._search('person:="Ilham Aliyev" date:2025')
    play.answers.find(*play.library.numbers_of("mid.txt"))
    play.threads.open(play.mark("date"))
    play.answers.find(*play.library.numbers_of("new.txt"))
    assert not any(isinstance(r, EntityRequest) for r in play.answers.asked[before:])


def test_one_goes_back_to_where_one_was(play: Play) -> None:
    """To the search before, and to its article; out of one thread into another."""
    (new,), (mid,) = (play.library.numbers_of(path) for path in ("new.txt", "mid.txt"))
    play.threads._search("spoke")
    play.answers.find(new, mid)
    play.threads.open(play.mark("person"))
    play.answers.find(new, mid)
    play.session.open_article(mid)
    play.read()
    play.session.open_article(new)
    play.read()
    play.threads.open(play.mark("date"))
    play.answers.find(new)
    assert play.threads.go_back()
    assert play.session.query == 'person:="Ilham Aliyev"'
    play.answers.find(new, mid)
    assert play.threads.words().startswith("Thread: Ilham Aliyev")
    assert play.threads.go_back()
    assert (play.session.query, play.session.current) == ("spoke", new)
    assert not play.threads.go_back()


def test_another_search_ends_the_thread(play: Play) -> None:
    """One that only narrows it does not."""
    play.threads.open(play.mark("person"))
    play.answers.find(*play.library.numbers_of("new.txt", "mid.txt"))
    play.threads._search('person:="Ilham Aliyev" date:2025-07')
    play.answers.find(*play.library.numbers_of("mid.txt"))
    assert play.threads.words() == "Thread: Ilham Aliyev, 1 article, 5 Jul 2025"
    play.threads._search("oil")
    play.answers.find(*play.library.numbers_of("old.txt"))
    assert play.threads.words() == ""
    heading = play.threads._heading
    assert heading is not None
    assert heading.isHidden()


def test_an_article_of_the_panel_is_opened(play: Play) -> None:
    """And what stands for all of a day is searched for."""
    (mid,) = play.library.numbers_of("mid.txt")
    play.aside.panel.opened.emit(Row("x", "x", article=mid))
    assert play.session.current == mid
    play.aside.panel.opened.emit(Row("x", "x", query="date:2025-07-04"))
    assert play.session.query == "date:2025-07-04"


def test_marks_are_walked_and_told(play: Play) -> None:
    """From where one reads, over all kinds that are shown; Enter opens the thread."""
    play.threads.open_current()
    assert play.told[-1].startswith("Go to a name first")
    step = play.threads.slots()
    step["next_mark"]()
    assert play.told[-1] == "Ilham Aliyev, person, 3 mentions"
    step["next_mark"]()
    step["next_mark"]()
    assert play.told[-1] == "April 2025"
    step["previous_mark"]()
    assert play.told[-1].startswith("Ilham Aliyev")
    play.window.reader.show_hidden(["person"])
    step["next_mark"]()
    assert play.told[-1] == "April 2025"
    step["next_mark"]()
    assert play.told[-1] == "Last mark"
    play.window.reader.show_hidden(["person", "place", "org", "event", "date"])
    step["next_mark"]()
    assert play.told[-1] == "No marks are shown here"
    play.window.reader.show_hidden(["person"])
    step["open_thread"]()
    assert play.session.query == "mentions:2025-04"


def test_a_chosen_mention_has_a_thread_at_hand(play: Play) -> None:
    """One need not walk to it mark by mark."""
    play.aside.choose(play.mark("person"))
    play.threads.open_current()
    assert play.session.query == 'person:="Ilham Aliyev"'


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_row_has_the_menu_of_its_name(play: Play) -> None:
    """What is chosen there is ruled about the whole entity (acceptance 63)."""
    play.aside.panel.menu_wanted.emit(play.mark("date"), QPoint(0, 0))
    menus = [play.naming.menu]
    play.aside.panel.menu_wanted.emit(play.mark("person"), QPoint(0, 0))
    menus.append(play.naming.menu)
    assert menus[0] is None
    menu = menus[1]
    assert menu is not None
    words = {action.text().replace("&", ""): action for action in menu.actions()}
    menu.close()
    assert {"Thread of Ilham Aliyev", "Merge with…", "Rename…", "Change Kind"} <= set(words)
    words["Split “Aliyev” Off"].trigger()
    words["Not a Name"].trigger()
    rulings = [r for r in play.answers.asked if isinstance(r, RulingRequest)]
    assert [(r.ruling, r.name, r.others) for r in rulings] == [
        ("split", "Ilham Aliyev", ("Aliyev",)),
        ("reject", "Ilham Aliyev", ()),
    ]
    words["Thread of Ilham Aliyev"].trigger()
    assert play.session.query == 'person:="Ilham Aliyev"'


def test_the_theme_changes(play: Play) -> None:
    """Panel and heading follow."""
    play.threads.open(play.mark("person"))
    before = play.window.grab().toImage()
    play.threads.set_theme(DARK)
    assert play.window.grab().toImage() != before
