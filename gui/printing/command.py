"""`dateline print QUERY -o FILE.pdf`: the pages of Ctrl+P without a window."""

import argparse
import os
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path

from search import paths
from search.archive.answering import Order
from search.cli.asking import Asked, ask
from search.cli.common import say, with_query_last
from search.errors import DatelineError
from search.query.clauses import Query
from search.query.explanation import explain
from search.reading import Reading
from search.terminal import shown_path

_DONE, _NOTHING_FOUND, _FAILED, _INTERRUPTED = 0, 1, 2, 130
_WITH_VALUE = ("-o", "--output", "--folder", "--limit", "--order")
_ORDERS = {
    Order.NEWEST: "newest first",
    Order.OLDEST: "oldest first",
    Order.RELEVANCE: "best match first",
}


def run(argv: list[str]) -> int:
    """Print what a query finds into a PDF file and return the exit status."""
    try:
        return _run(argv)
    except SystemExit as asked:  # argparse has said what is wrong, or how it is called
        return _FAILED if asked.code else _DONE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except DatelineError as error:
        say(str(error))
        return _FAILED


def _run(argv: list[str]) -> int:
    """Print; anything that goes wrong is raised."""
    options = _build_parser().parse_args(with_query_last(argv, _WITH_VALUE))
    asked = ask(options.folder, " ".join(options.query), options.order)
    try:
        readings = list(islice(_found(asked), options.limit))
        if not readings:
            return _NOTHING_FOUND
        pages = _write(readings, options, _notes(asked.query, options))
    finally:
        asked.searching.close()
        asked.library.close()
    say(f"{options.output}: {_counted(len(readings), 'article')}, {_counted(pages, 'page')}")
    return _DONE


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dateline print",
        description="Print the articles that a query finds into a PDF file.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("query", nargs="+", metavar="QUERY", help="as typed into the window; '' for all articles")
    add("-o", "--output", type=Path, required=True, metavar="FILE.pdf", help="the file to write")
    add("--folder", type=Path, default=paths.seeds(), metavar="F", help="the folder of articles")
    add("--order", type=Order, choices=list(Order), default=Order.NEWEST)
    add("--limit", type=_count, metavar="N", help="at most so many articles")
    for name, what in (
        ("--marks", "underline names and dates (as usual), or not"),
        ("--contents", "begin several articles with a table of contents (as usual), or not"),
    ):
        add(name, action=argparse.BooleanOptionalAction, default=True, help=what)
    add("--running-on", action="store_true", help="begin no page for each article")
    add("--pdf-a", action="store_true", help="write PDF/A-1b, for archives")
    add("--list", action="store_true", help="print date, place and headline of each, nothing more")
    return parser


def _count(text: str) -> int:
    """Read a number of articles."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of articles")
    return int(text)


def _found(asked: Asked) -> Iterator[Reading]:
    """Yield the readings of the articles that were found, in order."""
    for number in asked.answer.numbers:
        if entry := asked.library.entry(number):
            yield asked.searching.read(entry.path)


def _notes(query: Query, options: argparse.Namespace) -> tuple[str, ...]:
    """Say what was searched, in which order, and where."""
    words = "".join(piece.text for piece in explain(query))
    folder = shown_path(options.folder.resolve().name)
    return f"{words}, {_ORDERS[options.order]}", f"From the folder {folder}"


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
    pages = write_pdf(options.output, job, archival=options.pdf_a)
    del app  # alive until here
    return pages


def _counted(number: int, what: str) -> str:
    """Say a number of things: `1 page`, `2 pages`."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
