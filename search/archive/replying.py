"""Reply to the requests of the window about a library."""

from collections.abc import Callable
from datetime import date, datetime

from search.archive.answering import Order
from search.archive.entities import Entities
from search.archive.library import Library
from search.archive.searching import Searching
from search.entities.mention import Kind
from search.messages.replies import (
    FoundName,
    MentionMark,
    NamesReply,
    ReadReply,
    Reply,
    RulingReply,
    SearchReply,
    SnippetsReply,
    SnippetText,
    TimeMark,
)
from search.messages.requests import (
    NamesRequest,
    ReadRequest,
    Request,
    Ruling,
    RulingRequest,
    SearchRequest,
    SnippetsRequest,
)
from search.query.clauses import Query
from search.query.explanation import explain
from search.query.parser import parse
from search.query.snippets import Snippet
from search.reading import Reading
from search.spans import Span

_ONCE = 0.4
"""Seconds that a search may look through files before it shows what it has."""


class Replying:
    """Replies to requests; opens the library with the first one."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._searching: Searching | None = None

    def searching(self) -> Searching:
        """Return what searches the library, which is opened when this is first asked for."""
        if self._searching is None:
            self._library.open(glance=False)
            self._searching = Searching(self._library)
        return self._searching

    def reply(self, request: Request, cancelled: Callable[[], bool]) -> Reply:
        """Reply to one request; a search that is cancelled finds fewer.

        Raises a DatelineError where folder, cache or resources can't be used or a ruling can't be
        made, and ValueError for an order, kind or ruling that there is not.
        """
        match request:
            case SearchRequest():
                return self._search(request, cancelled)
            case SnippetsRequest():
                return self._snippets(request, cancelled)
            case ReadRequest():
                return self._read(request)
            case RulingRequest():
                return self._rule(request)
            case NamesRequest():
                return self._names(request)
            case _:
                raise ValueError(f"can't be answered: {type(request).__name__}")

    def _search(self, request: SearchRequest, cancelled: Callable[[], bool]) -> SearchReply:
        """Find the articles that a query asks for."""
        query = understood(request.query)
        order = Order(request.order)
        answer = self.searching().search(query.clause, order, cancelled, at_most=_ONCE)
        return SearchReply(
            generation=request.generation,
            numbers=answer.numbers,
            days=answer.days,
            explanation=tuple((piece.text, piece.strong) for piece in explain(query)),
            repairs=query.repairs,
            partial=answer.partial,
            unfinished=answer.unfinished,
        )

    def _snippets(self, request: SnippetsRequest, cancelled: Callable[[], bool]) -> SnippetsReply:
        """Find the best line of some articles, of fewer when cancelled."""
        clause = understood(request.query).clause
        searching = self.searching()
        snippets: dict[int, SnippetText] = {}
        for number in request.numbers:
            if cancelled():
                break
            if snippet := searching.snippet(number, clause):
                snippets[number] = snippet_text(snippet)
        return SnippetsReply(request.generation, snippets)

    def _read(self, request: ReadRequest) -> ReadReply:
        """Recognise names and dates in an article and find the query's hits."""
        searching = self.searching()
        reading = searching.read(request.path)
        hits = searching.hits(reading, understood(request.query).clause)
        return ReadReply(
            generation=request.generation,
            path=request.path,
            mentions=mention_marks(reading),
            times=time_marks(reading),
            hits=_pairs(hits) if request.query.strip() else (),
        )

    def _rule(self, request: RulingRequest) -> RulingReply:
        """Rule about a name."""
        entities = self._entities()
        names = rule(entities, request)
        bad = (f"{line.file}:{line.number}: {line.reason}" for line in entities.bad_lines())
        return RulingReply(request.generation, request.ruling, names, tuple(bad))

    def _names(self, request: NamesRequest) -> NamesReply:
        """Find entities to choose from."""
        kind = Kind(request.kind) if request.kind else None
        found = self._entities().named_like(request.text, kind, request.limit)
        names = (FoundName(e.kind.value, e.name, e.articles) for e in found)
        return NamesReply(request.generation, tuple(names))

    def _entities(self) -> Entities:
        """Return the library's entities."""
        self.searching()
        return Entities(self._library)


def rule(entities: Entities, request: RulingRequest) -> tuple[str, ...]:
    """Do what a request rules; returns the names that it was about, the new one first."""
    ruling, name, others = Ruling(request.ruling), request.name, request.others
    if ruling is Ruling.UNDO:
        step = entities.undo()
        return (step.did, *step.names)
    kind = Kind(request.kind) if request.kind else None
    other = others[0] if others else ""
    match ruling:
        case Ruling.MERGE:
            entity = entities.merge(name, others, kind)
        case Ruling.RENAME:
            entity = entities.rename(name, other, kind)
        case Ruling.KIND:
            entity = entities.change_kind(name, Kind(other), kind)
        case Ruling.SPLIT:
            entity = entities.split(name, others, kind)
        case Ruling.REJECT:
            entity = entities.reject(name, kind)
        case Ruling.REJECT_WORDS:
            entity = entities.reject_words(name, other, kind)
    return (entity.name, *others)


def understood(query: str) -> Query:
    """Parse what was typed, `today` being today where the user is."""
    return parse(query, datetime.now().astimezone().date())


def snippet_text(snippet: Snippet) -> SnippetText:
    """Return a snippet as it is sent."""
    return SnippetText(snippet.text, _pairs(snippet.hits))


def mention_marks(reading: Reading) -> tuple[MentionMark, ...]:
    """Return the mentions of a reading as they are sent."""
    return tuple(
        MentionMark(m.span.start, m.span.end, m.text, m.kind.value, m.entity, m.role)
        for m in reading.mentions
    )


def time_marks(reading: Reading) -> tuple[TimeMark, ...]:
    """Return the timexes of a reading as they are sent."""
    return tuple(
        TimeMark(
            start=t.span.start,
            end=t.span.end,
            text=t.text,
            type=t.type,
            value=t.value,
            first=_iso(t.first),
            last=_iso(t.last),
            rule=t.rule,
        )
        for t in reading.timexes
    )


def _iso(day: date | None) -> str | None:
    """Return a day in ISO 8601."""
    return day.isoformat() if day else None


def _pairs(spans: tuple[Span, ...]) -> tuple[tuple[int, int], ...]:
    """Return spans as pairs of offsets."""
    return tuple((span.start, span.end) for span in spans)
