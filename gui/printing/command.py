"""`dateline print QUERY -o FILE.pdf`: the pages of Ctrl+P without a window."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import islice
from pathlib import Path

from search import paths
from search.archive.answering import Order
from search.archive.library import Library
from search.archive.needs import needs_readings
from search.archive.pace import Pace
from search.archive.replying import understood
from search.archive.searching import Searching
from search.archive.upkeep import refresh
from search.cli.common import with_query_last
from search.errors import DatelineError, IndexBusyError
from search.query.clauses import Query
from search.query.explanation import explain
from search.reading import Reading
from search.terminal import ProgressLine, shown_path

_DONE, _NOTHING_FOUND, _FAILED, _INTERRUPTED = 0, 1, 2, 130
_WITH_VALUE = ("-o", "--output", "--folder", "--limit")


def run(argv: list[str]) -> int:
    """Print what a query finds into a PDF file and return the exit status."""
    try:
        return _run(argv)
    except SystemExit as asked:  # argparse has said what is wrong, or how it is called
        return _FAILED if asked.code else _DONE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except DatelineError as error:
        _say(str(error))
        return _FAILED


def _run(argv: list[str]) -> int:
    """Print; anything that goes wrong is raised."""
    options = _build_parser().parse_args(with_query_last(argv, _WITH_VALUE))
    query = understood(" ".join(options.query))
    for repair in query.repairs:
        _say(repair)
    readings = list(islice(_find(options.folder, query), options.limit))
    if not readings:
        _say("nothing found")
        return _NOTHING_FOUND
    pages = _write(readings, options, _notes(query, options.folder))
    _say(f"{options.output}: {_counted(len(readings), 'article')}, {_counted(pages, 'page')}")
    return _DONE


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dateline print",
        description="Print the articles that a query finds into a PDF file, newest first.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("query", nargs="+", metavar="QUERY", help="as typed into the window; '' for all articles")
    add("-o", "--output", type=Path, required=True, metavar="FILE.pdf", help="the file to write")
    add("--folder", type=Path, default=paths.seeds(), metavar="F", help="the folder of articles")
    add("--limit", type=_count, metavar="N", help="at most so many articles")
    for name, what in (
        ("--marks", "underline names and dates (as usual), or not"),
        ("--contents", "begin several articles with a table of contents (as usual), or not"),
    ):
        add(name, action=argparse.BooleanOptionalAction, default=True, help=what)
    add("--running-on", action="store_true", help="begin no page for each article")
    add("--list", action="store_true", help="print date, place and headline of each, nothing more")
    return parser


def _count(text: str) -> int:
    """Read a number of articles."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of articles")
    return int(text)


def _find(folder: Path, query: Query) -> Iterator[Reading]:
    """Yield the readings of the articles that a query finds, the newest first."""
    library = Library(folder, paths.cache_for(folder), paths.resources())
    library.open()
    searching = Searching(library)
    try:
        _bring_up_to_date(library, readings=needs_readings(query.clause))
        answer = searching.search(query.clause, Order.NEWEST)
        if answer.partial:
            _say("the folder is still being indexed, there may be more")
        for number in answer.numbers:
            if entry := library.entry(number):
                yield searching.read(entry.path)
    finally:
        searching.close()
        library.close()


def _bring_up_to_date(library: Library, *, readings: bool) -> None:
    """Bring the index up to date, with progress where somebody sees it."""
    progress = ProgressLine(sys.stderr)
    try:
        with suppress(IndexBusyError):
            refresh(library, Pace(progress.show, bool), readings=readings, patient=False)
    finally:
        progress.clear()


def _notes(query: Query, folder: Path) -> tuple[str, ...]:
    """Say what was searched, and where."""
    words = "".join(piece.text for piece in explain(query))
    return f"{words}, newest first", f"From the folder {shown_path(folder.resolve().name)}"


def _write(readings: list[Reading], options: argparse.Namespace, notes: tuple[str, ...]) -> int:
    """Write the PDF, without asking for a screen; returns the number of pages."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from gui.printing.articles import Given, PrintedArticle
    from gui.printing.job import PrintChoices, PrintJob
    from gui.printing.pdf import write_pdf
    from gui.theme import load_fonts

    app = QGuiApplication.instance() or QGuiApplication([])
    load_fonts(paths.resources())
    choices = PrintChoices(
        marks=options.marks,
        contents=options.contents,
        running_on=options.running_on,
        only_list=options.list,
    )
    job = PrintJob(
        Given([PrintedArticle(reading) for reading in readings]),
        choices,
        printed_on=datetime.now().astimezone().date(),
        notes=notes,
    )
    pages = write_pdf(options.output, job)
    del app  # alive until here
    return pages


def _counted(number: int, what: str) -> str:
    """Say a number of things: `1 page`, `2 pages`."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _say(message: str) -> None:
    """Tell the user something on standard error, where results never are."""
    sys.stderr.write(f"dateline: {message}\n")
