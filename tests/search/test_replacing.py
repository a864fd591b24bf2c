"""A file takes the place of another at a stroke, or leaves all as it was."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from search.replacing import replacing

_FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a file whose text is `before`."""
    file = tmp_path / "kept.txt"
    file.write_text("before")
    return file


def write(file: Path, text: str = "after", *, private: bool = False) -> None:
    """Write a file."""
    with replacing(file, private=private) as draft:
        draft.write(text.encode())


def others_of(file: Path) -> list[str]:
    """Name what lies beside a file."""
    return [other.name for other in file.parent.iterdir() if other != file]


def test_a_file_is_as_it_was_until_all_is_written(place: Path) -> None:
    """Then it is another one, and nothing lies beside it."""
    with replacing(place) as draft:
        draft.write(b"after")
        draft.flush()
        assert place.read_text() == "before"
    assert place.read_text() == "after"
    assert others_of(place) == []


def test_a_long_name_is_no_hindrance(tmp_path: Path) -> None:
    """As long as file systems take, in a script of long letters."""
    file = tmp_path / ("Ы" * 127)
    write(file)
    assert file.read_text() == "after"


def _fail(*_arguments: object) -> None:
    raise _FULL


def _full_at_once(_patch: pytest.MonkeyPatch) -> None:
    raise _FULL


def _full_on_the_disk(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(os, "fsync", _fail)


def _full_when_named(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Path, "replace", _fail)


def _given_up(_patch: pytest.MonkeyPatch) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("fails", [_full_at_once, _full_on_the_disk, _full_when_named, _given_up])
def test_what_fails_leaves_all_as_it_was(
    place: Path, monkeypatch: pytest.MonkeyPatch, fails: Callable[[pytest.MonkeyPatch], None]
) -> None:
    """A full disk, wherever it shows, and the reader's Ctrl+C: no draft takes room."""

    def write_and_fail() -> None:
        with replacing(place) as draft:
            draft.write(b"aft")
            fails(monkeypatch)

    with pytest.raises((OSError, KeyboardInterrupt)) as raised:
        write_and_fail()
    if isinstance(raised.value, OSError):
        assert (raised.value.filename, raised.value.errno) == (str(place), errno.ENOSPC)
    assert place.read_text() == "before"
    assert others_of(place) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """By the file's own name, not by that of its draft."""
    file = tmp_path / "none" / "kept.txt"
    for private in (False, True):
        with pytest.raises(FileNotFoundError) as raised:
            write(file, private=private)
        assert str(raised.value) == f"[Errno 2] No such file or directory: '{file}'"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only_is_told(place: Path) -> None:
    """What lies in it stays."""
    place.parent.chmod(0o500)
    try:
        with pytest.raises(PermissionError, match=place.name):
            write(place)
    finally:
        place.parent.chmod(0o700)
    assert place.read_text() == "before"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_is_read_only_stays(place: Path) -> None:
    """Whoever made it so meant it."""
    place.chmod(0o400)
    with pytest.raises(PermissionError, match=place.name):
        write(place)
    assert place.read_text() == "before"


@pytest.mark.parametrize("target", ["there/kept.txt", "there/new.txt"])
def test_a_link_stays_one(place: Path, target: str) -> None:
    """As in settings that are kept elsewhere: what it leads to is written, there or not."""
    folder = place.parent / "there"
    folder.mkdir()
    (folder / "kept.txt").write_text("before")
    link = place.parent / "link"
    link.symlink_to(target)
    write(link)
    assert link.readlink() == Path(target)
    assert (place.parent / target).read_text() == "after"
    assert sorted(folder.iterdir()) == sorted({folder / "kept.txt", place.parent / target})


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_the_rights_of_a_file_stay(place: Path, mode: int) -> None:
    """Those of a new one are the usual ones."""
    place.chmod(mode)
    write(place)
    assert stat.S_IMODE(place.stat().st_mode) == mode
    usual, new = place.with_name("usual"), place.with_name("new")
    usual.touch()
    write(new)
    assert new.stat().st_mode == usual.stat().st_mode


def test_a_private_file_is_its_owners_alone(place: Path) -> None:
    """Whatever was there: also a link, which somebody else may have laid."""
    place.chmod(0o666)
    link = place.with_name("link")
    link.symlink_to(place)
    write(link, private=True)
    assert (link.is_symlink(), link.read_text(), place.read_text()) == (False, "after", "before")
    assert stat.S_IMODE(link.stat().st_mode) == 0o600


def test_a_pipe_is_written_as_it_is(tmp_path: Path) -> None:
    """A device too: nothing could take its place."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(pipe)
        assert os.read(reading, 99) == b"after"
    finally:
        os.close(reading)
    assert pipe.is_fifo()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """The system says so."""
    with pytest.raises(IsADirectoryError):
        write(tmp_path)
