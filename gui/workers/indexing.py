"""Owns the child process that scans, catalogues, indexes and reads the folder."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from gui.workers.lines import LineProcess
from search.messages import Progress, Stage, decode_progress


class IndexService(QObject):
    """Brings catalogue and index up to date, once for every call of `refresh`.

    `progressed` carries each Progress. A child that dies is reported as FAILED, so that the window
    never waits for one that is gone.
    """

    progressed = Signal(object)

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arguments = ("index", *arguments)
        self._child: LineProcess | None = None
        self._through = False

    def refresh(self) -> None:
        """Start a run; does nothing while one is under way."""
        if self._child is not None and self._child.running:
            return
        self._through = False
        self._child = LineProcess(self._arguments, self)
        self._child.received.connect(self._report)
        self._child.ended.connect(self._report_end)
        self._child.start()

    def stop(self) -> None:
        """End the run that is under way; what it has done is kept."""
        if self._child is not None:
            self._child.stop()

    def _report(self, line: bytes) -> None:
        try:
            progress = decode_progress(line)
        except ValueError:
            return  # a library's stray print is no message
        self._through = progress.state in (Stage.READY, Stage.FAILED)
        self.progressed.emit(progress)

    def _report_end(self, words: str) -> None:
        if not self._through:
            error = words.splitlines()[-1] if words else "the indexing process ended early"
            self.progressed.emit(Progress(Stage.FAILED, error=error))
