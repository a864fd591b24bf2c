"""Rulings about marked names: what has to be known is asked, the session rules, it is told of."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from gui.dialogs.naming import MergeDialog, NameDialog
from gui.inquiries import Inquiries
from gui.messages import said_reason
from gui.page.marks import Mark, MarkKind
from gui.translation import marked, translated
from search.messages.replies import NamesReply, RulingReply
from search.messages.requests import Ruling

_BECAME = {
    MarkKind.PERSON: marked("naming", "{} is a person now"),
    MarkKind.PLACE: marked("naming", "{} is a place now"),
    MarkKind.ORG: marked("naming", "{} is an organisation now"),
    MarkKind.EVENT: marked("naming", "{} is an event now"),
}


_TOOK_BACK = {
    "merge": marked("naming", "Took back: “{other}” merged into “{name}”"),
    "rename": marked("naming", "Took back: “{other}” renamed to “{name}”"),
    "kind": marked("naming", "Took back: “{name}” given another kind"),
    "split": marked("naming", "Took back: “{other}” kept apart from “{name}”"),
    "reject": marked("naming", "Took back: “{name}” marked no more"),
}
"""What was ruled, by the word that an undo tells of it."""


class Rulings(QObject):
    """Rules about the entities for which marks stand; `told` carries a sentence about each ruling.

    Dialogs lie over `pane`.
    """

    told = Signal(str)

    def __init__(self, inquiries: Inquiries, pane: QWidget) -> None:
        super().__init__(pane)
        self._inquiries = inquiries
        self._pane = pane
        self.dialog: QDialog | None = None
        inquiries.ruled.connect(self._tell)
        inquiries.names_found.connect(self._offer)

    def undo(self) -> None:
        """Take the last ruling back."""
        self._inquiries.rule(Ruling.UNDO)

    def reject(self, mark: Mark) -> None:
        """Rule that an entity is none, under all its names."""
        self._inquiries.rule(Ruling.REJECT, mark.kind, mark.label)

    def reject_words(self, mark: Mark, words: str) -> None:
        """Rule that words which are taken for an entity are no name."""
        self._inquiries.rule(Ruling.REJECT_WORDS, mark.kind, mark.label, words)

    def split(self, mark: Mark, words: str) -> None:
        """Rule that words which are taken for an entity mean another."""
        self._inquiries.rule(Ruling.SPLIT, mark.kind, mark.label, words)

    def change_kind(self, mark: Mark, kind: MarkKind) -> None:
        """Rule what an entity is."""
        self._inquiries.rule(Ruling.KIND, mark.kind, mark.label, kind)

    def ask_for_name(self, mark: Mark) -> None:
        """Ask by which name an entity is to go."""
        name = mark.label
        question = self.tr("{} goes by the name").format(name)
        dialog = NameDialog(self.tr("Rename"), question, name, self._pane)
        dialog.chosen.connect(lambda new: self._rename(mark, new))
        self._show(dialog)

    def _rename(self, mark: Mark, new: str) -> None:
        if new != mark.label:
            self._inquiries.rule(Ruling.RENAME, mark.kind, mark.label, new)

    def ask_for_other(self, mark: Mark) -> None:
        """Ask which entity is the same as another, and by whose name both go."""
        dialog = MergeDialog(mark.label, self._pane)
        dialog.wanted.connect(lambda typed: self._inquiries.find_names(typed, mark.kind))
        dialog.merged.connect(
            lambda gone, kept: self._inquiries.rule(Ruling.MERGE, mark.kind, kept, gone)
        )
        self._show(dialog)
        dialog.ask()

    def _offer(self, reply: NamesReply) -> None:
        if isinstance(self.dialog, MergeDialog):
            self.dialog.show_names(reply.names)

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _tell(self, reply: RulingReply) -> None:
        told = self._undone(reply) if reply.ruling == Ruling.UNDO else self._done(reply)
        self.told.emit(" · ".join((told, *map(said_reason, reply.problems[:1]))))

    def _undone(self, reply: RulingReply) -> str:
        """Say what was taken back."""
        did, name, other, *_ = (*reply.names, "", "", "")
        if not did:
            return self.tr("There is no ruling about a name to take back")
        if did not in _TOOK_BACK:
            return self.tr("Took the last ruling about a name back")
        return translated("naming", _TOOK_BACK[did]).format(name=name, other=other)

    def _done(self, reply: RulingReply) -> str:
        """Say what was ruled."""
        name, other, *_ = (*reply.names, "", "")
        if reply.ruling == Ruling.KIND and other:
            return translated("naming", _BECAME[MarkKind(other)]).format(name)
        words = {
            Ruling.MERGE: self.tr("Merged “{other}” into “{name}”"),
            Ruling.RENAME: self.tr("Renamed to {name}"),
            Ruling.SPLIT: self.tr("{other} is kept apart from {name}"),
            Ruling.REJECT: self.tr("{name} is marked no more"),
            Ruling.REJECT_WORDS: self.tr("{other} is marked no more"),
        }.get(Ruling(reply.ruling), "")
        return words.format(name=name, other=other)
