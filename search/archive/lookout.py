"""Tell when a folder has to be looked at again: watched, asked for, or because it is time."""

import os
import select
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from search.archive.watching import Watch

QUIET = 0.2
"""Seconds without a change after which changes are told, so that a file is written through."""
_PATIENCE = 1.0
"""Seconds after which they are told although there are more and more."""
_SHARE = 20
"""A folder that is not watched is looked at for a twentieth of the time."""
_OFTEN, _SELDOM = 1.0, 300.0
"""Seconds between two looks: at least where nothing is watched, and in any case."""


@dataclass(frozen=True, slots=True)
class News:
    """What may have changed: files at `paths`, or `everything`.

    `is_asked` when somebody waits to hear what it was, `is_distrusted` when the files are to be
    read even if they look as they did.
    """

    paths: frozenset[str] = frozenset()
    everything: bool = False
    is_asked: bool = False
    is_distrusted: bool = False


class DisturbedError(Exception):
    """There is news: what can wait is left."""


class Lookout:
    """Watches a folder, and `other` which is not in it; `ask` alone may be called by any thread."""

    def __init__(
        self,
        folder: Path,
        other: Path,
        *,
        quiet: float = QUIET,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._folder = folder
        self._other = other
        self._quiet = quiet
        self._clock = clock
        self._watch = Watch()
        self._waking, self._wake = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        self._asked = False
        self._begun = self._due = clock()
        self._paths: set[str] = set()
        self._everything = False
        self._first: float | None = None
        self._last = 0.0

    def begin(self) -> None:
        """Begin a look at everything: what was seen until now is no news then."""
        self._watch.begin(self._folder)
        self._watch.add_other(self._other)
        self._begun = self._clock()
        self._forget()

    def enter(self, prefix: str, place: str) -> None:
        """Watch a folder that is about to be looked at."""
        self._watch.add(prefix, place)

    def end(self) -> None:
        """End the look, and know by its length when the next one is due."""
        now = self._clock()
        pause = _SELDOM
        if not self._watch.is_whole:
            pause = min(max(_SHARE * (now - self._begun), _OFTEN), _SELDOM)
        self._due = now + pause

    def ask(self) -> None:
        """Ask for a look at everything, at once."""
        self._asked = True
        self.wake()

    def wake(self) -> None:
        """End a wait, whatever there is."""
        with suppress(BlockingIOError):  # it was woken often enough
            os.write(self._wake, b"!")

    def is_disturbed(self) -> bool:
        """Tell whether there is anything new, be it too early to tell what."""
        self._look()
        return self._asked or self._first is not None

    def check(self) -> None:
        """Raise DisturbedError when there is anything new."""
        if self.is_disturbed():
            raise DisturbedError

    def news(self) -> News | None:
        """Return what may have changed; None for nothing, or nothing that is ripe."""
        self._look()
        now = self._clock()
        if self._asked or now >= self._due:
            news = News(everything=True, is_asked=self._asked)
            self._asked = False
        elif self._ripens() <= now:
            news = News(frozenset(self._paths), self._everything)
        else:
            return None
        self._forget()
        return news

    def wait(self, seconds: float) -> None:
        """Wait until there may be news, `wake` is called, or so many seconds are over."""
        until = min(self._clock() + seconds, self._due, self._ripens())
        poll = select.poll()
        for descriptor in (self._waking, self._watch.fileno()):
            if descriptor >= 0:
                poll.register(descriptor, select.POLLIN)
        poll.poll(max(0.0, until - self._clock()) * 1000)
        with suppress(BlockingIOError):
            os.read(self._waking, 4096)

    def close(self) -> None:
        """Watch nothing any more."""
        self._watch.close()
        for descriptor in (self._waking, self._wake):
            os.close(descriptor)

    def _look(self) -> None:
        """Take what the watch has seen."""
        if seen := self._watch.take():
            self._paths |= seen.paths
            self._everything = self._everything or seen.everything
            self._last = self._clock()
            self._first = self._last if self._first is None else self._first

    def _ripens(self) -> float:
        """Return when what was seen is to be told."""
        if self._first is None:
            return float("inf")
        return min(self._last + self._quiet, self._first + _PATIENCE)

    def _forget(self) -> None:
        self._paths.clear()
        self._everything = False
        self._first = None
