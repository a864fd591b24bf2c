"""How many articles a query finds with each of the ways in which it can go on."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from search.archive.needs import cost_of_files
from search.archive.searching import Searching
from search.messages.replies import Option
from search.query.completing import Expectation


def foretold(
    searching: Searching,
    text: str,
    expected: Expectation,
    options: Iterable[Option],
    cancelled: Callable[[], bool] = bool,
) -> tuple[Option, ...]:
    """Count what each option finds together with the rest of a text; -1 where that takes files.

    Why not what it names in the library: beside the number that the search has found, one would
    read both as telling the same. When cancelled, the rest stays uncounted.
    """

    def count(option: Option) -> int:
        query = text[: expected.start] + option.insert + text[expected.end :]
        clause = searching.understood(query).clause
        if option.count < 0 or cost_of_files(clause) or cancelled():
            return -1
        return searching.asking(lambda answering: answering.count(clause))

    return tuple(replace(option, count=count(option)) for option in options)
