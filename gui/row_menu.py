"""The menu of an article in the list: what the commands do with it, at the pointer."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from gui.actions import Actions
from gui.keycap import key_words
from gui.main_window import MainWindow
from gui.menukeys import KeyMenu

_OPEN = "to_reader"
_GROUPS = (
    ("star", "mark_unseen"),
    ("copy_with_source", "cite_chicago", "cite_apa", "cite_mla"),
    ("print", "save_pdf", "reveal"),
)


class RowMenu(QObject):
    """Shows the menu of the current article, where the list asks for it."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self.menu: QMenu | None = None
        """The menu shown last."""
        window.list_pane.view.menu_wanted.connect(self.show)

    def show(self, place: QPoint) -> None:
        """Show the menu at a place of the screen, and keep it once it has closed."""
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = KeyMenu(self._window)
        self.menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.menu.addAction(self._opening(), self._actions.action(_OPEN).trigger)
        for names in _GROUPS:
            self.menu.addSeparator()
            self.menu.addActions([self._actions.action(name) for name in names])
        self.menu.popup(place)

    def _opening(self) -> str:
        """Return what opens the article, with its key."""
        keys = self._actions.present_keys(_OPEN)
        return "\t".join((self.tr("&Open"), *map(key_words, keys[-1:])))
