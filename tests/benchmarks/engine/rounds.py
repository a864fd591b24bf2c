"""Builds, asks and changes engines in turn, each in a process and a folder of its own."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.engine.engines import DATELINE, Engine
from tests.benchmarks.engine.figures import Answered, Built, Changed
from tests.benchmarks.engine.peer import FIRST
from tests.benchmarks.engine.peers.dateline import CACHE, FOLDER, where
from tests.benchmarks.engine.running import Line, Ran, run, size
from tests.benchmarks.engine.watching import watched

_SEARCHABLE = ("committed", "reading", "linking", "ready")


class Rounds:
    """Times engines on the articles of a folder; their indexes are in another, `home`."""

    def __init__(self, folder: Path, count: int, home: Path) -> None:
        self._folder = folder
        self._count = count
        self._home = home

    def build(self, engine: Engine) -> Built:
        """Build an engine's index anew."""
        place = self._place(engine)
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        if engine is DATELINE:
            ran = self._let_the_worker_build(place)
        else:
            ran = run(self._command(engine, "build", str(self._folder)))
        first = min(FIRST, self._count)
        return Built(
            _seconds_until(ran.lines, first),
            _seconds_until(ran.lines, self._count),
            ran.cpu,
            ran.megabytes,
            size(place),
        )

    def ask(self, engine: Engine) -> Answered:
        """Ask an engine each keystroke once; its index must have been built."""
        ran = run(self._command(engine, "ask"))
        (line,) = ran.lines
        return Answered(line.facts["times"], line.facts["counts"], ran.megabytes)

    def change(self, engine: Engine, count: int) -> Changed:
        """Change articles one by one, in the index that was built."""
        ran = run(self._command(engine, "change", str(self._folder), str(count)))
        (line,) = ran.lines
        return Changed(line.facts["times"], size(self._place(engine)))

    def watch(self, count: int) -> Changed:
        """Write so many new files into a folder that the worker watches."""
        return watched(self._home / "watched", count)

    def _command(self, engine: Engine, task: str, *rest: str) -> list[str]:
        child = ["-m", "tests.benchmarks.engine.child", engine.peer]
        return [engine.python, *child, str(self._place(engine)), task, *rest]

    def _place(self, engine: Engine) -> Path:
        """Return the folder of an engine's index; the same one for all that ask the worker's."""
        builder = engine if engine.builds else DATELINE
        return self._home / builder.peer.replace(":", "-")

    def _let_the_worker_build(self, place: Path) -> Ran:
        """Let the worker index as it does for the window, until all words can be searched."""
        (place / FOLDER).symlink_to(self._folder)
        (place / CACHE).mkdir()
        command = [sys.executable, "-m", "search.worker", "index", *where(place)]
        return run(command, lambda facts: _searchable(facts) >= self._count)


def _searchable(facts: dict[str, Any]) -> float:
    """Return how many articles can be searched once a line has come, of ours or the worker's."""
    if "committed" in facts:
        return float(facts["committed"])
    if facts.get("state") == "failed":
        raise RuntimeError(f"the worker failed: {facts['error']}")
    if facts.get("state") not in _SEARCHABLE:
        return 0
    return float(facts["done"]) if facts["state"] == "committed" else float("inf")


def _seconds_until(lines: Sequence[Line], count: int) -> float:
    """Return when so many articles could be searched."""
    times: Iterator[float] = (line.seconds for line in lines if _searchable(line.facts) >= count)
    return next(times)
