"""Letters typed into an open menu are the menu's own."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMenu


def keep_letters(menu: QMenu) -> QMenu:
    """Keep the keys that are pressed in a menu from being commands of the window; returns it.

    Why: Qt looks for a shortcut first, and the list has the focus still: R in a menu would be
    "Reader Alone", not the entry with the underlined R.
    """
    menu.installEventFilter(_Keeper(menu))
    return menu


class _Keeper(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return False
