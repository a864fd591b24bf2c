"""How long from the start of the process to the first painted list, beside an empty window.

usage: python -m tests.benchmarks.startup [--rounds N] [--copies N] [FOLDER]

Starts an empty PySide6 window and Dateline in turn, N times each, and prints the medians in
milliseconds and the ratio. A first paint of Dateline counts only when the list holds articles. The
first start has an empty cache, the later ones a cache in which the worker has listed the whole
folder. With `--copies` each article of the folder is there so many times.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from search import paths
from tests.benchmarks.engine.running import run

_ROOT = Path(__file__).resolve().parents[2]

_EMPTY = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
def report():
    print(time.monotonic(), flush=True)
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
import sys, time
from gui.__main__ import import_ahead, main
import_ahead()
from gui import app, main_window
def report(self, window, library):
    assert window.model.article_count > 0
    print(time.monotonic(), window.model.article_count, flush=True)
    window.close()
app.Desk._finish = report
main(sys.argv[1:])
"""


def started(code: str, *arguments: str, environment: Mapping[str, str]) -> tuple[float, str]:
    """Run a program; return the milliseconds until it printed the time, and what else it said."""
    before = time.monotonic()
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True,
        cwd=_ROOT, env=environment,
    )  # fmt: skip
    at, _, rest = ran.stdout.strip().partition(" ")
    return 1000 * (float(at) - before), rest


def listed(folder: Path, home: str) -> dict[str, str]:
    """Return an environment whose cache knows the folder, as after an earlier start."""
    os.environ.update(XDG_CACHE_HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
    where = ("--folder", str(folder), "--cache", str(paths.cache_for(folder)),
             "--resources", str(paths.resources()))  # fmt: skip
    run(
        [sys.executable, "-m", "search.worker", "index", *where],
        lambda facts: facts["state"] in ("reading", "ready"),
    )
    return {**os.environ}


def environment_of(home: str) -> dict[str, str]:
    """Return an environment in which nothing is known yet."""
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
    empty, first, later = [], [], []
    articles = ""
    with tempfile.TemporaryDirectory() as home:
        folder = copied(options.folder.resolve(), options.copies, Path(home) / "articles")
        known = listed(folder, home)
        for _ in range(options.rounds):
            with tempfile.TemporaryDirectory() as nothing:
                unknown = environment_of(nothing)
                empty.append(started(_EMPTY, environment=known)[0])
                first.append(started(_DATELINE, str(folder), environment=unknown)[0])
            milliseconds, articles = started(_DATELINE, str(folder), environment=known)
            later.append(milliseconds)
    floor = statistics.median(empty)
    print(f"{'':24}{'median ms':>10}{'least ms':>10}{'ratio':>8}")
    for name, times in (("empty window", empty), ("first start", first), ("later start", later)):
        median = statistics.median(times)
        print(f"{name:24}{median:10.0f}{min(times):10.0f}{median / floor:8.2f}")
    print(f"articles in the first painted list of a later start: {articles}")


if __name__ == "__main__":
    main()
