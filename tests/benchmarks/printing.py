"""How fast articles become pages of a PDF, beside a headless Chromium where one is installed.

usage: python -m tests.benchmarks.printing FOLDER [--articles N] [--rounds N]

Dateline lays and paints the first N articles of a folder, each on a page of its own, with contents,
header and footer; Chromium prints the same text as HTML, a section a page. Both in turn, as whole
processes from start to end; medians of the wall's seconds.
"""

import argparse
import html
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from search.articles.article import Article
from search.articles.files import scan
from search.articles.reading import read_article

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_STYLE = """
    body { font: 10pt/1.45 serif } section { break-after: page } h1 { font-size: 17pt }
    @page { size: A4; margin: 24mm 34mm }
"""
_OURS = """\
import sys
from datetime import date
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from gui.printing.articles import Given, PrintedArticle
from gui.printing.job import PrintChoices, PrintJob
from gui.printing.pdf import write_pdf
from gui.theme import load_fonts
from search import paths
from search.articles.files import scan
from search.articles.reading import read_article
from search.reading import Reading
app = QGuiApplication([])
load_fonts(paths.resources())
folder = Path(sys.argv[1])
articles = [read_article(folder, stamp.path) for stamp in scan(folder)[: int(sys.argv[3])]]
printed = Given([PrintedArticle(Reading(article, (), ())) for article in articles])
job = PrintJob(printed, PrintChoices(), printed_on=date(2026, 1, 1))
print(write_pdf(Path(sys.argv[2]), job))
"""


def as_html(articles: Sequence[Article]) -> str:
    """Set articles as sections of a page of HTML."""
    sections = []
    for article in articles:
        texts = (article.body[span.start : span.end] for span in article.paragraphs)
        paragraphs = "".join(f"<p>{html.escape(text)}</p>" for text in texts)
        title = html.escape(article.headline)
        sections.append(f"<section><h1>{title}</h1>{paragraphs}</section>")
    return f"<!doctype html><meta charset=utf-8><style>{_STYLE}</style>{''.join(sections)}"


def seconds(command: Sequence[str]) -> float:
    """Return how long a process takes from start to end."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - started


def pages_of(pdf: Path) -> int:
    """Count the pages of a file, by poppler."""
    told = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(next(line.split()[1] for line in told.splitlines() if line.startswith("Pages:")))


def main(arguments: list[str]) -> None:
    """Print by both in turn, and tell the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(arguments)
    articles = [
        read_article(options.folder, stamp.path)
        for stamp in scan(options.folder)[: options.articles]
    ]
    browser = next((found for name in _BROWSERS if (found := shutil.which(name))), None)
    with tempfile.TemporaryDirectory() as place:
        source, ours, theirs = (Path(place) / name for name in ("a.html", "ours.pdf", "theirs.pdf"))
        source.write_text(as_html(articles), encoding="utf-8")
        commands = {
            "Dateline": (
                ours,
                [sys.executable, "-c", _OURS, str(options.folder), str(ours), str(len(articles))],
            )
        }
        if browser:
            flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
            commands["Chromium"] = (
                theirs,
                [browser, *flags, f"--print-to-pdf={theirs}", source.as_uri()],
            )
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name, (_, command) in commands.items():
                taken[name].append(seconds(command))
        print(f"{len(articles)} articles")
        for name, (pdf, _) in commands.items():
            median, pages = statistics.median(taken[name]), pages_of(pdf)
            print(f"{name:10} {median:6.2f} s  {pages:4} pages  {pages / median:5.0f} a second")
        if browser:
            ratio = statistics.median(taken["Chromium"]) / statistics.median(taken["Dateline"])
            print(f"Dateline is {ratio:.1f} times as fast")


if __name__ == "__main__":
    main(sys.argv[1:])
