"""A window on a folder with all that belongs to it; each folder that is opened gets a new one."""

import gc
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication

from gui.look import Look
from gui.main_window import FRAME, MainWindow
from gui.resuming import Left, LeftOff, leave, leave_off, left_off, take_others
from gui.session import Session
from gui.settings import CLEAN_START, HIDDEN_KINDS, Settings
from gui.values import Place
from search import paths
from search.archive.library import Library

_ASIDE = QPoint(32, 32)  # from a window to the one that is opened beside it


class Desk(QObject):
    """Opens folders in its window, one after the other, and others at desks beside it.

    With `guest`, nothing of the reader's own is shown or kept: no star, no search. All desks of a
    process share look and settings; `beside` are the others.
    """

    def __init__(
        self,
        app: QApplication,
        look: Look,
        settings: Settings,
        settings_file: Path,
        *,
        guest: bool = False,
        beside: "list[Desk] | None" = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._look = look
        self._settings = settings
        self._settings_file = settings_file
        self._guest = guest
        self._desks: list[Desk] = [] if beside is None else beside
        self._desks.append(self)
        self.left: Left | None = None  # what the window was about, once it is closed
        self.window: MainWindow | None = None

    def open(
        self,
        folder: Path,
        size: tuple[int, int] | None = None,
        *,
        article: str = "",
        before: LeftOff | None = None,
    ) -> MainWindow:
        """Open a folder in a window, which takes the place and the size of the one before.

        It begins with an article where one is named, else `before`, else where the reader left off.
        """
        folder = folder.absolute()
        library = Library(folder, paths.cache_for(folder), paths.resources())
        if before is None:
            before = LeftOff() if self._guest else left_off(folder, self._settings)
        if article:
            before = LeftOff(path=article, geometry=before.geometry)
        session = Session(library, self._settings)
        window = MainWindow(session, self._settings, self._look.theme)
        session.setParent(window)
        self._look.theme_changed.connect(window.set_theme)
        window.restoreGeometry(self._geometry(before))
        if size is not None:
            window.resize(*size)
        if before.query and not self._settings.value(CLEAN_START):
            window.box.line.setText(before.query)  # its filters are shown once there is time
            session.search(before.query)
        session.open(reading=False, at=before.path)
        window.painted.connect(partial(self._read_on, window, library, before))
        previous, self.window, self.left = self.window, window, None
        window.show()
        window.list_pane.view.setFocus()
        if previous is not None:
            previous.close()
            previous.deleteLater()
        return window

    def _geometry(self, before: LeftOff) -> QByteArray:
        """Return the place of a window to be: that of the open one, else the one that is kept."""
        if self.window is not None and self.left is None:
            return self.window.saveGeometry()
        return QByteArray.fromBase64(before.geometry.encode("ascii", "ignore"))

    def _read_on(self, window: MainWindow, library: Library, before: LeftOff) -> None:
        """Open the first article, now that the list is painted; leave all else until that is."""
        window.reader.set_type(self._look.reading_type)
        window.reader.show_hidden(self._settings.value(HIDDEN_KINDS))
        self._look.type_changed.connect(window.reader.set_type)
        window.session.read_on()
        article = window.session.article
        if before.offset >= 0 and article is not None and article.path == before.path:
            window.reader.view.show_offset_at_top(before.offset)
        QTimer.singleShot(0, window, partial(self._finish, window, library))

    def _finish(self, window: MainWindow, library: Library) -> None:
        """Do what reading need not wait for: commands, menus, child processes."""
        gc.freeze()  # what the start has made stays: no collection need look through it
        gc.enable()
        from gui.controls import Controls
        from gui.folders import Doors, remember
        from gui.icons import window_icon
        from gui.interrupts import Interrupts
        from gui.workers.answering import AnswerService
        from gui.workers.indexing import IndexService
        from search.archive.belongings import Belongings

        settings, file = self._settings, self._settings_file
        if not self._guest:
            window.session.keeper.open(Belongings.open(library.folder))
            remember(library.folder, settings)
        window.closing.connect(partial(self._close, window))
        doors = Doors(self.open_instead, self.open_beside)
        Controls(window, self._look, settings, library, file, doors)
        window.box.show_filters()
        window.setWindowIcon(window_icon(library.resources))
        Interrupts(window)
        where = ("--folder", str(library.folder), "--cache", str(library.cache),
                 "--resources", str(library.resources))  # fmt: skip
        answers, long_reads = AnswerService(where, window), AnswerService(where, window)
        window.session.start_services(answers, long_reads, IndexService(where, window))

    # Other folders

    def open_instead(self, place: Place) -> None:
        """Open a place in a window that takes the place of ours."""
        self.open(place.folder, article=place.article)

    def open_others(self) -> None:
        """Open the windows again that were closed together with ours; ours stays the active one."""
        if self.window is None or self.window.isHidden():
            return
        for folder, where in take_others(self._settings):
            if folder.is_dir():
                self.open_beside(Place(folder), where)
        if len(self._desks) > 1:
            self.window.activateWindow()

    def open_beside(self, place: Place, before: LeftOff | None = None) -> MainWindow:
        """Open a place at a desk of its own, in a window beside ours."""
        desk = Desk(
            self._app, self._look, self._settings, self._settings_file,
            guest=self._guest, beside=self._desks,
        )  # fmt: skip
        window = desk.open(place.folder, article=place.article, before=before)
        if before is None and self.window is not None:
            is_placed = left_off(window.session.folder, self._settings).geometry
            if not is_placed or window.pos() == self.window.pos():
                _lay_aside(window, self.window)
        return window

    def miss(self, folder: str) -> None:
        """Tell that a folder which was to be opened is not there."""
        if self.window is not None:
            room, middle = self.window.width() // 2, Qt.TextElideMode.ElideMiddle
            shown = self.window.fontMetrics().elidedText(folder, middle, room)
            self.window.status.show_message(self.tr("{} is not there any more").format(shown))

    # The end

    def _close(self, window: MainWindow) -> None:
        """Keep where the reader is; let go of the window once all are closed that do so with it."""
        if not self._guest:
            self._leave_off(window)
        QTimer.singleShot(0, self, partial(self._clear, window))

    def _leave_off(self, window: MainWindow) -> None:
        """Keep where the reader is, for the next start."""
        session = window.session
        offset = window.reader.view.top_offset()
        geometry = bytes(window.saveGeometry().toBase64().data()).decode()
        where = LeftOff(
            query=window.box.text().strip(),
            path=session.article.path if session.article else "",
            offset=-1 if offset is None else offset,
            geometry=geometry,
        )
        if window is not self.window:  # another one has taken its place
            leave_off(session.folder, self._settings, where)
            return
        self.left = Left(session.folder, where, window.isActiveWindow())
        leave([desk.left for desk in self._desks if desk.left is not None], self._settings)

    def _clear(self, window: MainWindow) -> None:
        """Let go of a window that has closed while others stay."""
        others_stay = any(desk.left is None for desk in self._desks if desk is not self)
        if others_stay and window is self.window:
            self._desks.remove(self)
            window.deleteLater()
            self.deleteLater()


def _lay_aside(window: MainWindow, other: MainWindow) -> None:
    """Move a window a step away from where another is, with all of it on the screen."""
    room = other.screen().availableGeometry()
    if not window.isMaximized():
        window.resize(window.size().boundedTo(room.size() - FRAME))
    size, at = window.size() + FRAME, other.pos() + _ASIDE
    right, bottom = room.right() + 1 - size.width(), room.bottom() + 1 - size.height()
    window.move(max(room.left(), min(at.x(), right)), max(room.top(), min(at.y(), bottom)))
