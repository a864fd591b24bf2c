"""What must hold of the line on which all words of a segment stand."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from search.index.line import Line, Stretches
from search.index.segment import SegmentArrays, Unsigned

_LENGTHS = st.lists(st.integers(1, 40), min_size=1, max_size=40)


@given(_LENGTHS, st.integers(0, 50), st.data())
def test_each_place_lies_in_its_stretch(
    lengths: list[int], before: int, data: st.DataObject
) -> None:
    """However many stretches begin close together, and wherever the first begins."""
    starts = before + np.append(0, np.cumsum(lengths)[:-1])
    size = before + sum(lengths)
    places = np.array(sorted(data.draw(st.lists(st.integers(before, size - 1)))), np.intp)
    found = Stretches(starts, size).of(places)
    assert found.tolist() == (np.searchsorted(starts, places, side="right") - 1).tolist()


def test_a_text_beyond_the_lengths_that_are_kept_has_room() -> None:
    """Whoosh's byte for lengths ends at 106,374 words; of longer texts the last word tells."""
    count = 200_000
    arrays: dict[str, Unsigned] = {
        "numbers": np.arange(2, dtype=np.uint32),
        "paragraph_offsets": np.array([0, 1, 2], np.uint32),
        "paragraph_starts": np.zeros(2, np.uint16),
        "body.terms": np.frombuffer(b"oil\n", np.uint8),
        "body.posting_offsets": np.array([0, 2], np.uint32),
        "body.documents": np.array([0, 1], np.uint16),
        "body.frequencies": np.array([count, 1], np.uint32),
        "body.place_offsets": np.array([0, count + 1], np.uint32),
        "body.places": np.append(np.arange(count), 0).astype(np.uint32),
        "body.lengths": np.array([255, 1], np.uint8),
    }
    segment = SegmentArrays(arrays)
    line = Line(segment, segment.field("body"))
    places = line.places(range(1))
    assert np.diff(places).min() > 0
    assert np.bincount(line.documents.of(places)).tolist() == [count, 1]
