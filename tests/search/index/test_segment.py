"""What must hold of a segment's file: what was written is read, and damage is told."""

import errno
import os
from pathlib import Path

import numpy as np
import pytest

from search.errors import CacheError
from search.index.segment import SegmentArrays, Unsigned


def _arrays() -> dict[str, Unsigned]:
    """Write out by hand: document 0 is 'oil gas oil', document 1 'gäs', both without headline."""
    empty = np.zeros(0, np.uint8)
    return {
        "numbers": np.array([7, 9], np.uint32),
        "paragraph_offsets": np.array([0, 2, 3], np.uint32),
        "paragraph_starts": np.array([0, 2, 0], np.uint16),
        "body.terms": np.frombuffer("gas\ngäs\noil\n".encode(), np.uint8),
        "body.posting_offsets": np.array([0, 1, 2, 3], np.uint32),
        "body.documents": np.array([0, 1, 0], np.uint16),
        "body.frequencies": np.array([1, 1, 2], np.uint8),
        "body.place_offsets": np.array([0, 1, 2, 4], np.uint32),
        "body.places": np.array([1, 0, 0, 2], np.uint16),
        "body.lengths": np.array([3, 1], np.uint8),
        "headline.terms": empty,
        "headline.posting_offsets": np.zeros(1, np.uint32),
        "headline.documents": empty,
        "headline.frequencies": empty,
        "headline.place_offsets": np.zeros(1, np.uint32),
        "headline.places": empty,
        "headline.lengths": np.zeros(2, np.uint8),
    }


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a file with a segment of two documents."""
    SegmentArrays(_arrays()).write(tmp_path / "x.words")
    return tmp_path / "x.words"


def test_what_was_written_is_read(path: Path) -> None:
    """All arrays come back, each with its type, aligned for the processor."""
    read = SegmentArrays.open(path)
    assert read.count == 2
    assert read.field_names == ("body", "headline")
    for name, array in _arrays().items():
        assert read.arrays[name].dtype == array.dtype
        assert read.arrays[name].tolist() == array.tolist()
        assert read.arrays[name].ctypes.data % 16 == 0
        assert not read.arrays[name].flags.writeable


def test_terms_are_found_whole_and_by_their_beginning(path: Path) -> None:
    """In the order of bytes, in which letters beyond ASCII come last."""
    body = SegmentArrays.open(path).field("body")
    assert body.terms == [b"gas", "gäs".encode(), b"oil"]
    assert [body.find(term) for term in (b"gas", b"oil", b"", b"g", b"zz")] == [0, 2, -1, -1, -1]
    assert body.with_prefix(b"g") == (0, 2)
    assert body.with_prefix(b"") == (0, 3)
    assert body.with_prefix("gä".encode()) == (1, 2)
    assert body.with_prefix(b"h") == (2, 2)


def test_documents_of_one_term_and_of_neighbours(path: Path) -> None:
    """A beginning's documents lie in one piece; one that has two of the words is there twice."""
    body = SegmentArrays.open(path).field("body")
    assert body.documents_of(2).tolist() == [0]
    assert body.documents_of(0, 3).tolist() == [0, 1, 0]
    assert body.documents_of(1, 1).tolist() == []


def test_a_field_without_words_has_no_terms(path: Path) -> None:
    """An empty headline is a field all the same."""
    headline = SegmentArrays.open(path).field("headline")
    assert headline.terms == []
    assert headline.find(b"oil") == -1
    assert headline.with_prefix(b"") == (0, 0)


def test_every_flipped_bit_is_noticed(path: Path) -> None:
    """In the header, in the arrays, in the padding between them (acceptance 45)."""
    raw = path.read_bytes()
    for place in range(len(raw)):
        path.write_bytes(raw[:place] + bytes([raw[place] ^ 1 << place % 8]) + raw[place + 1 :])
        with pytest.raises(CacheError):
            SegmentArrays.open(path)


def test_a_file_of_another_length_is_refused(path: Path) -> None:
    """Cut short anywhere, or longer than written."""
    raw = path.read_bytes()
    for piece in (*(raw[:size] for size in range(0, len(raw), 7)), raw + b"\0"):
        path.write_bytes(piece)
        with pytest.raises(CacheError):
            SegmentArrays.open(path)


def test_a_missing_file_is_told_from_damage(tmp_path: Path) -> None:
    """A reader whose segment was just merged into another tries again."""
    with pytest.raises(FileNotFoundError):
        SegmentArrays.open(tmp_path / "none.words")


def test_a_write_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a file would keep a full disk full."""

    def fail(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        SegmentArrays(_arrays()).write(tmp_path / "x.words")
    assert not list(tmp_path.iterdir())
