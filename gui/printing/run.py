"""Work in small steps in the GUI thread: it goes on while the window lives, and can be given up.

Why not a thread: pages are painted with Qt's fonts and documents from Python, which would hold the
interpreter as long in any thread; a step is an article or a page, some 4 ms.
"""

from collections.abc import Generator
from time import monotonic
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from gui.printing.errors import PrintError

Step = TypeVar("Step")
Result = TypeVar("Result")

_SLICE = 0.010  # seconds; the window answers between two slices


class Run(QObject, Generic[Step, Result]):
    """Runs the steps of a generator, some at a time.

    `stepped` carries the last step of a slice, `finished` what the generator returned, `failed` the
    PrintError it raised. Nothing comes after `cancel`.
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
        except PrintError as error:
            self._timer.stop()
            self.failed.emit(error)
        else:
            self.stepped.emit(step)
