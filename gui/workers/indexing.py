"""Owns the child process that scans, catalogues, indexes and reads the folder."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from gui.workers.lines import LineProcess
from search.messages.coding import decode_progress
from search.messages.progress import Progress, Stage

_BUSY_PAUSE = 2_000  # ms until the folder is tried again that another process is indexing


class IndexService(QObject):
    """Brings catalogue and index up to date, once for every call of `refresh`.

    `progressed` carries each Progress. A child that dies is reported as FAILED, so that the window
    never waits for one that is gone. While another process indexes the folder, ours waits.
    """

    progressed = Signal(object)

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arguments = ("index", *arguments)
        self._child: LineProcess | None = None
        self._through = False
        self._once_more = False
        self._again = QTimer(self, singleShot=True, interval=_BUSY_PAUSE)
        self._again.timeout.connect(self._look_again)

    def refresh(self) -> None:
        """Start a run, or have one follow the run that is under way: it may have looked already."""
        if self._child is not None and self._child.running:
            self._once_more = True
            return
        self._through = self._once_more = False
        if self._child is not None:
            self._child.deleteLater()
        self._child = LineProcess(self._arguments, self)
        self._child.received.connect(self._report)
        self._child.ended.connect(self._report_end)
        self._child.start()

    def _look_again(self) -> None:
        """Start a run unless one is under way: one that waits for the other process, perhaps."""
        if self._child is None or not self._child.running:
            self.refresh()

    def stop(self) -> None:
        """End the run that is under way; what it has done is kept."""
        self._again.stop()
        if self._child is not None:
            self._child.stop()

    def _report(self, line: bytes) -> None:
        try:
            progress = decode_progress(line)
        except ValueError:
            return  # a library's stray print is no message
        self._through = progress.state in (Stage.READY, Stage.FAILED, Stage.BUSY)
        if progress.state is Stage.BUSY:
            self._again.start()
        self.progressed.emit(progress)

    def _report_end(self, words: str) -> None:
        if not self._through:
            error = words.splitlines()[-1] if words else "the indexing process ended early"
            self.progressed.emit(Progress(Stage.FAILED, error=error))
        if self._once_more:
            self.refresh()
