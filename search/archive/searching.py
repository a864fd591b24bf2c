"""Search an opened library: the index and the reader kept open from one query to the next."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from search.archive.alike import alike_said
from search.archive.answering import Answer, Answering, Order
from search.archive.belongings import Belongings
from search.archive.hits import hits_in_catalogued, hits_in_reading
from search.archive.library import Library
from search.archive.linked import with_entities
from search.archive.marking import FILES, ReaderMarks
from search.archive.mending import Mended, mend
from search.archive.needs import leaves
from search.archive.openindex import OpenIndex
from search.archive.passages import best_passage
from search.archive.refreshing import READ_AT_MOST
from search.archive.scanning import Scanning
from search.errors import CacheError
from search.query.clauses import Clause, Marked, Query
from search.query.parser import parse
from search.query.parts import parts
from search.query.repairs import Repair
from search.query.snippets import Snippet
from search.reading import Reader, Reading
from search.spans import Span

_WARMING = ("the", "th*", '"of the"', "tge", "the~", "date:2025")
"""Queries of several shapes: what asks them first loads all that later ones need."""

Cancelled = Callable[[], bool]
T = TypeVar("T")


class Searching:
    """Answers questions about a library, which must be open.

    Sees what another process writes meanwhile. Without an index, or with a damaged one, answers are
    partial; the next refresh makes it anew. Methods raise CacheError for a damaged catalogue.
    """

    def __init__(self, library: Library) -> None:
        self.belongings = Belongings.open(library.folder)
        self._library = library
        self._index = OpenIndex(library)
        self._files = Scanning(library)
        self._marks = ReaderMarks(library, self.belongings)
        self._answering: Answering | None = None
        self._state: tuple[object, ...] = ()
        self._reader: Reader | None = None

    def warm_up(self) -> None:
        """Load all that the first questions would wait for; raises ResourceError."""
        self.reader()
        for query in _WARMING:
            self.search(self.understood(query).clause, Order.RELEVANCE)
            self.mended(query)

    def reader(self) -> Reader:
        """Return the reader, loaded when it is first asked for; raises ResourceError."""
        if self._reader is None:
            self._reader = Reader.load(self._library.resources)
        return self._reader

    def understood(self, query: str) -> Query:
        """Parse what was typed; a state that can't be known is told among the repairs."""
        parsed = parse(query, *self._setting())
        return replace(parsed, repairs=(*parsed.repairs, *self._unknown_states(parsed.clause)))

    def mended(self, query: str, cancelled: Cancelled = bool, *, at_most: float = 1) -> Mended:
        """Tell what is to blame where a query finds nothing, and what would find something."""
        typed = parts(query, *self._setting())
        return self.asking(lambda at: mend(at, query, typed, cancelled), at_most=at_most)

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
        answer = self.asking(lambda at: at.answer(clause, order), cancelled, at_most=at_most)
        return replace(answer, unfinished=self._files.unfinished, gave_up=self._files.gave_up)

    def asking(
        self,
        ask: Callable[[Answering], T],
        cancelled: Cancelled = bool,
        *,
        at_most: float = math.inf,
    ) -> T:
        """Ask for the present state of catalogue and index, without the index if it is damaged."""
        self._files.begin(cancelled, at_most)
        try:
            return ask(self._present())
        except CacheError as error:
            self._index.discard(error)
            return ask(self._present())

    def indexed(self) -> int:
        """Count the articles whose words can be searched."""
        index = self._index.current()
        return int(index.live.sum()) if index else 0

    def snippet(self, number: int, clause: Clause, width: int = 160) -> Snippet | None:
        """Return the passage that shows best what matched; None when the article is gone."""
        catalogue = self._library.build.catalogue
        entry = catalogue.entry(number)
        if entry is None:
            return None
        article = self._library.article(entry.path)
        hits = hits_in_catalogued(catalogue, number, article.body, clause)
        return best_passage(article, clause, hits, width)

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
        self._index.close()

    def names_alike(self, clause: Clause) -> tuple[str, ...]:
        """Say which names of a query nobody bears as they are written, and which are taken."""
        return tuple(dict.fromkeys(alike_said(self._library.build.catalogue, clause)))

    def _unknown_states(self, clause: Clause) -> Iterator[str]:
        """Say which file of the reader's own can't be read and has a part in the answer."""
        states = {leaf.state for leaf in leaves(clause) if isinstance(leaf, Marked)}
        for damaged in self.belongings.damaged() if states else ():
            if any(damaged.file.endswith(FILES.get(state, "?")) for state in states):
                yield Repair.DAMAGED.format(word=damaged.file, reason=damaged.reason)

    def _setting(self) -> tuple[date, date | None, Mapping[str, str]]:
        """Return what relative dates count from, and the saved searches."""
        newest = self.asking(lambda answering: answering.articles.newest())
        return datetime.now().astimezone().date(), newest, self.belongings.saved

    def _present(self) -> Answering:
        """Return what answers for the present state of catalogue and index."""
        build, index = self._library.build, self._index.current()
        state = (build, build.catalogue.changes(), index)
        if self._answering is None or self._state != state:
            self._answering = Answering(build.catalogue, index, self._files, self._marks)
            self._state = state
        return self._answering
