"""What changes in a folder is taken in once, chunk by chunk, and what did not change is known."""

import os
from pathlib import Path

import pytest

from search.archive import intake, pace
from search.archive.answering import Order
from search.archive.changes import Task, tasks_of
from search.archive.intake import Intake
from search.archive.library import Library
from search.archive.pace import CancelledError, Pace
from search.archive.searching import Searching
from search.articles import digests
from search.articles.files import FileStamp
from search.index.keyword_index import INDEX_VERSION
from search.messages.progress import Progress, Stage
from search.query.clauses import Word
from tests.search.article_folder import ArticleFolder


class Taking:
    """Takes a folder in, and tells what came of it."""

    def __init__(self, folder: Path, library: Library) -> None:
        self.folder = folder
        self.library = library
        self.told: list[Progress] = []

    def take(self, *names: str, distrusted: bool = False) -> int:
        """Take in all, or some files; returns how many had changed."""
        self.told.clear()
        taking = Intake(self.folder, self.library.build, Pace(self.told.append, lambda: False))
        if names:
            taking.take_at(names, distrusted=distrusted)
        else:
            taking.take_all()
        return taking.changed

    def stages(self) -> list[Stage]:
        """Return what was told, but for what passes."""
        return [progress.state for progress in self.told if progress.state is not Stage.INDEXING]

    def numbers(self) -> dict[str, int]:
        """Return the number at each path."""
        stamps = self.library.build.catalogue.stamps()
        return {stamp.path: number for stamp, number in stamps.items()}

    def found(self, word: str) -> set[str]:
        """Return the paths of the articles with a word."""
        searching = Searching(self.library)
        entries = map(self.library.entry, searching.search(Word(word), Order.NEWEST).numbers)
        paths = {entry.path for entry in entries if entry}
        searching.close()
        return paths


@pytest.fixture
def taking(articles: ArticleFolder, library: Library) -> Taking:
    """Make an open library of an empty folder."""
    library.open(glance=False)
    return Taking(articles.place, library)


def test_a_renamed_file_keeps_its_number(articles: ArticleFolder, taking: Taking) -> None:
    """It is not indexed again; list and search show its new path (acceptance 52)."""
    articles.write("a.txt", "A bridge.")
    articles.write("b.txt", "A river.", "2025-07-05")
    taking.take()
    before = taking.numbers()
    (articles.place / "sub").mkdir()
    (articles.place / "a.txt").rename(articles.place / "sub" / "z.txt")
    assert taking.take() == 1
    assert taking.numbers() == {"b.txt": before["b.txt"], "sub/z.txt": before["a.txt"]}
    assert taking.found("bridge") == {"sub/z.txt"}


def test_a_renamed_file_moves_in_the_list(articles: ArticleFolder, taking: Taking) -> None:
    """Articles of one day stand by path."""
    for name in "abc":
        articles.write(f"{name}.txt", f"This is {name}.")
    taking.take()
    (articles.place / "a.txt").rename(articles.place / "x.txt")
    taking.take()
    entries = map(taking.library.entry, taking.library.listing().numbers)
    assert [entry.path for entry in entries if entry] == ["b.txt", "c.txt", "x.txt"]


def test_two_files_may_change_places(articles: ArticleFolder, taking: Taking) -> None:
    """Their numbers are new or not, but what they hold is found at their paths."""
    articles.write("a.txt", "A bridge.")
    articles.write("b.txt", "A river over there.")
    taking.take()
    (articles.place / "a.txt").rename(articles.place / "c.txt")
    (articles.place / "b.txt").rename(articles.place / "a.txt")
    (articles.place / "c.txt").rename(articles.place / "b.txt")
    taking.take()
    assert (taking.found("bridge"), taking.found("river")) == ({"b.txt"}, {"a.txt"})


def test_one_of_two_equal_files_may_be_renamed(articles: ArticleFolder, taking: Taking) -> None:
    """The copy that stayed keeps its number too."""
    articles.write("a.txt", "A bridge.")
    articles.write("b.txt", "A bridge.")
    taking.take()
    before = taking.numbers()
    (articles.place / "b.txt").rename(articles.place / "c.txt")
    assert taking.take() == 1
    assert taking.numbers() == {"a.txt": before["a.txt"], "c.txt": before["b.txt"]}


def test_a_renamed_file_without_a_headline_is_another(
    articles: ArticleFolder, taking: Taking
) -> None:
    """Its name stands in the list for it, and in the index."""
    articles.write_raw("a.txt", b"")
    taking.take()
    (articles.place / "a.txt").rename(articles.place / "b.txt")
    assert taking.take() == 2
    (entry,) = taking.library.problems()
    assert entry.headline == "b.txt"


def test_a_file_that_was_only_touched_is_the_same(articles: ArticleFolder, taking: Taking) -> None:
    """Nothing is told, written into the index or given a number; the next look trusts it again."""
    articles.write("a.txt", "A bridge.")
    taking.take()
    before = taking.numbers()
    os.utime(articles.place / "a.txt", ns=(5, 5))
    assert taking.take() == 0
    assert taking.told == []
    assert taking.numbers() == before
    (stamp,) = taking.library.build.catalogue.stamps()
    assert stamp.mtime_ns == 5


def test_a_change_behind_an_equal_stamp_is_found_when_distrusted(
    articles: ArticleFolder, taking: Taking
) -> None:
    """Size, time and inode may lie; the digest does not."""
    articles.write("a.txt", "A bridge.")
    articles.write("b.txt", "A forest.")
    taking.take()
    _overwrite_unseen(articles.place / "a.txt", "bridge", "stream")
    assert taking.take() == taking.take("a.txt") == 0
    assert taking.take("a.txt", "b.txt", distrusted=True) == 1
    assert taking.found("stream") == {"a.txt"}
    assert taking.found("bridge") == set()


def _overwrite_unseen(file: Path, old: str, new: str) -> None:
    status = file.stat()
    with file.open("r+") as opened:
        text = opened.read()
        opened.seek(0)
        opened.write(text.replace(old, new))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_could_not_be_read_is_tried_again(
    articles: ArticleFolder, taking: Taking
) -> None:
    """Its stamp does not tell that it can be read now."""
    articles.write("a.txt", "A bridge.")
    (articles.place / "a.txt").chmod(0)
    taking.take()
    assert taking.take("a.txt") == 0
    assert taking.told == []
    (articles.place / "a.txt").chmod(0o600)
    assert taking.take("a.txt") == 1
    assert taking.found("bridge") == {"a.txt"}


def test_a_link_is_tried_again(articles: ArticleFolder, taking: Taking) -> None:
    """What it leads to may come, or change, and nobody tells."""
    elsewhere = articles.place.parent / "elsewhere.txt"
    (articles.place / "a.txt").symlink_to(elsewhere)
    assert taking.take() == 1
    assert taking.library.problems()
    assert (taking.take(), taking.told) == (0, [])
    elsewhere.write_text(" date 2025-07-04 A bridge.")
    assert taking.take() == 1
    assert taking.found("bridge") == {"a.txt"}


def test_named_files_alone_are_looked_at(articles: ArticleFolder, taking: Taking) -> None:
    """New, changed and gone ones, and what is no article is passed over."""
    for name in "abc":
        articles.write(f"{name}.txt", f"This is {name}.")
    taking.take()
    articles.write("a.txt", "Another text.")
    (articles.place / "b.txt").unlink()
    articles.write("d.txt", "This is new.")
    articles.write("e.txt", "Nobody told.")
    (articles.place / ".hidden.txt").write_text("x")
    assert taking.take("a.txt", "b.txt", "d.txt", ".hidden.txt", "nowhere/x.txt", "sub") == 3
    assert taking.numbers().keys() == {"a.txt", "c.txt", "d.txt"}
    assert taking.found("this") == {"c.txt", "d.txt"}
    assert taking.stages() == [Stage.LISTING, Stage.COMMITTED]


def test_each_chunk_can_be_searched_before_the_next(
    articles: ArticleFolder, taking: Taking
) -> None:
    """It is listed, then committed, and the newest come first."""
    articles.write_many(1200)
    found: list[int] = []

    def count(progress: Progress) -> None:
        taking.told.append(progress)
        if progress.state is Stage.COMMITTED:
            found.append(len(taking.found("here")))

    Intake(taking.folder, taking.library.build, Pace(count, lambda: False)).take_all()
    assert found == [500, 1200]
    assert taking.found("word1199") == {"01199.txt"}
    listed = taking.library.listing().numbers
    assert list(listed) == sorted(listed)


def test_of_an_unknown_folder_what_is_seen_first_is_taken_in_first(
    articles: ArticleFolder, taking: Taking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large folder is looked through only when some articles can be searched."""
    monkeypatch.setattr(intake, "_GLIMPSE", 0.0)
    articles.write_many(30)
    taking.take()
    committed = [p.done for p in taking.told if p.state is Stage.COMMITTED]
    assert committed == [1, 30]
    assert len(taking.found("here")) == 30


def test_what_a_glance_listed_is_indexed_under_its_number(
    articles: ArticleFolder, taking: Taking
) -> None:
    """The window lists some articles before there is an index."""
    articles.write_many(5)
    taking.library.open()
    before = taking.numbers()
    assert len(before) == 5
    assert taking.take() == 0
    assert taking.numbers() == before
    assert len(taking.found("here")) == 5
    assert all(digest for _, digest in taking.library.build.catalogue.digests())


def test_what_was_cancelled_is_gone_on_with(
    articles: ArticleFolder, taking: Taking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between catalogue and index too: what the index lacks is added (acceptance 57)."""
    monkeypatch.setattr(pace, "FIRST_CHUNK", 2)
    articles.write_many(9)

    def fail(progress: Progress) -> None:
        if progress.state is Stage.LISTING:
            raise CancelledError

    with pytest.raises(CancelledError):
        Intake(taking.folder, taking.library.build, Pace(fail, lambda: False)).take_all()
    assert len(taking.numbers()) == 2
    assert taking.take() == 7
    assert len(taking.found("here")) == 9


def test_a_file_is_read_once_for_catalogue_and_index(
    articles: ArticleFolder, taking: Taking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And none that is known."""
    articles.write_many(3)
    read: list[str] = []
    really = digests.read_digested

    def count(folder: Path, path: str) -> object:
        read.append(path)
        return really(folder, path)

    monkeypatch.setattr(intake, "read_digested", count)
    taking.take()
    articles.write("new.txt", "This is new.")
    taking.take()
    assert sorted(read) == ["00000.txt", "00001.txt", "00002.txt", "new.txt"]


def test_a_damaged_index_is_made_anew_for_one_file(articles: ArticleFolder, taking: Taking) -> None:
    """All of it, though one file changed (acceptance 45)."""
    articles.write_many(3)
    taking.take()
    place = taking.library.build.index(INDEX_VERSION)
    for file in place.iterdir():
        file.write_bytes(b"\x80garbage" * 40)
    articles.write("new.txt", "Here is a new one.")
    assert taking.take("new.txt") == 1
    assert len(taking.found("here")) == 4


def test_tasks_are_the_files_that_differ_and_those_wanted() -> None:
    """A file at a known path has its number, as it is to replace it."""
    same, wanted, old = (FileStamp(name, 1, 1, 1) for name in ("same", "wanted", "other"))
    other, new = FileStamp("other", 2, 2, 2), FileStamp("new", 1, 1, 1)
    known = {same: 1, wanted: 2, old: 3}
    assert tasks_of([same, wanted, other, new], known, {2}) == [
        Task(wanted, 2),
        Task(other, 3, is_altered=True),
        Task(new),
    ]
