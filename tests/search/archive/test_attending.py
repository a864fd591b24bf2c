"""While a library is attended to, whatever changes in its folder is soon listed and found."""

import os
from collections.abc import Callable, Iterator
from queue import Queue
from threading import Event, Thread

import pytest

from search import paths
from search.archive.answering import Order
from search.archive.attending import Attending
from search.archive.intake import Intake
from search.archive.library import Library
from search.archive.lookout import Lookout
from search.archive.pace import CancelledError, Pace
from search.archive.rulings import Rulings
from search.archive.searching import Searching
from search.archive.upkeep import Upkeep
from search.articles.article import Article
from search.articles.exclusions import keep
from search.catalogue.store import Catalogue
from search.entities.mention import Kind
from search.errors import CacheError, FolderError
from search.messages.progress import Progress, Stage
from search.query.clauses import Clause, Named, Word
from search.reading import Reader, Reading
from tests.search.article_folder import ArticleFolder

_ANY_MOMENT = 60


class Attended:
    """A library that a thread attends to; `stop` ends it."""

    def __init__(
        self,
        library: Library,
        *,
        settled: float = 1000.0,
        heavy: bool = False,
        goes_on: bool = False,
    ) -> None:
        self.library = library
        self.ended_by: Exception | None = None
        self._settled = settled
        self._heavy = heavy
        self._goes_on = goes_on
        self._told: Queue[Progress] = Queue()
        self._stop = Event()
        place = library.folder
        self._lookout = Lookout(place, paths.settings_for(place), quiet=0.02)
        self._thread = Thread(target=self._attend)

    def begin(self) -> None:
        """Begin."""
        self._thread.start()

    def start(self) -> list[Progress]:
        """Begin, and wait until all is done."""
        self.begin()
        return self.until(Stage.READY)

    def until(self, stage: Stage) -> list[Progress]:
        """Wait until something is told; returns all until then."""
        told: list[Progress] = []
        while not told or told[-1].state is not stage:
            told.append(self._told.get(timeout=_ANY_MOMENT))
        return told

    def ask(self) -> list[Progress]:
        """Have all looked at, and wait until that is done."""
        self._lookout.ask()
        return self.until(Stage.READY)

    def found(self, clause: Clause) -> list[str]:
        """Return the paths of what a clause finds."""
        self.library.open(glance=False)
        searching = Searching(self.library)
        entries = map(self.library.entry, searching.search(clause, Order.NEWEST).numbers)
        found = [entry.path for entry in entries if entry]
        searching.close()
        return found

    def told_nothing(self) -> bool:
        """Tell whether nothing was told that nobody has waited for."""
        return self._told.empty()

    def stop(self) -> None:
        """End, as when the window closes."""
        self._stop.set()
        self._lookout.wake()
        self.join()

    def join(self) -> None:
        """Wait for the end."""
        self._thread.join(_ANY_MOMENT)
        assert not self._thread.is_alive()

    def _attend(self) -> None:
        library = Library(self.library.folder, self.library.cache, self.library.resources)
        pace = Pace(self._told.put, self._stop.is_set)
        try:
            library.open(glance=False)
            attending = Attending(
                library, pace, self._lookout, settled=self._settled, is_heavy=lambda: self._heavy
            )
            attend = attending.go_on if self._goes_on else attending.run
            attend()
        except CancelledError:
            pass
        except Exception as error:  # noqa: BLE001 - the test looks at it
            self.ended_by = error
        finally:
            library.close()
            self._lookout.close()


@pytest.fixture
def attended(articles: ArticleFolder, library: Library) -> Iterator[Attended]:
    """Attend to two articles."""
    articles.write("a.txt", "A bridge was opened by Ilham Aliyev, President of Azerbaijan.")
    articles.write("b.txt", "A river rose.")
    attended = Attended(library)
    attended.start()
    yield attended
    attended.stop()
    assert attended.ended_by is None


def _write(articles: ArticleFolder) -> None:
    articles.write("new.txt", "A bridge too.")


def _replace(articles: ArticleFolder) -> None:
    (articles.place / ".draft").write_text(" date 2025-07-04 A bridge too.\n")
    (articles.place / ".draft").rename(articles.place / "b.txt")


def _rename(articles: ArticleFolder) -> None:
    (articles.place / "a.txt").rename(articles.place / "z.txt")


def _remove(articles: ArticleFolder) -> None:
    (articles.place / "a.txt").unlink()


def _make_folder(articles: ArticleFolder) -> None:
    articles.write("2025/07/new.txt", "A bridge too.")


def _rename_folder(articles: ArticleFolder) -> None:
    (articles.place / "sub").mkdir()
    (articles.place / "a.txt").rename(articles.place / "sub" / "a.txt")
    (articles.place / "sub").rename(articles.place / "more")


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (_write, ["a.txt", "new.txt"]),
        (_replace, ["a.txt", "b.txt"]),
        (_rename, ["z.txt"]),
        (_remove, []),
        (_make_folder, ["2025/07/new.txt", "a.txt"]),
        (_rename_folder, ["more/a.txt"]),
    ],
)
def test_a_change_is_soon_listed_and_found(
    articles: ArticleFolder,
    attended: Attended,
    change: Callable[[ArticleFolder], None],
    found: list[str],
) -> None:
    """Nobody has to ask; the window hears LISTING, COMMITTED and READY (acceptance 52)."""
    change(articles)
    while attended.found(Word("bridge")) != found:
        told = attended.until(Stage.READY)
        assert told[0].state is Stage.LISTING
        assert Stage.COMMITTED in [progress.state for progress in told]


def test_what_changed_is_read(articles: ArticleFolder, attended: Attended) -> None:
    """Its names are found before READY is told."""
    articles.write("b.txt", "Masoud Pezeshkian, President of Iran, spoke.")
    assert attended.until(Stage.READY)[-1].changed == 1
    assert attended.found(Named(Kind.PERSON, ("pezeshkian",))) == ["b.txt"]


def test_a_touch_is_told_to_nobody(articles: ArticleFolder, attended: Attended) -> None:
    """The next message is about the next change."""
    os.utime(articles.place / "a.txt")
    articles.write("c.txt", "A forest.")
    assert attended.until(Stage.READY)[-1] == Progress(Stage.READY, articles=3, changed=1)


def test_who_asks_hears_that_nothing_changed(attended: Attended) -> None:
    """As after F5."""
    assert attended.ask() == [Progress(Stage.SCANNING), Progress(Stage.READY, articles=2)]


def test_a_change_that_looks_like_none_is_found_by_its_digest(
    articles: ArticleFolder, library: Library
) -> None:
    """All files are compared once, after all is ready."""
    articles.write("a.txt", "A bridge.")
    first = Attended(library)
    first.start()
    first.stop()
    file = articles.place / "a.txt"
    status = file.stat()
    with file.open("r+") as opened:
        opened.write(" date 2025-07-04 A stream.")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    attended = Attended(library)
    attended.start()
    assert attended.until(Stage.READY)[-1].changed == 1
    assert attended.found(Word("stream")) == ["a.txt"]
    attended.stop()


def test_names_are_linked_when_changes_have_settled(
    articles: ArticleFolder, library: Library
) -> None:
    """Not with every change: all names take seconds; the window hears of it."""
    articles.write("a.txt", "President Masoud Pezeshkian spoke.")
    attended = Attended(library, settled=0.02)
    attended.start()
    articles.write("b.txt", "Ilham Aliyev, President of Azerbaijan, spoke.")
    stages = [progress.state for progress in attended.until(Stage.LINKING)]
    assert Stage.READY in stages
    assert [progress.state for progress in attended.until(Stage.READY)] == [Stage.READY]
    attended.stop()


def test_a_new_process_goes_on_where_much_memory_is_held(
    articles: ArticleFolder, library: Library
) -> None:
    """It links what the old one has read, and says nothing of what has not changed."""
    articles.write("a.txt", "Ilham Aliyev, President of Azerbaijan, spoke.")
    attended = Attended(library, settled=0.02, heavy=True)
    told = attended.start()
    assert Stage.LINKING not in [progress.state for progress in told]
    attended.join()
    assert attended.ended_by is None
    following = Attended(library, settled=0.02, heavy=True, goes_on=True)
    told = following.start()
    assert [progress.state for progress in told] == [Stage.LINKING, Stage.READY]
    following.join()
    last = Attended(library, heavy=True, goes_on=True)
    last.begin()
    articles.write("b.txt", "A river rose.")
    assert last.until(Stage.READY)[0].state is Stage.LISTING
    last.stop()


def test_rulings_edited_by_hand_are_heeded(articles: ArticleFolder, attended: Attended) -> None:
    """In the folder of the articles; the names that they tell of change at once."""
    (articles.place / "aliases.txt").write_text("Ilham Aliyev = The President\n")
    assert attended.until(Stage.READY)[0].state is Stage.LINKING
    assert attended.found(Named(Kind.PERSON, ("the", "president"))) == ["a.txt"]


def test_rulings_made_elsewhere_are_heeded(articles: ArticleFolder, library: Library) -> None:
    """In the user's own file too."""
    articles.write("a.txt", "Ilham Aliyev, President of Azerbaijan, spoke.")
    own = Rulings.of(articles.place).own
    own.parent.mkdir(parents=True)
    attended = Attended(library)
    attended.start()
    own.write_text("Ilham Aliyev = The President\n")
    assert attended.until(Stage.READY)[0].state is Stage.LINKING
    assert attended.found(Named(Kind.PERSON, ("the", "president"))) == ["a.txt"]
    attended.stop()


def test_what_is_excluded_meanwhile_is_found_no_more(
    articles: ArticleFolder, attended: Attended
) -> None:
    """Nor is a change of it; taken back, all is there again (Acceptance 103)."""
    articles.write("drafts/a.txt", "A zebra.")
    articles.write("b.txt", "A zebra too.")
    attended.ask()
    keep(articles.place, ["drafts/"])
    attended.ask()
    assert attended.found(Word("zebra")) == ["b.txt"]
    articles.write("drafts/a.txt", "Another zebra.")
    attended.ask()
    assert attended.found(Word("zebra")) == ["b.txt"]
    keep(articles.place, [])
    attended.ask()
    assert attended.found(Word("zebra")) == ["b.txt", "drafts/a.txt"]


def test_two_that_attend_to_one_folder_both_hear_of_a_change(
    articles: ArticleFolder, library: Library, attended: Attended
) -> None:
    """One of them takes it in, the other sees that it was done (acceptance 49)."""
    other = Attended(library)
    other.start()
    articles.write("c.txt", "A bridge too.")
    for one in (attended, other):
        assert Stage.LISTING in [progress.state for progress in one.until(Stage.READY)]
    assert attended.found(Word("bridge")) == ["a.txt", "c.txt"]
    other.stop()
    assert other.ended_by is None


def test_who_waits_for_another_process_hears_what_it_lists(
    articles: ArticleFolder, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading names takes it minutes; until then the list is not to stand still."""
    monkeypatch.setattr("search.archive.upkeep._UNTIL_TOLD_AGAIN", 0.1)
    articles.write("a.txt", "A bridge.")
    library.open()
    attended = Attended(library)
    with library.build.cache.refreshing():
        attended.begin()
        attended.until(Stage.BUSY)
        articles.write("b.txt", "A river.")
        Intake(articles.place, library.build, Pace(lambda _: None, lambda: False)).take_all()
        attended.until(Stage.LISTING)
    assert attended.until(Stage.READY)[-1].articles == 2
    attended.stop()


def test_a_cache_that_is_removed_is_made_anew(articles: ArticleFolder, attended: Attended) -> None:
    """With the next change, which finds that all is lacking (acceptance 45)."""
    attended.library.close()
    attended.library.cache.rename(attended.library.cache.with_name("elsewhere"))
    articles.write("c.txt", "A bridge too.")
    assert attended.until(Stage.READY)[-1].articles == 3
    assert attended.found(Word("bridge")) == ["a.txt", "c.txt"]


class _Vanishing:
    """An act of a library's upkeep from under which the cache is taken away, the first time."""

    def __init__(self, act: Callable[..., object]) -> None:
        self._act = act
        self.failed = Event()

    def __get__(self, holder: object, _: type) -> Callable[..., object]:
        def run(*arguments: object, **options: object) -> object:
            if self.failed.is_set():
                act = self._act.__get__(holder)  # as a method of the holder
                return act(*arguments, **options)
            self.failed.set()
            raise CacheError("cache", "No such file or directory")

        return run


@pytest.mark.parametrize(
    "act", [Upkeep.refresh, Upkeep.settle, Catalogue.digests], ids=lambda act: act.__qualname__
)
def test_a_cache_that_is_taken_away_at_work_is_made_anew(
    articles: ArticleFolder,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    act: Callable[..., object],
) -> None:
    """Whatever was being done: emptying the folder of caches is no reason to give up."""
    holder = Upkeep if act is not Catalogue.digests else Catalogue
    vanishing = _Vanishing(act)
    monkeypatch.setattr(holder, act.__name__, vanishing)
    articles.write("a.txt", "A bridge.")
    attended = Attended(library, settled=0.02)
    attended.start()
    assert vanishing.failed.wait(_ANY_MOMENT)
    articles.write("b.txt", "Another bridge.")
    while attended.found(Word("bridge")) != ["a.txt", "b.txt"]:
        attended.until(Stage.READY)
    attended.stop()
    assert attended.ended_by is None


def test_a_folder_that_vanishes_ends_it(articles: ArticleFolder, library: Library) -> None:
    """Its articles are not taken for removed."""
    articles.write("a.txt", "A bridge.")
    attended = Attended(library)
    attended.start()
    articles.place.rename(articles.place.with_name("moved"))
    attended.join()
    assert isinstance(attended.ended_by, FolderError)


def test_a_change_goes_before_what_is_still_to_be_read(
    articles: ArticleFolder, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading names takes minutes in a large folder, finding a new article does not."""
    begun, hurry = Event(), Event()
    read = Reader.read

    def read_slowly(reader: Reader, article: Article) -> Reading:
        begun.set()
        hurry.wait(0.01)
        return read(reader, article)

    monkeypatch.setattr(Reader, "read", read_slowly)
    articles.write_many(300)
    attended = Attended(library)
    attended.begin()
    assert begun.wait(_ANY_MOMENT)
    attended.until(Stage.COMMITTED)
    articles.write("new.txt", "A bridge.", "2026-01-01")
    assert attended.until(Stage.COMMITTED)[-1].of == 301
    assert attended.found(Word("bridge")) == ["new.txt"]
    assert attended.library.counts().unread > 0
    hurry.set()
    assert attended.until(Stage.READY)[-1].articles == 301
    assert attended.library.counts().unread == 0
    attended.stop()
