"""The session: list, search and open article, with nobody but fakes around it."""

from array import array
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui import session as session_module
from gui.session import Session
from gui.settings import ORDER, Settings
from gui.values import Landing, Order
from search.archive.belongings import Belongings
from search.articles.article import Article
from search.articles.problem import Problem
from search.errors import CacheError
from search.messages.coding import encode
from search.messages.progress import Stage
from search.messages.replies import ReadReply, SearchReply, SnippetsReply
from search.messages.requests import ReadRequest, SearchRequest
from search.spans import Span
from tests.gui.fakes import FakeAnswers, FakeIndexing, FakeLibrary, make_article

ARTICLES = (
    make_article("new.txt", "Newest of all.", "2026-02-16"),
    make_article("mid.txt", "In between.", "2025-07-04"),
    make_article("old.txt", "Oldest of all.", "2024-01-01"),
    make_article("undated.txt", "No header.", day=""),
)


class Play:
    """A session on fakes, and what it said."""

    def __init__(self, library: FakeLibrary, settings: Settings, qtbot: QtBot) -> None:
        self.library = library
        self._qtbot = qtbot
        self.answers = FakeAnswers(library)
        self.long_reads = FakeAnswers()
        self.indexing = FakeIndexing()
        self.session = Session(library, settings)
        self.opened: list[str] = []
        self.marked: list[tuple[tuple[Span, ...], Landing | None]] = []
        self.failed: list[str] = []
        self.listed = 0
        self.session.opened.connect(self._note_opened)
        self.session.marked.connect(self._note_marked)
        self.session.failed.connect(self.failed.append)
        self.session.listed.connect(self._note_listed)

    def start(self) -> None:
        """Open the folder and start the services."""
        self.session.open()
        self.session.start_services(self.answers, self.long_reads, self.indexing)

    def shown(self) -> list[str]:
        """Return the paths of the list."""
        entries = (self.session.entry(number) for number in self.session.shown.numbers)
        return [entry.path for entry in entries if entry]

    def number(self, path: str) -> int:
        """Return an article's number."""
        return self.library.numbers_of(path)[0]

    def find(self, query: str, *paths: str, partial: bool = False) -> None:
        """Search, reply with these articles, and wait until one of them has been opened."""
        self.session.search(query)
        self.answers.find(*self.library.numbers_of(*paths), says=query, partial=partial)
        self.rest()

    def rest(self) -> None:
        """Wait until what follows a search has been done."""
        self._qtbot.waitUntil(lambda: not self.session.soon.waiting)

    def current(self) -> str:
        """Return the path of the current article; empty where there is none."""
        number = self.session.current
        entry = None if number is None else self.session.entry(number)
        return entry.path if entry else ""

    def _note_opened(self, article: Article) -> None:
        self.opened.append(article.path)

    def _note_marked(
        self, reading: object, hits: tuple[Span, ...], landing: Landing | None
    ) -> None:
        del reading
        self.marked.append((hits, landing))

    def _note_listed(self) -> None:
        self.listed += 1


@pytest.fixture
def play(qtbot: QtBot, settings: Settings) -> Play:
    """Start a session on four articles, one of them undated."""
    play = Play(FakeLibrary(ARTICLES), settings, qtbot)
    play.start()
    return play


def test_the_newest_article_is_open_at_once(play: Play) -> None:
    """The list is whole, its first article open, before any child has said a word (line 10)."""
    assert play.shown() == ["new.txt", "mid.txt", "old.txt", "undated.txt"]
    assert (play.opened, play.current()) == (["new.txt"], "new.txt")
    assert play.answers.reads() == [("new.txt", "")]
    assert play.indexing.looks == 1


def test_the_order_turns_round(play: Play, settings: Settings) -> None:
    """The undated stay last, the open article stays open, the next start has the order too."""
    play.session.turn_order()
    assert play.shown() == ["old.txt", "mid.txt", "new.txt", "undated.txt"]
    assert (play.opened, play.current()) == (["new.txt"], "new.txt")
    assert settings.value(ORDER) == "oldest"
    assert Session(play.library, settings).order is Order.OLDEST


def test_a_search_is_asked_for_as_it_is_typed(play: Play) -> None:
    """Each text is asked for; an empty one lists all again."""
    play.session.search("bri")
    play.session.search("bridge")
    assert play.answers.searches() == ["bri", "bridge"]
    assert play.session.query == "bridge"


def test_results_have_a_current_article(play: Play) -> None:
    """Where the open article is not among them, the first result opens (Acceptance 10)."""
    play.find("word", "mid.txt", "old.txt")
    assert play.shown() == ["mid.txt", "old.txt"]
    assert (play.opened, play.current()) == (["new.txt", "mid.txt"], "mid.txt")
    assert play.answers.reads()[-1] == ("mid.txt", "word")


def test_the_open_article_stays_where_it_was_found(play: Play) -> None:
    """An article that is among the results stays open, its hits are asked for."""
    play.session.open_article(play.number("old.txt"))
    play.find("word", "mid.txt", "old.txt")
    assert play.current() == "old.txt"
    assert play.opened[-1] == "old.txt"
    assert play.answers.reads()[-1] == ("old.txt", "word")


def test_results_stand_in_the_list_s_order(play: Play) -> None:
    """They come sorted as was asked for: newest first, oldest, or the best match."""
    found = play.library.numbers_of("old.txt", "new.txt", "mid.txt")
    play.find("word", "old.txt", "new.txt", "mid.txt")
    assert play.shown() == ["new.txt", "mid.txt", "old.txt"]
    play.session.turn_order()
    play.answers.find(*found, says="word")
    assert play.shown() == ["old.txt", "mid.txt", "new.txt"]
    play.session.set_order(Order.RELEVANCE)
    play.answers.find(*found, says="word")
    assert play.session.searches.ranked
    assert play.current() == "new.txt"


def test_an_older_reply_is_dropped(play: Play) -> None:
    """What comes late for a text that has been typed over changes nothing."""
    play.session.search("bri")
    late = play.answers.last(SearchRequest).generation
    play.session.search("bridge")
    play.answers._receive(encode(SearchReply(late, array("i"), array("i"))))
    assert len(play.shown()) == 4
    assert not play.session.searching


def test_a_reply_to_a_search_that_was_cleared_is_dropped(play: Play) -> None:
    """Esc before the answer: all articles stay."""
    play.session.search("bridge")
    late = play.answers.last(SearchRequest).generation
    play.session.search("")
    play.answers._receive(encode(SearchReply(late, array("i"), array("i"))))
    assert len(play.shown()) == 4
    assert not play.session.searching


def test_clearing_a_search_lists_all_around_the_open_article(play: Play) -> None:
    """One goes on reading; the hits are no longer asked for."""
    play.find("word", "old.txt")
    play.session.search("")
    assert len(play.shown()) == 4
    assert play.current() == "old.txt"
    assert play.answers.reads()[-1] == ("old.txt", "")


def test_no_results_leave_the_article_open(play: Play) -> None:
    """The list is empty and nothing current; clearing makes the open article current again."""
    play.find("zzz")
    assert play.shown() == []
    assert play.session.current is None
    assert play.session.article is not None
    play.session.search("")
    assert play.current() == "new.txt"
    assert play.opened == ["new.txt"]


def test_one_lands_on_the_first_hit(play: Play) -> None:
    """The first marks under a search tell where to land, once (Acceptance 36)."""
    play.find("word", "mid.txt")
    play.answers.mark((3, 7))
    assert play.marked[-1] == ((Span(3, 7),), Landing.FIRST)
    play.session.search("")
    play.answers.mark()
    assert play.marked[-1][1] is None


def test_the_same_search_again_does_not_land_anew(play: Play) -> None:
    """The index has grown: marks are asked for again, the reader stays where he is (line 31)."""
    play.find("word", "new.txt", partial=True)
    play.answers.mark((3, 7))
    play.indexing.tell(Stage.COMMITTED)
    play.answers.find(*play.library.numbers_of("new.txt", "mid.txt"), says="word")
    play.rest()
    play.answers.mark((3, 7))
    assert play.shown() == ["new.txt", "mid.txt"]
    assert play.marked[-1] == ((Span(3, 7),), None)


def test_a_landing_waits_for_marks_that_were_overtaken(play: Play) -> None:
    """A search lands on its hit although marks were asked for once more before they came."""
    play.find("word", "new.txt")
    play.indexing.tell(Stage.COMMITTED)
    play.answers.find(*play.library.numbers_of("new.txt"), says="word")
    play.rest()
    play.answers.mark((3, 7))
    assert play.marked[-1][1] is Landing.FIRST


def test_one_can_land_on_the_last_hit(play: Play) -> None:
    """Walking back into an article begins at its end."""
    play.find("word", "new.txt", "mid.txt")
    play.session.open_article(play.number("mid.txt"), Landing.LAST)
    play.answers.mark((3, 7), (9, 12))
    assert play.marked[-1][1] is Landing.LAST


def test_marks_of_another_article_are_dropped(play: Play) -> None:
    """What was recognised in the article before is not painted into this one."""
    generation = play.answers.last(ReadRequest).generation
    play.session.open_article(play.number("mid.txt"))
    play.answers._receive(encode(ReadReply(generation, "new.txt", (), (), ())))
    assert not play.marked
    play.answers.mark()
    assert len(play.marked) == 1


def test_the_first_result_opens_once_it_is_known(play: Play) -> None:
    """Enter before the answer opens the first result when it comes (Acceptance 1)."""
    play.session.open_article(play.number("old.txt"))
    play.session.search("word")
    play.session.open_first()
    assert play.current() == "old.txt"
    play.answers.find(*play.library.numbers_of("mid.txt", "old.txt"))
    assert play.current() == "mid.txt"


def test_the_open_article_gets_its_hits_when_it_is_the_first_result(play: Play) -> None:
    """Enter before the answer, the first result being open already: it is marked all the same."""
    play.session.search("word")
    play.session.open_first()
    play.answers.find(*play.library.numbers_of("new.txt", "old.txt"), says="word")
    play.rest()
    assert play.answers.reads()[-1] == ("new.txt", "word")


def test_the_first_result_opens_at_once_when_it_is_there(play: Play) -> None:
    """Enter behind the answer goes to the top of the list."""
    play.find("word", "new.txt", "old.txt")
    play.session.open_article(play.number("old.txt"))
    play.session.open_first()
    assert play.current() == "new.txt"


def test_hit_lines_are_asked_for_under_a_search_alone(play: Play) -> None:
    """A plain list has no hit lines; those that come are handed on."""
    play.session.searches.find_snippets([1, 2])
    assert not play.answers.snippets()
    play.find("word", "new.txt")
    came: list[object] = []
    play.session.searches.snippets_found.connect(came.append)
    play.session.searches.find_snippets([1])
    assert play.answers.snippets() == [(1,)]
    generation = play.answers._generation
    play.answers._receive(encode(SnippetsReply(generation, {})))
    assert came == [{}]


def test_new_articles_join_the_list(play: Play) -> None:
    """A listing that grows keeps the open article; through means all is known."""
    play.library.add(make_article("newer.txt", "News.", "2026-03-01"))
    play.indexing.tell(Stage.LISTING)
    assert play.shown()[0] == "newer.txt"
    assert play.current() == "new.txt"
    assert not play.session.settled
    play.answers.mark()
    play.indexing.tell(Stage.READY)
    assert play.session.settled


def test_a_changed_file_is_opened_anew(play: Play) -> None:
    """The open article's new text is shown under its new number."""
    play.library.add(make_article("new.txt", "Changed.", "2026-02-16"))
    play.indexing.tell(Stage.READY)
    assert play.opened == ["new.txt", "new.txt"]
    assert play.session.article is not None
    assert "Changed" in play.session.article.body


def test_a_deleted_file_gives_way_to_the_first(play: Play) -> None:
    """The article that has gone is current no more."""
    play.library.drop("new.txt")
    play.indexing.tell(Stage.READY)
    assert play.current() == "mid.txt"


def test_opening_what_has_gone_does_nothing(play: Play) -> None:
    """A number that is no more changes nothing, nor does the article that is open."""
    play.session.open_article(4711)
    play.session.open_article(play.number("new.txt"))
    assert play.opened == ["new.txt"]


def test_an_article_without_text_is_not_read(qtbot: QtBot, settings: Settings) -> None:
    """A binary file has nothing to recognise, an undated one has."""
    binary = Article("a.txt", None, "", None, "a", Span(0, 0), problem=Problem.BINARY)
    play = Play(FakeLibrary([binary, ARTICLES[3]]), settings, qtbot)
    play.start()
    assert play.current() == "a.txt"
    assert play.answers.reads() == []
    play.session.open_article(play.number("undated.txt"))
    assert play.answers.reads() == [("undated.txt", "")]
    assert [entry.path for entry in play.session.problems()] == ["a.txt", "undated.txt"]


def test_what_was_typed_before_the_services_came_is_asked_for(
    qtbot: QtBot, settings: Settings
) -> None:
    """Nobody need wait for a child to type."""
    play = Play(FakeLibrary(ARTICLES), settings, qtbot)
    play.session.open()
    play.session.search("bridge")
    play.session.open_first()
    play.session.start_services(play.answers, play.long_reads, play.indexing)
    assert play.answers.searches() == ["bridge"]
    play.answers.find(play.number("old.txt"))
    assert play.current() == "old.txt"


def test_an_empty_folder_has_no_article(qtbot: QtBot, settings: Settings) -> None:
    """Nothing is listed, nothing opened; the first article that comes opens."""
    play = Play(FakeLibrary(), settings, qtbot)
    play.start()
    assert (play.listed, play.opened, play.session.total) == (1, [], 0)
    play.library.add(ARTICLES[0])
    play.indexing.tell(Stage.READY)
    assert play.opened == ["new.txt"]


def test_a_missing_folder_is_told(qtbot: QtBot, settings: Settings) -> None:
    """The system's words are kept, no child is started, and nothing is under way."""
    play = Play(FakeLibrary(failure="No such file or directory"), settings, qtbot)
    play.start()
    assert play.session.failure == "No such file or directory"
    assert play.session.settled
    assert play.indexing.looks == 0


def test_a_folder_that_has_come_is_found_by_rescanning(qtbot: QtBot, settings: Settings) -> None:
    """F5 on a folder that was missing opens it; while it is missing, F5 says so again."""
    play = Play(FakeLibrary(ARTICLES, failure="No such file or directory"), settings, qtbot)
    play.start()
    play.session.rescan()
    assert play.session.failure == "No such file or directory"
    assert play.indexing.looks == 0
    play.library.failure = ""
    play.session.rescan()
    assert play.session.failure == ""
    assert play.opened == ["new.txt"]
    assert play.indexing.looks == 1


def test_a_cache_that_can_not_be_used_is_told(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be written the window says why, as for a missing folder."""

    def refuse(library: FakeLibrary, *, glance: bool = True) -> None:
        raise CacheError("/cache", "Read-only file system")

    monkeypatch.setattr(FakeLibrary, "open", refuse)
    play = Play(FakeLibrary(ARTICLES), settings, qtbot)
    play.start()
    assert play.session.failure == "Read-only file system"


def test_a_failing_child_is_told(play: Play) -> None:
    """What the child says reaches the reader; nothing is waited for any more."""
    play.answers.mark()
    play.indexing.tell(Stage.FAILED, error="disk full")
    assert play.failed == ["disk full"]
    assert play.session.settled


def test_rescanning_looks_again(play: Play) -> None:
    """F5 starts another run."""
    play.session.rescan()
    assert play.indexing.looks == 2


def test_a_long_article_is_read_by_a_child_of_its_own(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No search waits behind the reading of a long text; its marks come all the same."""
    monkeypatch.setattr(session_module, "LONG_ARTICLE", 100)
    play.library.add(make_article("long.txt", "Many words. " * 50, "2026-03-01"))
    play.indexing.tell(Stage.READY)
    play.session.open_article(play.number("long.txt"))
    assert play.long_reads.reads() == [("long.txt", "")]
    assert play.answers.reads() == [("new.txt", "")]
    play.long_reads.mark((3, 7))
    assert play.marked[-1][0] == (Span(3, 7),)


def test_all_children_are_ended(play: Play) -> None:
    """Closing the window leaves no process behind."""
    play.session.stop_services()
    assert play.answers.stopped
    assert play.long_reads.stopped
    assert play.indexing.stopped


def test_the_open_article_is_marked_anew_by_a_search_behind_one_that_found_nothing(
    play: Play,
) -> None:
    """Half a word finds nothing, the whole one the open article: its hits are asked for."""
    play.session.search("brid")
    play.answers.find()
    play.session.search("bridge")
    play.answers.find(play.number("new.txt"))
    play.rest()
    assert play.answers.reads()[-1] == ("new.txt", "bridge")


def test_what_a_rescan_found_is_told_once(play: Play, qtbot: QtBot) -> None:
    """F5 answers, if only that nothing has changed; a run of the window's own does not."""
    told: list[int] = []
    play.session.rescanned.connect(told.append)
    play.indexing.tell(Stage.READY)
    play.session.rescan()
    play.indexing.tell(Stage.READY)
    play.indexing.tell(Stage.READY)
    assert told == [0]


def test_going_on_marks_what_was_read(play: Play, tmp_path: Path) -> None:
    """The article one leaves is seen; one that only opened by itself is not (Acceptance 14)."""
    play.session.keeper.open(Belongings(tmp_path))
    play.find("word", "mid.txt", "old.txt")
    assert not play.session.keeper.state("new.txt").seen
    play.session.go_to(play.number("old.txt"))
    assert play.session.keeper.state("mid.txt").seen
    assert not play.session.keeper.state("old.txt").seen
    assert play.current() == "old.txt"


def test_a_deleted_file_gives_way_to_the_one_in_its_place(play: Play) -> None:
    """One reads on where one was, not at the top (Acceptance 31)."""
    play.session.open_article(play.number("mid.txt"))
    play.library.drop("mid.txt")
    play.indexing.tell(Stage.READY)
    assert play.current() == "old.txt"


def test_a_search_that_is_not_through_goes_on(play: Play) -> None:
    """What was found so far is listed, and the same query asked once more."""
    play.session.search("/br.dge/")
    play.answers.find(play.number("mid.txt"), unfinished=True)
    assert play.shown() == ["mid.txt"]
    assert play.answers.searches() == ["/br.dge/"] * 2
    play.answers.find(play.number("mid.txt"), play.number("old.txt"))
    assert play.shown() == ["mid.txt", "old.txt"]
    assert len(play.answers.searches()) == 2


def test_hit_lines_of_an_older_search_are_dropped(play: Play) -> None:
    """They would stand beside articles of another query."""
    play.find("word", "new.txt")
    play.session.searches.find_snippets([1])
    late = play.answers._generation
    play.session.search("other")
    play.session.searches.find_snippets([1])
    came: list[object] = []
    play.session.searches.snippets_found.connect(came.append)
    play.answers._receive(encode(SnippetsReply(late, {})))
    assert not came
    assert play.answers.snippets() == [(1,)]


def test_quick_keys_open_the_last_article_alone(play: Play) -> None:
    """The list of each key comes before any article; nobody would have seen those between."""
    for word, path in (("w", "mid.txt"), ("wo", "old.txt")):
        play.session.search(word)
        play.answers.find(*play.library.numbers_of(path), says=word)
        assert (play.shown(), play.current()) == ([path], path)
        assert play.opened == ["new.txt"]
    assert not play.session.settled
    play.rest()
    assert play.opened == ["new.txt", "old.txt"]
    assert play.answers.reads()[1:] == [("old.txt", "wo")]


def test_what_quick_keys_have_left_out_is_opened_all_the_same(play: Play) -> None:
    """The article of the first key is in the list of the second: it is current, and opened."""
    play.session.search("w")
    play.answers.find(*play.library.numbers_of("mid.txt", "old.txt"), says="w")
    play.session.search("")
    assert play.current() == "mid.txt"
    play.rest()
    assert play.opened == ["new.txt", "mid.txt"]


def test_marks_of_the_search_before_do_not_use_up_the_landing(play: Play) -> None:
    """They come while those of the search are about to be asked for."""
    play.session.search("word")
    play.answers.find(*play.library.numbers_of("new.txt"), says="word")
    play.answers.mark((1, 2))
    play.rest()
    play.answers.mark((3, 7))
    assert play.marked == [((Span(3, 7),), Landing.FIRST)]
