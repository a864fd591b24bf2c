"""The system tells what happens in watched folders, and what it can't tell is known."""

import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from search.archive.watching import Seen, Watch, is_on_network


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with a subfolder and a file in each."""
    place = tmp_path / "folder"
    (place / "sub").mkdir(parents=True)
    (place / "a.txt").write_text("a")
    (place / "sub" / "b.txt").write_text("b")
    return place


@pytest.fixture
def watch(folder: Path) -> Iterator[Watch]:
    """Watch both."""
    watch = Watch()
    watch.begin(folder)
    watch.add("", str(folder))
    watch.add("sub/", str(folder / "sub"))
    if not watch.is_whole:
        pytest.skip("nothing can be watched here")
    yield watch
    watch.close()


_CHANGES: dict[str, tuple[Callable[[Path], object], Seen | None]] = {
    "nothing": (lambda _: None, None),
    "a new file": (lambda f: (f / "n.txt").write_text("n"), Seen(frozenset({"n.txt"}))),
    "a changed file": (lambda f: (f / "a.txt").write_text("x"), Seen(frozenset({"a.txt"}))),
    "one in a subfolder": (
        lambda f: (f / "sub" / "b.txt").write_text("x"),
        Seen(frozenset({"sub/b.txt"})),
    ),
    "a renamed file": (
        lambda f: (f / "a.txt").rename(f / "sub" / "c.txt"),
        Seen(frozenset({"a.txt", "sub/c.txt"})),
    ),
    "a removed file": (lambda f: (f / "a.txt").unlink(), Seen(frozenset({"a.txt"}))),
    "a touched file": (lambda f: os.utime(f / "a.txt"), Seen(frozenset({"a.txt"}))),
    "a link": (lambda f: os.link(f / "a.txt", f / "l.txt"), Seen(frozenset({"l.txt"}))),
    "a hidden file": (lambda f: (f / ".swp").write_text("x"), None),
    "a hidden folder": (lambda f: (f / ".git").mkdir(), None),
    "a file that is read": (lambda f: (f / "a.txt").read_text(), None),
    "a new folder": (lambda f: (f / "new").mkdir(), Seen(everything=True)),
    "a renamed folder": (lambda f: (f / "sub").rename(f / "bus"), Seen(everything=True)),
    "the folder moved": (lambda f: f.rename(f.with_name("moved")), Seen(everything=True)),
}


@pytest.mark.parametrize("what", _CHANGES)
def test_what_happens_is_seen(folder: Path, watch: Watch, what: str) -> None:
    """Files by their paths; of folders that everything may have changed (acceptance 52)."""
    change, seen = _CHANGES[what]
    change(folder)
    assert watch.take() == seen
    assert watch.take() is None


def test_a_name_may_hold_any_bytes(folder: Path, watch: Watch) -> None:
    """Old file names are no UTF-8."""
    name = os.fsdecode(b"caf\xe9.txt")
    (folder / name).write_text("x")
    assert watch.take() == Seen(frozenset({name}))


def test_too_much_at_once_is_everything(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system drops what it can't keep, and says so."""
    told = iter([struct.pack("iIII", -1, 0x4000, 0, 0)])

    def read(_descriptor: int, _most: int) -> bytes:
        try:
            return next(told)
        except StopIteration:
            raise BlockingIOError from None

    monkeypatch.setattr("search.archive.watching.os.read", read)
    assert watch.take() == Seen(everything=True)


def test_a_folder_beside_is_told_without_names(folder: Path, tmp_path: Path, watch: Watch) -> None:
    """Only that something happened there; one that is not there yet is seen when it is made."""
    beside = tmp_path / "settings" / "library"
    watch.add_other(beside)
    beside.mkdir(parents=True)
    assert watch.take() == Seen()
    (beside / "aliases.txt").write_text("x")
    assert watch.take() == Seen()
    assert watch.is_whole


def test_a_folder_beside_is_watched_again_when_it_is_made_anew(
    tmp_path: Path, watch: Watch
) -> None:
    """Who tidies up settings may take it away for a while."""
    beside = tmp_path / "settings" / "library"
    beside.mkdir(parents=True)
    watch.add_other(beside)
    for _ in range(2):
        beside.rmdir()
        assert watch.take() == Seen()
        beside.mkdir()
        assert watch.take() == Seen()
    (beside / "aliases.txt").write_text("x")
    assert watch.take() == Seen()


def test_beginning_anew_forgets_all(folder: Path, watch: Watch) -> None:
    """What was watched before, and what happened there."""
    (folder / "n.txt").write_text("n")
    watch.begin(folder)
    (folder / "m.txt").write_text("m")
    assert watch.take() is None


def test_a_folder_that_can_not_be_watched_is_known(folder: Path, watch: Watch) -> None:
    """The user may have no watches left."""
    watch.add("gone/", str(folder / "gone"))
    assert not watch.is_whole


def test_where_nobody_tells_nothing_is_seen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another system than Linux has no inotify."""
    monkeypatch.setattr("search.archive.watching.ctypes.CDLL", lambda _name: object())
    watch = Watch()
    watch.begin(folder)
    watch.add("", str(folder))
    assert not watch.is_whole
    assert watch.fileno() < 0
    assert watch.take() is None


_MOUNTS = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /srv/news\040room rw shared:2 - nfs4 host:/news rw
31 22 0:41 / /srv rw - xfs /dev/sdb1 rw
32 22 0:42 / /home/me/remote rw - fuse.sshfs host: rw
""".strip()


@pytest.mark.parametrize(
    ("place", "is_network"),
    [
        ("/", False),
        ("/srv/news", False),
        ("/srv/news room", True),
        ("/srv/news room/1999", True),
        ("/srv/news rooms", False),
        ("/home/me/remote/articles", True),
        ("/home/me", False),
    ],
)
def test_a_network_is_known_by_its_mount(tmp_path: Path, place: str, *, is_network: bool) -> None:
    """Other computers may change what is there, and nobody tells ours."""
    mounts = tmp_path / "mountinfo"
    mounts.write_text(_MOUNTS)
    assert is_on_network(Path(place), mounts) is is_network
    assert not is_on_network(Path(place), tmp_path / "nowhere")
