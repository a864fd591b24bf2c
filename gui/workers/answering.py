"""Owns the child process that answers searches and reads articles."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from gui.workers.lines import LineProcess
from search.messages.coding import decode_reply, encode
from search.messages.replies import (
    CompletionReply,
    CountsReply,
    EntityReply,
    ErrorReply,
    FacetsReply,
    NamesReply,
    ReadReply,
    RelatedReply,
    RulingReply,
    SearchReply,
    SnippetsReply,
    SuggestedReply,
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
    Ruling,
    RulingRequest,
    SearchRequest,
    SnippetsRequest,
    SuggestedRequest,
)

# Nobody asked for these: none is missed.
_BY_THE_WAY = (CompletionRequest, CountsRequest, EntityRequest, FacetsRequest, RelatedRequest)
# They go by what a search has found: another one makes them superfluous.
_OF_A_SEARCH = (SnippetsRequest, FacetsRequest)
_LIVES = 3  # times that a child that died is started anew, after each answer


class AnswerService(QObject):
    """Sends requests and hands on the reply to the newest of each sort; older ones are dropped.

    A child that dies is started again and asked again what it had not answered; after three
    deaths without an answer `failed` tells why, and every further request tells it again, until
    it is to `live_again`.
    """

    found = Signal(object)  # SearchReply
    snippets_found = Signal(object)  # SnippetsReply
    completed = Signal(object)  # CompletionReply
    counted = Signal(object)  # CountsReply
    read = Signal(object)  # ReadReply
    ruled = Signal(object)  # RulingReply
    refused = Signal(str)  # why a ruling could not be made
    names_found = Signal(object)  # NamesReply
    known = Signal(object)  # EntityReply
    suggested = Signal(object)  # SuggestedReply
    related = Signal(object)  # RelatedReply
    surveyed = Signal(object)  # FacetsReply
    failed = Signal(str)

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arguments = ("answer", *arguments)
        self._child: LineProcess | None = None
        self._lives = _LIVES
        self._generation = 0
        self._waiting: dict[type[Request], Request] = {}
        self._hand_on: dict[type, Callable[[object], None]] = {
            SearchReply: self.found.emit,
            SnippetsReply: self.snippets_found.emit,
            CompletionReply: self.completed.emit,
            CountsReply: self.counted.emit,
            ReadReply: self.read.emit,
            RulingReply: self.ruled.emit,
            NamesReply: self.names_found.emit,
            EntityReply: self.known.emit,
            SuggestedReply: self.suggested.emit,
            RelatedReply: self.related.emit,
            FacetsReply: self.surveyed.emit,
        }

    @property
    def waiting(self) -> bool:
        """Tell whether a request has not been answered yet."""
        return bool(self._waiting)

    @property
    def searching(self) -> bool:
        """Tell whether a search has not been answered yet."""
        return SearchRequest in self._waiting

    def start(self) -> None:
        """Start the child, so that it is warm when the first request comes."""
        self._child = LineProcess(self._arguments, self)
        self._child.received.connect(self._receive)
        self._child.ended.connect(self._revive)
        self._child.start()

    def live_again(self) -> None:
        """Start the child that was given up; one that lives has all its lives again."""
        self._lives = _LIVES
        if self._child is not None and not self._child.running:
            self.start()

    def stop(self) -> None:
        """End the child."""
        if self._child is not None:
            self._child.stop()

    def search(self, query: str, order: str) -> None:
        """Ask which articles a query finds; what is about the one before is wanted no more."""
        self._forget(*_OF_A_SEARCH)
        self._generation += 1
        self._ask(SearchRequest(self._generation, query, order))

    def find_snippets(self, query: str, numbers: Sequence[int]) -> None:
        """Ask for the best line of some articles."""
        self._generation += 1
        self._ask(SnippetsRequest(self._generation, query, tuple(numbers)))

    def complete(self, text: str, cursor: int) -> None:
        """Ask how a query can go on at a place in its text, in characters."""
        self._generation += 1
        self._ask(CompletionRequest(self._generation, text, cursor))

    def count(self, queries: Sequence[str]) -> None:
        """Ask how many articles each query finds."""
        self._generation += 1
        self._ask(CountsRequest(self._generation, tuple(queries)))

    def read_article(self, path: str, query: str) -> None:
        """Ask for what is to be marked in an article."""
        self._generation += 1
        self._ask(ReadRequest(self._generation, path, query))

    def rule(self, ruling: Ruling, kind: str, name: str, others: Sequence[str] = ()) -> None:
        """Rule about the entity of a kind and name; all are empty to undo."""
        self._generation += 1
        self._ask(RulingRequest(self._generation, ruling.value, kind, name, tuple(others)))

    def find_names(self, text: str, kind: str) -> None:
        """Ask for entities of a kind of which a name holds words that begin so."""
        self._generation += 1
        self._ask(NamesRequest(self._generation, text, kind))

    def ask_about(self, kind: str, name: str) -> None:
        """Ask what the library knows of the entity of a kind and name."""
        self._generation += 1
        self._ask(EntityRequest(self._generation, kind, name))

    def suggest(self) -> None:
        """Ask which entities may be one."""
        self._generation += 1
        self._ask(SuggestedRequest(self._generation))

    def relate(self, number: int) -> None:
        """Ask which articles have most in common with one."""
        self._generation += 1
        self._ask(RelatedRequest(self._generation, number))

    def survey(self, query: str, borders: Sequence[int]) -> None:
        """Ask how the articles that a query finds mention times, parted by days as ordinals."""
        self._generation += 1
        self._ask(FacetsRequest(self._generation, query, 0, tuple(borders)))

    def forget_search(self) -> None:
        """Drop the reply to a search that nobody waits for any more."""
        self._forget(SearchRequest, *_OF_A_SEARCH)

    def _forget(self, *sorts: type[Request]) -> None:
        for sort in sorts:
            self._waiting.pop(sort, None)

    def _ask(self, request: Request) -> None:
        self._waiting[type(request)] = request
        if self._child is None:
            self.start()
        if self._child is not None and self._child.running:
            self._child.send(encode(request))
        else:
            del self._waiting[type(request)]
            self.failed.emit(self.tr("The search process does not run"))

    def _receive(self, line: bytes) -> None:
        try:
            reply = decode_reply(line)
        except ValueError:
            return  # a library's stray print is no reply
        for sort, request in self._waiting.items():
            if request.generation == reply.generation:
                del self._waiting[sort]
                break
        else:
            return  # an older one, nobody waits for it
        self._lives = _LIVES
        if isinstance(reply, ErrorReply):
            if sort is RulingRequest:
                self.refused.emit(reply.error)
            if sort not in _BY_THE_WAY:
                self.failed.emit(reply.error)
        else:
            self._hand_on[type(reply)](reply)

    def _revive(self, words: str) -> None:
        self._lives -= 1
        if self._lives <= 0:
            self._waiting.clear()
            self.failed.emit(words.splitlines()[-1] if words else self.tr("The search stopped"))
            return
        ruling = self._waiting.pop(RulingRequest, None)
        if ruling is not None:  # it may have been done: twice, it would undo two
            self.refused.emit(self.tr("The search stopped"))
            self.failed.emit(self.tr("The search stopped"))
        unanswered = list(self._waiting.values())
        self.start()
        for request in unanswered:
            self._ask(request)
