"""The review of names in the window: what may be one is asked for, decisions are ruled."""

from collections import deque
from functools import partial

from PySide6.QtCore import QObject, Qt

from gui.dialogs.review import ReviewDialog
from gui.look import Look
from gui.main_window import MainWindow
from gui.messages import said_reason
from search.messages.replies import SuggestedPair, SuggestedReply
from search.messages.requests import Ruling


class Review(QObject):
    """Shows the dialog; every decision is a ruling, kept in the reader's own aliases.txt.

    One ruling waits for the one before, so that each is known to be made before it can be undone.
    """

    def __init__(self, window: MainWindow, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._inquiries = window.session.inquiries
        self._dialog: ReviewDialog | None = None
        self._waiting: deque[tuple[Ruling, SuggestedPair | None]] = deque()
        self._inquiries.suggested.connect(self._take)
        self._inquiries.ruled.connect(self._go_on)
        self._inquiries.refused.connect(self._refuse)

    @property
    def dialog(self) -> ReviewDialog | None:
        """The dialog that is shown."""
        return self._dialog

    def show(self) -> None:
        """Ask what may be one, and show the dialog."""
        dialog = ReviewDialog(self._look.theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(self._forget)
        dialog.merged.connect(partial(self._rule, Ruling.MERGE))
        dialog.parted.connect(partial(self._rule, Ruling.SPLIT))
        dialog.undone.connect(partial(self._rule, Ruling.UNDO, None))
        self._dialog = dialog
        dialog.open()
        self._inquiries.suggest()

    def _forget(self) -> None:
        self._dialog = None

    def _take(self, reply: SuggestedReply) -> None:
        if self._dialog is not None:
            self._dialog.show_pairs(reply.pairs)

    def _rule(self, ruling: Ruling, pair: SuggestedPair | None) -> None:
        self._waiting.append((ruling, pair))
        if len(self._waiting) == 1:
            self._send()

    def _send(self) -> None:
        ruling, pair = self._waiting[0]
        if pair is None:
            self._inquiries.rule(ruling)
        else:
            self._inquiries.rule(ruling, pair.kind, pair.one, pair.other)

    def _go_on(self) -> None:
        if self._waiting:
            self._waiting.popleft()
            if self._waiting:
                self._send()

    def _refuse(self, reason: str) -> None:
        """Show a pair as undecided that could not be ruled about, with the reason."""
        if self._waiting and self._dialog is not None and self._waiting[0][1] is not None:
            self._dialog.take_back(self._waiting[0][1], said_reason(reason))
        self._go_on()
