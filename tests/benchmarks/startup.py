"""How long from the start of the process to the first painted list, beside an empty window.

usage: python -m tests.benchmarks.startup [--rounds N] [--copies N] [FOLDER]

Starts an empty PySide6 window and Dateline in turn, N times each, and prints the medians in
milliseconds and the ratio. A first paint of Dateline counts only when the list holds articles. The
first start has an empty cache, the later ones a cache in which the worker has listed the whole
folder; both are as from the menu, with the folder that was opened last. With `--copies` each
article of the folder is there so many times.

The list is painted before an article is opened; a row of its own tells when that was. Where others
use the machine, the ratio of the processor's time says more than that of the clock's.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from search import paths
from tests.benchmarks.engine.running import run

_ROOT = Path(__file__).resolve().parents[2]
_ROWS = ("empty window", "first start, list", "and article", "later start, list", "and its article")

_EMPTY = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
def report():
    print(time.monotonic(), time.process_time(), flush=True)
    app.exit()
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, report)
app = QApplication([])
window = Window()
window.resize(1240, 800)
window.show()
app.exec()
"""

_DATELINE = """
import time
from gui.__main__ import main
from gui.ahead import import_ahead
import_ahead()
from gui import app
read_on = app.Desk._read_on
def list_painted(self, window, library, before):
    assert window.model.article_count > 0
    print(time.monotonic(), time.process_time())
    read_on(self, window, library, before)
def article_painted(self, window, library):
    print(time.monotonic(), time.process_time(), window.model.article_count, flush=True)
    window.close()
app.Desk._read_on, app.Desk._finish = list_painted, article_painted
main([])
"""


class Moment(NamedTuple):
    """When a program was so far: milliseconds of the clock and of the processor."""

    clock: float
    cpu: float


def started(code: str, environment: Mapping[str, str]) -> tuple[list[Moment], list[str]]:
    """Run a program; return the moments that it told, and what else it said of the last one."""
    before = time.monotonic()
    ran = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True,
        cwd=_ROOT, env=environment,
    )  # fmt: skip
    lines = [line.split() for line in ran.stdout.splitlines()]
    moments = [Moment(1000 * (float(at) - before), 1000 * float(cpu)) for at, cpu, *_ in lines]
    return moments, lines[-1][2:]


def listed(folder: Path, home: str) -> dict[str, str]:
    """Return an environment whose cache knows the folder, as after an earlier start."""
    os.environ.update(environment_of(home, folder))
    where = ("--folder", str(folder), "--cache", str(paths.cache_for(folder)),
             "--resources", str(paths.resources()))  # fmt: skip
    run(
        [sys.executable, "-m", "search.worker", "index", *where],
        lambda facts: facts["state"] in ("reading", "ready"),
    )
    return {**os.environ}


def environment_of(home: str, folder: Path) -> dict[str, str]:
    """Return an environment in which nothing is known but the folder to open."""
    settings = Path(home) / "dateline" / "dateline.ini"
    settings.parent.mkdir()
    settings.write_text(f"[folder]\nlast={str(folder)!r}\n", encoding="utf-8")
    return {**os.environ, "XDG_CACHE_HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}


def copied(folder: Path, copies: int, place: Path) -> Path:
    """Return a folder that holds each article of another so many times."""
    if copies == 1:
        return folder
    place.mkdir()
    for number in range(copies):
        for file in folder.iterdir():
            shutil.copyfile(file, place / f"{number}-{file.name}")
    return place


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=_ROOT / "seeds")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--copies", type=int, default=1)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found: dict[str, list[Moment]] = {name: [] for name in _ROWS}
    articles: list[str] = []
    with tempfile.TemporaryDirectory() as home:
        folder = copied(options.folder.resolve(), options.copies, Path(home) / "articles")
        known = listed(folder, home)
        for _ in range(options.rounds):
            with tempfile.TemporaryDirectory() as nothing:
                unknown = environment_of(nothing, folder)
                empty = started(_EMPTY, known)[0]
                first = started(_DATELINE, unknown)[0]
            later, articles = started(_DATELINE, known)
            for name, moment in zip(_ROWS, (*empty, *first, *later), strict=True):
                found[name].append(moment)
    show(found)
    print(f"articles in the first painted list of a later start: {articles[0]}")


def show(found: Mapping[str, Sequence[Moment]]) -> None:
    """Print the medians, beside those of the first row."""
    print(f"{'':24}{'median ms':>10}{'least ms':>10}{'ratio':>8}{'of CPU':>8}")
    floor = [statistics.median(column) for column in zip(*found[_ROWS[0]], strict=True)]
    for name, moments in found.items():
        clock, cpu = (statistics.median(column) for column in zip(*moments, strict=True))
        print(
            f"{name:24}{clock:10.0f}{min(moments).clock:10.0f}"
            f"{clock / floor[0]:8.2f}{cpu / floor[1]:8.2f}"
        )


if __name__ == "__main__":
    main()
