"""Menus whose letters are their own, and which show keys as they are typed."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

from gui.commands import spoken
from gui.keycap import key_words


class KeyMenu(QMenu):
    """Keeps what is typed into it, and writes the key `t` as it is pressed, where Qt writes `T`.

    Why it keeps keys: Qt looks for a shortcut first, and the list has the focus still: R in a menu
    would be "Reader Alone", not the entry with the underlined R.
    """

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        words, tab, _ = option.text.partition("\t")
        key = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        if tab and key:
            option.text = f"{words}\t{key_words(spoken(key))}"
