"""How soon an article is painted, how smoothly a long list scrolls, what reading costs in memory.

usage: python tests/benchmarks/opening.py [--rows N] [--articles N] [FOLDER]

Opens articles of 3 KB and of 100 KB with 2,000 marks in a reader, and scrolls a list of N rows,
each until it is painted, offscreen. With a FOLDER it opens N of its articles one after the other in
the real window, marks awaited, and prints how the process has grown. Times are milliseconds by the
clock and by the processor; on a busy machine only the latter tell of the window.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from gui import desk as desks
from gui.articles.model import ArticleListModel
from gui.articles.pane import ArticlePane
from gui.look import Look
from gui.main_window import MainWindow
from gui.page.marks import FOUND_KINDS, Mark
from gui.reader.pane import ReaderPane
from gui.settings import Settings
from gui.theme import load_fonts
from search import paths
from search.articles.article import Article
from search.articles.parsing import parse
from search.catalogue.entry import Entry
from search.spans import Span

_SEED = 7
_TIMES = 60  # each article, each scrolled page
_SETTLED = 300  # articles after which a reader's own caches are full
_WORDS = (
    "the bridge over the river will open to traffic in April said the minister on Monday".split()
)


def made(size: int, random: Random) -> Article:
    """Return an article of so many characters."""
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < size:
        words = random.choices(_WORDS, k=random.randint(40, 90))
        paragraphs.append(" ".join(words).capitalize() + ".")
    text = "\n\n".join(paragraphs)
    return parse("made.txt", f" date 2026-02-16 BAKU, February 16 - {text}\n".encode())


def marks_in(article: Article, count: int, random: Random) -> list[Mark]:
    """Return so many marks of all kinds, spread over an article."""
    starts = sorted(random.sample(range(len(article.body) - 12), count))
    return [
        Mark(Span(s, s + random.randint(4, 12)), random.choice(FOUND_KINDS), "x") for s in starts
    ]


def timed(name: str, acts: Sequence[Callable[[], object]]) -> None:
    """Do things one after the other, and print how long they took."""
    clock, processor = [], []
    for act in acts:
        began, worked = time.perf_counter(), time.thread_time()
        act()
        clock.append(1000 * (time.perf_counter() - began))
        processor.append(1000 * (time.thread_time() - worked))
    for what, found in (("clock", clock), ("processor", processor)):
        p95 = statistics.quantiles(found, n=20)[-1]
        print(f"{name:40} {what:10} median {statistics.median(found):6.1f}  p95 {p95:6.1f}  "
              f"worst {max(found):6.1f}")  # fmt: skip


def opening(look: Look) -> None:
    """Open articles in a reader until they are painted."""
    random = Random(_SEED)
    pane = ReaderPane(look.theme)
    pane.resize(880, 700)
    pane.show()
    QApplication.processEvents()
    for size, count in ((3_000, 60), (100_000, 2_000)):
        articles = [made(size, random) for _ in range(_TIMES)]
        found = [marks_in(article, count, random) for article in articles]

        def show(article: Article, marks: list[Mark]) -> None:
            pane.show_article(article)
            pane.show_marks(marks, (), None)
            pane.view.viewport().repaint()

        acts = [partial(show, a, m) for a, m in zip(articles, found, strict=True)]
        timed(f"opening {size // 1000} KB with {count:,} marks", acts)
    pane.close()


def scrolling(look: Look, rows: int) -> None:
    """Scroll a long list page by page, and jump about in it."""
    first = date(1990, 1, 1)
    days = [(first + timedelta(days=n // 8)).toordinal() for n in range(rows, 0, -1)]
    headline = "Warehouses are full as shippers wait for lower rates in the {}th week"

    def entry(number: int) -> Entry:
        day = date.fromordinal(days[number])
        return Entry(number, f"{number}.txt", day, "OSLO, Norway", headline.format(number))

    model = ArticleListModel(entry)
    pane = ArticlePane(model, look.theme)
    pane.resize(360, 700)
    pane.show()
    QApplication.processEvents()
    view, random = pane.view, Random(_SEED)

    def fill() -> None:
        model.show_articles(range(rows), days)
        view.lay_rows(with_snippets=False)
        view.viewport().repaint()

    def turn() -> None:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + 400)
        view.viewport().repaint()

    def jump() -> None:
        view.make_current(random.randrange(rows))
        view.viewport().repaint()

    timed(f"listing {rows:,} rows", [fill] * 10)
    timed(f"scrolling {rows:,} rows", [turn] * (4 * _TIMES))
    timed(f"jumping in {rows:,} rows", [jump] * (4 * _TIMES))
    pane.close()


class Walk(QObject):
    """Opens article after article, each once the marks of the one before are there."""

    def __init__(self, window: MainWindow, articles: int) -> None:
        super().__init__(window)
        self._window = window
        self._left = articles
        self._start = 0.0
        self._opened = 0
        window.session.marked.connect(self._go_on)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._step)

    def _go_on(self) -> None:
        self._timer.start()

    def _step(self) -> None:
        self._opened += 1
        if self._opened == _SETTLED:
            self._start = resident()
        if self._opened % 1000 == 0:
            print(f"{self._opened:,} articles opened: {resident():.0f} MB")
        if self._opened > self._left or not self._window.list_pane.view.step(1):
            print(f"grown by {resident() - self._start:.1f} MB since article {_SETTLED}")
            self._window.close()


def resident() -> float:
    """Return the memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--articles", type=int, default=5_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
        app = QApplication([sys.argv[0], "-style", "fusion"])
        load_fonts(paths.resources())
        settings = Settings(Path(home) / "dateline.ini")
        look = Look(app, settings, wanted="light")
        opening(look)
        scrolling(look, options.rows)
        if options.folder is not None:
            desk = desks.Desk(app, look, settings, Path(home) / "dateline.ini", guest=True)
            window = desk.open(options.folder)
            walk = Walk(window, options.articles)
            app.exec()
            del walk


if __name__ == "__main__":
    main()
