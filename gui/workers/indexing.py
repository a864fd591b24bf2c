"""Owns the child process that scans, catalogues, indexes and reads the folder, and watches it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from gui.workers.lines import LineProcess
from search.messages.coding import decode_progress, encode_wish
from search.messages.progress import Progress, Stage, Wish

_LIVES = 3  # times that a child that died is started anew, each time that a look is asked for


class IndexService(QObject):
    """Keeps catalogue and index up to date, by a child that lives until `stop`.

    `progressed` carries each Progress. A child that dies is started again; after three deaths it is
    reported as FAILED, so that the window never waits for one that is gone. While it is `paused`
    it does nothing, as PAUSED tells where there is anything to do.
    """

    progressed = Signal(object)

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arguments = ("index", *arguments)
        self._child: LineProcess | None = None
        self._lives = _LIVES
        self._gave_up = False
        self.paused = False

    def refresh(self) -> None:
        """Have a look at the whole folder, by a child that is started where there is none."""
        self._lives = _LIVES
        self.go_on()  # who asks for it wants to see it
        if not self._send(Wish.REFRESH):
            self._start()

    def pause(self) -> None:
        """Let the child rest, once an article or a piece of the index is done."""
        self.paused = True
        self._send(Wish.PAUSE)

    def go_on(self) -> None:
        """End the child's rest."""
        if self.paused:
            self.paused = False
            self._send(Wish.GO_ON)

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
        if self.paused:
            self._send(Wish.PAUSE)

    def _send(self, wish: Wish) -> bool:
        """Tell the child what is wanted; False where there is none."""
        if self._child is None or not self._child.running:
            return False
        self._child.send(encode_wish(wish))
        return True

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
