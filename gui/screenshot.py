"""Takes a picture of the real window once its results are in."""

import sys

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler

from gui.main_window import MainWindow
from gui.values import Landing, WindowOptions

_LOOK = 40  # ms between two looks whether all is in
_CALM = 3  # looks in a row that must find nothing under way


def quieten_offscreen() -> None:
    """Keep Qt's offscreen plugin from saying what it can't do; pass on all else."""

    def say(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        del kind, context
        if message and "propagateSizeHints" not in message:
            print(message, file=sys.stderr)

    qInstallMessageHandler(say)


class Screenshot(QObject):
    """Types the query, opens the article, waits until nothing is under way, saves the picture.

    `status` is the exit status: 0 saved, 1 no such article, 2 not saved.
    """

    def __init__(self, window: MainWindow, options: WindowOptions) -> None:
        super().__init__(window)
        self._window = window
        self._options = options
        self._calm = 0
        self._opened = False
        self.status = 2
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        window.box.set_text(options.query)
        if options.query:
            window.session.search(options.query)

    def _look(self) -> None:
        self._calm = self._calm + 1 if self._window.session.settled else 0
        if self._calm < _CALM:
            return
        if not self._opened:
            self._opened = True
            self._calm = 0
            if not self._open():
                self._end(1)
            return
        picture = self._window.grab()
        saved = picture.save(str(self._options.screenshot), "PNG")
        if not saved:
            print(f"dateline: can't write {self._options.screenshot}", file=sys.stderr)
        self._end(0 if saved else 2)

    def _open(self) -> bool:
        """Open the article asked for, counted from 1 in the list as it is shown."""
        session = self._window.session
        numbers = session.shown.numbers
        place = self._options.article
        if not numbers and place == 1:
            return True  # a picture of an empty list was asked for
        if not 1 <= place <= len(numbers):
            print(f"dateline: the list has {len(numbers)} articles", file=sys.stderr)
            return False
        session.open_article(numbers[place - 1], Landing.FIRST if session.searching else None)
        return True

    def _end(self, status: int) -> None:
        self._timer.stop()
        self.status = status
        self._window.close()
