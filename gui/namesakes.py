"""Articles that name a surname alone: told of below a person's thread, and listed from there."""

from PySide6.QtCore import QObject, Signal

from gui.inquiries import Inquiries
from gui.page.marks import Mark
from gui.telling import surname_words
from search.messages.replies import EntityReply


class Namesakes(QObject):
    """Asks how many articles leave open who is meant.

    `said` carries that in words, none where there is no such article; `wanted` a title and the
    query that finds them.
    """

    said = Signal(str)
    wanted = Signal(str, str)

    def __init__(self, inquiries: Inquiries, parent: QObject) -> None:
        super().__init__(parent)
        self._inquiries = inquiries
        self._person: Mark | None = None
        self._known: EntityReply | None = None
        inquiries.known.connect(self._take)

    def ask(self, person: Mark | None) -> None:
        """Ask about somebody else than before, or anew; about nobody for None."""
        if person != self._person:
            self._person, self._known = person, None
            self.said.emit("")
        if person is not None:
            self._inquiries.ask_about(person.kind.value, person.label)

    def open(self) -> None:
        """Want the articles that were told of listed."""
        known = self._known
        if known is not None:
            title = self.tr("“{}” alone").format(known.surname)
            query = f"{exactly(known.kind, known.surname)} -{exactly(known.kind, known.name)}"
            self.wanted.emit(title, query)

    def _take(self, known: EntityReply) -> None:
        person = self._person
        if person is not None and (known.kind, known.name) == (person.kind, person.label):
            self._known = known
            self.said.emit(surname_words(known))


def exactly(kind: str, name: str) -> str:
    """Write the query for what goes by exactly a name; no quote within ends that one."""
    return f'{kind}:="{name.translate(_NO_QUOTES)}"'


_NO_QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»＂', " "))
