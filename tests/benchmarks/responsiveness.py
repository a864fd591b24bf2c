"""Whether the window stalls while a large folder is opened, indexed, scrolled and searched.

usage: python tests/benchmarks/responsiveness.py [--seconds N] FOLDER

Opens the folder with an empty cache in the real window, offscreen or on the display there is. A
precise timer ticks every 5 ms in the event loop; its lateness is the gap in which the window could
not react. Meanwhile the list is scrolled, articles are opened and queries typed. Prints when the
list, the first article, the first answers and the whole index were there, and the gaps: by the
clock, which counts what other processes of a busy machine took, and by the processor, which counts
only what the window itself was busy with from one tick to the next.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from gui.ahead import import_ahead

STARTED = time.monotonic()
import_ahead()

from PySide6.QtCore import QObject, Qt, QTimer  # noqa: E402 (after what it must not look into)
from PySide6.QtTest import QTest  # noqa: E402

from gui import app as application  # noqa: E402
from gui import desk as desks  # noqa: E402
from gui.main_window import MainWindow  # noqa: E402
from gui.values import WindowOptions  # noqa: E402

TICK = 5  # ms
QUERIES = (
    "oil",
    "oil price",
    '"central bank"',
    "s*",
    "date:1987-03 dollar",
    "-the",
    "person:reagan",
)


class Probe(QObject):
    """Ticks, acts as a reader would, and notes when things were there."""

    def __init__(self, window: MainWindow, seconds: float) -> None:
        super().__init__(window)
        self.window = window
        self.until = time.monotonic() + seconds
        self.gaps: list[tuple[float, str]] = []
        self.busy: list[tuple[float, str]] = []
        self.events: dict[str, float] = {}
        self.asked = 0.0
        self.answers: list[float] = []
        self.last, self.worked = time.perf_counter(), time.thread_time()
        self.doing = "start"
        self.queries = 0
        self._every(TICK, self.tick, Qt.TimerType.PreciseTimer)
        self._every(40, self.scroll)
        self._every(300, self.step)
        self._every(1500, self.search)
        window.session.progressed.connect(self.note_progress)
        window.session.listed.connect(self.note_list)
        window.session.searched.connect(self.note_answer)
        window.session.marked.connect(lambda *_: self.note("first marks"))

    def _every(
        self, ms: int, act: Callable[[], object], kind: Qt.TimerType = Qt.TimerType.CoarseTimer
    ) -> None:
        timer = QTimer(self, interval=ms, timerType=kind)
        timer.timeout.connect(act)
        timer.start()

    def note(self, name: str) -> None:
        """Note when something happened for the first time."""
        self.events.setdefault(name, time.monotonic() - STARTED)

    def tick(self) -> None:
        """Note how late this tick is, and end when all is done."""
        now, worked = time.perf_counter(), time.thread_time()
        self.busy.append((1000 * (worked - self.worked), self.doing))
        self.gaps.append((1000 * (now - self.last) - TICK, self.doing))
        self.last, self.worked, self.doing = now, worked, ""
        if self.window.session.article is not None:
            self.note("first article")
        if time.monotonic() > self.until or (
            self.window.session.through and self.queries > 3 * len(QUERIES)
        ):
            for timer in self.findChildren(QTimer):
                timer.stop()
            self.window.close()

    def scroll(self) -> None:
        """Scroll the list on."""
        self.doing += " scroll"
        bar = self.window.list_pane.view.verticalScrollBar()
        bar.setValue((bar.value() + 400) % max(1, bar.maximum()))

    def step(self) -> None:
        """Open the next article."""
        self.doing += " open"
        self.window.list_pane.view.step(1)

    def search(self) -> None:
        """Type the next query."""
        self.doing += " type"
        query = QUERIES[self.queries % len(QUERIES)]
        self.queries += 1
        self.window.box.line.clear()
        self.asked = time.perf_counter()
        QTest.keyClicks(self.window.box.line, query)

    def note_progress(self, progress: object) -> None:
        """Note what the indexing child says."""
        state = str(getattr(progress, "state", ""))
        self.doing += f" {state}"
        self.note(f"first {state}" if state != "ready" else "everything indexed and read")
        if state == "reading":
            self.note("all searchable by keyword")

    def note_list(self) -> None:
        """Note that the list has grown."""
        self.doing += " list"
        self.events[f"list of {self.window.session.total:,}"] = time.monotonic() - STARTED

    def note_answer(self, reply: object) -> None:
        """Note how long a typed query took to its list."""
        self.doing += " answer"
        if reply is not None:
            self.note("first answer")
            self.answers.append(1000 * (time.perf_counter() - self.asked))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(XDG_CACHE_HOME=home, XDG_CONFIG_HOME=home)
        probes: list[Probe] = []

        class Window(MainWindow):
            def __init__(self, *arguments: object) -> None:
                super().__init__(*arguments)  # type: ignore[arg-type]  # handed through
                probes.append(Probe(self, options.seconds))

        # The window under measurement stands in for the one that the application makes.
        desks.MainWindow = Window  # type: ignore[assignment, attr-defined]
        application.run(WindowOptions(folder=options.folder))
        report(probes[0])


def report(probe: Probe) -> None:
    """Print what was noted."""
    lists = [name for name in probe.events if name.startswith("list of")]
    for name in lists[1:-1]:
        del probe.events[name]
    for name, at in sorted(probe.events.items(), key=lambda pair: pair[1]):
        print(f"{at:8.2f} s  {name}")
    for name, noted in (("by the clock", probe.gaps), ("by the processor", probe.busy)):
        report_gaps(name, noted[20:])
    if probe.answers:
        print(f"typed query to list: median {statistics.median(probe.answers):.0f} ms")


def report_gaps(name: str, noted: Sequence[tuple[float, str]]) -> None:
    """Print how gaps in ms are spread, and what was done in the worst of them."""
    gaps = sorted(gap for gap, _ in noted)
    quantiles = statistics.quantiles(gaps, n=1000)
    print(
        f"event-loop gaps {name} over {len(gaps):,} ticks, ms: "
        f"median {statistics.median(gaps):.1f}, p99 {quantiles[989]:.1f}, "
        f"p99.9 {quantiles[998]:.1f}, worst {gaps[-1]:.1f}"
    )
    worst = sorted(noted, reverse=True)[:8]
    print("  worst:", "; ".join(f"{gap:.0f} ms ({doing.strip()})" for gap, doing in worst))


if __name__ == "__main__":
    main()
