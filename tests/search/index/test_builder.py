"""What must hold of building in a second process: the same files, and no harm when it fails."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from search.errors import CacheError
from search.index import builder
from search.index.builder import BuilderProcess, BulkBuilder, building_with, serve
from search.index.building import Building, SegmentBuilder
from search.index.keyword_index import KeywordIndex
from search.index.segment import BODY, SegmentArrays
from search.index.tokenising import joined
from search.index.writing import IndexWriting

_HEADLINES = joined(["Oil", "Gas", ""])
_BODIES = joined(["Oil price\n\nrose", "", "Kəlbəcər’s ★ gas"])


def _add(building: Building) -> None:
    building.add([7, 8, 9], _HEADLINES, _BODIES)


@pytest.fixture
def process() -> Iterator[BuilderProcess]:
    """Give a process that builds."""
    process = BuilderProcess()
    yield process
    process.close()


def test_the_file_is_the_same_whoever_builds_it(process: BuilderProcess, tmp_path: Path) -> None:
    """Byte by byte, time after time."""
    here = SegmentBuilder()
    for name in ("first", "second"):
        for building, kind in ((process, "there"), (here, "here")):
            _add(building)
            building.write(tmp_path / f"{name}-{kind}")
        ours, theirs = (tmp_path / f"{name}-{kind}" for kind in ("here", "there"))
        assert ours.read_bytes() == theirs.read_bytes()


def test_no_module_is_taken_from_where_we_were_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder of somebody else's articles may lie a `json.py` that means harm."""
    (tmp_path / "json.py").write_text("raise SystemExit\n")
    monkeypatch.chdir(tmp_path)
    process = BuilderProcess()
    try:
        _add(process)
        process.write(tmp_path / "x")
    finally:
        process.close()
    assert SegmentArrays.open(tmp_path / "x").count == 3


def test_what_is_discarded_is_forgotten(process: BuilderProcess, tmp_path: Path) -> None:
    """A batch that was given up is in no segment."""
    process.add([1], joined(["Coal"]), joined(["coal"]))
    process.discard()
    _add(process)
    process.write(tmp_path / "x")
    segment = SegmentArrays.open(tmp_path / "x")
    assert segment.numbers.tolist() == [7, 8, 9]
    assert segment.field(BODY).find(b"coal") == -1


def test_a_failure_there_is_an_error_here(process: BuilderProcess, tmp_path: Path) -> None:
    """With the reason, and the process goes on."""
    _add(process)
    with pytest.raises(CacheError, match="No such file"):
        process.write(tmp_path / "none" / "x")
    _add(process)
    process.write(tmp_path / "x")


def test_an_end_of_the_process_is_an_error(process: BuilderProcess, tmp_path: Path) -> None:
    """Killed for want of memory, say: whoever waits for it is told."""
    _add(process)
    process._process.kill()
    process._process.wait()
    with pytest.raises(CacheError, match="has ended"):
        process.write(tmp_path / "x")


def test_the_process_ends_with_its_input() -> None:
    """In the middle of a frame too: what feeds it may be killed at any moment."""
    frame = io.BytesIO()
    for piece in (builder._FRAME.pack(b"a", 4, 9, 9), b"\1\0\0\0", b"cut"):
        frame.write(piece)
    frame.seek(0)
    answers = io.BytesIO()
    serve(frame, answers)
    assert answers.getvalue() == b""


def test_few_articles_need_no_process() -> None:
    """A changed article is indexed before a process would have started."""
    assert isinstance(building_with(1), SegmentBuilder)
    alone = building_with(2)
    assert isinstance(alone, BulkBuilder)
    _add(alone)
    assert alone._following is None


def test_many_articles_are_indexed_in_two_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second chunk on; the process ends with the writing, or takes it down to one."""
    monkeypatch.setattr(builder, "_MUCH", 0)
    with IndexWriting(tmp_path, processes=2) as writing:
        for number in range(3):
            writing.add(number, "Oil", f"oil w{number}")
            writing.commit()
        building = writing._building
        assert isinstance(building, BulkBuilder)
        assert isinstance(building._now, BuilderProcess)
        building._now._process.kill()
        building._now._process.wait()
        writing.add(3, "Oil", "oil")
        with pytest.raises(CacheError, match="has ended"):
            writing.commit()
        writing.add(4, "Oil", "oil")
        writing.commit()
    with KeywordIndex.open(tmp_path) as index:
        assert sorted(index.numbers.tolist()) == [0, 1, 2, 4]
