"""The commands and their options: `dateline search`, `analyse`, `index`, `entities`, `export`.

Results go to the standard output, messages to standard error. The exit status is 0 when done, 1
when nothing was found, 2 for bad usage or a folder that can't be read.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path

from search import paths
from search.archive.answering import Order
from search.archive.searching import Searching
from search.articles.files import scan
from search.articles.problem import Problem
from search.articles.reading import read_article
from search.cli.common import (
    DONE,
    FAILED,
    INTERRUPTED,
    NOTHING,
    bring_up_to_date,
    opened,
    say,
    with_query_last,
)
from search.cli.entities import ACTIONS, USAGE, run_entities
from search.cli.export import EXPORT_WITH_VALUE, add_export_options, run_export
from search.cli.search import run_search
from search.entities.mention import Kind
from search.errors import DatelineError
from search.jsonlines import reading_line
from search.query.language import in_columns
from search.reading import Reader
from search.terminal import RULES_ALONE, Page, shown_path
from search.version import __version__

_WITH_VALUE = {"search": ("--folder", "--limit", "--order"), "export": EXPORT_WITH_VALUE}
"""The options of commands that take a query, so far as another argument belongs to them."""

COMMANDS = ("search", "analyse", "index", "entities", "export")
_DESCRIPTION = "Read, search and print folders of dated news articles, offline."
_LANGUAGE = f"""\
queries, and the articles that they find (any text is a valid query):
{in_columns()}"""
_EPILOG = f"""\
the window and paper:
  dateline [FOLDER | FILE]            open the window; by default where you left off, or on the
                                      articles that came with it; --theme light|dark and
                                      --language en|ru count until it is closed
  dateline print QUERY -o FILE.pdf    save what a query finds as PDF, as Ctrl+P prints it
  dateline --screenshot OUT.png [--query Q] [--article N] [--theme light|dark] [--size WxH] [FOLDER]
                                      the window as a picture, no display needed; --do COMMAND,
                                      --do "key Down", --do "type words" come before it
  dateline --keys                     every key and what it does

{_LANGUAGE}

exit status: 0 done, 1 nothing found, 2 bad usage or a folder that can't be read
"""


def run(arguments: Sequence[str], *, keys: Callable[[], str] = str) -> int:
    """Run a subcommand, or say what --help, --version or --keys ask for; returns the exit status.

    `keys` gives the window's keys as a table in text.
    """
    try:
        return _run(arguments, keys)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else FAILED
    except BrokenPipeError:
        # What is still buffered goes nowhere, or the interpreter would complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except DatelineError as error:
        say(str(error))
        return FAILED


def _run(arguments: Sequence[str], keys: Callable[[], str]) -> int:
    """Dispatch; anything that goes wrong is raised."""
    parser = build_parser()
    if not arguments or arguments[0] not in COMMANDS:
        return _tell(parser, arguments, keys)
    if arguments[0] in _WITH_VALUE:
        arguments = [arguments[0], *with_query_last(arguments[1:], _WITH_VALUE[arguments[0]])]
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A file name may hold bytes that are no UTF-8: escaped, as JSON can read them.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "search": run_search,
        "analyse": _analyse,
        "index": _index,
        "entities": run_entities,
        "export": run_export,
    }
    status = commands[options.command](options)
    sys.stdout.flush()
    return status


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="dateline",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Dateline {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    search = commands.add_parser(
        "search",
        help="find articles",
        allow_abbrev=False,
        epilog=_LANGUAGE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    search.add_argument("query", nargs="+", metavar="QUERY", help="as typed into the window")
    _add_folder(search)
    search.add_argument("--json", action="store_true", help="one JSON line an article")
    search.add_argument("--limit", type=_count, metavar="N", help="at most so many articles")
    search.add_argument("--order", type=Order, choices=list(Order), default=Order.NEWEST)
    analyse = commands.add_parser("analyse", help="show the names and dates in articles")
    analyse.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder")
    analyse.add_argument("--json", action="store_true", help="one JSON line an article")
    index = commands.add_parser("index", help="prepare a folder for searching")
    _add_folder(index)
    index.add_argument("--rebuild", action="store_true", help="do all of it anew")
    index.add_argument("--status", action="store_true", help="only tell what there is")
    _add_entities(commands)
    export = commands.add_parser("export", help="write what a query finds for other programs")
    add_export_options(export)
    _add_folder(export)
    export.add_argument("--limit", type=_count, metavar="N", help="at most so many articles")
    export.add_argument("--order", type=Order, choices=list(Order), default=Order.NEWEST)
    return parser


def _add_entities(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the options of `dateline entities`."""
    entities = commands.add_parser(
        "entities",
        help="what is named, and your rulings about it",
        usage=f"dateline {USAGE}",
    )
    entities.add_argument("action", nargs="?", choices=ACTIONS, metavar="ACTION")
    entities.add_argument("names", nargs="*", metavar="NAME")
    _add_folder(entities)
    entities.add_argument("--json", action="store_true", help="one JSON line an entity")
    kinds = ", ".join(Kind)
    entities.add_argument("--kind", type=Kind, choices=list(Kind), metavar="K", help=kinds)
    entities.add_argument("--limit", type=_count, metavar="N", help="at most so many")


def _add_folder(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the folder of articles."""
    what = "the folder of articles; by default those that came with Dateline"
    parser.add_argument("--folder", type=Path, default=paths.seeds(), metavar="F", help=what)


def _megabytes(size: int) -> str:
    """Show a number of bytes."""
    return f"{size / 1e6:,.1f} MB"


def _count(text: str) -> int:
    """Read a number of articles."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of articles")
    return int(text)


def _tell(
    parser: argparse.ArgumentParser, arguments: Sequence[str], keys: Callable[[], str]
) -> int:
    """Print what an option like --help asks for."""
    page = Page(sys.stdout)
    if "--version" in arguments:
        page.line(f"Dateline {__version__}")
    elif "--keys" in arguments:
        page.line(keys())
    elif "--help" in arguments or "-h" in arguments:
        parser.print_help()
    else:
        parser.print_usage(sys.stderr)
        return FAILED
    return DONE


def _analyse(options: argparse.Namespace) -> int:
    """Read articles and print what was recognised in them."""
    reader = Reader.load(paths.resources())
    if reader.notice:
        say(RULES_ALONE.format(notice=reader.notice))
    page = Page(sys.stdout)
    status = NOTHING
    for folder, path in _files(options.paths):
        reading = reader.read(read_article(folder, path))
        article = reading.article
        if article.problem is Problem.UNREADABLE:
            say(f"{shown_path(str(folder / path))}: {article.detail}")
            status = FAILED
        elif status == NOTHING:
            status = DONE
        if options.json:
            page.line(reading_line(reading))
        else:
            page.reading(reading)
    return status


def _files(given: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Yield the article files at some paths in the order given, those of a folder by name."""
    for path in given:
        if path.is_dir():
            yield from ((path, stamp.path) for stamp in scan(path))
        else:
            yield path.parent, path.name


def _index(options: argparse.Namespace) -> int:
    """Prepare a folder for searching, or tell how far it is."""
    library = opened(options.folder)
    if not options.status:
        bring_up_to_date(library, rebuild=options.rebuild)
    counts = library.counts()
    indexed = Searching(library).indexed()
    sizes = library.build.sizes()
    page = Page(sys.stdout)
    page.rows(
        ("folder", shown_path(str(options.folder))),
        ("articles", f"{counts.articles:,}"),
        ("words indexed", f"{indexed:,} of {counts.searchable:,}"),
        ("names and dates", f"{counts.searchable - counts.unread:,} of {counts.searchable:,}"),
        ("text", _megabytes(sizes.text)),
        ("keyword index", _megabytes(sizes.index)),
        ("catalogue", _megabytes(sizes.catalogue)),
        ("cache", shown_path(str(library.cache))),
    )
    problems = library.problems()
    if problems:
        files = "1 file needs" if len(problems) == 1 else f"{len(problems):,} files need"
        page.line(f"{files} attention:")
        page.rows(*((p.problem or "", f"{shown_path(p.path)} {p.detail}") for p in problems))
    return DONE
