"""`dateline search`: find articles and print them."""

import argparse
import sys
from contextlib import suppress
from itertools import zip_longest

from search.archive.needs import needs_readings
from search.archive.replying import understood
from search.archive.searching import Searching
from search.cli.common import DONE, NOTHING, bring_up_to_date, opened, say
from search.errors import IndexBusyError
from search.jsonlines import hit_line
from search.terminal import Page


def run_search(options: argparse.Namespace) -> int:
    """Find articles and print them."""
    query = understood(" ".join(options.query))
    library = opened(options.folder)
    for repair in query.repairs:
        say(repair)
    with suppress(IndexBusyError):
        bring_up_to_date(library, readings=needs_readings(query.clause), patient=False)
    searching = Searching(library)
    answer = searching.search(query.clause, options.order)
    if answer.partial:
        say("the folder is still being indexed, there may be more")
    page = Page(sys.stdout)
    scored = zip_longest(answer.numbers[: options.limit], answer.scores[: options.limit])
    for number, score in scored:
        entry = library.entry(number)
        snippet = searching.snippet(number, query.clause)
        if entry and snippet:
            if options.json:
                page.line(hit_line(entry, snippet, score))
            else:
                page.hit(entry, snippet)
    if not answer.numbers:
        say(f"nothing found in {options.folder}")
        return NOTHING
    return DONE
