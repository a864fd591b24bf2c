"""`dateline export`: what a query finds, written for other programs."""

import argparse
import sys
from pathlib import Path

from search.archive.exporting import records, write_export
from search.cli.asking import ask
from search.cli.common import DONE, FAILED, NOTHING, say
from search.export.formats import FORMATS, Format, format_of

EXPORT_WITH_VALUE = ("--folder", "--limit", "--order", "--format", "-o", "--output")
"""The options that another argument belongs to."""

_UNKNOWN = "say a --format ({formats}), or give -o a file that ends in one of them"


def add_export_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that only an export has."""
    parser.add_argument("query", nargs="+", metavar="QUERY", help="as typed; '' for all articles")
    formats = ", ".join(FORMATS)
    parser.add_argument("--format", choices=list(FORMATS), metavar="F", help=formats)
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="the file to write, else standard output"
    )


def run_export(options: argparse.Namespace) -> int:
    """Export what a query finds; returns the exit status, raises ExportError."""
    chosen = _format(options)
    if chosen is None:
        say(_UNKNOWN.format(formats=", ".join(FORMATS)))
        return FAILED
    asked = ask(options.folder, " ".join(options.query), options.order, readings=True)
    numbers = asked.answer.numbers[: options.limit]
    if not numbers:
        return NOTHING
    exported = records(asked.library, numbers)
    if options.output is None:
        for piece in chosen.write(exported):
            sys.stdout.write(piece)
        return DONE
    write_export(options.output, chosen.write, exported)
    count = "1 article" if len(numbers) == 1 else f"{len(numbers):,} articles"
    say(f"{options.output}: {count}, {chosen.title}")
    return DONE


def _format(options: argparse.Namespace) -> Format | None:
    """Return the format asked for, or the one that the file's suffix stands for."""
    if options.format:
        return FORMATS[options.format]
    return format_of(options.output) if options.output else None
