"""Builds each object once and hands it to its users."""

import gc
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from gui.look import Look
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import FOLDER, HIDDEN_KINDS, Settings
from gui.theme import load_fonts
from gui.values import WindowOptions
from search import paths
from search.archive.library import Library
from search.version import __version__

DESKTOP_ID = "org.dateline.Dateline"
SCREENSHOT_SIZE = (1280, 820)  # pixels, where none is asked for


class Desk(QObject):
    """A window on a folder with all that belongs to it; opening another folder makes a new one.

    With `guest`, nothing of the reader's own is shown or kept: no star, no search.
    """

    def __init__(
        self,
        app: QApplication,
        look: Look,
        settings: Settings,
        settings_file: Path,
        *,
        guest: bool = False,
    ) -> None:
        super().__init__(app)
        self._look = look
        self._settings = settings
        self._settings_file = settings_file
        self._guest = guest
        self.window: MainWindow | None = None

    def open(self, folder: Path, size: tuple[int, int] | None = None) -> MainWindow:
        """Open a folder in a window, which takes the place of the one before."""
        folder = folder.absolute()
        library = Library(folder, paths.cache_for(folder), paths.resources())
        session = Session(library, self._settings)
        window = MainWindow(session, self._settings, self._look.theme)
        session.setParent(window)
        self._look.theme_changed.connect(window.set_theme)
        if size is not None:
            window.resize(*size)
        session.open(reading=False)
        window.painted.connect(partial(self._read_on, window, library))
        previous, self.window = self.window, window
        window.show()
        window.list_pane.view.setFocus()
        if previous is not None:
            previous.close()
            previous.deleteLater()
        return window

    def _read_on(self, window: MainWindow, library: Library) -> None:
        """Open the first article, now that the list is painted; leave all else until that is."""
        window.reader.set_zoom(self._look.zoom)
        window.reader.show_hidden(self._settings.value(HIDDEN_KINDS))
        self._look.zoomed.connect(window.reader.set_zoom)
        window.session.read_on()
        QTimer.singleShot(0, window, partial(self._finish, window, library))

    def _finish(self, window: MainWindow, library: Library) -> None:
        """Do what reading need not wait for: commands, menus, child processes."""
        gc.freeze()  # what the start has made stays: no collection need look through it
        gc.enable()
        from gui.controls import Controls
        from gui.icons import window_icon
        from gui.interrupts import Interrupts
        from gui.workers.answering import AnswerService
        from gui.workers.indexing import IndexService
        from search.archive.belongings import Belongings

        if not self._guest:
            window.session.keeper.open(Belongings.open(library.folder))
        settings, file = self._settings, self._settings_file
        Controls(window, self._look, settings, library, file, self._open_instead)
        window.setWindowIcon(window_icon(library.resources))
        Interrupts(window)
        where = ("--folder", str(library.folder), "--cache", str(library.cache),
                 "--resources", str(library.resources))  # fmt: skip
        answers, long_reads = AnswerService(where, window), AnswerService(where, window)
        window.session.start_services(answers, long_reads, IndexService(where, window))

    def _open_instead(self, folder: Path) -> None:
        self._settings.keep(FOLDER, str(folder))
        self.open(folder)


def run(options: WindowOptions) -> int:
    """Open the window, or take a screenshot of it; returns the exit status."""
    app = QApplication([sys.argv[0], "-style", "fusion"])  # setStyle() would import QStyle, 5 ms
    app.setApplicationName("Dateline")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(DESKTOP_ID)
    resources = paths.resources()
    load_fonts(resources)
    settings_file = _settings_file(options)
    if options.screenshot is not None:
        settings_file.unlink(missing_ok=True)  # what the steps of another one have set
    settings = Settings(settings_file)
    look = Look(app, settings, wanted=options.theme)
    if options.screenshot is not None:
        desk = Desk(app, look, settings, settings_file, guest=not options.own)
        return _take_screenshot(app, desk, options)
    Desk(app, look, settings, settings_file).open(options.folder or _last_folder(settings))
    return app.exec()


def _last_folder(settings: Settings) -> Path:
    """Return the folder that was opened last time by Ctrl+O; the seeds while there is none."""
    kept = settings.value(FOLDER)
    return Path(kept) if kept and Path(kept).is_dir() else paths.seeds()


def _take_screenshot(app: QApplication, desk: Desk, options: WindowOptions) -> int:
    from gui.screenshot import Screenshot, quieten_offscreen

    quieten_offscreen()
    window = desk.open(options.folder or paths.seeds(), options.size or SCREENSHOT_SIZE)
    screenshot = Screenshot(window, options)
    app.exec()
    return screenshot.status


def _settings_file(options: WindowOptions) -> Path:
    """Return the settings' file; a screenshot neither reads nor writes the user's own."""
    name = "dateline.ini" if options.screenshot is None else "screenshot.ini"
    return paths.config_root() / name
