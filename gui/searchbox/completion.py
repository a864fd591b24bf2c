"""Goes between the search box's line and its popup: what is offered, and what is chosen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.theme import GRID, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gui.searchbox.choices import Choice
    from gui.searchbox.popup import Popup
    from search.messages.replies import CompletionReply

_ROWS = 8  # at once while one types
_MORE_ROWS = 15  # where one has asked what there is
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_TYPING = (QEvent.Type.InputMethod, QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_LEAVING = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


class Completion(QObject):
    """Offers ways to go on while one types, and takes the one that is chosen.

    `wanted` asks how the text can go on at a place in it, in characters; `taken` carries the text
    once a choice has changed it, `settled` one that was chosen as a whole. Choices lie over the
    `room`, below all that `above` tells of the search: it is to be read while one types.
    """

    wanted = Signal(str, int)
    taken = Signal(str)
    settled = Signal(str)

    def __init__(self, line: QLineEdit, theme: Theme, room: QWidget, above: QWidget) -> None:
        super().__init__(line)
        self._line = line
        self._theme = theme
        self._room = room
        self._above = above
        self._popup: Popup | None = None  # made when it is first shown: a start need not wait
        self._asked = False
        self._span = (0, 0)  # what of the text a choice takes the place of, in characters
        self.while_typing = True
        self.is_offering = False  # what was asked for at once is shown
        for watched in (line, above):
            watched.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Tell whether choices are shown."""
        return self._popup is not None and self._popup.isVisible()

    @property
    def popup(self) -> "Popup":
        """The popup, which lies over the room."""
        if self._popup is None:
            from gui.searchbox.popup import Popup

            self._popup = Popup(self._theme, self._room)
            self._popup.chosen.connect(self.take)
        return self._popup

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        if self._popup is not None:
            self._popup.set_theme(theme)

    @property
    def cursor(self) -> int:
        """Where the cursor stands in the text, in characters."""
        return len(_characters(self._line.text(), self._line.cursorPosition()))

    # What is offered

    def ask(self) -> None:
        """Ask how the text can go on at the cursor."""
        self._asked, self.is_offering = True, False
        self.wanted.emit(self._line.text(), self.cursor)

    def show_options(self, reply: "CompletionReply") -> None:
        """Show what was found, unless nobody waits for it any more."""
        from gui.searchbox.choices import choices_of

        text = self._line.text()
        if not self._asked or not self._line.hasFocus() or reply.end > len(text):
            return
        self._span = (reply.start, reply.end)
        choices = choices_of(reply.options, text[reply.start : reply.end])
        self.popup.show_choices(choices, self._below(reply.start), most=_ROWS)

    def offer(self, choices: "Sequence[Choice]", *, first: bool = False) -> None:
        """Show choices that were asked for at once; with `first`, go to the first of them.

        One that is no whole query is added to what was typed.
        """
        self._asked, self.is_offering = False, True
        end = len(self._line.text())
        self._span = (end, end)
        self.popup.show_choices(choices, self._below(0), most=_MORE_ROWS)
        if first and choices:
            self.popup.step(1)

    def renew(self, choices: "Sequence[Choice]") -> None:
        """Show the same choices with other counts, the one that was gone to kept."""
        if self.is_open and len(choices) == len(self.popup.choices):
            self.popup.renew(choices)

    def close(self) -> None:
        """Hide the choices, and those that may be on their way."""
        self._asked = self.is_offering = False
        if self._popup is not None:
            self._popup.hide()

    def follow(self, text: str) -> None:
        """Ask anew after every change by typing; what is shown stays until the answer is here.

        Behind a space nothing is begun yet: there is no telling what is wanted.
        """
        if self.while_typing and text[: self.cursor][-1:].strip():
            self.ask()
        else:
            self.close()

    def _below(self, start: int) -> QPoint:
        """Return the place below a character of the text, in the popup's parent."""
        line = self._line
        between = line.text()[start : self.cursor]
        x = line.cursorRect().center().x() - line.fontMetrics().horizontalAdvance(between)
        return QPoint(line.mapTo(self._room, QPoint(max(x, 0), 0)).x(), self._top())

    def _top(self) -> int:
        """Return how far down the choices begin, in the popup's parent."""
        return self._above.mapTo(self._room, QPoint(0, self._above.height() - GRID)).y()

    # What is chosen

    def take(self, choice: "Choice") -> None:
        """Put a choice into the line; behind an operator, go on to what it can stand before."""
        text = self._line.text()
        start, end = (0, len(text)) if choice.whole else self._span
        added = self.is_offering and not choice.whole and text[:start] == text.rstrip() != ""
        insert = f" {choice.insert}" if added else choice.insert
        goes_on = insert.endswith((":", "("))
        if not goes_on and not choice.whole and not text[end : end + 1].isspace():
            insert += " "
        self.close()
        line = self._line
        blocked = line.blockSignals(True)  # noqa: FBT003 (else `edited` would come twice)
        line.setSelection(_units(text[:start]), _units(text[start:end]))
        line.insert(insert)
        line.blockSignals(blocked)
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.taken.emit(line.text())
        if choice.whole:
            self.settled.emit(line.text())
        elif goes_on:
            self.ask()

    # What Qt tells of the line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            if watched is self._above and self.is_open:
                self.popup.move_down_to(self._top())  # what is told takes another line
        elif event.type() == QEvent.Type.FocusOut:
            self.close()
        elif event.type() in _TYPING:
            return self._heed(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _heed(self, event: QEvent) -> bool:
        """Look at what is typed; True where it was for us."""
        from PySide6.QtGui import QInputMethodEvent, QKeyEvent  # 2 ms of a start

        if isinstance(event, QInputMethodEvent) and event.preeditString():
            self.close()  # the input method shows choices of its own
        elif self.is_open and isinstance(event, QKeyEvent) and self._is_ours(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # else the key would be a command of the line or the window
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._obey(Qt.Key(event.key()))
        return False

    def _is_ours(self, event: "QKeyEvent") -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers != Qt.KeyboardModifier.NoModifier:
            return False
        key = event.key()
        return key in _STEPS or key == Qt.Key.Key_Escape or key in _LEAVING or self._takes(key)

    def _takes(self, key: int) -> bool:
        return key in _TAKING and self.popup.current is not None

    def _obey(self, key: Qt.Key) -> bool:
        """Do what a key asks for; False where the line is to see it too."""
        if key in _STEPS:
            self.popup.step(_STEPS[key])
            return True
        choice = self.popup.current
        if self._takes(key) and choice is not None:
            self.take(choice)
            return True
        self.close()
        return key == Qt.Key.Key_Escape


def _units(text: str) -> int:
    """Count a text as Qt does: in UTF-16 units."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def _characters(text: str, units: int) -> str:
    """Return the first so many UTF-16 units of a text."""
    encoded = text.encode("utf-16-le", errors="surrogatepass")[: 2 * units]
    return encoded.decode("utf-16-le", errors="ignore")
