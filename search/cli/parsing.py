"""How all commands read their options: help in 80 columns, one sentence for what can't be meant."""

import argparse
from collections.abc import Callable, Collection, Sequence
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import NoReturn, TypeVar

from search import paths
from search.archive.answering import Order
from search.errors import DatelineError

EXIT_STATUS = """\
exit status:
  0    done
  1    nothing found
  2    bad usage, or a file or folder that can't be read or written
  130  interrupted"""
_WIDTH = 79  # characters in a line of help
_FOR_OPTIONS = 24  # characters, those before what an option does
_OF_QUERIES = ("--folder", "--order", "--limit")
"""The options of every command with a query that another argument belongs to."""

_Word = TypeVar("_Word", bound=StrEnum)


class UsageError(DatelineError):
    """A command can't be understood; the message is a sentence for its user."""


class _Layout(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=_FOR_OPTIONS, width=_WIDTH)


class Parser(argparse.ArgumentParser):
    """The options of a command; `more` is what its help says behind them, before examples.

    `arguments` shows in its usage what it takes.
    """

    def __init__(
        self, command: str, arguments: str, does: str, *, more: str = "", examples: Sequence[str]
    ) -> None:
        lines = "\n".join(f"  dateline {command} {example}".rstrip() for example in examples)
        super().__init__(
            prog=f"dateline {command}",
            usage=f"dateline {command} {arguments}",
            description=does,
            epilog="\n\n".join(filter(None, (more, f"examples:\n{lines}", EXIT_STATUS))),
            formatter_class=_Layout,
            allow_abbrev=False,
            add_help=False,
        )
        self.given = self.add_argument_group("arguments")
        self.chosen = self.add_argument_group("options")
        self.chosen.add_argument("-h", "--help", action="help", help="show this help")

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print below a usage of many lines."""
        raise UsageError(f"{message}; see {self.prog} --help")

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Read what was typed behind the command; raises UsageError."""
        return self.parse_args(arguments)

    def add_folder(self) -> None:
        """Add the option that names the folder of articles."""
        self.chosen.add_argument(
            "--folder", type=written_path, default=paths.seeds(), metavar="FOLDER",
            help="the articles; else the two that came with Dateline",
        )  # fmt: skip

    def add_limit(self, of: str) -> None:
        """Add the option that limits how many are shown."""
        self.chosen.add_argument("--limit", type=count, metavar="N", help=f"at most N {of}")


class QueryParser(Parser):
    """The options of a command that takes a query; `with_value` are its own that have a value."""

    def __init__(
        self,
        command: str,
        arguments: str,
        does: str,
        *,
        more: str = "",
        examples: Sequence[str],
        with_value: Collection[str] = (),
    ) -> None:
        super().__init__(command, arguments, does, more=more, examples=examples)
        self._with_value = (*_OF_QUERIES, *with_value)
        self.given.add_argument(
            "query", nargs="+", metavar="QUERY", help="as typed into the window; '' for everything"
        )
        self.add_folder()
        self.chosen.add_argument(
            "--order", type=one_of(Order), default=Order.NEWEST, metavar="ORDER",
            help="newest (as usual), oldest or relevance first",
        )  # fmt: skip
        self.add_limit("articles")

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Read what was typed; the query's words may stand anywhere, `-oil` is one of them."""
        options = self.parse_args(with_query_last(arguments, self._with_value))
        options.query = " ".join(options.query)
        return options


def count(text: str) -> int:
    """Read how many are wanted."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 on")
    return int(text)


def written_name(text: str) -> str:
    """Read a name of somebody or something."""
    if not text.strip():
        raise argparse.ArgumentTypeError("a name is not empty")
    return text


def written_path(text: str) -> Path:
    """Read the name of a file or a folder: '' would be the folder that one is in."""
    return Path(written_name(text))


def one_of(words: type[_Word]) -> Callable[[str], _Word]:
    """Return what reads one of some words."""

    def read(text: str) -> _Word:
        try:
            return words(text)
        except ValueError:
            known = ", ".join(words)
            raise argparse.ArgumentTypeError(f"{text!r} is none of {known}") from None

    return read


def with_query_last(arguments: Sequence[str], with_value: Collection[str]) -> list[str]:
    """Put the words of a query behind a `--`: a parser of options would take `-oil` for one.

    `with_value` are the options that another argument belongs to.
    """
    options: list[str] = []
    query: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            query.extend(rest)
        elif argument in with_value:
            options += [argument, *islice(rest, 1)]
        elif argument.startswith("--") or argument == "-h":
            options.append(argument)
        else:
            query.append(argument)
    return [*options, "--", *query]
