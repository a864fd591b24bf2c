"""Dateline itself: its keyword index alone, all its answering in one process, and through the pipe.

Each is asked for words as they stand, as the others are; `Inflected` is asked what was typed.
"""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from search import paths
from search.archive.answering import Order
from search.archive.library import Library
from search.archive.searching import Searching
from search.index.keyword_index import KeywordIndex
from search.messages.coding import decode_reply, encode
from search.messages.replies import SearchReply
from search.messages.requests import SearchRequest
from search.query.parser import parse
from tests.benchmarks.engine.articles import Text, read_texts
from tests.benchmarks.engine.keystrokes import as_they_stand
from tests.benchmarks.engine.peer import FIRST, ROWS, Committed, Found

FOLDER = "folder"
"""A link, in a built cache's folder, to the articles."""

CACHE = "cache"
"""The cache beside it."""


class IndexAlone:
    """The keyword index without a catalogue: its answers are counts and numbers, no rows."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._index: KeywordIndex | None = None
        self._listed = np.zeros(0, np.intp)  # documents in the order of their ranks
        self._today = datetime.now(tz=UTC).date()

    def build(self, folder: Path, committed: Committed) -> None:
        """Index a folder, the first articles by themselves."""
        texts = read_texts(folder)
        with KeywordIndex.writing(self._place) as writing:
            for some in (texts[:FIRST], texts[FIRST:]):
                writing.add_many((text.rank, text.lead, text.body) for text in some)
                writing.commit()
                committed(some[-1].rank + 1 if some else len(texts))

    def open(self) -> None:
        """Open the index as it is now."""
        if self._index is not None:
            self._index.close()
        self._index = KeywordIndex.open(self._place)
        self._listed = np.argsort(self._index.numbers)

    def ask(self, asked: str) -> Found:
        """Find all, in the order of the list."""
        assert self._index is not None
        clause = parse(as_they_stand(asked), self._today).clause
        found = np.flatnonzero(self._index.documents(clause)[self._listed])
        ranks = self._index.numbers[self._listed[found[:ROWS]]]
        return Found(len(found), [(str(rank), "", "") for rank in ranks.tolist()])

    def change(self, before: Text, after: Text) -> None:
        """Add the article in place of the old one, and commit."""
        assert before.rank == after.rank
        with KeywordIndex.writing(self._place) as writing:
            writing.add(after.rank, after.lead, after.body)
            writing.commit()
        self.open()

    def close(self) -> None:
        """Close the index."""
        if self._index is not None:
            self._index.close()


class Answers:
    """All that answers a query but the pipe, on a cache that the worker has built."""

    def __init__(self, place: Path) -> None:
        folder, cache = (place / FOLDER).resolve(), place / CACHE
        self._library = Library(folder, cache, paths.resources())
        self._searching = Searching(self._library)
        self._today = datetime.now(tz=UTC).date()

    def build(self, folder: Path, committed: Committed) -> None:
        """Say that the worker builds."""
        raise NotImplementedError

    def open(self) -> None:
        """Open the library."""
        self._library.open(glance=False)

    def ask(self, asked: str) -> Found:
        """Parse, find all, and look up what the list shows of the newest."""
        clause = parse(self._put(asked), self._today).clause
        numbers = self._searching.search(clause, Order.NEWEST).numbers
        entries = self._library.entries(numbers[:ROWS])
        rows = [(e.path, str(e.day or ""), e.headline) for e in entries]
        return Found(len(numbers), rows)

    def _put(self, asked: str) -> str:
        return as_they_stand(asked)

    def change(self, before: Text, after: Text) -> None:
        """Say that the worker writes."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the library."""
        self._searching.close()
        self._library.close()


class Inflected(Answers):
    """The same, asked what was typed: a word finds its inflected forms as well."""

    def _put(self, asked: str) -> str:
        return asked


class Pipe(Answers):
    """The worker that answers the window: a line there, a line back, both encoded and decoded."""

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        self._place = place
        self._worker: subprocess.Popen[bytes] | None = None
        self._generation = 0

    def open(self) -> None:
        """Start the worker."""
        command = [sys.executable, "-m", "search.worker", "answer", *where(self._place)]
        pipe = subprocess.PIPE
        self._worker = subprocess.Popen(command, stdin=pipe, stdout=pipe)

    def ask(self, asked: str) -> Found:
        """Send what was typed, and wait for all numbers; rows are the window's own work."""
        self._generation += 1
        request = SearchRequest(self._generation, as_they_stand(asked))
        assert self._worker is not None
        assert self._worker.stdin is not None
        assert self._worker.stdout is not None
        self._worker.stdin.write(encode(request))
        self._worker.stdin.flush()
        reply = decode_reply(self._worker.stdout.readline())
        if not isinstance(reply, SearchReply):
            raise TypeError(f"{asked}: {reply}")
        return Found(len(reply.numbers), [(str(n), "", "") for n in reply.numbers[:ROWS]])

    def close(self) -> None:
        """Let the worker end."""
        if self._worker is not None:
            self._worker.communicate()


def where(place: Path) -> tuple[str, ...]:
    """Return the arguments that tell a worker where everything is."""
    return (
        "--folder", str((place / FOLDER).resolve()), "--cache", str(place / CACHE),
        "--resources", str(paths.resources()),
    )  # fmt: skip
