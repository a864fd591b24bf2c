"""Somebody at the keyboard of the real window: presses keys, looks, waits."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.desk import Desk
from gui.look import Look
from gui.main_window import MainWindow
from gui.panel.pane import SidePanel
from gui.session import Session

PATIENCE = 60_000  # ms for child processes on a busy machine


class ReaderAtKeys:
    """Drives the window by real key events on whatever has the focus."""

    def __init__(self, qtbot: QtBot, desk: Desk, look: Look) -> None:
        self._qtbot = qtbot
        self._desk = desk
        self.look = look
        self.pressed: set[str] = set()

    def open(self, folder: Path, size: tuple[int, int] = (1000, 640)) -> None:
        """Open a folder and wait until its window can be typed into."""
        window = self._desk.open(folder, size)
        with self._qtbot.waitActive(window, timeout=PATIENCE):
            window.activateWindow()
        self.wait(lambda: window.findChild(QAction, "quit") is not None)

    def close(self) -> None:
        """Close the window, with all dialogs over it."""
        if self._desk.window is not None:
            self._desk.window.close()

    @property
    def window(self) -> MainWindow:
        """The window."""
        assert self._desk.window is not None
        return self._desk.window

    @property
    def session(self) -> Session:
        """The window's session."""
        return self.window.session

    # The hands

    def press(self, *keys: str) -> None:
        """Press keys, in Qt's notation, one after the other."""
        for key in keys:
            self.pressed.add(key)
            QTest.keySequence(self.focus, QKeySequence(key))

    def type(self, text: str) -> None:
        """Type a text, what has no key by an input method."""
        if text.isascii():
            QTest.keyClicks(self.focus, text)
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.focus, event)

    def search(self, query: str) -> None:
        """Go to the box, type a query, wait for its answer and put away what is suggested."""
        self.press("Ctrl+L", "Ctrl+A")
        self.type(query)
        self.wait_for_answer()
        if self.suggestions():
            self.press("Esc")

    def wait_for_answer(self) -> None:
        """Wait until all is indexed and every request has been answered."""
        self.wait(lambda: self.session.settled)

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(is_so, timeout=PATIENCE)

    def hear(self, words: str) -> None:
        """Wait until the line at the foot of the window says something that begins so."""
        self.wait(lambda: self.window.status.message().startswith(words))

    def dialog(self) -> QDialog:
        """Wait for a dialog and return it."""
        self.wait(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.activateWindow()
        self.wait(lambda: dialog.isActiveWindow() and dialog.isAncestorOf(self.focus))
        return dialog

    def back(self) -> None:
        """Wait until the dialog has gone, and turn to the window as a window manager does."""
        self.wait(lambda: QApplication.activeModalWidget() is None)
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def do(self, command: str) -> None:
        """Choose a command from the menu."""
        action = self.window.findChild(QAction, command)
        assert isinstance(action, QAction)
        action.trigger()

    # The eyes

    @property
    def focus(self) -> QWidget:
        """The widget that has the focus."""
        return QApplication.focusWidget() or self.window

    @property
    def place(self) -> str:
        """Where the focus is: box, list, reader, find bar, panel, filter, or elsewhere."""
        window = self.window
        places = {
            "box": window.box.line,
            "list": window.list_pane.view,
            "reader": window.reader.view,
            "find bar": window.reader.find_bar.line,
        }
        if isinstance(window.side, SidePanel):
            places |= {"panel": window.side.list, "filter": window.side.filter_line}
        return next((name for name, pane in places.items() if pane.hasFocus()), "elsewhere")

    @property
    def article(self) -> str:
        """The path of the open article."""
        return self.session.article.path if self.session.article else ""

    @property
    def page(self) -> str:
        """The text on the page."""
        return self.window.reader.view.toPlainText()

    @property
    def panel(self) -> SidePanel:
        """The side panel."""
        assert isinstance(self.window.side, SidePanel)
        return self.window.side

    @property
    def hit(self) -> str:
        """Which hit is current, in words."""
        return self.window.reader.legend.walk_words()

    @property
    def scrolled(self) -> int:
        """How far the page is scrolled, in pixels."""
        return self.window.reader.view.verticalScrollBar().value()

    def suggestions(self) -> list[str]:
        """Return what is offered below the box, from above; nothing while it is closed."""
        completion = self.window.box.completion
        return [c.label for c in completion.popup.choices] if completion.is_open else []

    def chosen(self) -> str:
        """Return the suggestion that Enter would take; empty where none was gone to."""
        current = self.window.box.completion.popup.current
        return current.label if current else ""

    def listed(self) -> list[str]:
        """Return the paths of the list from above."""
        entries = (self.session.entry(number) for number in self.session.shown.numbers)
        return [entry.path for entry in entries if entry]

    def row(self) -> str:
        """Return the path of the list's current row."""
        number = self.window.list_pane.view.current_number()
        entry = None if number is None else self.session.entry(number)
        return entry.path if entry else ""
