"""Several segments made into one, without the documents that are deleted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from search.index.inverting import Documents, WordStream, segment_of, streamed
from search.index.segment import SegmentArrays


@dataclass(frozen=True, slots=True)
class LivingSegment:
    """A segment, and for each of its documents whether it is not deleted."""

    arrays: SegmentArrays
    live: NDArray[np.bool_]


def merged(segments: Sequence[LivingSegment]) -> SegmentArrays:
    """Make one segment of the documents that are not deleted, in their order.

    Why by way of the words as they stood: that is the same inversion that made the segments.
    """
    names = dict.fromkeys(chain.from_iterable(part.arrays.field_names for part in segments))
    return segment_of(
        Documents(
            np.concatenate([part.arrays.numbers[part.live] for part in segments]),
            np.concatenate([_paragraphs(part)[part.live] for part in segments]),
            np.concatenate([_starts(part) for part in segments]),
            {name: _stream(segments, name) for name in names},
        )
    )


def _paragraphs(part: LivingSegment) -> NDArray[np.int64]:
    offsets = part.arrays.paragraph_offsets.astype(np.int64)
    return offsets[1:] - offsets[:-1]


def _starts(part: LivingSegment) -> NDArray[np.integer]:
    return part.arrays.paragraph_starts[np.repeat(part.live, _paragraphs(part))]


def _stream(segments: Sequence[LivingSegment], name: str) -> WordStream:
    """Put a field's words of all segments in a row, numbered by one vocabulary."""
    fields = [part.arrays.field(name) for part in segments]
    vocabulary = list(dict.fromkeys(chain.from_iterable(field.terms for field in fields)))
    numbers = {word: number for number, word in enumerate(vocabulary)}
    streams = [
        _living(streamed(field), part.live, numbers)
        for field, part in zip(fields, segments, strict=True)
    ]
    return WordStream(
        np.concatenate([stream.words for stream in streams]),
        np.concatenate([stream.lengths for stream in streams]),
        vocabulary,
    )


def _living(
    stream: WordStream, live: NDArray[np.bool_], numbers: Mapping[bytes, int]
) -> WordStream:
    """Leave out the words of deleted documents, and number the others anew."""
    anew = np.fromiter(map(numbers.__getitem__, stream.vocabulary), np.uint32)
    words = stream.words[np.repeat(live, stream.lengths)]
    return WordStream(anew[words], stream.lengths[live], stream.vocabulary)
