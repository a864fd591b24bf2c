"""Ctrl+C in the terminal, or a polite kill, closes the window as its menu does."""

import signal

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_PAUSE = 200  # ms between two moments in which Python can see a signal


class Interrupts(QObject):
    """Closes all windows on SIGINT and SIGTERM, so that children end and settings are kept.

    Python runs a signal's handler only between two of its own instructions, and an idle window runs
    none: so a timer calls a Python method now and then (a method of Qt's would not do).
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: QApplication.closeAllWindows())
        waking = QTimer(self, interval=_PAUSE)
        waking.timeout.connect(self._run_an_instruction)
        waking.start()

    def _run_an_instruction(self) -> None:
        pass
