"""A segment: the words of a batch of articles as arrays, in a file that is mapped to be read.

The file:

    8 bytes   magic, which holds the version of the format
    4 bytes   CRC-32 of all that follows, little-endian as the next
    4 bytes   length of the header in bytes
    header    JSON, padded with spaces:
              {"arrays": {name: [offset from the end of the header, dtype, length]}}
    arrays    raw, each at a multiple of 16 bytes

The arrays of a segment, of which the documents are numbered from 0 as they were added:

    numbers            uint32, the article number of each document
    paragraph_offsets  uint32, documents + 1: where in paragraph_starts each document begins
    paragraph_starts   uint16 or 32, the places in the body at which paragraphs begin, rising, the
                       first 0; paragraphs without a word are left out

and of each field, behind its name and a dot:

    terms            uint8, the folded words in UTF-8, sorted by bytes, a line feed behind each
    posting_offsets  uint32, terms + 1: where in documents and frequencies each term begins
    documents        uint16 or 32, the documents of each term, rising
    frequencies      uint8, 16 or 32, how often the term stands in each of them
    place_offsets    uint32, terms + 1: where in places each term begins
    places           uint16 or 32, where it stands, counted in words from 0: as many as its
                     frequency in the first of its documents, rising, then those in the next
    lengths          uint8, how many words each document has, as Whoosh rounds them into a byte

Why one checksum over all: Whoosh keeps none, and a third of single flipped bits went unnoticed.
It takes some 0.5 ms a megabyte, when a segment is opened.
"""

import json
import mmap
import struct
import zlib
from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property
from io import RawIOBase
from pathlib import Path
from typing import Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from search.errors import CacheError
from search.replacing import replacing

Unsigned: TypeAlias = NDArray[np.unsignedinteger]
"""An array of uint8, 16 or 32: the smallest that holds its numbers."""

HEADLINE = "headline"
BODY = "body"
"""The names of the fields."""

_MAGIC = b"DLWORDS1"
_HEAD = struct.Struct("<8sII")
_ALIGNMENT = 16
_BLOCK = 1 << 17  # bytes, which stay in the processor's cache
_BEHIND_ANY_UTF8 = b"\xff"


class FieldArrays:
    """The words of one field of a segment, and where they stand; the arrays are told above."""

    def __init__(self, arrays: Mapping[str, Unsigned], name: str) -> None:
        self.spelled = arrays[f"{name}.terms"]
        self.posting_offsets = arrays[f"{name}.posting_offsets"]
        self.documents = arrays[f"{name}.documents"]
        self.frequencies = arrays[f"{name}.frequencies"]
        self.place_offsets = arrays[f"{name}.place_offsets"]
        self.places = arrays[f"{name}.places"]
        self.lengths = arrays[f"{name}.lengths"]

    @cached_property
    def terms(self) -> list[bytes]:
        """List the folded words in UTF-8, sorted by their bytes."""
        return self.spelled.tobytes().split(b"\n")[:-1]

    def find(self, term: bytes) -> int:
        """Return which of the terms a word is, or -1."""
        place = bisect_left(self.terms, term)
        return place if self.terms[place : place + 1] == [term] else -1

    def with_prefix(self, prefix: bytes) -> tuple[int, int]:
        """Return the first of the terms that begin so, and the one behind the last."""
        low = bisect_left(self.terms, prefix)
        return low, bisect_left(self.terms, prefix + _BEHIND_ANY_UTF8, low)

    def documents_of(self, low: int, high: int | None = None) -> Unsigned:
        """Give the documents of a term, or of each term from `low` to before `high`, in a row."""
        behind = low + 1 if high is None else high
        return self.documents[self.posting_offsets[low] : self.posting_offsets[behind]]

    def frequencies_of(self, low: int, high: int | None = None) -> Unsigned:
        """Give how often the terms stand in each of those documents, in a row as they are."""
        behind = low + 1 if high is None else high
        return self.frequencies[self.posting_offsets[low] : self.posting_offsets[behind]]

    def places_of(self, low: int, high: int | None = None) -> Unsigned:
        """Give the places at which the terms stand in each of those documents, in a row."""
        behind = low + 1 if high is None else high
        return self.places[self.place_offsets[low] : self.place_offsets[behind]]


class SegmentArrays:
    """The arrays of a segment, of a file or not yet in one."""

    def __init__(self, arrays: Mapping[str, Unsigned]) -> None:
        self.arrays = arrays
        self.numbers = arrays["numbers"]
        self.paragraph_offsets = arrays["paragraph_offsets"]
        self.paragraph_starts = arrays["paragraph_starts"]
        self.count = len(self.numbers)
        names = [key.removesuffix(".terms") for key in arrays if key.endswith(".terms")]
        self._fields = {name: FieldArrays(arrays, name) for name in names}

    @classmethod
    def open(cls, path: Path) -> Self:
        """Map a file; raises OSError, and CacheError where it isn't as it was written."""
        with path.open("rb", buffering=0) as file:
            try:
                base = _verified(file)
                mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                return cls(_read(memoryview(mapped), base))
            except (ValueError, KeyError, TypeError, struct.error) as failure:
                raise CacheError(str(path), f"{type(failure).__name__}: {failure}") from failure

    def write(self, path: Path) -> None:
        """Write a file that is there once it is whole; raises OSError and leaves nothing then."""
        with replacing(path) as draft:
            for piece in _pieces(self.arrays):
                draft.write(piece)

    @property
    def field_names(self) -> tuple[str, ...]:
        """Name the fields."""
        return tuple(self._fields)

    def field(self, name: str) -> FieldArrays:
        """Give the words of a field; raises KeyError where there is no such field."""
        return self._fields[name]


def _pieces(arrays: Mapping[str, Unsigned]) -> list[bytes | memoryview]:
    """Cut a segment's file into what is to be written one behind the other."""
    body: list[bytes | memoryview] = []
    table: dict[str, tuple[int, str, int]] = {}
    offset = 0
    for name, array in arrays.items():
        table[name] = (offset, array.dtype.str, len(array))
        body += [_raw(array), bytes(_padding(array.nbytes))]
        offset += array.nbytes + _padding(array.nbytes)
    header = json.dumps({"arrays": table}).encode()
    header += b" " * _padding(_HEAD.size + len(header))
    checksum = zlib.crc32(len(header).to_bytes(4, "little"))
    for piece in (header, *body):
        checksum = zlib.crc32(piece, checksum)
    return [_HEAD.pack(_MAGIC, checksum, len(header)), header, *body]


def _padding(size: int) -> int:
    return -size % _ALIGNMENT


def _raw(array: Unsigned) -> memoryview:
    return np.ascontiguousarray(array).data.cast("B") if len(array) else memoryview(b"")


def _verified(file: RawIOBase) -> int:
    """Return where the arrays begin; raises ValueError where a file isn't as it was written.

    Why not by the mapping: all of it would count as memory of the process from then on.
    """
    magic, checksum, header_size = _HEAD.unpack(file.read(_HEAD.size))
    if magic != _MAGIC:
        raise ValueError("not a segment of this version")
    found = zlib.crc32(header_size.to_bytes(4, "little"))
    block = memoryview(bytearray(_BLOCK))
    while size := file.readinto(block):
        found = zlib.crc32(block[:size], found)
    if found != checksum:
        raise ValueError("checksum does not match")
    return _HEAD.size + int(header_size)


def _read(whole: memoryview, base: int) -> dict[str, Unsigned]:
    """Find the arrays in a mapped file, in which they begin at `base`."""
    header = json.loads(bytes(whole[_HEAD.size : base]))
    return {
        name: np.frombuffer(whole, np.dtype(dtype), length, base + offset)
        for name, (offset, dtype, length) in header["arrays"].items()
    }
