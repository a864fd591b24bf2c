"""Builds each object once and hands it to its users."""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui import language
from gui.desk import Desk
from gui.look import Look
from gui.settings import FOLDER, LANGUAGE, Settings
from gui.theme import INTERFACE_FACES, load_fonts
from gui.values import WindowOptions
from search import paths
from search.version import __version__

DESKTOP_ID = "org.dateline.Dateline"
SCREENSHOT_SIZE = (1280, 820)  # pixels, where none is asked for


def run(options: WindowOptions) -> int:
    """Open the window, or take a screenshot of it; returns the exit status."""
    app = QApplication([sys.argv[0], "-style", "fusion"])  # setStyle() would import QStyle, 5 ms
    app.setApplicationName("Dateline")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(DESKTOP_ID)
    resources = paths.resources()
    load_fonts(resources, INTERFACE_FACES)  # the others when there is something to read
    settings_file = _settings_file(options)
    if options.screenshot is not None:
        settings_file.unlink(missing_ok=True)  # what the steps of another one have set
    settings = Settings(settings_file)
    language.load(app, resources, options.language or settings.value(LANGUAGE))
    look = Look(app, settings, wanted=options.theme)
    if options.screenshot is not None:
        desk = Desk(app, look, settings, settings_file, guest=not options.own)
        return _take_screenshot(app, desk, options)
    desk = Desk(app, look, settings, settings_file)
    last = settings.value(FOLDER)
    is_there = bool(last) and Path(last).is_dir()
    window = desk.open(
        options.folder or (Path(last) if is_there else paths.seeds()), article=options.file
    )
    if options.folder is None:
        window.painted.connect(partial(QTimer.singleShot, 0, desk, desk.open_others))
        if last and not is_there:
            window.painted.connect(partial(QTimer.singleShot, 0, desk, partial(desk.miss, last)))
    return app.exec()


def _take_screenshot(app: QApplication, desk: Desk, options: WindowOptions) -> int:
    from gui.screenshot import Screenshot, quieten_offscreen

    quieten_offscreen()
    window = desk.open(
        options.folder or paths.seeds(), options.size or SCREENSHOT_SIZE, article=options.file
    )
    screenshot = Screenshot(window, options)
    app.exec()
    return screenshot.status


def _settings_file(options: WindowOptions) -> Path:
    """Return the settings' file; a screenshot neither reads nor writes the user's own."""
    name = "dateline.ini" if options.screenshot is None else "screenshot.ini"
    return paths.config_root() / name
