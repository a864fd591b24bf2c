"""A child process of ours that speaks one line of JSON a message."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from search.paths import as_argument

_FINISH_TIME = 250  # ms that a child has to end by itself; what it wrote by then is sound


class LineProcess(QObject):
    """Runs `python -m search.worker …`, sends lines and hands out the ones that come back.

    `received` carries each line as bytes; `ended` carries the last lines of its standard error,
    empty when it ended as it should.
    """

    received = Signal(object)
    ended = Signal(str)

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        self._process.setArguments(["-m", "search.worker", *map(as_argument, arguments)])
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._read_lines)
        self._process.errorOccurred.connect(self._report_error)
        self._process.finished.connect(self._report_end)
        self._stopping = False
        self._sending = False

    def start(self) -> None:
        """Start the child; what is sent before it is up waits in the pipe."""
        self._process.start()

    @property
    def running(self) -> bool:
        """Tell whether the child is alive, or about to be."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def send(self, line: bytes) -> None:
        """Send one line, its end included.

        At once: else it would lie here until all is done and painted that the same key has set off.
        """
        self._process.write(line)
        if self._process.state() == QProcess.ProcessState.Running:
            self._sending = True
            self._process.waitForBytesWritten(0)
            self._sending = False

    def stop(self) -> None:
        """End the child: close its input, then kill it if it does not go by itself."""
        self._stopping = True
        if not self.running:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(_FINISH_TIME):
            self._process.kill()
            self._process.waitForFinished(_FINISH_TIME)

    def _read_lines(self) -> None:
        if self._sending:  # Qt reads as well meanwhile, but who sends expects no reply within
            QTimer.singleShot(0, self, self._read_lines)
            return
        while self._process.canReadLine():
            self.received.emit(bytes(self._process.readLine().data()))

    def _report_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and not self._stopping:
            self.ended.emit(self._process.errorString())

    def _report_end(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read_lines()
        if self._stopping:
            return
        sound = code == 0 and status == QProcess.ExitStatus.NormalExit
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        self.ended.emit("" if sound else (said.strip()[-2000:] or f"exit status {code}"))


def _environment() -> QProcessEnvironment:
    """Return our environment with our own import path, so that the child finds what we found.

    And nothing else: where somebody starts us, a folder of articles say, may lie a `json.py`.
    """
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", ":".join(p for p in sys.path if p))
    environment.insert("PYTHONSAFEPATH", "1")
    environment.insert("PYTHONIOENCODING", "utf-8")
    return environment
