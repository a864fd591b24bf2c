"""Folders as people have them: broken files, no files, no folder, many files."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from gui.settings import FOLDER, Settings
from gui.values import Place
from search.articles.files import LARGEST
from search.articles.problem import Problem
from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder

BROKEN = {
    "binary.txt": Problem.BINARY,
    "empty.txt": Problem.EMPTY,
    "a<b>&.txt": Problem.EMPTY,
    "large.txt": Problem.TOO_LARGE,
    "undated.txt": Problem.UNDATED,
    "impossible.txt": Problem.IMPOSSIBLE_DATE,
    "bad\udcff.txt": Problem.EMPTY,
}


@pytest.fixture
def broken(articles: ArticleFolder) -> Path:
    """Fill a folder with one sound article and one of every problem."""
    articles.write("sound.txt", "BAKU, July 4. A sound article about a bridge.")
    articles.write_raw("binary.txt", bytes(range(256)) * 8)
    articles.write_raw("undated.txt", b"A bridge without a date.\n")
    articles.write("impossible.txt", "A bridge on no day.", "2025-02-31")
    for name in ("empty.txt", "a<b>&.txt", "bad\udcff.txt"):
        articles.write_raw(name, b"")
    with (articles.place / "large.txt").open("wb") as file:
        file.truncate(LARGEST + 1)
    return articles.place


def test_broken_files_are_listed_and_told(reader: ReaderAtKeys, broken: Path) -> None:
    """None is dropped: each stands on the shelf of the undated, with its reason."""
    reader.open(broken)
    reader.wait_for_answer()
    assert reader.listed()[0] == "sound.txt"
    assert set(reader.listed()) == {"sound.txt", *BROKEN}
    assert {e.path: e.problem for e in reader.session.problems()} == BROKEN
    assert reader.window.model.heading_rows == (0, 2)


def test_broken_files_are_walked_like_any(reader: ReaderAtKeys, broken: Path) -> None:
    """With j one goes through all of them, with k back, the focus in the reader or the list."""
    reader.open(broken)
    reader.wait_for_answer()
    order = reader.listed()
    for pane in ("Right", "Left"):
        reader.press(pane)
        place = reader.place
        seen = [reader.article]
        for _ in order:
            reader.press("j")
            seen.append(reader.article)
            assert reader.place == place
        assert seen == [*order, order[-1]]
        reader.press(*["k"] * len(order))
        assert reader.article == "sound.txt"


def test_paging_passes_over_what_can_not_be_read(reader: ReaderAtKeys, broken: Path) -> None:
    """Space on a notice goes on to the next article, as at the end of a page."""
    reader.open(broken)
    reader.wait_for_answer()
    for path in reader.listed()[1:]:
        reader.press("Space")
        assert reader.article == path


def test_files_with_a_text_can_be_searched(reader: ReaderAtKeys, broken: Path) -> None:
    """What has no date has words all the same."""
    reader.open(broken)
    reader.wait_for_answer()
    reader.search("bridge")
    assert set(reader.listed()) == {"sound.txt", "undated.txt", "impossible.txt"}
    reader.search("date:2025")
    assert reader.listed() == ["sound.txt"]


def test_a_file_that_needs_attention_is_opened_by_keys(reader: ReaderAtKeys, broken: Path) -> None:
    """The list of them opens from the menu; Down and Enter show one in the reader."""
    reader.open(broken)
    reader.wait_for_answer()
    reader.do("problems")
    reader.dialog()
    paths = [entry.path for entry in reader.session.problems()]
    reader.press("Down", "Return")
    reader.back()
    assert reader.article == paths[1]


def test_an_empty_folder_says_so(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """What one can do is said; an article that comes is found by F5, and keys do no harm."""
    reader.open(articles.place)
    reader.wait_for_answer()
    assert "No articles here" in reader.window.list_pane.notice()
    reader.press("j", "k", "n", "o", "o", "Space", "Right", "e", "Ctrl+F", "Esc", "Left", "1", "1")
    articles.write("new.txt", "Something has happened.")
    reader.press("F5")
    reader.wait(lambda: reader.listed() == ["new.txt"])
    assert reader.window.list_pane.notice() == ""
    assert "Something has happened" in reader.page


def test_a_missing_folder_says_so(reader: ReaderAtKeys, tmp_path: Path) -> None:
    """The system's reason stands there; once the folder is there, F5 opens it."""
    place = tmp_path / "missing"
    reader.open(place)
    assert "can’t be opened" in reader.window.list_pane.notice()
    reader.press("F5", "j", "/")
    reader.type("bridge")
    reader.press("Return", "Esc")
    assert "can’t be opened" in reader.window.list_pane.notice()
    place.mkdir()
    ArticleFolder(place).write("new.txt", "A bridge has come.")
    reader.press("F5")
    reader.wait_for_answer()
    reader.search("bridge")
    assert reader.listed() == ["new.txt"]


def test_a_file_that_changes_is_read_anew(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """F5 shows the new text of the open article, and search finds it."""
    articles.write("a.txt", "The old words.")
    articles.write("b.txt", "Others.", "2025-07-05")
    reader.open(articles.place)
    reader.wait_for_answer()
    reader.press("j")
    articles.write("a.txt", "The new words.")
    reader.press("F5")
    reader.wait(lambda: "The new words" in reader.page)
    assert reader.article == "a.txt"
    reader.wait_for_answer()
    reader.search("new")
    assert reader.listed() == ["a.txt"]


def test_another_folder_takes_the_window_s_place(
    reader: ReaderAtKeys, settings: Settings, articles: ArticleFolder, tmp_path: Path
) -> None:
    """What was chosen opens in a window of its own, the other closes, the choice is kept."""
    articles.write("a.txt", "One.")
    other = tmp_path / "other"
    other.mkdir()
    ArticleFolder(other).write("b.txt", "Two.")
    reader.open(articles.place)
    first = reader.window
    reader._desk.open_instead(Place(other))
    assert reader.window is not first
    reader.wait(reader.window.isVisible)
    reader.wait_for_answer()
    assert (reader.listed(), settings.value(FOLDER)) == (["b.txt"], str(other))


def test_a_long_list_is_whole(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """3,000 articles: all are listed under their months, one is read at once, search answers."""
    first = date(2017, 1, 1)
    for n in range(3_000):
        day = (first + timedelta(days=n)).isoformat()
        articles.write(f"{n % 7}/{n:04}.txt", f"BAKU. Word{n} and bridges in the year {n}.", day)
    reader.open(articles.place)
    assert reader.article
    reader.wait(lambda: reader.session.through)
    reader.wait_for_answer()
    assert (reader.session.total, len(set(reader.listed()))) == (3_000, 3_000)
    months = len({(first + timedelta(days=n)).strftime("%Y-%m") for n in range(3_000)})
    assert len(reader.window.model.heading_rows) == months
    reader.press("Left", "End")
    assert reader.row() == reader.article == "0/0000.txt"
    reader.search("word1234")
    assert reader.listed() == ["2/1234.txt"]
    assert reader.article == "2/1234.txt"
    reader.search("date:2017-02 bridges")
    assert len(reader.listed()) == 28


def test_the_folder_is_left_as_it_was(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """Starred, seen, searched and indexed: all of that is kept elsewhere (acceptance 102)."""
    for n in range(3):
        articles.write(f"{n}.txt", "Ilham Aliyev opened a bridge in Baku.", f"2025-07-0{n + 1}")
    before = _state_of(articles.place)
    reader.open(articles.place)
    reader.wait_for_answer()
    reader.press("s", "j")
    reader.search("bridge")
    reader.close()
    assert _state_of(articles.place) == before


def _state_of(place: Path) -> dict[Path, tuple[int, int, int]]:
    """Return of each file and folder where it is, how large, and when it was written."""
    stats = {path: path.stat() for path in (place, *place.rglob("*"))}
    return {path: (s.st_ino, s.st_size, s.st_mtime_ns) for path, s in stats.items()}
