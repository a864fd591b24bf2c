"""Search an opened library: the index and the reader kept open from one query to the next."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from search.archive.answering import Answer, Answering, Numbers, Order
from search.archive.hits import hits_in_catalogued, hits_in_reading
from search.archive.library import Library
from search.archive.linked import with_entities
from search.archive.literals import find_literal
from search.archive.refreshing import DAMAGED, READ_AT_MOST
from search.errors import CacheError
from search.index.keyword_index import INDEX_VERSION, KeywordIndex
from search.query.clauses import Clause
from search.query.snippets import Snippet, best_snippet
from search.reading import Reader, Reading
from search.spans import Span

Cancelled = Callable[[], bool]


class _Opened(NamedTuple):
    """An index and where it lies; the inode tells an index made anew in the same place."""

    place: Path
    inode: int
    words: KeywordIndex


class Searching:
    """Answers questions about a library, which must be open.

    Sees what another process writes meanwhile. Without an index, or with a damaged one, answers are
    partial; the next refresh makes it anew. Methods raise CacheError for a damaged catalogue.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._opened: _Opened | None = None
        self._answering: Answering | None = None
        self._state: tuple[object, ...] = ()
        self._reader: Reader | None = None
        self._cancelled: Cancelled = bool

    def warm_up(self) -> None:
        """Load all that the first questions would wait for; raises ResourceError."""
        self.reader()
        self._index()

    def reader(self) -> Reader:
        """Return the reader, loaded when it is first asked for; raises ResourceError."""
        if self._reader is None:
            self._reader = Reader.load(self._library.resources)
        return self._reader

    def search(self, clause: Clause, order: Order, cancelled: Cancelled = bool) -> Answer:
        """Find the articles that fulfil a clause; a search that is cancelled finds fewer."""
        self._cancelled = cancelled
        try:
            return self._answering_with(self._index()).answer(clause, order)
        except CacheError as error:
            if self._opened is None or error.place != str(self._opened.place):
                raise
            self._discard_index()
            return self._answering_with(None).answer(clause, order)

    def indexed(self) -> Numbers:
        """Return the numbers of the articles whose words can be searched."""
        index = self._index()
        return index.numbers() if index else frozenset()

    def snippet(self, number: int, clause: Clause, width: int = 160) -> Snippet | None:
        """Return the line of an article that shows best what matched; None when it is gone.

        Where nothing in the text matched, it is the beginning of the lead.
        """
        catalogue = self._library.build.catalogue
        entry = catalogue.entry(number)
        if entry is None:
            return None
        article = self._library.article(entry.path)
        hits = hits_in_catalogued(catalogue, number, article.body, clause)
        if hits:
            return best_snippet(article.body, hits, width)
        return best_snippet(article.body[article.lead.start :], (), width)

    def read(self, path: str) -> Reading:
        """Recognise names and dates in an article; its entities are the library's."""
        reading = self.reader().read(self._library.article(path, limit=READ_AT_MOST))
        return with_entities(self._library.build.catalogue, reading)

    def hits(self, reading: Reading, clause: Clause) -> tuple[Span, ...]:
        """Find where an article fulfils a clause."""
        return hits_in_reading(self._library.build.catalogue, reading, clause)

    def close(self) -> None:
        """Let the index go; the library stays open."""
        self._state, self._answering = (), None
        if self._opened:
            with suppress(CacheError):
                self._opened.words.close()
            self._opened = None

    def _answering_with(self, index: KeywordIndex | None) -> Answering:
        """Return what answers for the present state of catalogue and index."""
        build = self._library.build
        state = (build, build.catalogue.changes(), index)
        if self._answering is None or self._state != state:
            self._answering = Answering(build.catalogue, index, self._scan)
            self._state = state
        return self._answering

    def _scan(self, text: str, among: Numbers) -> Numbers:
        """Look through the files of some articles for characters."""
        entry = self._library.build.catalogue.entry
        paths = ((number, found.path) for number in among if (found := entry(number)))
        return frozenset(find_literal(self._library.folder, paths, text, self._cancelled))

    def _index(self) -> KeywordIndex | None:
        """Return the index as it is now on the disk; None where there is none that can be used."""
        place = self._library.build.index(INDEX_VERSION)
        try:
            inode = place.stat().st_ino
        except OSError:
            return None
        if self._opened and self._opened[:2] == (place, inode) and _is_current(self._opened.words):
            return self._opened.words
        self.close()
        try:
            self._opened = _Opened(place, inode, KeywordIndex.open(place))
        except CacheError:
            self._mark_damaged(place)
            return None
        return self._opened.words

    def _discard_index(self) -> None:
        """Use the opened index no more, and have the next refresh make it anew."""
        if self._opened:
            self._mark_damaged(self._opened.place)
        self.close()

    def _mark_damaged(self, place: Path) -> None:
        """Leave word for the next refresh; where that can't be written, it finds out by itself."""
        with suppress(OSError):
            (place / DAMAGED).touch()


def _is_current(index: KeywordIndex) -> bool:
    """Tell whether nothing newer than an opened index can be opened."""
    try:
        return index.is_current()
    except CacheError:
        return False
