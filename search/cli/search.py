"""`dateline search`: find articles and print them."""

import argparse
import sys
from itertools import zip_longest

from search.cli.asking import ask
from search.cli.common import DONE, NOTHING
from search.jsonlines import hit_line
from search.terminal import Page


def run_search(options: argparse.Namespace) -> int:
    """Find articles and print them; returns the exit status."""
    asked = ask(options.folder, " ".join(options.query), options.order)
    answer = asked.answer
    page = Page(sys.stdout)
    scored = zip_longest(answer.numbers[: options.limit], answer.scores[: options.limit])
    for number, score in scored:
        entry = asked.library.entry(number)
        snippet = asked.searching.snippet(number, asked.query.clause)
        if entry and snippet:
            if options.json:
                page.line(hit_line(entry, snippet, score))
            else:
                page.hit(entry, snippet)
    return DONE if answer.numbers else NOTHING
