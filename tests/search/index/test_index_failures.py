"""What must hold when the index is damaged, locked, killed or out of room."""

import errno
import gc
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from whoosh.index import TOC

from search.errors import CacheError
from search.index import keyword_index
from search.index.keyword_index import KeywordIndex
from search.query.clauses import Everything, Pattern, Phrase, Word
from tests.search.index.asking import found, indexed


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a directory with an index of thirty articles in two segments."""
    with KeywordIndex.writing(tmp_path) as writing:
        for number in range(30):
            writing.add(number, "Oil", f"oil price w{number} " * 9)
            if number == 20:
                writing.commit()
        writing.commit()
    return tmp_path


@pytest.fixture
def _leaks_allowed() -> Iterator[None]:
    """Let Whoosh leave files open that it failed to read, until the test is over."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield
        gc.collect()


def _ask_everything(place: Path) -> None:
    with KeywordIndex.open(place) as index:
        found(index, Everything())
        found(index, Pattern("w*"))
        found(index, Phrase(("oil", "price")))
        index.scores(Word("oil"))


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[:0],
        lambda raw: raw[: len(raw) // 2],
        lambda raw: raw[:-3],
        lambda raw: bytes(len(raw)),
        lambda raw: b"\xff" * len(raw),
        lambda raw: raw[:40] + b"\x00\xff\x80" * 9 + raw[67:],
        lambda raw: bytes(byte ^ (1 << number % 8) for number, byte in enumerate(raw)),
    ],
)
@pytest.mark.parametrize("name", ["*.toc", "*.words"])
@pytest.mark.usefixtures("_leaks_allowed")
def test_damage_is_one_kind_of_error(
    place: Path, name: str, damage: Callable[[bytes], bytes]
) -> None:
    """A damaged file is never searched, nor unpickled by Whoosh (acceptance 45, 47, 48)."""
    for path in place.glob(name):
        path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(CacheError):
        _ask_everything(place)


@pytest.mark.usefixtures("_leaks_allowed")
def test_a_missing_file_is_an_error_of_the_cache(place: Path) -> None:
    """A segment that the list of segments names but the disk has not (acceptance 45)."""
    next(place.glob("*.words")).unlink()
    with pytest.raises(CacheError):
        _ask_everything(place)


def test_an_index_of_another_version_is_not_opened(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another version wrote is never read as ours (acceptance 104)."""
    monkeypatch.setattr(keyword_index, "INDEX_NAME", "keywords0")
    with pytest.raises(CacheError):
        KeywordIndex.open(place)


def test_a_writer_that_is_killed_leaves_the_old_index(place: Path) -> None:
    """The lock goes with the process, and what was not committed was never there."""
    script = (
        "import os, sys; from pathlib import Path\n"
        "from search.index.keyword_index import KeywordIndex\n"
        "writing = KeywordIndex.writing(Path(sys.argv[1]))\n"
        "writing.add(99, '', 'oil'); writing.delete(1); os._exit(9)"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(place)], check=False)
    assert killed.returncode == 9
    with KeywordIndex.writing(place) as writing:
        writing.delete(2)
        writing.commit()
    with KeywordIndex.open(place) as index:
        assert indexed(index) == set(range(30)) - {2}
    assert not list(place.glob("*.tmp/*"))


def test_a_full_disk_leaves_the_old_index(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A commit that fails changes nothing, leaves no file and unlocks the index."""

    def fail(*_args: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = {path.name for path in place.iterdir()}
    with monkeypatch.context() as patch:
        patch.setattr(TOC, "write", fail)
        with KeywordIndex.writing(place) as writing:
            writing.add(99, "", "oil")
            with pytest.raises(CacheError, match="No space left"):
                writing.commit()
    assert {path.name for path in place.iterdir()} == before
    with KeywordIndex.open(place) as index:
        assert indexed(index) == set(range(30))
    with KeywordIndex.writing(place) as writing:
        writing.add(99, "", "oil")
        writing.commit()
