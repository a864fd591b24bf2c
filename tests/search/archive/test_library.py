"""A folder opens at once as a library, whatever its cache is like."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from search import paths
from search.archive.cachefolder import CacheFolder
from search.archive.library import Library
from search.articles.problem import Problem
from search.errors import CacheError, FolderError
from tests.search.article_folder import ArticleFolder


def _shown(library: Library) -> list[str]:
    entries = map(library.entry, library.listing().numbers)
    return [entry.path for entry in entries if entry]


def test_a_small_folder_is_listed_whole_at_once(articles: ArticleFolder, library: Library) -> None:
    """Before the first paint, without any index."""
    articles.write("old.txt", "An old text.", "2024-01-01")
    articles.write("new.txt", "A new text.", "2025-01-01")
    articles.write_raw("broken.txt", b"\0\0\0")
    library.open()
    assert _shown(library) == ["new.txt", "old.txt", "broken.txt"]
    assert [entry.problem for entry in library.problems()] == [Problem.BINARY]


def test_a_large_folder_shows_its_first_articles_at_once(
    articles: ArticleFolder, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many as can be read in a moment, one at least."""
    articles.write_many(20)
    monkeypatch.setattr("search.archive.glance._GLANCE", 0.0)
    library.open()
    assert len(library.listing()) == 1
    assert not library.build.catalogue.is_whole()


def test_an_empty_folder_opens(library: Library) -> None:
    """It has no articles, and that is no error."""
    library.open()
    assert len(library.listing()) == 0
    assert library.counts().articles == 0


@pytest.mark.parametrize("name", ["nowhere", "file"])
def test_a_folder_that_can_not_be_read_is_an_error(tmp_path: Path, name: str) -> None:
    """The error names it; nothing is cached for it."""
    (tmp_path / "file").write_text("x")
    library = Library(tmp_path / name, tmp_path / "cache", paths.resources())
    with pytest.raises(FolderError):
        library.open()
    assert not (tmp_path / "cache").exists()


def test_an_article_is_read_without_opening_anything(
    articles: ArticleFolder, library: Library
) -> None:
    """The text comes from the file, and one that is gone is unreadable, no error."""
    articles.write("a.txt", "A text.")
    assert library.article("a.txt").body == "A text."
    assert library.article("a.txt", limit=3).body == "A t"
    assert library.article("b.txt").problem is Problem.UNREADABLE


def test_the_cache_is_for_the_user_alone(articles: ArticleFolder, library: Library) -> None:
    """It tells what somebody reads."""
    articles.write("a.txt", "A text.")
    library.open()
    folders = [library.cache, *(f for f in library.cache.iterdir() if f.is_dir())]
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}


def test_a_cache_that_can_not_be_written_is_elsewhere(
    articles: ArticleFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another place takes over, the same for all processes of a user."""
    (tmp_path / "taken").write_text("a file where a folder should be")
    elsewhere = tmp_path / "elsewhere"
    monkeypatch.setattr(paths, "cache_without_home", lambda _folder: elsewhere)
    articles.write("a.txt", "A text.")
    library = Library(articles.place, tmp_path / "taken", paths.resources())
    library.open()
    assert library.cache == elsewhere
    assert _shown(library) == ["a.txt"]
    library.close()


def test_a_cache_of_somebody_else_is_not_used(tmp_path: Path) -> None:
    """A link put in its place could lead anywhere."""
    (tmp_path / "trap").mkdir()
    (tmp_path / "cache").symlink_to(tmp_path / "trap")
    with pytest.raises(CacheError):
        CacheFolder.prepare(tmp_path / "cache")


def _damage_bytes(catalogue: Path) -> None:
    catalogue.write_bytes(b"no database " * 50)


def _damage_by_removal(catalogue: Path) -> None:
    catalogue.unlink()


def _damage_pages(catalogue: Path) -> None:
    raw = bytearray(catalogue.read_bytes())
    raw[100:4096] = b"\xff" * 3996
    catalogue.write_bytes(raw)


def _damage_pointer(catalogue: Path) -> None:
    (catalogue.parent.parent / "current").write_bytes(b"../../\xff")


def _damage_schema(catalogue: Path) -> None:
    raw = catalogue.read_bytes()
    assert b"CREATE TABLE listing" in raw
    # What SQLite says of it holds the byte, and is no text for Python.
    catalogue.write_bytes(raw.replace(b"CREATE TABLE listing", b"CREATE T\xb5BLE listing"))


@pytest.mark.parametrize(
    "damage", [_damage_bytes, _damage_by_removal, _damage_pages, _damage_pointer, _damage_schema]
)
def test_a_damaged_catalogue_is_replaced_unnoticed(
    articles: ArticleFolder, library: Library, damage: object
) -> None:
    """Opening makes a fresh one beside it (acceptance 45)."""
    articles.write("a.txt", "A text.")
    library.open()
    library.close()
    (catalogue,) = library.cache.glob("build-*/catalogue.db")
    assert callable(damage)
    damage(catalogue)
    library.open()
    assert _shown(library) == ["a.txt"]


def test_a_library_follows_when_its_build_is_replaced(
    articles: ArticleFolder, library: Library, tmp_path: Path
) -> None:
    """Another process may have made all anew."""
    articles.write("a.txt", "A text.")
    library.open()
    (library.cache / "current").unlink()
    other = Library(articles.place, library.cache, paths.resources())
    other.open()
    articles.write("b.txt", "Another text.")
    assert _shown(library) == ["a.txt"]
    other.close()


def test_opening_imports_nothing_slow(articles: ArticleFolder, tmp_path: Path) -> None:
    """No Whoosh, dateutil, reader or Qt stands before the first paint (acceptance 62)."""
    articles.write("a.txt", "A text.")
    code = (
        "import sys; from pathlib import Path; from search.archive.library import Library\n"
        f"library = Library(*map(Path, {[str(articles.place), str(tmp_path / 'c'), 'r']}))\n"
        "library.open(); library.entry(library.listing().numbers[0]); library.article('a.txt')\n"
        "print(*sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    loaded = {name.partition(".")[0] for name in ran.stdout.split()}
    assert "sqlite3" in loaded
    assert not loaded & {"whoosh", "dateutil", "PySide6", "gui", "numpy", "json", "hashlib"}
    assert "search.entities.recognition" not in ran.stdout.split()


def test_caches_of_namesakes_are_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their names can be read, and a relative XDG folder counts for nothing."""
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    one, other = (paths.cache_for(tmp_path / name / "news") for name in ("a", "b"))
    assert one != other
    assert one.parent == other.parent == tmp_path / ".cache" / "dateline"
    assert one.name.startswith("news-")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "x"))
    assert paths.cache_root() == tmp_path / "x" / "dateline"


def test_what_ships_is_found(tmp_path: Path) -> None:
    """In the checkout, beside the packages."""
    assert (paths.seeds() / "000_0f829699e8c9e3b5.txt").is_file()
    assert paths.resources().is_dir()
    assert os.path.commonpath([paths.seeds(), paths.resources()]) != "/"
