"""Find names and dates in a library's articles, and link them, once words can be searched."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from time import monotonic

from search.archive.aliases import Ruling
from search.archive.build import Build
from search.archive.linking import is_due, is_linked, link, relink
from search.archive.pace import Pace
from search.archive.rulings import Rulings
from search.articles.article import Article
from search.articles.reading import read_article
from search.catalogue.writing import CatalogueWriting
from search.entities.gazetteers import Gazetteers
from search.entities.variants import Variants
from search.messages.progress import Progress, Stage
from search.reading import Reader, Reading

READ_AT_MOST = 1_000_000
"""Characters of an article in which names and dates are looked for."""

_BETWEEN_COMMITS = 1.0


class Refresh:
    """The second half of a refresh, which the caller alone does to the build meanwhile.

    Between two articles it does what `meanwhile` is: taking in what changed in the folder. Every
    method raises CancelledError when `pace` is cancelled, with what was committed kept, and
    CacheError where the catalogue is damaged.
    """

    def __init__(
        self, folder: Path, build: Build, pace: Pace, meanwhile: Callable[[], None] = lambda: None
    ) -> None:
        self._folder = folder
        self._catalogue = build.catalogue
        self._pace = pace
        self._meanwhile = meanwhile
        self._writing = CatalogueWriting(build.catalogue)

    def read_articles(self, reader: Reader) -> None:
        """Find names and dates in the articles not yet read, the newest first.

        All are read anew when the rules have changed.
        """
        self._forget_old_readings(reader.version)
        readings: list[tuple[int, Reading]] = []
        committed = monotonic()
        try:
            for number, article in self._unread():
                readings.append((number, reader.read(article)))
                if monotonic() - committed > _BETWEEN_COMMITS:
                    self._keep(readings)
                    committed = monotonic()
                self._meanwhile()
        finally:
            self._keep(readings)

    def link_names(self, resources: Path, check: Callable[[], None] = lambda: None) -> None:
        """Link the names of all articles, where readings or the reader's rulings have changed.

        What `check` raises, which is called now and then, leaves all names as they were. Raises
        ResourceError for damaged resources.
        """
        rulings = Rulings.of(self._folder)
        if not is_linked(self._catalogue, rulings):
            self._pace.tell(Progress(Stage.LINKING))
            variants = Variants(Gazetteers.load(resources / "gazetteers"))
            link(self._catalogue, variants, rulings, check)

    def heed_rulings(self, changed: Collection[Ruling]) -> None:
        """Put changed rulings upon the names that they tell of, unless all are to be linked."""
        rulings = Rulings.of(self._folder)
        if is_due(self._catalogue) or is_linked(self._catalogue, rulings):
            return
        self._pace.tell(Progress(Stage.LINKING))
        relink(self._catalogue, rulings, changed)

    def sweep_names(self) -> None:
        """Remove names that no article mentions any more."""
        with self._writing.transaction():
            self._writing.sweep()

    def _forget_old_readings(self, version: str) -> None:
        """Take all readings out of the catalogue that a reader of another version made."""
        if self._catalogue.setting("reader") == version:
            return
        with self._writing.transaction():
            self._writing.forget_readings()
            self._catalogue.keep_setting("reader", version)

    def _keep(self, readings: list[tuple[int, Reading]]) -> None:
        """Write readings into the catalogue and empty the list."""
        with self._writing.transaction():
            for number, reading in readings:
                self._writing.add_reading(number, reading)
        readings.clear()

    def _unread(self) -> Iterator[tuple[int, Article]]:
        """Yield the articles that are not read, and those that come to them meanwhile."""
        tried: set[int] = set()
        while unread := self._catalogue.unread() - tried:
            waiting = [number for number in self._catalogue.listing().numbers if number in unread]
            of = len(tried) + len(waiting)
            for number in self._pace.each(waiting):
                self._pace.tick(Progress(Stage.READING, len(tried), of))
                tried.add(number)
                if entry := self._catalogue.entry(number):
                    yield number, read_article(self._folder, entry.path, limit=READ_AT_MOST)
