"""`dateline search`: find articles and print them."""

import argparse
import sys
from itertools import zip_longest

from search.cli.asking import asked
from search.cli.common import DONE, NOTHING
from search.cli.parsing import Parser, QueryParser
from search.jsonlines import hit_line
from search.query.language import in_columns
from search.terminal import Page

_MORE = f"""\
--json writes an object an article: file, date, place, headline, snippet (its
text, and hits as pairs of places in it), and score where --order is relevance.

the search language (any text is a valid query):
{in_columns()}"""
_EXAMPLES = (
    "bridge",
    "'person:Pezeshkian date:2025'",
    "'\"joint projects\" -oil' --order oldest --json",
    "'' --folder ~/news --limit 20",
)


def parser() -> Parser:
    """Return what reads the options of `dateline search`."""
    made = QueryParser(
        "search",
        "[OPTIONS] QUERY",
        "Find articles; print day, place, file, headline and best line of each.",
        more=_MORE,
        examples=_EXAMPLES,
    )
    made.chosen.add_argument("--json", action="store_true", help="a line of JSON an article")
    return made


def run(options: argparse.Namespace) -> int:
    """Find articles and print them; returns the exit status."""
    with asked(options.folder, options.query, options.order) as found:
        answer = found.answer
        page = Page(sys.stdout)
        scored = zip_longest(answer.numbers[: options.limit], answer.scores[: options.limit])
        for number, score in scored:
            entry = found.library.entry(number)
            snippet = found.searching.snippet(number, found.query.clause)
            if entry and snippet:
                if options.json:
                    page.record(hit_line(entry, snippet, score))
                else:
                    page.hit(entry, snippet)
        return DONE if answer.numbers else NOTHING
