"""What the commands about folders do: open another one, a recent one, or what was dropped."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from gui.dialogs.pick_list import Pick
from gui.dialogs.picking import PickDialog
from gui.look import Look
from gui.main_window import MainWindow
from gui.menukeys import KeyMenu
from gui.settings import FOLDER, FOLDERS, Settings
from gui.values import Place

_MOST = 8  # recent folders


class Doors(NamedTuple):
    """How a place is opened: in a window that takes this one's place, or in one beside it."""

    instead: Callable[[Place], object]
    beside: Callable[[Place], object]


class Folders(QObject):
    """Opens folders; `told` carries a sentence about it."""

    told = Signal(str)

    def __init__(self, window: MainWindow, settings: Settings, look: Look, doors: Doors) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._look = look
        self._doors = doors
        self.dialog: QFileDialog | PickDialog | None = None
        self.menu = KeyMenu(self.tr("&Recent Folders"), window)
        self.menu.aboutToShow.connect(self._fill_menu)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the commands about folders do, by their names."""
        return {
            "open_folder": self.choose_folder,
            "recent_folders": self.show_recent,
            "new_window": self.choose_beside,
            "close_window": self._window.close,
        }

    # A folder that is chosen

    def choose_folder(self) -> None:
        """Ask for a folder and open it."""
        self._ask(self.tr("Open a Folder of Articles"), self._doors.instead)

    def choose_beside(self) -> None:
        """Ask for a folder and open it in a window of its own."""
        self._ask(self.tr("Open a Folder in a New Window"), self._doors.beside)

    def _ask(self, title: str, opened: Callable[[Place], object]) -> None:
        folder = self._window.session.folder
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(str(folder.parent))
        dialog.selectFile(folder.name)
        dialog.fileSelected.connect(lambda chosen: opened(Place(Path(chosen))))
        self.dialog = dialog
        dialog.open()

    # Recent folders

    def show_recent(self) -> None:
        """Offer the folders that were open lately, to find one by its words."""
        picks = [
            Pick(folder.name, str(folder.parent), value=str(folder), reason=self._reason(folder))
            for folder in self._others()
        ]
        if not picks:
            self.told.emit(self.tr("No other folder has been open yet"))
            return
        dialog = PickDialog(self.tr("Recent folders"), picks, self._look.theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.picked.connect(lambda chosen: self._doors.instead(Place(Path(chosen))))
        self.dialog = dialog
        dialog.open()

    def _fill_menu(self) -> None:
        self.menu.clear()
        for folder in self._others():
            words = f"{folder.name}  ({folder.parent})".replace("&", "&&")
            reason = self._reason(folder)
            shown = f"{words}, {reason}" if reason else words
            action = self.menu.addAction(shown, partial(self._doors.instead, Place(folder)))
            action.setEnabled(not reason)
        if self.menu.isEmpty():
            self.menu.addAction(self.tr("None yet")).setEnabled(False)

    def _others(self) -> list[Path]:
        """Return the folders that were open lately, without the one that is now."""
        kept = map(Path, self._settings.value(FOLDERS))
        return [folder for folder in kept if folder != self._window.session.folder]

    def _reason(self, folder: Path) -> str:
        return "" if folder.is_dir() else self.tr("not there now")

    # What is dropped onto the window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a folder or a file that is dragged here from elsewhere."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if _dropped(event):
                event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            if place := _dropped(event):
                event.acceptProposedAction()
                self._open_dropped(place)
            return True
        return super().eventFilter(watched, event)

    def _open_dropped(self, place: Place) -> None:
        """Open a place: an article of the open folder right here."""
        session = self._window.session
        within = place.folder.is_relative_to(session.folder)
        if place.article and within:
            path = (place.folder / place.article).relative_to(session.folder).as_posix()
            if not session.open_path(path):
                self.told.emit(self.tr("{} is no article of this folder").format(path))
        elif place.folder != session.folder:
            self._doors.instead(place)


def place_of(path: Path) -> Place | None:
    """Return the place that a path names: a folder, or a file in one; None where nothing is."""
    path = path.absolute()
    if path.is_dir():
        return Place(path)
    return Place(path.parent, path.name) if path.is_file() else None


def remember(folder: Path, settings: Settings) -> None:
    """Note that a folder was opened: the next start opens it again."""
    others = [kept for kept in settings.value(FOLDERS) if kept != str(folder)]
    settings.keep(FOLDER, str(folder))
    settings.keep(FOLDERS, [str(folder), *others][:_MOST])


def _dropped(event: QDropEvent) -> Place | None:
    """Return what is dragged, where that is a file or folder from without this window."""
    if event.source() is not None:
        return None
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return place_of(Path(urls[0].toLocalFile())) if urls else None
