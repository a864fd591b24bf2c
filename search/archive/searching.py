"""Search an opened library: the index and the reader kept open from one query to the next."""

import math
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from search.archive.answering import Answer, Answering, Order
from search.archive.belongings import Belongings
from search.archive.frozenwords import FrozenWords
from search.archive.hits import hits_in_catalogued, hits_in_reading
from search.archive.library import Library
from search.archive.linked import with_entities
from search.archive.marking import ReaderMarks
from search.archive.refreshing import DAMAGED, READ_AT_MOST
from search.archive.scanning import Scanning
from search.errors import CacheError
from search.index.keyword_index import INDEX_VERSION, KeywordIndex
from search.query.clauses import Clause
from search.query.snippets import Snippet, best_snippet
from search.reading import Reader, Reading
from search.spans import Span

Cancelled = Callable[[], bool]
T = TypeVar("T")


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
        self.belongings = Belongings.open(library.folder)
        self._marks = ReaderMarks(library, self.belongings)
        self._files = Scanning(library)

    def warm_up(self) -> None:
        """Load all that the first questions would wait for; raises ResourceError."""
        self.reader()
        self._index()

    def reader(self) -> Reader:
        """Return the reader, loaded when it is first asked for; raises ResourceError."""
        if self._reader is None:
            self._reader = Reader.load(self._library.resources)
        return self._reader

    def search(
        self,
        clause: Clause,
        order: Order,
        cancelled: Cancelled = bool,
        *,
        at_most: float = math.inf,
    ) -> Answer:
        """Find the articles that fulfil a clause; a search that is cancelled finds fewer.

        So does one that has looked through files for `at_most` seconds; asked again it goes on.
        """
        self._files.begin(cancelled, at_most)
        answer = self.asking(lambda answering: answering.answer(clause, order))
        return replace(answer, unfinished=self._files.unfinished, gave_up=self._files.gave_up)

    def asking(self, ask: Callable[[Answering], T]) -> T:
        """Ask for the present state of catalogue and index, without the index if it is damaged."""
        try:
            return ask(self._answering_with(self._index()))
        except CacheError as error:
            if self._opened is None or error.place != str(self._opened.place):
                raise
            self._discard_index()
            return ask(self._answering_with(None))

    def indexed(self) -> int:
        """Count the articles whose words can be searched."""
        index = self._index()
        return len(index.numbers()) if index else 0

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
            words = FrozenWords(index) if index else None
            self._answering = Answering(build.catalogue, words, self._files, self._marks)
            self._state = state
        return self._answering

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
