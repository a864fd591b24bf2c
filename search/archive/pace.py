"""The pace of a refresh: how often it reports, in which chunks it works, when it stops."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from time import monotonic, sleep
from typing import TypeVar

from search.messages.progress import Progress, Stage

Report = Callable[[Progress], None]
Cancelled = Callable[[], bool]
Paused = Callable[[], bool]
T = TypeVar("T")

FIRST_CHUNK, _LARGEST_CHUNK = 500, 4000
_BETWEEN_REPORTS = 0.1
_BETWEEN_LOOKS = 0.1
"""Seconds that a rest goes on before it is seen whether it is to."""


class CancelledError(Exception):
    """The work was cancelled; what was committed so far is kept."""


class Pace:
    """Reports progress now and then, and stops the work between two articles when cancelled.

    There it also rests for as long as it is `paused`, which is told where the work is.
    """

    def __init__(
        self, report: Report, cancelled: Cancelled, paused: Paused = lambda: False
    ) -> None:
        self._cancelled = cancelled
        self._paused = paused
        self._report = report
        self._told = Progress(Stage.READY)
        self._reported = 0.0
        self.is_settled = True
        """Whether nothing was reported since the last report that all is done."""
        self.has_told = False
        """Whether anything was reported at all."""

    def begin(self) -> None:
        """Begin what is not worth a report that may be known unless it takes 100 ms."""
        self._reported = monotonic()

    def tell(self, progress: Progress) -> None:
        """Report what must be known."""
        self._reported = monotonic()
        self.has_told = True
        self.is_settled = progress.state is Stage.READY
        self._told = progress
        self._report(progress)

    def tick(self, progress: Progress) -> None:
        """Report what may be known, at most every 100 ms."""
        if monotonic() - self._reported >= _BETWEEN_REPORTS:
            self.tell(progress)

    def each(self, things: Sequence[T]) -> Iterator[T]:
        """Yield the things until the work is cancelled; raises CancelledError then."""
        for thing in things:
            self.check()
            yield thing

    def check(self) -> None:
        """Rest while the work is paused; raise CancelledError where it is cancelled."""
        if self._paused():
            self._rest()
        if self._cancelled():
            raise CancelledError

    def _rest(self) -> None:
        """Wait until the work is to go on, and tell of it where somebody waits for the work."""
        told = self._told
        if not self.is_settled:
            self._report(Progress(Stage.PAUSED, told.done, told.of, within=told.state))
        while self._paused() and not self._cancelled():
            sleep(_BETWEEN_LOOKS)
        if not self.is_settled:
            self._report(told)


def growing_chunks(things: Sequence[T]) -> Iterator[tuple[T, ...]]:
    """Part things into chunks, small first so that something can be seen soon."""
    rest = iter(things)
    size = FIRST_CHUNK
    while chunk := tuple(islice(rest, size)):
        yield chunk
        size = min(2 * size, _LARGEST_CHUNK)
