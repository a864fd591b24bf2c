"""`dateline index`: prepare a folder for searching, or tell how far that is."""

import argparse
import sys

from search.archive.library import Library
from search.archive.searching import Searching
from search.articles.files import scan
from search.cli.common import DONE, bring_up_to_date, counted, opened
from search.cli.parsing import Parser
from search.terminal import Page, shown_path

_MORE = """\
The other commands do so themselves; done before, they answer at once. When it
is interrupted, it goes on from there the next time. What it makes lies in the
folder that it shows as "cache", and can be deleted at any time."""
_EXAMPLES = ("--folder ~/news", "--folder ~/news --status", "--rebuild")


def parser() -> Parser:
    """Return what reads the options of `dateline index`."""
    made = Parser(
        "index",
        "[--folder FOLDER] [--status | --rebuild]",
        "Prepare a folder for searching, and tell how far it is.",
        more=_MORE,
        examples=_EXAMPLES,
    )
    made.add_folder()
    either = made.chosen.add_mutually_exclusive_group()
    either.add_argument("--status", action="store_true", help="only tell, prepare nothing")
    either.add_argument("--rebuild", action="store_true", help="prepare all of it anew")
    return made


def run(options: argparse.Namespace) -> int:
    """Prepare a folder for searching, or tell how far it is; returns the exit status."""
    with opened(options.folder) as library:
        if not options.status:
            bring_up_to_date(library, rebuild=options.rebuild)
        page = Page(sys.stdout)
        _tell_state(page, library)
        _tell_problems(page, library)
    return DONE


def _tell_state(page: Page, library: Library) -> None:
    """Write how many articles there are, in how many one can search, and what that takes."""
    files, counts, sizes = scan(library.folder), library.counts(), library.build.sizes()
    searchable = counts.searchable if counts.articles == len(files) else len(files)
    searching = Searching(library)
    indexed = searching.indexed()
    searching.close()
    page.rows(
        ("folder", shown_path(str(library.folder))),
        ("articles", counted(len(files), "file")),
        ("words", _found_in(indexed, searchable)),
        ("names and dates", _found_in(counts.searchable - counts.unread, searchable)),
        ("text", _megabytes(sum(stamp.size for stamp in files))),
        ("keyword index", _megabytes(sizes.index)),
        ("catalogue", _megabytes(sizes.catalogue)),
        ("cache", shown_path(str(library.cache))),
    )


def _tell_problems(page: Page, library: Library) -> None:
    """Write which files could not be read as articles, or only in part, and why."""
    if problems := library.problems():
        need = "needs" if len(problems) == 1 else "need"
        page.line(f"{counted(len(problems), 'file')} {need} attention:")
        page.rows(*((p.problem or "", f"{shown_path(p.path)} {p.detail}") for p in problems))


def _found_in(number: int, of: int) -> str:
    return f"can be found in {number:,} of {of:,}"


def _megabytes(size: int) -> str:
    """Show a number of bytes."""
    return f"{size / 1e6:,.1f} MB"
