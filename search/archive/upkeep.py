"""Keep a library's cache up to date: one process at a time, and anew where it is damaged."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from time import sleep

from search.archive.build import Build
from search.archive.cachefolder import CacheFolder
from search.archive.library import Library
from search.archive.pace import Pace
from search.archive.refreshing import Refresh
from search.errors import CacheError, IndexBusyError
from search.index.keyword_index import INDEX_VERSION
from search.messages.progress import Progress, Stage

_BETWEEN_TRIES = 0.2


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
    places = CacheFolder.prepare(library.cache)
    with _turn(places, pace, patient=patient):
        try:
            ready = _refresh_build(library, places, pace, rebuild=rebuild, readings=readings)
        finally:
            places.sweep()
        pace.tell(ready)


def _refresh_build(
    library: Library, places: CacheFolder, pace: Pace, *, rebuild: bool, readings: bool
) -> Progress:
    """Bring the build in use up to date, or put a new one in its place."""
    if not rebuild:
        try:
            with closing(Build.open(places.place)) as build:
                return _bring_up_to_date(library, build, pace, readings=readings)
        except IndexBusyError:
            raise
        except CacheError:
            pass  # damaged: what is still of use stays in use until there is a new one
    with closing(Build.make(places)) as build:
        ready = _bring_up_to_date(library, build, pace, readings=readings)
        build.adopt()
        return ready


def _bring_up_to_date(library: Library, build: Build, pace: Pace, *, readings: bool) -> Progress:
    """Bring one build up to date; returns what there is to report in the end."""
    work = Refresh(library.folder, build, pace)
    changed = work.catalogue_files()
    work.index_words()
    notice = work.read_articles(library.resources) if readings else ""
    if changed:
        work.sweep_names()
    if readings:
        work.link_names(library.resources)
    build.sweep(INDEX_VERSION)
    counts = build.catalogue.counts()
    return Progress(
        Stage.READY,
        articles=counts.articles,
        problems=counts.problems,
        changed=changed,
        notice=notice,
    )


@contextmanager
def _turn(places: CacheFolder, pace: Pace, *, patient: bool) -> Iterator[None]:
    """Wait until no other process refreshes; reports BUSY once, raises CancelledError.

    Who is not `patient` gets an IndexBusyError instead of waiting.
    """
    waited = False
    while True:
        with places.refreshing() as ours:
            if ours:
                yield
                return
        if not patient:
            raise IndexBusyError(str(places.place), "another process is writing it")
        if not waited:
            pace.tell(Progress(Stage.BUSY))
            waited = True
        pace.check()
        sleep(_BETWEEN_TRIES)
