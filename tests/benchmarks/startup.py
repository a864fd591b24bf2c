"""How long from the start of the process to the first painted window, beside an empty one.

usage: python tests/benchmarks/startup.py [--rounds N] [FOLDER]

Starts an empty PySide6 window and Dateline in turn, N times each, and prints the medians in
milliseconds and the ratio. A first paint of Dateline counts only when the list holds articles. The
first start with an empty cache and the later ones are told apart.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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


def started(code: str, *arguments: str, environment: dict[str, str]) -> tuple[float, str]:
    """Run a program; return the milliseconds until it printed the time, and what else it said."""
    before = time.monotonic()
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True,
        cwd=_ROOT, env=environment,
    )  # fmt: skip
    at, _, rest = ran.stdout.strip().partition(" ")
    return 1000 * (float(at) - before), rest


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=_ROOT / "seeds")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    seeds = options.folder.resolve() == _ROOT / "seeds"
    folder = [] if seeds else [str(options.folder.resolve())]
    empty, first, later = [], [], []
    articles = ""
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory() as home:
            environment = {
                **os.environ, "XDG_CACHE_HOME": home, "XDG_CONFIG_HOME": home,
                "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            }  # fmt: skip
            empty.append(started(_EMPTY, environment=environment)[0])
            first.append(started(_DATELINE, *folder, environment=environment)[0])
            milliseconds, articles = started(_DATELINE, *folder, environment=environment)
            later.append(milliseconds)
    floor = statistics.median(empty)
    print(f"{'':24}{'median ms':>10}{'least ms':>10}{'ratio':>8}")
    for name, times in (("empty window", empty), ("first start", first), ("later start", later)):
        median = statistics.median(times)
        print(f"{name:24}{median:10.0f}{min(times):10.0f}{median / floor:8.2f}")
    print(f"articles in the first painted list of a later start: {articles}")


if __name__ == "__main__":
    main()
