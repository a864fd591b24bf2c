"""What is asked about names and about the open article, beside the search."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from gui.workers.answering import AnswerService
    from search.messages.requests import Ruling


class Inquiries(QObject):
    """Passes questions on and hands out the replies; nothing is asked before there is a service.

    `ruled` carries a RulingReply, `refused` why a ruling could not be made, `names_found` a
    NamesReply, `known` an EntityReply, `suggested` a SuggestedReply, `related` a RelatedReply,
    `surveyed` a FacetsReply.
    """

    ruled = Signal(object)
    refused = Signal(str)
    names_found = Signal(object)
    known = Signal(object)
    suggested = Signal(object)
    related = Signal(object)
    surveyed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: AnswerService | None = None

    def start(self, answers: "AnswerService") -> None:
        """Take who answers."""
        self._answers = answers
        answers.ruled.connect(self.ruled)
        answers.refused.connect(self.refused)
        answers.names_found.connect(self.names_found)
        answers.known.connect(self.known)
        answers.suggested.connect(self.suggested)
        answers.related.connect(self.related)
        answers.surveyed.connect(self.surveyed)

    def rule(self, ruling: "Ruling", kind: str = "", name: str = "", *others: str) -> None:
        """Rule about the entity of a kind and name; what is marked and found changes at once."""
        if self._answers is not None:
            self._answers.rule(ruling, kind, name, others)

    def find_names(self, text: str, kind: str) -> None:
        """Ask for entities of a kind whose names begin so."""
        if self._answers is not None:
            self._answers.find_names(text, kind)

    def ask_about(self, kind: str, name: str) -> None:
        """Ask what the library knows of an entity."""
        if self._answers is not None:
            self._answers.ask_about(kind, name)

    def suggest(self) -> None:
        """Ask which entities may be one."""
        if self._answers is not None:
            self._answers.suggest()

    def relate(self, number: int) -> None:
        """Ask which articles have most in common with one."""
        if self._answers is not None:
            self._answers.relate(number)

    def survey(self, query: str, borders: Sequence[int]) -> None:
        """Ask how many of the articles that a query finds mention each stretch of time."""
        if self._answers is not None:
            self._answers.survey(query, borders)
