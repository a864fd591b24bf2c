"""Bring a library's cache up to date with its folder: catalogue, keyword index, readings.

Why: what is committed in chunks can be used at once, and is kept when the process is killed. A file
that changed gets a new number, so that comparing numbers tells what the index lacks, whenever it
stopped.
"""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic

from search.archive.build import Build
from search.archive.linking import is_linked, link
from search.archive.pace import Pace, growing_chunks
from search.archive.rulings import Rulings
from search.articles.article import Article
from search.articles.files import read_article, scan
from search.catalogue.writing import CatalogueWriting, write_articles
from search.entities.gazetteers import Gazetteers
from search.entities.variants import Variants
from search.errors import CacheError, IndexBusyError
from search.index.keyword_index import INDEX_VERSION, KeywordIndex
from search.messages.progress import Progress, Stage
from search.reading import Reader, Reading

READ_AT_MOST = 1_000_000
"""Characters of an article in which names and dates are looked for."""

DAMAGED = "damaged"
"""A file that whoever searches puts into an index that turns out to be damaged."""

_BETWEEN_COMMITS = 1.0


class Refresh:
    """One refresh of a build, which the caller alone writes to meanwhile.

    Every method raises CancelledError when `pace` is cancelled, with what was committed kept, and
    CacheError where the catalogue is damaged.
    """

    def __init__(self, folder: Path, build: Build, pace: Pace) -> None:
        self._folder = folder
        self._build = build
        self._catalogue = build.catalogue
        self._pace = pace
        self._writing = CatalogueWriting(build.catalogue)

    def catalogue_files(self) -> int:
        """Bring the catalogue up to date; returns how many files were new, different or gone.

        Raises FolderError where the folder can't be read.
        """
        self._pace.tell(Progress(Stage.SCANNING))
        found = scan(self._folder)
        known = self._catalogue.stamps()
        numbers = {stamp.path: number for stamp, number in known.items()}
        gone = numbers.keys() - {stamp.path for stamp in found}
        if gone:
            write_articles(self._catalogue, (), [numbers[path] for path in gone])
        new = [stamp for stamp in found if stamp not in known]
        done = len(found) - len(new)
        for chunk in growing_chunks(new):
            stamps = self._pace.each(chunk)
            articles = [(stamp, read_article(self._folder, stamp.path)) for stamp in stamps]
            replaced = [numbers[stamp.path] for stamp in chunk if stamp.path in numbers]
            write_articles(self._catalogue, articles, replaced)
            done += len(chunk)
            self._pace.tell(Progress(Stage.LISTING, done, len(found)))
        if not self._catalogue.is_whole():
            write_articles(self._catalogue, (), whole=True)
        return len(gone) + len(new)

    def index_words(self) -> None:
        """Bring the keyword index up to date, the newest articles first, or make it anew."""
        place = self._build.index(INDEX_VERSION)
        try:
            self._index_words(place)
        except IndexBusyError:
            raise
        except CacheError:
            shutil.rmtree(place, ignore_errors=True)
            self._index_words(place)

    def _index_words(self, place: Path) -> None:
        """Add to the index what it lacks, and take out what is gone."""
        indexed = indexed_numbers(place)
        listed = self._catalogue.listing().numbers
        known = indexed | self._catalogue.unsearchable()
        lacking = [number for number in listed if number not in known]
        stale = indexed - frozenset(listed)
        if not lacking and not stale:
            return
        with KeywordIndex.writing(place) as batch:
            for number in stale:
                batch.delete(number)
            done = len(listed) - len(lacking)
            for chunk in [*growing_chunks(lacking)] or [()]:
                for number, article in self._articles(chunk):
                    batch.add(number, article.headline, article.body)
                    self._pace.tick(Progress(Stage.INDEXING, done, len(listed)))
                    done += 1
                batch.commit()
                self._pace.tell(Progress(Stage.COMMITTED, done))

    def read_articles(self, resources: Path) -> str:
        """Find names and dates in the articles not yet read, the newest first.

        All are read anew when the rules have changed. Returns the reader's notice. Raises
        ResourceError for damaged resources.
        """
        reader = Reader.load(resources)
        self._forget_old_readings(reader.version)
        unread = self._catalogue.unread()
        waiting = [number for number in self._catalogue.listing().numbers if number in unread]
        readings: list[tuple[int, Reading]] = []
        committed = monotonic()
        try:
            for done, (number, article) in enumerate(self._articles(waiting, READ_AT_MOST)):
                self._pace.tick(Progress(Stage.READING, done, len(waiting)))
                readings.append((number, reader.read(article)))
                if monotonic() - committed > _BETWEEN_COMMITS:
                    self._keep(readings)
                    committed = monotonic()
        finally:
            self._keep(readings)
        return reader.notice

    def link_names(self, resources: Path) -> None:
        """Link the names of all articles, where readings or the reader's rulings have changed.

        Raises ResourceError for damaged resources.
        """
        rulings = Rulings.of(self._folder)
        if not is_linked(self._catalogue, rulings):
            self._pace.tell(Progress(Stage.LINKING))
            link(self._catalogue, Variants(Gazetteers.load(resources / "gazetteers")), rulings)

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
            self._writing.keep_setting("reader", version)

    def _keep(self, readings: list[tuple[int, Reading]]) -> None:
        """Write readings into the catalogue and empty the list."""
        with self._writing.transaction():
            for number, reading in readings:
                self._writing.add_reading(number, reading)
        readings.clear()

    def _articles(
        self, numbers: Sequence[int], limit: int | None = None
    ) -> Iterator[tuple[int, Article]]:
        """Read articles until cancelled; one that is gone meanwhile has no text."""
        for number in self._pace.each(numbers):
            if entry := self._catalogue.entry(number):
                yield number, read_article(self._folder, entry.path, limit=limit)


def indexed_numbers(place: Path) -> frozenset[int]:
    """Return what an index holds; raises CacheError where there is one that is damaged."""
    if not place.exists():
        return frozenset()
    if (place / DAMAGED).exists():
        raise CacheError(str(place), "found damaged")
    with KeywordIndex.open(place) as index:
        return index.numbers()
