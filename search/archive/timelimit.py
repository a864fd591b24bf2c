"""Stop what takes too long: an article may have millions of characters to be looked at."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooSlowError(Exception):
    """What was to be done within a time was not done by then."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TooSlowError within when the time is over; limits can't be within one another.

    Why a signal: it comes between any two steps, and what takes them need not ask for the time.
    Signals come to the main thread alone: in another one there is no limit. Worker and command line
    search in theirs.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise TooSlowError
