"""Ctrl+C in the terminal, or a polite kill, closes the window as its menu does."""

import signal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

_PAUSE = 200  # ms between two moments in which Python can see a signal


def heed_interrupts(window: QWidget) -> None:
    """Close the window on SIGINT and SIGTERM, so that children end and settings are kept.

    Python sees a signal only while it runs, so a timer wakes it now and then.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close())
    waking = QTimer(window, interval=_PAUSE)
    waking.timeout.connect(window.isVisible)
    waking.start()
