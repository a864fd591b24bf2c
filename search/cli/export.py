"""`dateline export`: what a query finds, written for other programs."""

import argparse
import sys
from pathlib import Path

from search.archive.exporting import records, write_export
from search.cli.asking import asked, with_text
from search.cli.common import DONE, NOTHING, counted, say
from search.cli.parsing import Parser, QueryParser, UsageError, written_path
from search.export.formats import FORMATS, Format, format_of

_FORMATS = ", ".join(FORMATS)
_MORE = """\
Each article is written with its date, place, headline, the names and dates in
it, its file and its text; a file that can't be read is left out. dateline
search --help tells the search language; dateline print makes a PDF."""
_EXAMPLES = (
    "'place:Khankendi' -o found.csv",
    "bridge --format bib > bridge.bib",
    "'date:2025' --folder ~/news --format jsonl",
)


def parser() -> Parser:
    """Return what reads the options of `dateline export`."""
    made = QueryParser(
        "export",
        "[OPTIONS] QUERY",
        "Write what a query finds for other programs.",
        more=_MORE,
        examples=_EXAMPLES,
        with_value=("--format", "-o", "--output"),
    )
    add = made.chosen.add_argument
    add(
        "-o", "--output", type=written_path, metavar="FILE",
        help="the file to write, else standard output",
    )  # fmt: skip
    add("--format", choices=list(FORMATS), metavar="F", help=f"{_FORMATS}; else by FILE's ending")
    return made


def run(options: argparse.Namespace) -> int:
    """Export what a query finds; returns the exit status, raises ExportError or UsageError."""
    chosen = _format(options.format, options.output)
    with asked(options.folder, options.query, options.order, readings=True) as found:
        numbers = with_text(found, options.limit)
        if not numbers:
            return NOTHING
        exported = records(found.library, numbers)
        if options.output is None:
            for piece in chosen.write(exported):
                sys.stdout.write(piece)
        else:
            write_export(options.output, chosen.write, exported)
            say(f"{options.output}: {counted(len(numbers), 'article')}, {chosen.title}")
        return DONE


def _format(named: str | None, output: Path | None) -> Format:
    """Return the format asked for, or the one that the file's suffix stands for."""
    if named:
        return FORMATS[named]
    if output is None:
        raise UsageError(f"in which format? Say --format F, one of {_FORMATS}, or -o FILE")
    if found := format_of(output):
        return found
    raise UsageError(f"{output}: its ending tells no format; say --format F, one of {_FORMATS}")
