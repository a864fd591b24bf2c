"""The articles of a folder as the engines beside ours are given them, read as cheaply as we can."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_HEADER = b" date "
_DAY = slice(6, 16)
_READ_AT_ONCE = 64 * 1024
_LEAD = 120  # characters


class Text(NamedTuple):
    """One article: its rank in the list (0 the newest), file name, day as written, and words."""

    rank: int
    path: str
    day: str
    body: str

    @property
    def lead(self) -> str:
        """Return what a row of the list shows of it."""
        return self.body[:_LEAD]


def read_texts(folder: Path) -> list[Text]:
    """Read all articles of a folder, the newest first, those of one day by path."""
    found = [(path, *_parted(_read(f"{folder}/{path}"))) for path in sorted(_paths(folder))]
    found.sort(key=lambda text: text[1], reverse=True)
    return [Text(rank, *text) for rank, text in enumerate(found)]


def _paths(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        prefix = place[len(str(folder)) + 1 :]
        yield from (f"{prefix}/{name}" if prefix else name for name in names)


def _read(path: str) -> bytes:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        pieces = []
        while piece := os.read(descriptor, _READ_AT_ONCE):
            pieces.append(piece)
        return b"".join(pieces)
    finally:
        os.close(descriptor)


def _parted(raw: bytes) -> tuple[str, str]:
    """Part a file into its day, empty where it has no header, and its body."""
    if not raw.startswith(_HEADER):
        return "", raw.decode("utf-8", "replace").strip()
    return raw[_DAY].decode("ascii", "replace"), raw[_DAY.stop :].decode("utf-8", "replace").strip()
