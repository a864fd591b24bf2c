"""`dateline print QUERY -o FILE.pdf`: the pages of Ctrl+P without a window."""

import argparse
import os
from collections.abc import Iterator, Sequence
from datetime import datetime

from search import paths
from search.archive.answering import Order
from search.cli.asking import Asked, asked, with_text
from search.cli.common import DONE, NOTHING, counted, say
from search.cli.parsing import Parser, QueryParser, written_path
from search.cli.running import run_guarded
from search.query.clauses import Query
from search.query.explanation import explain
from search.reading import Reading
from search.terminal import shown_path

_EXAMPLES = (
    "'\"joint projects\"' -o found.pdf",
    "'date:2025' -o year.pdf --order oldest --running-on",
    "'' -o list.pdf --list --folder ~/news",
)
_ORDERS = {
    Order.NEWEST: "newest first",
    Order.OLDEST: "oldest first",
    Order.RELEVANCE: "best match first",
}


def run(argv: Sequence[str]) -> int:
    """Print what a query finds into a PDF file and return the exit status."""
    return run_guarded(lambda: _print(_parser().read(argv)))


def _print(options: argparse.Namespace) -> int:
    """Print; anything that goes wrong is raised."""
    with asked(options.folder, options.query, options.order) as found:
        readings = list(_readings(found, with_text(found, options.limit)))
        if not readings:
            return NOTHING
        pages = _write(readings, options, _notes(found.query, options))
    say(f"{options.output}: {counted(len(readings), 'article')}, {counted(pages, 'page')}")
    return DONE


def _parser() -> Parser:
    """Return what reads the options of `dateline print`."""
    made = QueryParser(
        "print",
        "QUERY -o FILE.pdf [OPTIONS]",
        "Print the articles that a query finds into a PDF file, as Ctrl+P does.",
        more="dateline search --help tells the search language.",
        examples=_EXAMPLES,
        with_value=("-o", "--output"),
    )
    add = made.chosen.add_argument
    add(
        "-o", "--output", type=written_path, required=True, metavar="FILE.pdf",
        help="the file to write",
    )  # fmt: skip
    for name, what in (
        ("--marks", "underline names and dates (as usual), or not"),
        ("--contents", "begin several with a table of contents (as usual), or not"),
    ):
        add(name, action=argparse.BooleanOptionalAction, default=True, help=what)
    add("--running-on", action="store_true", help="begin no page for each article")
    add("--list", action="store_true", help="date, place and headline of each, nothing more")
    add("--pdf-a", action="store_true", help="PDF/A-1b, for archives")
    return made


def _readings(found: Asked, numbers: Sequence[int]) -> Iterator[Reading]:
    """Yield the readings of articles that were found, in this order."""
    for number in numbers:
        if entry := found.library.entry(number):
            yield found.searching.read(entry.path)


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
