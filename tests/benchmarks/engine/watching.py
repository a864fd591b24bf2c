"""How soon the worker that watches a folder makes a file searchable that was just written."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.engine.figures import Changed
from tests.benchmarks.engine.generator import write_articles
from tests.benchmarks.engine.peers.dateline import FOLDER, where

_ARTICLES = 200  # few, for the worker reads names and dates in all before it is at rest
_READY, _COMMITTED = "ready", "committed"


def watched(place: Path, count: int) -> Changed:
    """Write new articles one by one into a folder that the worker has read; time each."""
    write_articles(place / FOLDER, _ARTICLES)
    command = [sys.executable, "-m", "search.worker", "index", *where(place)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as worker:
        states = _states(worker)
        _wait_for(_READY, states)
        times = []
        for number in range(count):
            started = time.perf_counter()
            (place / FOLDER / f"new-{number}.txt").write_bytes(b" date 2025-07-04 Something new.")
            _wait_for(_COMMITTED, states)
            times.append(1000 * (time.perf_counter() - started))
            _wait_for(_READY, states)
        worker.communicate()
    return Changed(times, None)


def _states(worker: "subprocess.Popen[bytes]") -> Iterator[str]:
    assert worker.stdout is not None
    for line in worker.stdout:
        facts: dict[str, Any] = json.loads(line)
        yield facts["state"]


def _wait_for(wanted: str, states: Iterator[str]) -> None:
    """Read on until the worker is so far."""
    if wanted not in states:
        raise RuntimeError(f"the worker ended before it was {wanted}")
