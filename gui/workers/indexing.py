"""Owns the child process that scans, catalogues, indexes and reads the folder, and watches it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from gui.workers.lines import LineProcess
from search.messages.coding import decode_progress
from search.messages.progress import Progress, Stage

_LIVES = 3  # times that a child that died is started anew, each time that a look is asked for
_LOOK = b'{"do": "refresh"}\n'


class IndexService(QObject):
    """Keeps catalogue and index up to date, by a child that lives until `stop`.

    `progressed` carries each Progress. A child that dies is started again; after three deaths it is
    reported as FAILED, so that the window never waits for one that is gone.
    """

    progressed = Signal(object)

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arguments = ("index", *arguments)
        self._child: LineProcess | None = None
        self._lives = _LIVES
        self._gave_up = False

    def refresh(self) -> None:
        """Have a look at the whole folder, by a child that is started where there is none."""
        self._lives = _LIVES
        if self._child is not None and self._child.running:
            self._child.send(_LOOK)
        else:
            self._start()

    def stop(self) -> None:
        """End the child; what it has done is kept."""
        if self._child is not None:
            self._child.stop()

    def _start(self) -> None:
        self._gave_up = False
        if self._child is not None:
            self._child.deleteLater()
        self._child = LineProcess(self._arguments, self)
        self._child.received.connect(self._report)
        self._child.ended.connect(self._revive)
        self._child.start()

    def _report(self, line: bytes) -> None:
        try:
            progress = decode_progress(line)
        except ValueError:
            return  # a library's stray print is no message
        self._gave_up = progress.state is Stage.FAILED
        self.progressed.emit(progress)

    def _revive(self, words: str) -> None:
        if self._gave_up:
            return  # it has told why
        self._lives -= 1
        if self._lives > 0:
            self._start()
        else:
            error = words.splitlines()[-1] if words else self.tr("the indexing process ended early")
            self.progressed.emit(Progress(Stage.FAILED, error=error))
