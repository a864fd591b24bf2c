"""`dateline analyse`: what is recognised in articles, wherever they lie."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from search import paths
from search.articles.files import scan
from search.articles.problem import Problem
from search.articles.reading import read_article
from search.cli.common import DONE, FAILED, NOTHING, say
from search.cli.parsing import Parser, written_path
from search.jsonlines import reading_line
from search.reading import Reader
from search.terminal import RULES_ALONE, Page

_MORE = """\
--json writes an object an article: file, date, dateline, headline, mentions
(start, end, text, type, entity, role), times (start, end, text, TIMEX3 type
and value), and problem and detail where there is one. Start and end count the
characters of the body, the text behind " date YYYY-MM-DD ". Nothing is kept."""
_EXAMPLES = ("seeds/*.txt", "--json ~/news")


def parser() -> Parser:
    """Return what reads the options of `dateline analyse`."""
    made = Parser(
        "analyse",
        "[--json] PATH...",
        "Show the names and dates that are recognised in articles.",
        more=_MORE,
        examples=_EXAMPLES,
    )
    made.given.add_argument(
        "paths", nargs="+", type=written_path, metavar="PATH",
        help="an article's file, or a folder of articles",
    )  # fmt: skip
    made.chosen.add_argument("--json", action="store_true", help="a line of JSON an article")
    return made


def run(options: argparse.Namespace) -> int:
    """Read articles and print what was recognised in them; returns the exit status."""
    reader = Reader.load(paths.resources())
    if reader.notice:
        say(RULES_ALONE.format(notice=reader.notice))
    page = Page(sys.stdout)
    status = NOTHING
    for folder, path in _files(options.paths):
        reading = reader.read(read_article(folder, path))
        article = reading.article
        if article.problem is Problem.UNREADABLE:
            say(f"{folder / path}: {article.detail}")
            status = FAILED
        elif status == NOTHING:
            status = DONE
        if options.json:
            page.record(reading_line(reading))
        elif article.problem is not Problem.UNREADABLE:
            page.reading(reading)
    if status == NOTHING:
        say("there is no article")
    return status


def _files(given: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Yield the article files at some paths in the order given, those of a folder by name."""
    for path in given:
        if path.is_dir():
            yield from ((path, stamp.path) for stamp in scan(path))
        else:
            yield path.parent, path.name
