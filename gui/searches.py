"""What is searched for, in which order, and what came of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.settings import ORDER, Settings
from gui.values import Order

if TYPE_CHECKING:
    from gui.workers.answering import AnswerService
    from search.messages.replies import SearchReply, SnippetsReply


class Searches(QObject):
    """Asks for what a query finds, for its hit lines, and for ways to go on with it.

    `answered` carries the SearchReply to the present query, `cleared` says that nothing is searched
    for any more, `snippets_found` carries hit lines by article number; `completed` and `counted`
    carry the replies of their names. `query` is what was typed, and `meant` the query that it was
    taken for by who answered (its last word may be a beginning): what is found, shown and marked.
    """

    answered = Signal(object)
    cleared = Signal()
    snippets_found = Signal(object)
    completed = Signal(object)
    counted = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._answers: AnswerService | None = None
        self.query = self.meant = ""
        self.order = _kept_order(settings)
        self.reply: SearchReply | None = None
        self.ranked = False  # the reply stands in the order of its relevance

    def start(self, answers: "AnswerService") -> None:
        """Take who answers, and ask what was typed before it was there."""
        self._answers = answers
        answers.found.connect(self._take_found)
        answers.snippets_found.connect(self._take_snippets)
        answers.completed.connect(self.completed)
        answers.counted.connect(self.counted)

    @property
    def waiting(self) -> bool:
        """Tell whether a search has not been answered yet."""
        return self._answers is not None and self._answers.searching

    @property
    def listed_by(self) -> Order:
        """The order in which the list stands: without words to weigh, nothing matches best."""
        in_vain = self.reply is None or self.reply.unweighed
        return Order.NEWEST if self.order is Order.RELEVANCE and in_vain else self.order

    def search(self, text: str) -> None:
        """Search; an empty text searches for nothing any more."""
        self.query = self.meant = text
        if text.strip():
            self.again()
            return
        if self._answers is not None:
            self._answers.forget_search()
        self.reply, self.ranked = None, False
        self.cleared.emit()

    def again(self) -> None:
        """Ask the present query once more: there may be more articles, or it is to be sorted."""
        if self._answers is not None and self.query.strip():
            self._answers.search(self.query, self.order)

    def set_order(self, order: Order) -> None:
        """Sort in another order from now on, at the next start too."""
        self.order = order
        self._settings.keep(ORDER, order.value)
        self.again()

    def find_snippets(self, numbers: Sequence[int]) -> None:
        """Ask for the best hit line of some articles, unless others are about to be found."""
        if self._answers is not None and self.reply is not None and not self.waiting:
            self._answers.find_snippets(self.meant, numbers)

    def complete(self, text: str, cursor: int) -> None:
        """Ask how a text can go on at a place in it."""
        if self._answers is not None:
            self._answers.complete(text, cursor)

    def count(self, queries: Sequence[str]) -> None:
        """Ask how many articles each of some queries finds."""
        if self._answers is not None and queries:
            self._answers.count(queries)

    def _take_found(self, reply: "SearchReply") -> None:
        self.reply = reply
        self.ranked = self.listed_by is Order.RELEVANCE
        self.meant = reply.meant or self.query
        self.answered.emit(reply)
        if reply.unfinished:
            self.again()  # it goes on where it stopped

    def _take_snippets(self, reply: "SnippetsReply") -> None:
        self.snippets_found.emit(reply.snippets)


def _kept_order(settings: Settings) -> Order:
    kept = settings.value(ORDER)
    return Order(kept) if kept in tuple(Order) else Order.NEWEST
