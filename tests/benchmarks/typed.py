"""How long from a typed key to the painted list, in the whole window.

usage: python tests/benchmarks/typed.py [--cache FOLDER] [--searchable] [--pace MS] [--stages]
           [--slowest N] FOLDER

Opens the folder in the real window, offscreen or on the display there is, waits until all of it is
read (with --searchable: until all words can be searched, names still being read meanwhile), and
types the phrases of tests/cases/keystrokes.toml key by key. A key's time ends when the list, or the
notice in its place, has been painted with its answer, or, where the same articles stay listed, when
the answer has been shown. Each key waits for the one before to be painted and for all it set off;
with --pace it comes so many milliseconds after it, as from a person who waits for nothing but the
list. Qt waits up to 5 ms for more to paint: they are part of the times. With --stages a table tells
where the time goes, and how much of it the processor was at work for the window and for the child:
on a busy machine these say more. With --cache, caches and settings are kept there from one run to
the next.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from gui.ahead import import_ahead

import_ahead()

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal  # noqa: E402 (after what it must not look into)
from PySide6.QtTest import QTest  # noqa: E402

from gui import app as application  # noqa: E402
from gui import desk as desks  # noqa: E402
from gui.main_window import MainWindow  # noqa: E402
from gui.values import WindowOptions  # noqa: E402
from gui.workers import answering  # noqa: E402
from gui.workers.lines import LineProcess  # noqa: E402
from search.messages import coding  # noqa: E402
from search.messages.progress import Progress, Stage  # noqa: E402
from search.messages.replies import Reply, SearchReply  # noqa: E402
from tests.benchmarks import stages  # noqa: E402
from tests.benchmarks.engine.keystrokes import phrases  # noqa: E402

_THROUGH = (Stage.READY, Stage.FAILED)
_SEARCHABLE = (Stage.READING, Stage.LINKING, *_THROUGH)
_REST = 0.1  # seconds until all articles are listed again, and the one that is open is painted
_LOOK = 2  # ms between two looks whether all that a key set off is done


class Key(NamedTuple):
    """A typed key: the text it made, the articles found, and milliseconds until it was painted.

    `answered` are those until the reply was in the window, `shown` those until the list was laid.
    """

    text: str
    found: int
    answered: float
    shown: float
    painted: float


class Typist(QObject):
    """Types every phrase key by key, and notes when each was painted."""

    _is_painting = Signal()

    def __init__(self, window: MainWindow, *, searchable: bool, pace: float) -> None:
        super().__init__(window)
        self.window = window
        self.moments = stages.Moments()
        self._begins_with = _SEARCHABLE if searchable else _THROUGH
        self._pace = pace  # seconds
        self._begun = False
        self.keys: list[Key] = []
        self._texts: Iterator[str] = _typed()
        self._text = ""
        self._rest_until = 0.0
        self._at = 0.0  # when the key was pressed
        self._answered = self._shown = 0.0
        self._awaited = False
        self._is_laid_anew = False
        self._looks = QTimer(self, interval=_LOOK)
        self._looks.timeout.connect(self._go_on)
        self._looks.start()
        window.session.progressed.connect(self._note_progress)
        searches = window.session.searches
        searches.answered.connect(self._note_shown)  # behind the session's own slot
        window.model.modelReset.connect(self._note_reset)
        queued = Qt.ConnectionType.QueuedConnection  # once all is painted, ahead of any timer
        self._is_painting.connect(self._end_painted, queued)
        for widget in (window.list_pane.view.viewport(), window.list_pane.nothing):
            widget.installEventFilter(self)

    def start(self) -> None:
        """Listen for replies before the session does; called once it has its services."""
        answers = self.window.session.searches._answers
        assert answers is not None
        answers.found.disconnect(self.window.session.searches._take_found)
        answers.found.connect(self._note_answered)
        answers.found.connect(self.window.session.searches._take_found)
        self.window.session.listed.connect(self._note_laid)  # behind all others

    def _note_progress(self, progress: Progress) -> None:
        self._begun = self._begun or progress.state in self._begins_with

    def _go_on(self) -> None:
        """Type the next key, once all that the one before set off is done."""
        answers = self.window.session.searches._answers
        if self._awaited or not self._begun or answers is None:
            return
        if time.perf_counter() < self._rest_until:
            return
        if answers.waiting if not self._pace else time.perf_counter() < self._at + self._pace:
            return
        text = next(self._texts, None)
        if text is None:
            self._looks.stop()
            self.window.close()
        elif text:
            self._awaited = bool(text.strip())
            self.moments.begin()
            self._is_laid_anew = False
            self._text, self._at = text, time.perf_counter()
            QTest.keyClicks(self.window.box.line, text[-1])
            self.moments.note("asked")
        else:
            self.window.box.line.setFocus()
            self.window.box.set_text("")
            self.window.session.search("")
            self._rest_until = time.perf_counter() + _REST

    def _note_answered(self, reply: SearchReply) -> None:
        self._answered = time.perf_counter()
        self.moments.note("generation", reply.generation)

    def _note_laid(self) -> None:
        self.moments.note("laid")

    def _note_shown(self) -> None:
        self._shown = time.perf_counter()
        self.moments.note("shown")
        if self._awaited and not self._is_laid_anew:
            self._end(self._shown)

    def _note_reset(self) -> None:
        self._is_laid_anew = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's)
        """Note that the list is being painted, or the notice in its place."""
        if event.type() == QEvent.Type.Paint and self._awaited and self._shown > self._at:
            self._is_painting.emit()
        return super().eventFilter(watched, event)

    def _end_painted(self) -> None:
        if self._awaited and self._shown > self._at:
            self._end(time.perf_counter())

    def _end(self, painted: float) -> None:
        self._awaited = False
        self.moments.end()
        times = (1000 * (then - self._at) for then in (self._answered, self._shown, painted))
        self.keys.append(Key(self._text, len(self.window.session.shown), *times))


def _typed() -> Iterator[str]:
    """Yield what stands in the box after each key; before each phrase it is empty."""
    for phrase in phrases():
        yield from (phrase[:end] for end in range(len(phrase) + 1))


class TracedProcess(LineProcess):
    """Runs the child that notes its moments in a file."""

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(arguments, parent)
        self._process.setArguments(["-m", "tests.benchmarks.stages", *arguments])


def measure(folder: Path, *, searchable: bool, pace: float = 0) -> Typist:
    """Open a folder, type everything, return who did it."""
    typists: list[Typist] = []

    class Window(MainWindow):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)  # type: ignore[arg-type]  # handed through
            typists.append(Typist(self, searchable=searchable, pace=pace))

    finish = desks.Desk._finish

    def finish_and_start(desk: desks.Desk, window: MainWindow, library: object) -> None:
        finish(desk, window, library)  # type: ignore[arg-type]  # handed through
        typists[0].start()

    decode = coding.decode_reply

    def decode_and_note(line: bytes) -> Reply:
        arrived = time.monotonic()
        reply = decode(line)
        if isinstance(reply, SearchReply):
            typists[0].moments.note("arrived", arrived)
            typists[0].moments.note("decoded")
        return reply

    answering.decode_reply = decode_and_note  # type: ignore[attr-defined]
    answering.LineProcess = TracedProcess  # type: ignore[attr-defined]
    desks.MainWindow = Window  # type: ignore[assignment, attr-defined]
    desks.Desk._finish = finish_and_start  # type: ignore[method-assign, assignment]
    application.run(WindowOptions(folder=folder))
    return typists[0]


def report(keys: list[Key], slowest: int) -> None:
    """Print the table."""
    print(f"{len(keys)} keys, ms{'':22}{'median':>8}{'p95':>8}{'p99':>8}{'worst':>8}")
    for name in ("answered", "shown", "painted"):
        times = sorted(getattr(key, name) for key in keys)
        quantiles = statistics.quantiles(times, n=100)
        row = (statistics.median(times), quantiles[94], quantiles[98], times[-1])
        print(f"  until {name:24}" + "".join(f"{ms:8.1f}" for ms in row))
    for key in sorted(keys, key=lambda key: -key.painted)[:slowest]:
        print(
            f"  {key.text!r:28} {key.found:7,} articles: answered {key.answered:.1f}, "
            f"shown {key.shown:.1f}, painted {key.painted:.1f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--searchable", action="store_true")
    parser.add_argument("--pace", type=float, default=0.0)
    parser.add_argument("--stages", action="store_true")
    parser.add_argument("--slowest", type=int, default=8)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        place = str((options.cache or Path(home)).absolute())
        os.environ.update(XDG_CACHE_HOME=place, XDG_CONFIG_HOME=place, XDG_DATA_HOME=place)
        noted = Path(home) / "stages"
        os.environ[stages.FILE] = str(noted)
        pace = options.pace / 1000
        typist = measure(options.folder, searchable=options.searchable, pace=pace)
        report(typist.keys, options.slowest)
        if options.stages:
            print(typist.moments.table(stages.read_children(noted)))


if __name__ == "__main__":
    main()
