"""Article files are found in a folder and read, and nothing in it stops that."""

import os
from pathlib import Path

import pytest

from search.articles.files import LARGEST, FileStamp, _signed, scan, stamps_at, walk
from search.articles.problem import Problem
from search.articles.reading import read_article
from search.errors import FolderError

_TEXT = " date 2025-07-04 BAKU, July 4 - Talks were held."


def _write(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_TEXT, "utf-8")


def _paths(folder: Path) -> list[str]:
    return [stamp.path for stamp in scan(folder)]


def test_articles_are_known_by_their_names(tmp_path: Path) -> None:
    """Text files and files without a suffix, in subfolders too, sorted; all else is ignored."""
    _write(tmp_path, "b.txt", "a.TEXT", "c", "2025/d.txt", "e.pdf", "f.txt.bak", "2025/07/g.x.txt")
    assert _paths(tmp_path) == ["2025/07/g.x.txt", "2025/d.txt", "a.TEXT", "b.txt", "c"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    """What begins with a dot is not for readers."""
    _write(tmp_path, "a.txt", ".b.txt", ".git/c.txt")
    assert _paths(tmp_path) == ["a.txt"]


def test_a_link_in_a_circle_ends(tmp_path: Path) -> None:
    """A folder is entered once, however many links lead to it."""
    _write(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    assert [path for path in _paths(tmp_path) if path.endswith("a.txt")] == ["sub/a.txt"]


def test_a_stamp_tells_size_and_time(tmp_path: Path) -> None:
    """They change with the file."""
    _write(tmp_path, "a.txt")
    os.utime(tmp_path / "a.txt", ns=(1, 5_000_000_123))
    (stamp,) = scan(tmp_path)
    inode = (tmp_path / "a.txt").stat().st_ino
    assert stamp == FileStamp("a.txt", len(_TEXT), 5_000_000_123, inode)


@pytest.mark.parametrize(
    ("found", "kept"), [((1 << 63) - 1, (1 << 63) - 1), (1 << 63, -(1 << 63)), (-1, -1)]
)
def test_a_stamp_can_be_catalogued_whatever_the_file_system_says(found: int, kept: int) -> None:
    """SQLite has 64 bits with a sign: not for each inode of a network, nor for the year 2300."""
    assert _signed(found) == kept


def test_some_paths_alone_can_be_looked_at(tmp_path: Path) -> None:
    """With the same rules as for all: no folders, hidden files, other suffixes, rulings."""
    _write(tmp_path, "a.txt", "sub/b", ".c.txt", ".git/d.txt", "e.pdf", "sub/.f/g.txt")
    (tmp_path / "aliases.txt").write_text("One = Two")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    others = ".c.txt .git/d.txt e.pdf sub sub/.f/g.txt aliases.txt x.txt a.txt/x".split()
    assert sorted(stamps_at(tmp_path, ["gone.txt", "sub/b", "a.txt", *others])) == list(
        scan(tmp_path)
    )


def test_folders_are_told_before_they_are_looked_into(tmp_path: Path) -> None:
    """So that nothing is missed by who watches them, and none is told twice."""
    _write(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "again").symlink_to("sub")
    told: list[str] = []

    def add(prefix: str, place: str) -> None:
        told.append(prefix)
        (Path(place) / f"late-{len(told)}.txt").write_text(_TEXT)

    found = [stamp.path for stamp in walk(tmp_path, add)]
    assert len(told) == 2
    assert sum("late" in path for path in found) == 2


def test_a_pipe_stops_nobody(tmp_path: Path) -> None:
    """Special files are no articles; read by name they are unreadable, and nothing hangs."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert scan(tmp_path) == ()
    article = read_article(tmp_path, "pipe.txt")
    assert (article.problem, article.detail) == (Problem.UNREADABLE, "not a regular file")


def test_what_can_not_be_looked_into_is_listed_with_its_reason(tmp_path: Path) -> None:
    """A dangling link is not dropped in silence."""
    (tmp_path / "gone.txt").symlink_to("nowhere")
    assert _paths(tmp_path) == ["gone.txt"]
    article = read_article(tmp_path, "gone.txt")
    assert article.problem is Problem.UNREADABLE
    assert "No such file" in article.detail


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_closed_file_and_a_closed_folder_are_listed(tmp_path: Path) -> None:
    """The system's own words tell why they can't be read."""
    _write(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "sub").chmod(0)
    try:
        assert _paths(tmp_path) == ["a.txt", "sub"]
        details = [read_article(tmp_path, path).detail for path in ("a.txt", "sub")]
    finally:
        (tmp_path / "sub").chmod(0o700)
    assert details == ["Permission denied"] * 2


@pytest.mark.parametrize("name", ["nowhere", "a.txt"])
def test_a_folder_that_is_none_is_an_error(tmp_path: Path, name: str) -> None:
    """It carries the folder and the system's words."""
    _write(tmp_path, "a.txt")
    with pytest.raises(FolderError) as caught:
        scan(tmp_path / name)
    assert caught.value.reason in ("No such file or directory", "Not a directory")


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    """Beyond 20 MB it is listed as too large, at once."""
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(LARGEST + 1)
    article = read_article(tmp_path, "huge.txt")
    assert (article.problem, article.detail) == (Problem.TOO_LARGE, f"{LARGEST + 1} bytes")


def test_a_long_file_is_read_whole(tmp_path: Path) -> None:
    """A text longer than what is read at once."""
    text = _TEXT + "\n\nMore." * 300_000
    (tmp_path / "long.txt").write_text(text, "utf-8")
    assert read_article(tmp_path, "long.txt").body == text[17:]


def test_a_preview_has_as_many_characters_as_asked_for(tmp_path: Path) -> None:
    """However long the file is."""
    (tmp_path / "long.txt").write_text(_TEXT + "ş" * 3_000_000, "utf-8")
    article = read_article(tmp_path, "long.txt", limit=1000)
    assert len(article.body) == 1000
    assert article.encoding == "utf-8"


def test_a_name_that_is_no_text_is_read_all_the_same(tmp_path: Path) -> None:
    """Old file names may hold any bytes; the headline shows them somehow."""
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"")
    (stamp,) = scan(tmp_path)
    article = read_article(tmp_path, stamp.path)
    assert article.problem is Problem.EMPTY
    assert article.headline == "caf?.txt"


def test_a_very_deep_folder_is_walked(tmp_path: Path) -> None:
    """Depth is no limit of ours."""
    deep = tmp_path.joinpath(*["d"] * 300)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(_TEXT, "utf-8")
    assert len(scan(tmp_path)) == 1
