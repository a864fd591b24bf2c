"""Build segments in a second process, while this one reads the articles that follow.

What they say, over pipes: a frame is a letter, the sizes of three pieces of bytes, and the pieces.
`a` adds articles (their numbers as uint32, their headlines and their bodies joined), `w` writes
the segment to the path in the first piece, `d` discards. Each `w` is answered by a line of JSON:
the words of what went wrong, or none. The process ends when its input does.
"""

import json
import os
import struct
import subprocess
import sys
from array import array
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

import search
from search.errors import CacheError
from search.index.building import Building, SegmentBuilder

_FRAME = struct.Struct("<cIII")
_ADD, _WRITE, _DISCARD = b"a", b"w", b"d"
_MUCH = 200_000
"""Bytes of articles, added at once, from which on more are expected."""

_ENDED = "the process that builds segments has ended"


class BuilderProcess(Building):
    """Makes segments in a process of its own, which starts at once and needs no waiting for.

    Every method but `close` raises CacheError where that process can't.
    """

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "search.index.builder"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=_environment(),
        )

    def add(self, numbers: Sequence[int], headlines: bytes, bodies: bytes) -> None:
        """Hand over a batch of articles."""
        self._send(_ADD, array("I", numbers).tobytes(), headlines, bodies)

    def write(self, path: Path) -> None:
        """Have the segment written, and wait for it."""
        self._send(_WRITE, os.fsencode(path))
        answer = _opened(self._process.stdout).readline()
        failure = json.loads(answer) if answer else _ENDED
        if failure:
            raise CacheError(str(path), failure)

    def discard(self) -> None:
        """Have all forgotten that was added."""
        self._send(_DISCARD)

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()

    def _send(self, kind: bytes, *pieces: bytes) -> None:
        """Send a frame."""
        three = (*pieces, b"", b"", b"")[:3]
        stream = _opened(self._process.stdin)
        try:
            stream.write(_FRAME.pack(kind, *map(len, three)))
            for piece in three:
                stream.write(piece)
            stream.flush()
        except BrokenPipeError as broken:
            raise CacheError("", _ENDED) from broken


class BulkBuilder(Building):
    """Makes segments in this process, and from the second on in another where there is much to do.

    Why not in another at once: before it has started, a few hundred articles are indexed here.
    """

    def __init__(self) -> None:
        self._now: Building = SegmentBuilder()
        self._following: BuilderProcess | None = None
        self._is_alone = True

    def add(self, numbers: Sequence[int], headlines: bytes, bodies: bytes) -> None:
        """Add a batch of articles."""
        self._now.add(numbers, headlines, bodies)
        if self._is_alone and len(bodies) > _MUCH:
            self._is_alone = False
            with suppress(OSError):  # for want of memory, say: all goes on here then
                self._following = BuilderProcess()

    def write(self, path: Path) -> None:
        """Write the segment, and make the next in the other process where there is one."""
        self._now.write(path)
        if self._following:
            self._now, self._following = self._following, None

    def discard(self) -> None:
        """Forget what was added; goes on in this process where the other has failed."""
        try:
            self._now.discard()
        except CacheError:
            self._now.close()
            self._now = SegmentBuilder()
            self._is_alone = True

    def close(self) -> None:
        """End the other process."""
        for building in (self._now, self._following):
            if building:
                building.close()


def building_with(processes: int) -> Building:
    """Choose what builds segments where so many processes may run."""
    return BulkBuilder() if processes > 1 else SegmentBuilder()


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Build what frames ask for until there are no more."""
    builder = SegmentBuilder()
    for kind, first, headlines, bodies in _frames(requests):
        if kind == _ADD:
            builder.add(array("I", first), headlines, bodies)
        elif kind == _DISCARD:
            builder.discard()
        else:
            answers.write(_written(builder, Path(os.fsdecode(first))))
            answers.flush()


def _written(builder: SegmentBuilder, path: Path) -> bytes:
    """Write a segment and answer."""
    failure = ""
    try:
        builder.write(path)
    except OSError as error:
        failure = f"{type(error).__name__}: {error}"
    return json.dumps(failure).encode() + b"\n"


def _frames(requests: IO[bytes]) -> Iterator[tuple[bytes, bytes, bytes, bytes]]:
    """Yield frames until the other end is closed, in the middle of one too."""
    while len(head := requests.read(_FRAME.size)) == _FRAME.size:
        kind, *sizes = _FRAME.unpack(head)
        first, second, third = (requests.read(size) for size in sizes)
        if len(third) < sizes[2]:
            break
        yield kind, first, second, third


def _opened(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise CacheError("", _ENDED)
    return stream


def _environment() -> dict[str, str]:
    """Let the process find this package, wherever it lies, and no module where we were started."""
    root = str(Path(search.__file__).parents[1])
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONSAFEPATH": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }


if __name__ == "__main__":
    with suppress(KeyboardInterrupt, BrokenPipeError):
        serve(sys.stdin.buffer, sys.stdout.buffer)
