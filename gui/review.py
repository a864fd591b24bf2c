"""The review of names in the window: what may be one is asked for, decisions are ruled."""

from PySide6.QtCore import QObject, Qt

from gui.dialogs.review import ReviewDialog
from gui.look import Look
from gui.main_window import MainWindow
from search.messages.replies import SuggestedPair, SuggestedReply
from search.messages.requests import Ruling


class Review(QObject):
    """Shows the dialog; every decision is a ruling, kept in the reader's own aliases.txt."""

    def __init__(self, window: MainWindow, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._inquiries = window.session.inquiries
        self._dialog: ReviewDialog | None = None
        self._inquiries.suggested.connect(self._take)

    @property
    def dialog(self) -> ReviewDialog | None:
        """The dialog shown last."""
        return self._dialog

    def show(self) -> None:
        """Ask what may be one, and show the dialog."""
        dialog = ReviewDialog(self._look.theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(self._forget)
        dialog.merged.connect(self._merge)
        dialog.parted.connect(self._part)
        dialog.undone.connect(self._undo)
        self._dialog = dialog
        dialog.open()
        self._inquiries.suggest()

    def _forget(self) -> None:
        self._dialog = None

    def _take(self, reply: SuggestedReply) -> None:
        if self._dialog is not None:
            self._dialog.show_pairs(reply.pairs)

    def _merge(self, pair: SuggestedPair) -> None:
        self._inquiries.rule(Ruling.MERGE, pair.kind, pair.one, pair.other)

    def _part(self, pair: SuggestedPair) -> None:
        self._inquiries.rule(Ruling.SPLIT, pair.kind, pair.one, pair.other)

    def _undo(self) -> None:
        self._inquiries.rule(Ruling.UNDO)
