"""Keep a library's cache up to date: one process at a time, and anew where it is damaged."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from time import monotonic, sleep

from search.archive.aliases import Ruling
from search.archive.build import Build
from search.archive.cachefolder import CacheFolder
from search.archive.intake import Intake
from search.archive.library import Library
from search.archive.linking import is_due
from search.archive.lookout import DisturbedError, Lookout, News
from search.archive.pace import Pace
from search.archive.refreshing import Refresh
from search.archive.rulings import Rulings
from search.articles.exclusions import Exclusions
from search.errors import CacheError, IndexBusyError
from search.index.keyword_index import INDEX_VERSION
from search.messages.progress import Progress, Stage
from search.reading import Reader

_BETWEEN_TRIES = 0.05
_UNTIL_TOLD, _UNTIL_TOLD_AGAIN = 0.3, 2.0
"""Seconds that another process may be at work before it is told, and what it has listed."""

EVERYTHING = News(everything=True, is_asked=True)


def refresh(
    library: Library,
    pace: Pace,
    *,
    rebuild: bool = False,
    readings: bool = True,
    patient: bool = True,
) -> None:
    """Bring the cache of a library up to date, once no other process is at it, and report READY.

    With `rebuild` all is done anew beside what is there; with `readings` names and dates are found
    too; who is not `patient` gets an IndexBusyError while another process is at it. Raises
    FolderError, CacheError, ResourceError or CancelledError.
    """
    Upkeep(library, pace).refresh(rebuild=rebuild, readings=readings, patient=patient)


class Upkeep:
    """Brings the cache of a library up to date again and again, as `lookout` has news of it.

    While it `is_heavy` in memory, linking is left to a `settle` in another process.

    Its methods raise FolderError, CacheError, ResourceError or CancelledError.
    """

    def __init__(
        self,
        library: Library,
        pace: Pace,
        lookout: Lookout | None = None,
        is_heavy: Callable[[], bool] = lambda: False,
    ) -> None:
        self._library = library
        self._pace = pace
        self._lookout = lookout
        self._is_heavy = is_heavy
        self._reader: Reader | None = None
        self._rulings: tuple[Ruling, ...] = ()
        self._excluded: Exclusions | None = None  # what was left out the last time
        self._version: int | None = None

    def refresh(
        self,
        news: News = EVERYTHING,
        *,
        rebuild: bool = False,
        readings: bool = True,
        patient: bool = True,
    ) -> None:
        """Take in what is new, then find names and dates; report READY where anything was told.

        With news that nobody asked for, linking the names is left to `settle`.
        """
        places = CacheFolder.prepare(self._library.cache)
        with self._turn(places, patient=patient):
            if news.is_asked:
                self._pace.tell(Progress(Stage.SCANNING))
            try:
                ready = self._refresh_build(places, news, rebuild=rebuild, readings=readings)
            finally:
                places.sweep()
            if not self._pace.is_settled:
                self._pace.tell(ready)

    def settle(self) -> None:
        """Merge the pieces of the index and link names, where that is due.

        Raises DisturbedError, with names as they were, when there is news meanwhile.
        """
        places = CacheFolder.prepare(self._library.cache)
        with (
            self._turn(places, patient=True),
            closing(Build.open(places.place)) as build,
        ):
            Intake(self._library.folder, build, self._pace).tidy()
            self._check()
            work = Refresh(self._library.folder, build, self._pace)
            if is_due(build.catalogue):
                work.sweep_names()
                self._check()
            work.link_names(self._library.resources, self._check)
            if not self._pace.is_settled:
                self._pace.tell(self._ready(build, 0))

    @contextmanager
    def _turn(self, places: CacheFolder, *, patient: bool) -> Iterator[None]:
        """Wait until no other process refreshes; reports BUSY, raises CancelledError.

        Who is not `patient` gets an IndexBusyError instead of waiting.
        """
        told_at = monotonic() + _UNTIL_TOLD
        while True:
            with places.refreshing() as ours:
                if ours:
                    self._see_others()
                    yield
                    self._version = self._version_now()
                    return
            if not patient:
                raise IndexBusyError(str(places.place), "another process is writing it")
            if monotonic() > told_at:
                self._see_others()
                self._pace.tell(Progress(Stage.BUSY))
                told_at = monotonic() + _UNTIL_TOLD_AGAIN
            self._pace.check()
            sleep(_BETWEEN_TRIES)

    def _see_others(self) -> None:
        """Tell that the list is another where another process has written the catalogue."""
        version = self._version_now()
        if self._version is not None and version != self._version:
            articles = self._library.counts().articles
            self._pace.tell(Progress(Stage.LISTING, articles, articles))
        self._version = version

    def _version_now(self) -> int | None:
        """Return what changes when anybody writes the catalogue; None where that is not known."""
        try:
            return self._library.build.catalogue.changes()
        except CacheError:
            return None

    def _refresh_build(
        self, places: CacheFolder, news: News, *, rebuild: bool, readings: bool
    ) -> Progress:
        """Bring the build in use up to date, or put a new one in its place."""
        if not rebuild:
            try:
                with closing(Build.open(places.place)) as build:
                    return self._bring_up_to_date(build, news, readings=readings)
            except IndexBusyError:
                raise
            except CacheError:
                pass  # damaged: what is still of use stays in use until there is a new one
        with closing(Build.make(places)) as build:
            ready = self._bring_up_to_date(build, EVERYTHING, readings=readings)
            build.adopt()
            return ready

    def _bring_up_to_date(self, build: Build, news: News, *, readings: bool) -> Progress:
        """Bring one build up to date; returns what there is to report in the end."""
        intake = Intake(self._library.folder, build, self._pace)
        self._take_in(build, intake, news)

        def take_in_news() -> None:
            if self._lookout and (later := self._lookout.news()):
                if later.is_asked:
                    self._pace.tell(Progress(Stage.SCANNING))
                self._take_in(build, intake, later)

        work = Refresh(self._library.folder, build, self._pace, take_in_news)
        if readings and (news.is_asked or build.catalogue.unread()):
            if self._reader is None:
                self._reader = Reader.load(self._library.resources)
            work.read_articles(self._reader)
        if intake.changed and news.is_asked:
            work.sweep_names()
        if readings:
            self._heed_rulings(work, at_once=news.is_asked and not self._is_heavy())
        build.sweep(INDEX_VERSION)
        return self._ready(build, intake.changed)

    def _heed_rulings(self, work: Refresh, *, at_once: bool) -> None:
        """Put changed rulings upon the names they tell of; with `at_once` link all that is due."""
        rulings = Rulings.of(self._library.folder).all()
        if at_once:
            with suppress(DisturbedError):  # later, then
                work.link_names(self._library.resources, self._check)
        else:
            work.heed_rulings({*self._rulings} ^ {*rulings})
        self._rulings = rulings

    def _check(self) -> None:
        """Raise CancelledError when cancelled, and DisturbedError when there is news."""
        self._pace.check()
        if self._lookout:
            self._lookout.check()

    def _take_in(self, build: Build, intake: Intake, news: News) -> None:
        """Take in what there is news of, or everything where that was never done."""
        before, self._excluded = self._excluded, Exclusions.of(self._library.folder)
        everything = news.everything or before != self._excluded
        if not everything and build.catalogue.is_whole():
            intake.take_at(news.paths, distrusted=news.is_distrusted)
        elif self._lookout is None:
            intake.take_all()
        else:
            self._lookout.begin()
            intake.take_all(self._lookout.enter)
            self._lookout.end()

    def _ready(self, build: Build, changed: int) -> Progress:
        """Return what to report of a build that is up to date."""
        counts = build.catalogue.counts()
        bad = Rulings.of(self._library.folder).bad_lines()
        return Progress(
            Stage.READY,
            articles=counts.articles,
            problems=counts.problems,
            changed=changed,
            notice=self._reader.notice if self._reader else "",
            bad_lines=tuple(line.told for line in bad),
        )
