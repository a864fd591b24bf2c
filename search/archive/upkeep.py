"""Keep a library's cache up to date: one process at a time, and anew where it is damaged."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

from search.archive.build import Build
from search.archive.cachefolder import CacheFolder
from search.archive.pace import Pace
from search.archive.refreshing import Refresh
from search.errors import CacheError, IndexBusyError
from search.index.keyword_index import INDEX_VERSION
from search.messages import Progress, Stage

_BETWEEN_TRIES = 0.2


def refresh(
    folder: Path, cache: Path, resources: Path, pace: Pace, *, rebuild: bool, readings: bool
) -> None:
    """Bring the cache of a folder up to date, once no other process is at it, and report READY.

    With `rebuild` all is done anew beside what is there, and with `readings` names and dates are
    found too. Raises FolderError, CacheError, ResourceError or CancelledError.
    """
    places = CacheFolder.prepare(cache)
    with _turn(places, pace):
        build = Build.make(places) if rebuild else Build.open(cache)
        try:
            ready = _bring_up_to_date(folder, build, resources, pace, readings=readings)
        except IndexBusyError:
            raise
        except CacheError:
            build.close()
            build = Build.make(places)
            ready = _bring_up_to_date(folder, build, resources, pace, readings=readings)
        finally:
            build.close()
        if not build.is_current():
            build.adopt()
        places.sweep()
        build.sweep(INDEX_VERSION)
        pace.tell(ready)


def _bring_up_to_date(
    folder: Path, build: Build, resources: Path, pace: Pace, *, readings: bool
) -> Progress:
    """Bring one build up to date; returns what there is to report in the end."""
    work = Refresh(folder, build, pace)
    changed = work.catalogue_files()
    work.index_words()
    if readings:
        work.read_articles(resources)
    counts = build.catalogue.counts()
    return Progress(
        Stage.READY, articles=counts.articles, problems=counts.problems, changed=changed
    )


@contextmanager
def _turn(places: CacheFolder, pace: Pace) -> Iterator[None]:
    """Wait until no other process refreshes; reports BUSY once, raises CancelledError."""
    waited = False
    while True:
        with places.refreshing() as ours:
            if ours:
                yield
                return
        if not waited:
            pace.tell(Progress(Stage.BUSY))
            waited = True
        pace.check()
        sleep(_BETWEEN_TRIES)
