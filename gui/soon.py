"""Puts off what can wait until the list has been painted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_PAUSE = 30  # ms: the list has been painted by then, and nobody sees an article come later


class Soon(QObject):
    """Does the last that it was given in a moment, and nothing of what came before.

    Why: while keys come quickly, laying out an article and reading it in the child would keep the
    list of the next key waiting, and nobody would have seen the article.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Callable[[], None] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._do)

    @property
    def waiting(self) -> bool:
        """Tell whether something is still to be done."""
        return self._work is not None

    def do(self, work: Callable[[], None]) -> None:
        """Do this in a moment, and no longer what was to be done before."""
        self._work = work
        self._pause.start()

    def drop(self) -> None:
        """Do nothing."""
        self._work = None
        self._pause.stop()

    def _do(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work()
