"""Run an engine's process: its lines with the time they came, its memory and processor time."""

import json
import os
import re
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import Any, NamedTuple

_ROOT = Path(__file__).resolve().parents[3]
_BETWEEN_LOOKS = 0.02  # seconds
_MOST = re.compile(r"VmHWM:\s+(\d+) kB")


class Line(NamedTuple):
    """A line that a process wrote, as JSON, and the seconds since the process was started."""

    seconds: float
    facts: dict[str, Any]


class Ran(NamedTuple):
    """A process that has ended: its lines, its processor's seconds and its most memory in MB.

    Both are those of the process and all its children; pages that they share count more than once.
    """

    lines: tuple[Line, ...]
    cpu: float
    megabytes: float


Enough = Callable[[dict[str, Any]], bool]
"""Tells whether a line is the last that is waited for: the process's input is closed then."""


def run(command: Sequence[str], enough: Enough = lambda _facts: False) -> Ran:
    """Run a process to its end; raises CalledProcessError where it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=_ROOT)
    assert process.stdin is not None
    assert process.stdout is not None
    memory = _Memory(process.pid)
    lines = []
    for raw in process.stdout:
        line = Line(time.perf_counter() - started, json.loads(raw))
        lines.append(line)
        if enough(line.facts):
            process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, [*command])
    cpu = usage.ru_utime + usage.ru_stime
    return Ran(tuple(lines), cpu, memory.most() / 1024)


class _Memory:
    """Looks fifty times a second at the most that a process and its children had in memory.

    Why not getrusage: the memory of the process that forked counts in it.
    """

    def __init__(self, process: int) -> None:
        self._process = process
        self._most = 0
        self._ended = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def most(self) -> int:
        """Stop looking; return the most that was seen, in KiB."""
        self._ended.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        while not self._ended.wait(_BETWEEN_LOOKS):
            self._most = max(self._most, _most_resident(self._process))


def _most_resident(process: int) -> int:
    """Return the most KiB that a process and its children had so far, 0 when it is gone."""
    place = Path(f"/proc/{process}")
    try:
        found = _MOST.search((place / "status").read_text())
        children = (place / "task" / str(process) / "children").read_text().split()
    except OSError:
        return 0
    most = int(found[1]) if found else 0
    return most + sum(_most_resident(int(child)) for child in children)


def size(place: Path) -> int:
    """Return the bytes that a folder takes on the disk, as `du` counts them."""
    return sum(512 * path.lstat().st_blocks for path in place.rglob("*") if path.is_file())
