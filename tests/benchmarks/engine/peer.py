"""What each engine must be able to do to be timed."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from tests.benchmarks.engine.articles import Text

ROWS = 50
"""Rows that a key is answered with."""

FIRST = 500
"""Articles that are to be searchable soon."""

Committed = Callable[[int], None]
"""Is told how many articles can be searched by now."""


class Found(NamedTuple):
    """An answer: how many articles in all, and path, day and lead of the newest of them."""

    articles: int
    rows: list[tuple[str, str, str]]


class Peer(Protocol):
    """An engine whose index is in a folder of its own, given to its constructor."""

    def build(self, folder: Path, committed: Committed) -> None:
        """Index the articles of a folder."""

    def open(self) -> None:
        """Be ready to be asked."""

    def ask(self, asked: str) -> Found:
        """Answer what was typed so far."""

    def change(self, before: Text, after: Text) -> None:
        """Index an article anew; the next answer knows it."""

    def close(self) -> None:
        """Let the index go."""


class Making(Protocol):
    """Makes an engine's peer, of the folder for its index."""

    def __call__(self, place: Path) -> Peer:
        """Make it."""
