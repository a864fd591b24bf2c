"""A program: opens the window, and prints as JSON what is cut in it and where everything lies.

Why a process of its own: Qt takes the scale from QT_SCALE_FACTOR, once.
usage: python -m tests.journeys.window_at_scale SETTINGS-FILE PICTURE
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from gui.desk import Desk
from gui.look import Look
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.theme import load_fonts
from search import paths
from tests.journeys.cutting import cut

_SIZE = (1000, 700)


def main(file: Path, picture: Path) -> None:
    """Open the seeds, search and find in the article, look, and print what was seen."""
    app = QApplication(["dateline", "-style", "fusion"])
    load_fonts(paths.resources())
    settings = Settings(file)
    desk = Desk(app, Look(app, settings, wanted="light"), settings, file)
    window = desk.open(paths.seeds(), _SIZE)
    _wait_for(window)
    window.box.set_text("bridge person:Aliyev")
    window.session.search("bridge person:Aliyev")
    _wait_for(window)
    window.reader.open_find()
    found = {"cut": cut(window), "places": _places(window)}
    image = window.grab().toImage()
    found["pixels"] = [image.width(), image.height()]
    image.save(str(picture))
    print(json.dumps(found))
    window.close()


def _wait_for(window: MainWindow) -> None:
    """Wait until all is indexed and answered; who started us has patience for so long."""

    def look() -> None:
        if window.session.settled and window.findChild(QAction, "quit") is not None:
            loop.quit()

    loop = QEventLoop()
    timer = QTimer(interval=20)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()


def _places(window: MainWindow) -> list[tuple[str, int, int, int, int]]:
    """Return where each visible part lies in the window, in pixels that are not scaled."""
    places = []
    for part in window.findChildren(QWidget):
        if part.isVisible() and part.window() is window:
            at = part.mapTo(window, part.rect().topLeft())
            places.append((type(part).__name__, at.x(), at.y(), part.width(), part.height()))
    return places


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
