"""Takes a picture of the real window once its results are in."""

import sys
from collections.abc import Iterator

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QPoint,
    QRect,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from gui.filling import fill
from gui.main_window import MainWindow
from gui.values import Landing, WindowOptions

_LOOK = 40  # ms between two looks whether all is in
_CALM = 3  # looks in a row that must find nothing under way
_REST = 10  # such looks before the picture, for what waits a moment before it shows
_SHADE = 8  # pixels of shadow around a dialog


class StepError(Exception):
    """A step can't be done; the message is a sentence for its user."""


def quieten_offscreen() -> None:
    """Keep Qt's offscreen plugin from saying what it can't do; pass on all else."""

    def say(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        del kind, context
        if message and "propagateSizeHints" not in message:
            print(message, file=sys.stderr)

    qInstallMessageHandler(say)


class Screenshot(QObject):
    """Types the query, opens the article, does the steps, saves the picture.

    Before each it waits until nothing is under way. A step is the name of a command, `key Down` or
    `type words`; keys go to whatever has the focus. `status` is the exit status: 0 saved, 1 no such
    article, 2 not saved.
    """

    def __init__(self, window: MainWindow, options: WindowOptions) -> None:
        super().__init__(window)
        self._window = window
        self._options = options
        self._steps = self._all_steps()
        self._calm = 0
        self._needed = _CALM
        self.status = 2
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        window.box.set_text(options.query)
        if options.query:
            window.session.search(options.query)

    def _look(self) -> None:
        """Do the next step once nothing is under way."""
        if self._options.early:
            if self._window.status.is_busy:
                self._save()
            return
        self._calm = self._calm + 1 if self._window.session.settled else 0
        if self._calm < self._needed:
            return
        self._calm = 0
        try:
            next(self._steps)
        except StopIteration:
            self._save()
        except StepError as error:
            print(f"dateline: {error}", file=sys.stderr)
            self._end(1)

    def _all_steps(self) -> Iterator[None]:
        self._open()
        yield
        for step in self._options.steps:
            _do(step, self._window)
            yield
        self._needed = _REST
        yield

    def _open(self) -> None:
        """Open the article asked for, counted from 1 in the list as it is shown."""
        session = self._window.session
        numbers = session.shown.numbers
        place = self._options.article
        if not numbers and place == 1:
            return  # a picture of an empty list was asked for
        if not 1 <= place <= len(numbers):
            raise StepError(f"the list has {len(numbers)} articles")
        session.open_article(numbers[place - 1], Landing.FIRST if session.searching else None)

    def _save(self) -> None:
        saved = picture_of(self._window).save(str(self._options.screenshot), "PNG")
        if not saved:
            print(f"dateline: can't write {self._options.screenshot}", file=sys.stderr)
        self._end(0 if saved else 2)

    def _end(self, status: int) -> None:
        self._timer.stop()
        self.status = status
        for dialog in _dialogs(self._window):
            dialog.close()
        self._window.close()


def _do(step: str, window: MainWindow) -> None:
    """Do a step; raises StepError for one that can't be understood."""
    from PySide6.QtTest import QTest

    word, _, rest = step.partition(" ")
    target = QApplication.focusWidget() or window
    if word == "key" and not QKeySequence(rest).isEmpty():
        QTest.keySequence(target, QKeySequence(rest))
    elif word == "type":
        QTest.keyClicks(target, rest)
    elif (action := window.findChild(QAction, word)) and not rest:
        action.trigger()
    else:
        raise StepError(f"{step}: no such command; `key KEY` and `type TEXT` are steps too")


def picture_of(window: MainWindow) -> QPixmap:
    """Return the window with the dialogs over it; a dialog that is larger stands alone."""
    picture = window.grab()
    for dialog in _dialogs(window):
        if not window.rect().contains(QRect(QPoint(), dialog.size())):
            return dialog.grab()
        painter = QPainter(picture)
        area = QRect(QPoint(), dialog.size())
        area.moveCenter(window.rect().center())
        for reach in range(_SHADE, 0, -1):
            fill(painter, area.adjusted(-reach, -reach, reach, reach), QColor(0, 0, 0, 8))
        painter.drawPixmap(area, dialog.grab())
        painter.end()
    return picture


def _dialogs(window: MainWindow) -> list[QWidget]:
    """Return the windows that lie over ours, the lowest first."""
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if top is not window and top.isVisible() and top.parent()]
