"""What must hold of writing over time: an index stays small, and is what it would be made anew."""

import os
from pathlib import Path

import numpy as np
import pytest

from search.errors import CacheError
from search.index.keyword_index import INDEX_NAME, KeywordIndex
from search.index.merging import LivingSegment, merged
from search.index.segment import SegmentArrays
from search.index.writing import IndexWriting

_TEXT = "The oil price rose in Baku, ministers said.\n\nGas fell, and nobody knew why. " * 4


def _body(number: int, version: int) -> str:
    return f"{_TEXT}\n\nArticle w{number} has version v{version}."


def _size(place: Path) -> int:
    return sum(path.stat().st_size for path in place.iterdir())


def test_an_index_stays_small_while_articles_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under three times the text after any number of changes (acceptance 53)."""
    monkeypatch.setattr(os, "fsync", lambda _file: None)  # waiting for the disk is not the matter
    with KeywordIndex.writing(tmp_path) as writing:
        writing.add_many((number, "Oil", _body(number, 0)) for number in range(40))
        writing.commit()
        for version in range(1, 121):
            writing.add(version % 40, "Oil", _body(version % 40, version))
            writing.commit()
            assert len(list(tmp_path.glob("*.words"))) < 12
    assert _size(tmp_path) < 3 * sum(len(_body(number, 100)) for number in range(40))
    with KeywordIndex.open(tmp_path) as index:
        assert sorted(index.numbers[index.live].tolist()) == list(range(40))


def test_merged_segments_are_what_they_would_be_made_of_one_batch(tmp_path: Path) -> None:
    """Array by array, without what was deleted, of articles in the same order."""
    texts = [("Oil", _body(1, 1)), ("", ""), ("Gas falls", "gas\n\n★\n\nfell"), ("", _body(2, 2))]
    for name, batches in (("one", [[0, 2, 3]]), ("many", [[0], [1], [2, 3]])):
        with KeywordIndex.writing(tmp_path / name) as writing:
            for batch in batches:
                writing.add_many((number, *texts[number]) for number in batch)
                writing.commit()
    one = SegmentArrays.open(next((tmp_path / "one").glob("*.words")))
    parts = [SegmentArrays.open(path) for path in (tmp_path / "many").glob("*.words")]
    parts.sort(key=lambda part: int(part.numbers[0]))
    again = merged([LivingSegment(part, part.numbers != 1) for part in parts])
    assert again.arrays.keys() == one.arrays.keys()
    for name, array in one.arrays.items():
        assert again.arrays[name].dtype == array.dtype
        assert np.array_equal(again.arrays[name], array)


def test_tidying_leaves_few_segments_and_the_same_articles(tmp_path: Path) -> None:
    """Nothing is found or lost by it."""
    with KeywordIndex.writing(tmp_path) as writing:
        for number in range(8):
            writing.add(number, "Oil", _body(number, 0))
            writing.commit()
        writing.delete(3)
        writing.commit()
        writing.tidy()
    with KeywordIndex.open(tmp_path) as index:
        assert sorted(index.numbers[index.live].tolist()) == [0, 1, 2, 4, 5, 6, 7]
    assert len(list(tmp_path.glob("*.words"))) <= 8


def test_a_damaged_list_of_segments_is_not_written_to(tmp_path: Path) -> None:
    """Neither is it unpickled; the lock is free afterwards."""
    with KeywordIndex.writing(tmp_path) as writing:
        writing.add(1, "", "oil")
        writing.commit()
    damaged = next(tmp_path.glob(f"_{INDEX_NAME}_*.toc"))
    damaged.write_bytes(damaged.read_bytes().replace(b"WordSegment", b"WordSegmenT"))
    for _ in range(2):
        with pytest.raises(CacheError, match="checksum"):
            IndexWriting(tmp_path)


def test_a_reader_is_undisturbed_by_merging(tmp_path: Path) -> None:
    """It keeps the files that it has open, until it is closed."""
    with KeywordIndex.writing(tmp_path) as writing:
        writing.add(0, "", "oil w0")
        writing.commit()
        with KeywordIndex.open(tmp_path) as index:
            for number in range(1, 12):
                writing.add(number, "", f"oil w{number}")
                writing.commit()
            assert index.numbers.tolist() == [0]
            assert index.frequency("oil") == 1
