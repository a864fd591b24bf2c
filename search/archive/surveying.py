"""Reply to what is asked about many articles at once: counts, facets, related articles."""

from collections.abc import Callable

import numpy as np

from search.archive.answering import Answering
from search.archive.facets import count_mentioned, count_months, top_entities
from search.archive.library import Library
from search.archive.related import Related, related
from search.archive.searching import Searching
from search.catalogue.naming import entities_of
from search.messages.replies import (
    CountsReply,
    FacetsReply,
    FoundName,
    RelatedArticle,
    RelatedReply,
)
from search.messages.requests import CountsRequest, FacetsRequest, RelatedRequest
from search.query.clauses import Clause

_A_COUNT = 0.2
"""Seconds that counting for one query may look through files."""

_READ_AT_MOST = 20_000
"""Characters of an article by which others are sought."""

Cancelled = Callable[[], bool]


class Surveying:
    """Replies to requests about many articles; its methods raise what those of Searching do."""

    def __init__(self, library: Library, searching: Searching) -> None:
        self._library = library
        self._searching = searching

    def counts(self, request: CountsRequest, cancelled: Cancelled) -> CountsReply:
        """Count what each query finds; -1 where not all is known, or where it was cancelled."""
        counts = [-1 if cancelled() else self._count(query) for query in request.queries]
        return CountsReply(request.generation, tuple(counts))

    def _count(self, query: str) -> int:
        clause = self._searching.understood(query).clause
        found = self._searching.asking(lambda at: at.finding.find(clause), at_most=_A_COUNT)
        return -1 if found.maybe.any() else int(np.count_nonzero(found.yes))

    def facets(self, request: FacetsRequest, cancelled: Cancelled) -> FacetsReply:
        """Tell how the articles that a query finds spread; of months alone when cancelled."""
        clause = self._searching.understood(request.query).clause
        return self._searching.asking(
            lambda at: _facets(at, clause, request, cancelled), cancelled, at_most=_A_COUNT
        )

    def related(self, request: RelatedRequest, cancelled: Cancelled) -> RelatedReply:
        """Find the articles that have most in common with one; none where it is gone."""
        return self._searching.asking(lambda at: self._related(at, request, cancelled))

    def _related(
        self, answering: Answering, request: RelatedRequest, cancelled: Cancelled
    ) -> RelatedReply:
        namings = answering.namings.get(cancelled)
        entry = self._library.entry(request.number)
        places = answering.articles.places(np.array([request.number]))
        if namings is None or entry is None or not len(places):
            return RelatedReply(request.generation, request.number, ())
        text = self._library.article(entry.path, limit=_READ_AT_MOST).body
        found = related(answering.finding, namings, int(places[0]), text, request.limit)
        told = tuple(_told(answering, one) for one in found)
        return RelatedReply(request.generation, request.number, told)


def _facets(
    answering: Answering, clause: Clause, request: FacetsRequest, cancelled: Cancelled
) -> FacetsReply:
    """Count over the articles that fulfil a clause."""
    found = answering.found(clause)
    months = count_months(answering.articles, found)
    namings = answering.namings.get(cancelled) if request.limit else None
    named = top_entities(answering.catalogue, namings, found, request.limit) if namings else ()
    names = tuple(FoundName(e.kind.value, e.name, count) for e, count in named)
    mentioned = answering.mentioned(cancelled) if request.borders else None
    times = count_mentioned(mentioned, found, request.borders) if mentioned else ()
    return FacetsReply(request.generation, months.months, months.undated, names, times)


def _told(answering: Answering, found: Related) -> RelatedArticle:
    """Name what a related article shares."""
    names = {e.number: e.name for e in entities_of(answering.catalogue, found.entities)}
    return RelatedArticle(
        number=int(answering.articles.numbers[found.place]),
        names=tuple(names[number] for number in found.entities if number in names),
        words=found.words,
    )
