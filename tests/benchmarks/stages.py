"""Where the time of a typed key goes: moments that the window and the answering child pass.

All moments are of CLOCK_MONOTONIC, which both processes share. As a program it is the answering
child, which notes its own moments in the file that `DATELINE_STAGES` names.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

FILE = "DATELINE_STAGES"

STAGES = (
    ("key handled, asked", "pressed", "asked"),
    ("to the child", "asked", "taken"),
    ("answered", "taken", "answered"),
    ("encoded", "answered", "encoded"),
    ("through the pipe", "encoded", "arrived"),
    ("decoded", "arrived", "decoded"),
    ("list laid", "decoded", "laid"),
    ("told all others", "laid", "shown"),
    ("painted", "shown", "painted"),
    ("in all", "pressed", "painted"),
)
"""What passes between one moment and another."""


class Child(NamedTuple):
    """The child's moments of one search, by its generation, and the processor's seconds in it."""

    generation: int
    taken: float
    answered: float
    encoded: float
    processor: float


class Moments:
    """The moments of the key that is awaited; those of the child are added in the end."""

    def __init__(self) -> None:
        self.keys: list[dict[str, float]] = []
        self.processor: list[float] = []
        self._now: dict[str, float] = {}
        self._used = 0.0

    def begin(self) -> None:
        """Begin with a key."""
        self._now = {"pressed": time.monotonic()}
        self._used = time.process_time()

    def note(self, name: str, value: float | None = None) -> None:
        """Note that a moment is here, once a key."""
        self._now.setdefault(name, time.monotonic() if value is None else value)

    def end(self) -> None:
        """End with what is painted."""
        self.note("painted")
        self.keys.append(self._now)
        self.processor.append(time.process_time() - self._used)

    def table(self, children: Sequence[Child]) -> str:
        """Write milliseconds a stage: the median, p95, and the mean of the slowest twentieth."""
        by_generation = {child.generation: child for child in children}
        used: list[float] = []
        for key in self.keys:
            child = by_generation.get(int(key.get("generation", -1)))
            if child is not None:
                key |= {name: getattr(child, name) for name in ("taken", "answered", "encoded")}
                used.append(child.processor)
        slowest = sorted(self.keys, key=lambda key: key["pressed"] - key["painted"])
        slowest = slowest[: max(len(self.keys) // 20, 1)]
        lines = [f"{'stage, ms':24}{'median':>8}{'p95':>8}{'slowest':>9}"]
        for words, first, last in STAGES:
            lines.append(_row(words, _spans(self.keys, first, last), _spans(slowest, first, last)))
        lines.append(_row("processor, window", self.processor, ()))
        lines.append(_row("processor, child", used, ()))
        return "\n".join(lines)


def _spans(keys: Sequence[dict[str, float]], first: str, last: str) -> list[float]:
    return [key[last] - key[first] for key in keys if first in key and last in key]


def _row(words: str, seconds: Sequence[float], slowest: Sequence[float]) -> str:
    if len(seconds) < 2:
        return f"  {words:22}"
    times = (statistics.median(seconds), statistics.quantiles(seconds, n=20)[18])
    mean = f"{1000 * statistics.fmean(slowest):9.2f}" if slowest else ""
    return f"  {words:22}" + "".join(f"{1000 * one:8.2f}" for one in times) + mean


def read_children(file: Path) -> list[Child]:
    """Read what the child noted."""
    rows = (line.split() for line in file.read_text("ascii").splitlines())
    return [Child(int(first), *map(float, rest)) for first, *rest in rows]


def main() -> int:
    """Run the worker that the arguments name; a search is noted when its reply has been sent."""
    from search import worker
    from search.messages.coding import Message, encode
    from search.messages.replies import SearchReply

    moments: dict[str, float] = {}
    reply, send = worker._reply, worker._send
    notes = Path(os.environ[FILE]).open("a", buffering=1, encoding="ascii")  # noqa: SIM115 (ever)

    def noted(name: str, work: Callable[..., object]) -> Callable[..., object]:
        def working(*arguments: object) -> object:
            done = work(*arguments)
            moments[name] = time.monotonic()
            return done

        return working

    def replying(*arguments: object) -> object:
        moments["taken"], moments["used"] = time.monotonic(), time.process_time()
        return noted("answered", reply)(*arguments)

    def sending(message: Message) -> None:
        send(message)
        if isinstance(message, SearchReply):
            used = time.process_time() - moments["used"]
            times = (moments["taken"], moments["answered"], moments["encoded"], used)
            print(message.generation, *times, file=notes)

    worker._reply = replying  # type: ignore[assignment]
    worker.encode = noted("encoded", encode)  # type: ignore[attr-defined, assignment]
    worker._send = sending
    return worker.main(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
