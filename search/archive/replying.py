"""Reply to the requests of the window about a library."""

from collections.abc import Callable
from time import perf_counter

from search.archive.aboutnames import reply_about_names
from search.archive.answering import Answer, Order
from search.archive.completion import Completion
from search.archive.foretelling import foretold
from search.archive.library import Library
from search.archive.mending import Mended
from search.archive.searching import Searching
from search.archive.sending import mention_marks, pairs, snippet_text, time_marks
from search.archive.surveying import Surveying
from search.archive.typed import answer_typed
from search.messages.replies import (
    CompletionReply,
    ReadReply,
    Reply,
    SearchReply,
    SnippetsReply,
    SnippetText,
)
from search.messages.requests import (
    CompletionRequest,
    CountsRequest,
    EntityRequest,
    FacetsRequest,
    NamesRequest,
    ReadRequest,
    RelatedRequest,
    Request,
    RulingRequest,
    SearchRequest,
    SnippetsRequest,
    SuggestedRequest,
)
from search.query.clauses import Query
from search.query.completing import at_cursor
from search.query.explanation import explain
from search.query.repairs import Repair

_ONCE = 0.4
"""Seconds that a search may look through files before it shows what it has."""

Cancelled = Callable[[], bool]


class Replying:
    """Replies to requests; opens the library with the first one."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._searching: Searching | None = None
        self._found_none = ""

    def searching(self) -> Searching:
        """Return what searches the library, which is opened when this is first asked for."""
        if self._searching is None:
            self._library.open(glance=False)
            self._searching = Searching(self._library)
        return self._searching

    def prepare(self, cancelled: Cancelled) -> bool:
        """Load what later requests would wait for; returns whether there is something left."""
        return self.searching().asking(lambda answering: answering.prepare(cancelled))

    def reply(self, request: Request, cancelled: Cancelled) -> Reply:
        """Reply to one request; a search that is cancelled finds fewer.

        Raises a DatelineError where folder, cache or resources can't be used or a ruling can't be
        made, and ValueError for an order, kind or ruling that there is not.
        """
        match request:
            case SearchRequest():
                return self._search(request, cancelled)
            case SnippetsRequest():
                return self._snippets(request, cancelled)
            case CompletionRequest():
                return self._complete(request, cancelled)
            case CountsRequest() | FacetsRequest() | RelatedRequest():
                return self._survey(request, cancelled)
            case ReadRequest():
                return self._read(request)
            case RulingRequest() | NamesRequest() | EntityRequest() | SuggestedRequest():
                self.searching()
                return reply_about_names(self._library, request)

    def _search(self, request: SearchRequest, cancelled: Cancelled) -> SearchReply:
        """Find the articles that a query asks for, or what to ask for instead."""
        begun = perf_counter()
        searching = self.searching()
        order = Order(request.order)
        typed = answer_typed(searching, request.query, order, cancelled, at_most=_ONCE)
        query, answer = typed.query, typed.answer
        mended = self._mended(query, answer, cancelled)
        unfinished = answer.unfinished or mended is None
        mended = mended or Mended()
        return SearchReply(
            generation=request.generation,
            numbers=answer.numbers,
            days=answer.days,
            explanation=tuple((piece.text, piece.strong) for piece in explain(query)),
            repairs=(
                *query.repairs,
                *searching.names_alike(query.clause),
                *([Repair.GAVE_UP] if answer.gave_up else []),
            ),
            meant=query.source,
            unweighed=order is Order.RELEVANCE and bool(answer.numbers) and not answer.scores,
            partial=answer.partial,
            unfinished=unfinished,
            suggestions=mended.suggestions,
            ruled_out=mended.ruled_out,
            milliseconds=round((perf_counter() - begun) * 1000, 3),
        )

    def _mended(self, query: Query, answer: Answer, cancelled: Cancelled) -> Mended | None:
        """Look for what is to blame where nothing is found, and nothing more can be.

        None when a query is asked for the first time: that it finds nothing is told at once.
        """
        if answer.numbers or answer.partial or not query.source.strip():
            return Mended()
        before, self._found_none = self._found_none, query.source
        if before != query.source or cancelled():
            return None
        return self.searching().mended(query.source, cancelled, at_most=_ONCE)

    def _snippets(self, request: SnippetsRequest, cancelled: Cancelled) -> SnippetsReply:
        """Find the best line of some articles, of fewer when cancelled."""
        searching = self.searching()
        clause = searching.understood(request.query).clause
        snippets: dict[int, SnippetText] = {}
        for number in request.numbers:
            if cancelled():
                break
            if snippet := searching.snippet(number, clause):
                snippets[number] = snippet_text(snippet)
        return SnippetsReply(request.generation, snippets)

    def _complete(self, request: CompletionRequest, cancelled: Cancelled) -> CompletionReply:
        """Find how a query can go on, and how much it would find then."""
        searching = self.searching()
        expected = at_cursor(request.text, request.cursor)
        saved = searching.belongings.saved
        options = searching.asking(
            lambda at: Completion(at, saved).options(expected, request.limit)
        )
        counted = foretold(searching, request.text, expected, options, cancelled)
        return CompletionReply(request.generation, expected.start, expected.end, counted)

    def _survey(
        self, request: CountsRequest | FacetsRequest | RelatedRequest, cancelled: Cancelled
    ) -> Reply:
        """Reply about many articles at once."""
        surveying = Surveying(self._library, self.searching())
        match request:
            case CountsRequest():
                return surveying.counts(request, cancelled)
            case FacetsRequest():
                return surveying.facets(request, cancelled)
            case RelatedRequest():
                return surveying.related(request, cancelled)

    def _read(self, request: ReadRequest) -> ReadReply:
        """Recognise names and dates in an article and find the query's hits."""
        searching = self.searching()
        reading = searching.read(request.path)
        hits = searching.hits(reading, searching.understood(request.query).clause)
        return ReadReply(
            generation=request.generation,
            path=request.path,
            mentions=mention_marks(reading),
            times=time_marks(reading),
            hits=pairs(hits) if request.query.strip() else (),
        )
