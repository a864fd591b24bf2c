"""Articles that come into the list while it is read: told where they stand above what is seen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.announcing import announce
from gui.main_window import MainWindow

if TYPE_CHECKING:
    from search.messages.progress import Progress


class Arrivals(QObject):
    """Compares each list with the one before and shows how many articles are new above.

    Not before the folder was looked through once: until then all is new. Nor where another search
    or order made another list. As many as have gone may be changed files, which are not new.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._pane = window.list_pane
        self._session = window.session
        self._model = window.model
        self._settled = False
        self._of: tuple[str, str] = ("", "")
        self._before: Sequence[int] = ()
        self._new: set[int] = set()
        window.session.listed.connect(self._compare)
        window.session.progressed.connect(self._heed)
        self._pane.view.verticalScrollBar().valueChanged.connect(self._show)
        self._pane.above_wanted.connect(self.go)

    def go(self) -> None:
        """Go to the topmost of the new articles."""
        if self._new:
            self._pane.view.make_current(min(self._new, key=self._row))
            self._show()
        self._pane.view.setFocus()

    def _heed(self, progress: "Progress") -> None:
        from search.messages.progress import Stage

        self._settled = self._settled or progress.state is Stage.READY

    def _compare(self) -> None:
        of, numbers = (self._session.query, self._session.order), self._session.shown.numbers
        (was_of, before), (self._of, self._before) = (self._of, self._before), (of, numbers)
        if not self._settled or of != was_of:
            self._new.clear()
        elif before != numbers:
            old, now = set(before), set(numbers)
            arrived = now - old
            self._new &= now
            if len(arrived) > len(old - now):
                self._new |= arrived
                self._show()
                announce(self._pane.view, self._pane.words_above())
        self._show()

    def _show(self) -> None:
        """Show how many of the new articles stand above; what has been in sight is new no more."""
        if not self._new and not self._pane.words_above():
            return
        first = self._pane.view.first_row
        self._new = {number for number in self._new if -1 < self._row(number) < first}
        at_first = self._model.number_at(0) in self._new
        self._pane.show_above(len(self._new), at_first=at_first)

    def _row(self, number: int) -> int:
        row = self._model.row_of(number)
        return -1 if row is None else row
