"""What the commands about looks do: marks, text size, themes, what of the window is shown."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from gui.actions import Actions
from gui.look import Look
from gui.main_window import MainWindow
from gui.page.marks import FOUND_KINDS
from gui.settings import (
    HIDDEN_KINDS,
    NUMBERS,
    PRINT_MARKS,
    SINGLE_KEYS,
    SUGGEST,
    THEME,
    Setting,
    Settings,
)
from gui.timeline import Timeline

_KINDS = tuple(kind.value for kind in FOUND_KINDS)
_TICKED = frozenset(row.key for row in (HIDDEN_KINDS, NUMBERS, PRINT_MARKS, SINGLE_KEYS, THEME))


class LookControls(QObject):
    """Does what menus and keys ask for about looks; `told` carries a sentence about it.

    What is switched is kept in the settings, and whatever changes there is heeded, be it by another
    window or in the preferences.
    """

    told = Signal(str)

    def __init__(
        self, window: MainWindow, look: Look, settings: Settings, timeline: Timeline
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._settings = settings
        self._timeline = timeline
        self._actions: Actions | None = None
        window.reader.kind_toggled.connect(self._toggle_kind)
        look.theme_changed.connect(timeline.set_theme)
        look.zoomed.connect(self._tell_zoom)
        settings.changed.connect(self._heed)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the commands about looks do, by their names."""
        look = self._look
        return {
            **{f"toggle_{kind}": partial(self._toggle_kind, kind) for kind in _KINDS},
            "toggle_all": self._toggle_all,
            "zoom_in": partial(look.zoom_by, 1),
            "zoom_out": partial(look.zoom_by, -1),
            "zoom_reset": look.reset_zoom,
            "reading_mode": self.toggle_reading_mode,
            "full_screen": self.toggle_full_screen,
            "calendar": self._toggle_calendar,
            "paragraph_numbers": partial(self._turn, NUMBERS),
            "print_marks": partial(self._turn, PRINT_MARKS),
            "single_keys": partial(self._turn, SINGLE_KEYS),
            **{f"theme_{name}": partial(self._set_theme, name) for name in look.THEMES},
        }

    def show_states(self, actions: Actions) -> None:
        """Put ticks in the menus where something is on; from now on they follow."""
        self._actions = actions
        hidden = self._settings.value(HIDDEN_KINDS)
        for kind in _KINDS:
            self._check(f"toggle_{kind}", on=kind not in hidden)
        self._window.reader.show_hidden(hidden)
        self._window.reader.show_numbers(on=self._settings.value(NUMBERS))
        for name in self._look.THEMES:
            self._check(f"theme_{name}", on=name == self._look.wanted)
        self._check("calendar", on=not self._window.calendar_room.isHidden())
        for name, setting in _SWITCHES.items():
            self._check(name, on=self._settings.value(setting))
        actions.set_single_keys(on=self._settings.value(SINGLE_KEYS))

    def _heed(self, key: str) -> None:
        if key in _TICKED and self._actions is not None:
            self.show_states(self._actions)
        if key == SUGGEST.key:
            self._window.box.completion.while_typing = self._settings.value(SUGGEST)

    def _check(self, name: str, *, on: bool) -> None:
        if self._actions is not None:
            self._actions.action(name).setChecked(on)

    def _turn(self, setting: Setting[bool]) -> None:
        self._settings.keep(setting, not self._settings.value(setting))

    # Marks and text

    def _toggle_kind(self, kind: str) -> None:
        hidden = self._settings.value(HIDDEN_KINDS)
        self._hide([k for k in hidden if k != kind] if kind in hidden else [*hidden, kind])

    def _toggle_all(self) -> None:
        self._hide([] if self._settings.value(HIDDEN_KINDS) else list(_KINDS))

    def _hide(self, kinds: list[str]) -> None:
        self._settings.keep(HIDDEN_KINDS, kinds)

    def _set_theme(self, name: str) -> None:
        self._look.set_theme(name)
        if self._actions is not None:  # the one chosen again has lost its tick
            self.show_states(self._actions)

    def _tell_zoom(self, percent: int) -> None:
        self.told.emit(self.tr("Text size {} %").format(percent))

    # The window

    def toggle_reading_mode(self) -> None:
        """Show the reader alone, or all again."""
        alone = not self._window.box.isHidden()
        self._window.show_reader_alone(alone=alone)
        self._check("reading_mode", on=alone)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or no more."""
        full = not self._window.isFullScreen()
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._check("full_screen", on=full)

    def _toggle_calendar(self) -> None:
        self._timeline.toggle()
        self._check("calendar", on=not self._window.calendar_room.isHidden())


_SWITCHES = {"paragraph_numbers": NUMBERS, "print_marks": PRINT_MARKS, "single_keys": SINGLE_KEYS}
