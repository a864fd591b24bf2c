"""The commands: `dateline search`, `export`, `entities`, `analyse`, `index`, and their help.

Results go to the standard output, messages to standard error. The exit status is 0 when done, 1
when nothing was found, 2 for bad usage or what can't be read or written, 130 when interrupted.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from search.cli import analyse, entities, export, index, search
from search.cli.common import DONE
from search.cli.help import help_text
from search.cli.parsing import Parser, UsageError
from search.cli.running import run_guarded
from search.terminal import Page
from search.version import __version__


@dataclass(frozen=True, slots=True)
class Command:
    """What a command does, how its options are read, and what runs it: that returns its status."""

    does: str
    parser: Callable[[], Parser]
    run: Callable[[argparse.Namespace], int]


COMMANDS: Mapping[str, Command] = {
    "search": Command("find articles, and the whole search language", search.parser, search.run),
    "export": Command("write what a query finds: CSV, JSON, BibTeX …", export.parser, export.run),
    "entities": Command("who and what is named, and your rulings", entities.parser, entities.run),
    "analyse": Command("show the names and dates in articles", analyse.parser, analyse.run),
    "index": Command("prepare a folder for searching", index.parser, index.run),
}
_OF_PAPER = {"print": "save what a query finds as PDF"}
"""The commands of other wings."""


def run(arguments: Sequence[str], *, keys: Callable[[], str] = str) -> int:
    """Run a command, or say what --help, --version or --keys ask for; returns the exit status.

    `keys` gives the window's keys as a table in text.
    """
    return run_guarded(lambda: _run(arguments, keys))


def _run(arguments: Sequence[str], keys: Callable[[], str]) -> int:
    """Dispatch; anything that goes wrong is raised."""
    if arguments and (command := COMMANDS.get(arguments[0])):
        return command.run(command.parser().read(arguments[1:]))
    Page(sys.stdout).line(_asked(arguments, keys))
    return DONE


def _asked(arguments: Sequence[str], keys: Callable[[], str]) -> str:
    """Return what an option like --help asks for; raises UsageError where none does."""
    if "--version" in arguments:
        return f"Dateline {__version__}"
    if "--keys" in arguments:
        return keys()
    if "--help" in arguments or "-h" in arguments:
        return help_text({name: row.does for name, row in COMMANDS.items()} | _OF_PAPER)
    what = f"{arguments[0]}: there is no such command" if arguments else "no command is given"
    raise UsageError(f"{what}; see dateline --help")
