"""A refresh brings the cache up to date, step by step, and nothing that happens meanwhile hurts."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from whoosh.index import TOC

from search.archive import intake, refreshing
from search.archive.answering import Order
from search.archive.indexing import Indexing
from search.archive.library import Library
from search.archive.pace import CancelledError, Pace, growing_chunks
from search.archive.searching import Searching
from search.archive.upkeep import refresh
from search.catalogue.store import Catalogue
from search.entities.mention import Kind
from search.errors import CacheError, FolderError, IndexBusyError
from search.messages.progress import Progress, Stage
from search.query.clauses import Clause, Everything, Named, Word
from tests.search.article_folder import ArticleFolder


def _never() -> bool:
    return False


def _refresh(library: Library, *, rebuild: bool = False, readings: bool = True) -> list[Progress]:
    told: list[Progress] = []
    library.open(glance=False)
    refresh(library, Pace(told.append, _never), rebuild=rebuild, readings=readings)
    return told


def _found(library: Library, clause: Clause) -> list[str]:
    library.open(glance=False)
    searching = Searching(library)
    entries = map(library.entry, searching.search(clause, Order.NEWEST).numbers)
    found = [entry.path for entry in entries if entry]
    searching.close()
    return found


def test_after_a_refresh_all_can_be_searched(articles: ArticleFolder, library: Library) -> None:
    """Words and names, and what happened was told."""
    articles.write("a.txt", "The bridge was opened by Ilham Aliyev, President of Azerbaijan.")
    articles.write("b.txt", "The river rose.")
    told = _refresh(library)
    assert told[-1] == Progress(Stage.READY, articles=2, changed=2)
    assert _found(library, Word("bridge")) == ["a.txt"]
    assert _found(library, Named(Kind.PERSON, ("aliyev",))) == ["a.txt"]


def test_a_large_folder_is_told_in_steps(articles: ArticleFolder, library: Library) -> None:
    """The list grows, then what can be searched, then what was read; numbers only rise."""
    articles.write_many(1200)
    told = _refresh(library)
    stages = list(dict.fromkeys(progress.state for progress in told))
    assert stages[0] is Stage.SCANNING
    assert stages[-1] is Stage.READY
    listed = [p.done for p in told if p.state is Stage.LISTING]
    committed = [p.done for p in told if p.state is Stage.COMMITTED]
    assert listed == sorted(set(listed))
    assert listed[-1] == 1200
    assert committed == [500, 1200]


def test_a_second_refresh_reads_no_article(
    articles: ArticleFolder, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing changed, so nothing is read, indexed or loaded twice (acceptance 54)."""
    articles.write_many(5)
    _refresh(library)

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("an article was read")

    monkeypatch.setattr(refreshing, "read_article", fail)
    monkeypatch.setattr(intake, "read_digested", fail)
    monkeypatch.setattr("search.archive.glance.read_article", fail)
    told = _refresh(library)
    assert told == [Progress(Stage.SCANNING), Progress(Stage.READY, articles=5)]


def test_changes_of_the_folder_are_seen(articles: ArticleFolder, library: Library) -> None:
    """New, changed, renamed and removed files (acceptance 52)."""
    for name in ("same", "changed", "renamed", "removed"):
        articles.write(f"{name}.txt", f"Something {name}.")
    _refresh(library)
    articles.write("new.txt", "Something new.")
    articles.write("changed.txt", "Something different.")
    (articles.place / "renamed.txt").rename(articles.place / "sub.txt")
    (articles.place / "removed.txt").unlink()
    told = _refresh(library)
    assert told[-1] == Progress(Stage.READY, articles=4, changed=4)
    everything = ["changed.txt", "new.txt", "same.txt", "sub.txt"]
    assert _found(library, Word("something")) == everything
    assert _found(library, Everything()) == everything
    assert _found(library, Word("changed")) == []
    assert _found(library, Word("different")) == ["changed.txt"]
    assert _found(library, Word("removed")) == []


def test_a_file_that_was_broken_can_be_mended(articles: ArticleFolder, library: Library) -> None:
    """Its problem goes with the change."""
    articles.write_raw("a.txt", b"")
    assert _refresh(library)[-1].problems == 1
    articles.write("a.txt", "A bridge.")
    assert _refresh(library)[-1].problems == 0
    assert _found(library, Word("bridge")) == ["a.txt"]


@pytest.mark.parametrize("stage", [Stage.SCANNING, Stage.LISTING, Stage.COMMITTED])
def test_a_cancelled_refresh_goes_on_where_it_stopped(
    articles: ArticleFolder, library: Library, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was committed is kept and not done again (acceptance 57)."""
    articles.write_many(1200)
    library.open(glance=False)
    seen: list[Stage] = []
    pace = Pace(lambda progress: seen.append(progress.state), lambda: stage in seen)
    with pytest.raises(CancelledError):
        refresh(library, pace)
    listed_before = len(library.listing())
    told = _refresh(library)
    assert told[-1].articles == 1200
    assert told[-1].changed == 1200 - listed_before
    assert len(_found(library, Word("here"))) == 1200


def test_a_cancelled_reading_pass_keeps_what_was_read(
    articles: ArticleFolder, library: Library
) -> None:
    """Cancelled between two articles, resumed at the second."""
    articles.write_many(3)
    _refresh(library, readings=False)
    calls = iter([False, True])
    library.open(glance=False)
    with pytest.raises(CancelledError):
        refresh(library, Pace(lambda _: None, lambda: next(calls)))
    assert library.counts().unread == 2


def test_only_one_refresh_works_at_a_time(articles: ArticleFolder, library: Library) -> None:
    """The impatient learns it, the patient is told and waits (acceptance 49)."""
    articles.write("a.txt", "A bridge.")
    library.open(glance=False)
    told: list[Progress] = []
    with library.build.cache.refreshing() as ours:
        assert ours
        with pytest.raises(IndexBusyError):
            refresh(library, Pace(told.append, _never), patient=False)
        with pytest.raises(CancelledError):
            refresh(library, Pace(told.append, lambda: bool(told)))
    assert told == [Progress(Stage.BUSY)]
    assert _refresh(library)[-1].articles == 1


def _truncate(place: Path) -> None:
    for file in place.iterdir():
        file.write_bytes(file.read_bytes()[:10])


def _remove_segments(place: Path) -> None:
    for file in place.iterdir():
        if file.suffix != ".toc":
            file.unlink()


def _replace_by_garbage(place: Path) -> None:
    for file in place.iterdir():
        file.write_bytes(b"\x80garbage" * 40)


# Whoosh leaves a file open when what is in it can't be read.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
@pytest.mark.parametrize(
    "damage", [_truncate, _remove_segments, _replace_by_garbage, shutil.rmtree]
)
def test_a_damaged_index_is_made_anew(
    articles: ArticleFolder, library: Library, damage: Callable[[Path], None]
) -> None:
    """Searching finds it partial and does not fail; the next refresh mends it (acceptance 45)."""
    articles.write("a.txt", "A bridge.")
    articles.write("b.txt", "A river.")
    _refresh(library)
    library.open(glance=False)
    (place,) = library.cache.glob("build-*/index-*")
    damage(place)
    answer = Searching(library).search(Word("bridge"), Order.NEWEST)
    assert answer.partial
    _refresh(library)
    assert _found(library, Word("bridge")) == ["a.txt"]
    assert not Searching(library).search(Word("bridge"), Order.NEWEST).partial


def test_a_catalogue_that_breaks_in_use_is_made_anew(
    articles: ArticleFolder, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the old one, which stays in use until the new one is whole."""
    articles.write("a.txt", "A bridge.")
    _refresh(library)
    (before,) = library.cache.glob("build-*")
    stamps = Catalogue.stamps

    def broken(catalogue: Catalogue) -> object:
        monkeypatch.setattr(Catalogue, "stamps", stamps)
        raise CacheError("catalogue", "database disk image is malformed")

    monkeypatch.setattr(Catalogue, "stamps", broken)
    _refresh(library)
    assert _found(library, Word("bridge")) == ["a.txt"]
    assert list(library.cache.glob("build-*")) != [before]


def test_a_rebuild_replaces_all_and_leaves_nothing_behind(
    articles: ArticleFolder, library: Library
) -> None:
    """The old build is swept away, and who had it open finds the new one."""
    articles.write("a.txt", "A bridge.")
    _refresh(library)
    (before,) = library.cache.glob("build-*")
    searching = Searching(library)
    told = _refresh(library, rebuild=True)
    assert told[-1].changed == 1
    (after,) = library.cache.glob("build-*")
    assert before != after
    assert len(searching.search(Word("bridge"), Order.NEWEST).numbers) == 1


def test_readings_are_redone_when_the_rules_changed(
    articles: ArticleFolder, library: Library
) -> None:
    """They are stamped with the version of the reader (acceptance 104)."""
    articles.write("a.txt", "The bridge was opened by Ilham Aliyev, President of Azerbaijan.")
    _refresh(library)
    catalogue = library.build.catalogue
    catalogue.select("update setting set value = 'older' where name = 'reader'")
    catalogue.select("delete from mention")
    _refresh(library)
    assert _found(library, Named(Kind.PERSON, ("aliyev",))) == ["a.txt"]


def test_an_index_of_another_version_is_left_behind(
    articles: ArticleFolder, library: Library
) -> None:
    """It is swept away once there is one of ours."""
    library.open(glance=False)
    articles.write("a.txt", "A bridge.")
    old = library.build.index("ancient")
    old.mkdir()
    _refresh(library)
    assert not old.exists()


def test_a_rebuild_that_fails_leaves_the_old_one_in_use(
    articles: ArticleFolder, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing half made, as when the disk is full."""
    articles.write("a.txt", "A bridge.")
    _refresh(library)
    builds = list(library.cache.glob("build-*"))

    def fail(*_: object) -> None:
        raise CacheError("index", "No space left on device")

    monkeypatch.setattr(Indexing, "change", fail)
    articles.write("b.txt", "A river.")
    for rebuild in (False, True):
        with pytest.raises(CacheError):
            _refresh(library, rebuild=rebuild)
        assert list(library.cache.glob("build-*")) == builds
    assert _found(library, Word("bridge")) == ["a.txt"]


def test_a_disk_that_is_full_leaves_the_old_index_in_use(
    articles: ArticleFolder, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not damaged, and to make it anew would want even more room."""
    articles.write("a.txt", "A bridge.")
    _refresh(library)
    articles.write("b.txt", "A bridge and a river.")

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(TOC, "write", fail)
        with pytest.raises(CacheError, match="No space left"):
            _refresh(library)
    assert _found(library, Word("bridge")) == ["a.txt"]
    _refresh(library)
    assert _found(library, Word("bridge")) == ["a.txt", "b.txt"]


def test_names_that_nobody_mentions_any_more_go(articles: ArticleFolder, library: Library) -> None:
    """They would stand in lists of names for ever."""
    articles.write("a.txt", "Ilham Aliyev, President of Azerbaijan, spoke.")
    _refresh(library)
    articles.write("a.txt", "Nobody spoke.")
    _refresh(library)
    rows = library.build.catalogue.select("select name from entity where name like '%Aliyev%'")
    assert rows == []


def test_a_folder_that_vanished_is_an_error(articles: ArticleFolder, library: Library) -> None:
    """Its articles are not taken for removed."""
    articles.write("a.txt", "A bridge.")
    _refresh(library)
    articles.place.rename(articles.place.with_name("moved"))
    with pytest.raises(FolderError):
        refresh(library, Pace(lambda _: None, _never))
    assert len(library.listing()) == 1


def test_the_index_stays_small_over_many_updates(articles: ArticleFolder, library: Library) -> None:
    """Small segments are merged, deleted documents go (acceptance 53, in little)."""
    articles.write_many(30)
    _refresh(library, readings=False)
    for n in range(30):
        articles.write("00000.txt", f"Version {n}.")
        _refresh(library, readings=False)
    assert len(_found(library, Everything())) == 30
    assert _found(library, Word("29")) == ["00000.txt"]
    (place,) = library.cache.glob("build-*/index-*")
    assert len(list(place.glob("*.seg"))) <= 30


def test_chunks_grow() -> None:
    """The first is small, none is larger than 4,000, nothing is lost."""
    chunks = [len(chunk) for chunk in growing_chunks(range(20_000))]
    assert chunks == [500, 1000, 2000, 4000, 4000, 4000, 4000, 500]
