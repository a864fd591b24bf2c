"""A library that is attended to while others write it, or take its cache or folder away."""

from collections.abc import Callable
from threading import Event

import pytest

from search.archive.intake import Intake
from search.archive.library import Library
from search.archive.pace import Pace
from search.archive.upkeep import Upkeep
from search.catalogue.store import Catalogue
from search.errors import CacheError, FolderError
from search.messages.progress import Stage
from search.query.clauses import Word
from tests.search.archive.attended import ANY_MOMENT, Attended
from tests.search.article_folder import ArticleFolder


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
    assert vanishing.failed.wait(ANY_MOMENT)
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
