"""Work in small steps in the GUI thread: it goes on while the window lives, and can be given up.

Why not a thread: pages are painted with Qt's fonts and documents from Python, which would hold the
interpreter as long in any thread; a step is an article or a page, some 4 ms.
"""

from collections.abc import Callable, Generator
from time import monotonic
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from search.errors import DatelineError

Step = TypeVar("Step")
Result = TypeVar("Result")

_SLICE = 0.010  # seconds; the window answers between two slices
_PATIENCE = 400  # milliseconds before progress is shown


class Run(QObject, Generic[Step, Result]):
    """Runs the steps of a generator, some at a time.

    `stepped` carries the last step of a slice, `finished` what the generator returned, `failed` the
    DatelineError it raised, or one that names what it should not have. Nothing comes after
    `cancel`.
    """

    stepped = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, steps: Generator[Step, None, Result], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Tell whether there is more to be done."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin with the next turn of the event loop."""
        self._timer.start(0)

    def cancel(self) -> None:
        """Stop; what the generator holds open is closed."""
        self._timer.stop()
        self._steps.close()

    def _go_on(self) -> None:
        until = monotonic() + _SLICE
        try:
            step = next(self._steps)
            while monotonic() < until:
                step = next(self._steps)
        except StopIteration as end:
            self._timer.stop()
            self.finished.emit(end.value)
        except DatelineError as error:
            self._timer.stop()
            self.failed.emit(error)
        except Exception as error:
            self._timer.stop()  # else the next turn would take it for finished
            self.failed.emit(DatelineError(f"{type(error).__name__}: {error}"))
            raise
        else:
            self.stepped.emit(step)


class Work(QObject, Generic[Step, Result]):
    """A run over a window, with a dialog of its progress where it takes a while.

    `describe` says of a step how far it is: words, done, of how many. It lives until it ends, also
    where the dialog of the window that it is shown `over` closes; `given_up` tells that the reader
    cancelled it.
    """

    finished = Signal(object)
    failed = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        steps: Generator[Step, None, Result],
        describe: Callable[[Step], tuple[str, int, int]],
        title: str,
        window: QWidget,
        *,
        over: QDialog | None = None,
    ) -> None:
        super().__init__(window)
        self._describe = describe
        self._run: Run[Step, Result] = Run(steps, self)
        self._progress = QProgressDialog(over or window)
        self._progress.setWindowTitle(title)
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setMinimumDuration(_PATIENCE)
        self._progress.setAutoReset(False)
        self._run.stepped.connect(self._show)
        self._run.finished.connect(self._finish)
        self._run.failed.connect(self._fail)
        self._progress.canceled.connect(self._give_up)
        self._window = window
        if over is not None:
            over.finished.connect(self._lie_over_window)

    def start(self) -> None:
        """Begin with the next turn of the event loop."""
        self._run.start()

    def _lie_over_window(self) -> None:
        """Outlive the dialog below."""
        self._progress.setParent(self._window, self._progress.windowFlags())

    def _show(self, step: Step) -> None:
        words, done, of = self._describe(step)
        self._progress.setLabelText(words)
        self._progress.setMaximum(of)
        self._progress.setValue(done)

    def _finish(self, result: Result) -> None:
        self._end()
        self.finished.emit(result)

    def _fail(self, error: DatelineError) -> None:
        self._end()
        self.failed.emit(error)

    def _give_up(self) -> None:
        if self._run.is_running:
            self.given_up.emit()  # while what the run holds open, as a painter, still is
            self._run.cancel()
            self._end()

    def _end(self) -> None:
        self._progress.close()
        self._progress.deleteLater()
        self.deleteLater()
