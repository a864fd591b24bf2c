"""Attend to a library for as long as somebody looks at it: whatever changes is soon taken in.

Why one thread does all: what is new in the folder goes before everything else, and whatever takes
long looks up between two articles, two files or two steps whether there is any.
"""

from collections.abc import Iterator
from contextlib import closing
from time import monotonic, sleep

from search.archive.build import Build
from search.archive.library import Library
from search.archive.lookout import DisturbedError, Lookout, News
from search.archive.pace import Pace
from search.archive.upkeep import EVERYTHING, Upkeep
from search.archive.verifying import suspects
from search.errors import IndexBusyError
from search.messages.progress import Progress, Stage

SETTLED = 5.0
"""Seconds without news after which names are linked and the index is tidied."""
_SHARE = 10
"""In a folder where that takes long, it has to be quiet for ten times as long."""
_BUSY_PAUSE = 0.5
"""Seconds until the index is tried again that another process is writing."""


class Attending:
    """Refreshes a library once, then whenever there is news of it."""

    def __init__(
        self, library: Library, pace: Pace, lookout: Lookout, *, settled: float = SETTLED
    ) -> None:
        self._library = library
        self._pace = pace
        self._lookout = lookout
        self._settled = settled
        self._upkeep = Upkeep(library, pace, lookout)
        self._verifying: Iterator[None] = iter(())
        self._settle_at = monotonic() + settled

    def run(self) -> None:
        """Attend until `pace` is cancelled; raises CancelledError, or what ends it early.

        That is a FolderError, CacheError or ResourceError.
        """
        self._heed(EVERYTHING)
        self._verifying = self._verify()
        while True:
            self._pace.check()
            if news := self._lookout.news():
                self._heed(news)
                self._settle_at = monotonic() + self._settled
            elif self._lookout.is_disturbed():
                self._lookout.wait(self._settled)
            else:
                self._go_on()

    def _heed(self, news: News) -> None:
        """Refresh what there is news of, as soon as nobody else is writing."""
        while True:
            try:
                self._upkeep.refresh(news)
            except IndexBusyError:
                self._pace.tell(Progress(Stage.BUSY))
                sleep(_BUSY_PAUSE)
                self._pace.check()
            else:
                return

    def _go_on(self) -> None:
        """Do a little of what can wait, or wait for news."""
        begun = monotonic()
        if next(self._verifying, self) is None:
            self._lookout.wait(monotonic() - begun)  # others want the disk as well
        elif begun >= self._settle_at:
            self._settle()
        else:
            self._lookout.wait(self._settle_at - begun)

    def _verify(self) -> Iterator[None]:
        """Compare all files with what is known of their content, a hundred at each step."""
        with closing(Build.open(self._library.cache)) as build:
            digests = build.catalogue.digests()
        for paths in suspects(self._library.folder, digests):
            if paths:
                self._heed(News(paths, is_distrusted=True))
            yield

    def _settle(self) -> None:
        """Link names that were read since, and tidy up, unless there is news meanwhile."""
        begun = monotonic()
        try:
            self._upkeep.settle()
            self._settle_at = float("inf")
        except (DisturbedError, IndexBusyError):
            self._settle_at = monotonic() + self._settled
        self._settled = max(self._settled, _SHARE * (monotonic() - begun))
