"""Attend to a library for as long as somebody looks at it: whatever changes is soon taken in.

Why one thread does all: what is new in the folder goes before everything else, and whatever takes
long looks up between two articles, two files or two steps whether there is any.

Why a new process goes on where much memory is held: reading thousands of articles and linking their
names takes 200 MB, of which Python gives little back, and then one sits there for hours.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from time import monotonic, sleep

from search.archive.build import Build
from search.archive.library import Library
from search.archive.lookout import DisturbedError, Lookout, News
from search.archive.pace import Pace
from search.archive.upkeep import EVERYTHING, Upkeep
from search.archive.verifying import suspects
from search.errors import CacheError, IndexBusyError
from search.messages.progress import Progress, Stage

SETTLED = 5.0
"""Seconds without news after which names are linked and the index is tidied."""
_SHARE = 10
"""In a folder where that takes long, it has to be quiet for ten times as long."""
_BUSY_PAUSE = 0.5
"""Seconds until the index is tried again that another process is writing."""


class Attending:
    """Refreshes a library, then whenever there is news of it.

    `is_heavy` tells when so much memory is held that a new process should go on: then `run` and
    `go_on` return. They end otherwise with CancelledError when `pace` is cancelled, or early with
    FolderError, CacheError or ResourceError.
    """

    def __init__(
        self,
        library: Library,
        pace: Pace,
        lookout: Lookout,
        *,
        settled: float = SETTLED,
        is_heavy: Callable[[], bool] = lambda: False,
    ) -> None:
        self._library = library
        self._pace = pace
        self._lookout = lookout
        self._settled = settled
        self._is_heavy = is_heavy
        self._upkeep = Upkeep(library, pace, lookout, is_heavy)
        self._settle_at = monotonic() + settled

    def run(self) -> None:
        """Look at everything, compare all files with their digests, and attend."""
        self._heed(EVERYTHING)
        self._attend(self._verify())

    def go_on(self) -> None:
        """Attend to a library that another process has attended to just before."""
        self._heed(News(everything=True))
        self._settle_at = monotonic()
        self._attend(iter(()))

    def _attend(self, verifying: Iterator[None]) -> None:
        """Do what is most urgent, again and again."""
        while True:
            begun = monotonic()
            self._pace.check()
            if news := self._lookout.news():
                self._heed(news)
                self._settle_at = monotonic() + self._settled
            elif self._lookout.is_disturbed():
                self._lookout.wait(self._settled)
            elif next(verifying, self) is None:
                self._lookout.wait(monotonic() - begun)  # others want the disk as well
            elif begun < self._settle_at:
                self._lookout.wait(self._settle_at - begun)
            elif self._is_spent() or self._settle():
                return

    def _heed(self, news: News) -> None:
        """Refresh what there is news of, as soon as nobody else is writing.

        A cache that is taken away meanwhile is made anew once: who empties folders does it so.
        """
        is_anew = False
        while True:
            try:
                self._upkeep.refresh(news)
            except IndexBusyError:
                self._pace.tell(Progress(Stage.BUSY))
                sleep(_BUSY_PAUSE)
                self._pace.check()
            except CacheError:
                if is_anew:
                    raise
                is_anew = True
                news = News(everything=True, is_asked=news.is_asked)
            else:
                return

    def _verify(self) -> Iterator[None]:
        """Compare all files with what is known of their content, a hundred at each step."""
        try:
            with closing(Build.open(self._library.cache)) as build:
                digests = build.catalogue.digests()
        except CacheError:
            self._heed(News(everything=True))  # all is read
            return
        for paths in suspects(self._library.folder, digests):
            if paths:
                self._heed(News(paths, is_distrusted=True))
            yield

    def _settle(self) -> bool:
        """Link names that were read since, and tidy up, unless there is news meanwhile.

        Tells whether a new process had better go on then.
        """
        begun = monotonic()
        try:
            self._upkeep.settle()
            self._settle_at = float("inf")
        except (DisturbedError, IndexBusyError):
            self._settle_at = monotonic() + self._settled
        except CacheError:
            self._heed(News(everything=True))
            self._settle_at = monotonic() + self._settled
        self._settled = max(self._settled, _SHARE * (monotonic() - begun))
        return self._is_spent()

    def _is_spent(self) -> bool:
        """Tell whether what was done has left much memory behind, and nothing is urgent."""
        return self._pace.has_told and self._is_heavy() and not self._lookout.is_disturbed()
