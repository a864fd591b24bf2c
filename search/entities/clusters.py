"""Look words up in clusters of words that are used alike: "london" stands with "paris"."""

import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple, Self

_MAGIC = b"DLWC\x01\x00\x00\x00"
_SHORT, _LONG = "H", "I"
_HEAD = len(_MAGIC) + 8


class Cluster(NamedTuple):
    """A word's cluster among few large ones, and among many small ones."""

    coarse: int
    fine: int


class Clusters:
    """The clusters of a quarter of a million lower-case words, in few bytes.

    Words are kept as their CRC-32 in ascending order, beside each the place of its cluster in a
    table. Why: an array loads in a millisecond, a dictionary of strings in two hundred. A word
    that is not there is taken for one that is once in twenty thousand.
    """

    def __init__(
        self, table: Iterable[Cluster], hashes: "array[int]", places: "array[int]"
    ) -> None:
        self._table = list(table)
        self._hashes = hashes
        self._places = places

    @classmethod
    def of(cls, words: Iterable[tuple[str, Cluster]]) -> Self:
        """Gather words; of two with one hash the first stays."""
        by_hash: dict[int, Cluster] = {}
        for word, cluster in words:
            by_hash.setdefault(_hash(word), cluster)
        table = sorted(set(by_hash.values()))
        place_of = {cluster: place for place, cluster in enumerate(table)}
        rows = sorted(by_hash.items())
        return cls(
            table,
            array(_LONG, (number for number, _ in rows)),
            array(_SHORT, (place_of[cluster] for _, cluster in rows)),
        )

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Read what `to_bytes` wrote; raises ValueError where it is something else."""
        if raw[: len(_MAGIC)] != _MAGIC:
            raise ValueError("it holds no clusters")
        clusters, words = (int.from_bytes(raw[at : at + 4], "little") for at in (8, 12))
        ends = (_HEAD, middle := _HEAD + 4 * clusters, last := middle + 4 * words, last + 2 * words)
        if len(raw) != ends[-1]:
            raise ValueError("its length is wrong")
        pairs = _array(_SHORT, raw[ends[0] : ends[1]])
        table = (Cluster(*pair) for pair in zip(pairs[::2], pairs[1::2], strict=True))
        return cls(
            table, _array(_LONG, raw[ends[1] : ends[2]]), _array(_SHORT, raw[ends[2] : ends[3]])
        )

    def to_bytes(self) -> bytes:
        """Write the number of clusters and of words, the table, the hashes and their places."""
        counts = b"".join(len(part).to_bytes(4, "little") for part in (self._table, self._hashes))
        pairs = array(_SHORT, (number for cluster in self._table for number in cluster))
        arrays = (_bytes(part) for part in (pairs, self._hashes, self._places))
        return b"".join((_MAGIC, counts, *arrays))

    def find(self, word: str) -> Cluster | None:
        """Find the cluster of a lower-case word."""
        number = _hash(word)
        place = bisect_left(self._hashes, number)
        if place == len(self._hashes) or self._hashes[place] != number:
            return None
        return self._table[self._places[place]]


def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def _array(kind: str, raw: bytes) -> "array[int]":
    """Read little-endian numbers."""
    numbers: array[int] = array(kind, raw)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _bytes(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers.tobytes()
