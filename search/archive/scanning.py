"""Look through article files for what no index holds: symbols, regular expressions, sentences.

Why by and by: 100,000 files take seconds. A search looks as far as its time allows and shows what
it has; asked again, it goes on. A number names one version of a file, so what was seen stays true.
"""

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from os import fsdecode
from time import monotonic

import numpy as np
from numpy.typing import NDArray

from search.archive.finding import Looked
from search.archive.library import Library
from search.archive.timelimit import TooSlowError, time_limit
from search.articles.files import read_bytes
from search.articles.parsing import parse
from search.query.clauses import Clause, Literal
from search.query.hits import fulfils
from search.query.symbols import words_alone

Numbers = NDArray[np.int32]
Seen = NDArray[np.uint8]
"""What is known of each article by its number."""

_UNKNOWN, _FULFILS, _FAILS, _GIVEN_UP = range(4)

_ONE_ARTICLE = 0.1
"""Seconds after which an article is given up; the usual one takes a thousandth of that."""

_MOST_GIVEN_UP = 5
"""Articles that are given up before all others are."""

_CLAUSES_KEPT = 16
_AT_ONCE = 200
_PATHS = "select number, path from article where number in (select value from json_each(?))"


class Scanning:
    """Looks through the files of a library, and remembers what it saw."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._seen: OrderedDict[Clause, Seen] = OrderedDict()
        self._cancelled: Callable[[], bool] = bool
        self._until = 0.0
        self.unfinished = False
        self.gave_up = False

    def begin(self, cancelled: Callable[[], bool], at_most: float) -> None:
        """Begin a search, which can be cancelled and has some seconds to look through files.

        Behind it, `unfinished` tells whether there was too little time for all files, `gave_up`
        whether an expression took too long in one.
        """
        self._cancelled = cancelled
        self._until = monotonic() + at_most
        self.unfinished = self.gave_up = False

    def look(self, clause: Clause, numbers: Numbers) -> Looked:
        """Look through the files of some articles, as far as there is time."""
        seen = self._seen_for(clause, int(numbers.max(initial=0)))
        given_up = 0
        for number, path in self._paths(numbers[seen[numbers] == _UNKNOWN]):
            if self._cancelled():
                break
            if monotonic() > self._until:
                self.unfinished = True
                break
            seen[number] = self._look_at(clause, path)
            given_up += bool(seen[number] == _GIVEN_UP)
            if given_up == _MOST_GIVEN_UP:
                seen[numbers[seen[numbers] == _UNKNOWN]] = _GIVEN_UP
                break
        states = seen[numbers]
        self.gave_up |= bool((states == _GIVEN_UP).any())
        return Looked(states == _FULFILS, (states == _FULFILS) | (states == _FAILS))

    def _seen_for(self, clause: Clause, largest: int) -> Seen:
        """Return what is known for a clause, with room for the largest number."""
        seen = self._seen.pop(clause, np.zeros(0, np.uint8))
        if len(seen) <= largest:
            seen = np.concatenate([seen, np.zeros(largest + 1 - len(seen), np.uint8)])
        self._seen[clause] = seen
        if len(self._seen) > _CLAUSES_KEPT:
            self._seen.popitem(last=False)
        return seen

    def _paths(self, numbers: Numbers) -> Iterator[tuple[int, str]]:
        """Yield articles with their paths, in the order given; those that are gone are missing."""
        for start in range(0, len(numbers), _AT_ONCE):
            some = numbers[start : start + _AT_ONCE].tolist()
            rows = self._library.build.catalogue.select(_PATHS, json.dumps(some))
            paths = dict(rows)
            yield from ((number, fsdecode(paths[number])) for number in some if number in paths)

    def _look_at(self, clause: Clause, path: str) -> int:
        """Look into one file."""
        raw = read_bytes(self._library.folder, path)
        if isinstance(clause, Literal) and not _may_hold(raw, clause.text):
            return _FAILS
        try:
            with time_limit(_ONE_ARTICLE):
                found = fulfils(parse(path, raw).body, clause)
        except TooSlowError:
            return _GIVEN_UP
        return _FULFILS if found else _FAILS


def _may_hold(raw: bytes, text: str) -> bool:
    """Tell, at a glance, whether a file can hold all runs of characters of a text.

    A file that is not plainly UTF-8 can, and one that holds words, however they are written.
    """
    if words_alone(text):
        return True
    runs: Iterable[bytes] = (run.encode("utf-8", "surrogatepass") for run in text.split())
    return all(run in raw for run in runs) or not _is_plain(raw)


def _is_plain(raw: bytes) -> bool:
    """Tell whether data are UTF-8 and not UTF-16, which may look like it."""
    if b"\0" in raw:
        return False
    try:
        return raw.isascii() or bool(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return False
