"""Theme and text size: what is set, what follows from it, and who is told."""

from typing import ClassVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from gui.settings import FACE, LEADING, MEASURE, SPACING, THEME, ZOOM, Settings
from gui.stylesheet import stylesheet
from gui.theme import READING_FACES, Theme, choose, interface_font, load_fonts, palette
from gui.values import ReadingType
from search import paths

_TYPE = frozenset(row.key for row in (FACE, LEADING, MEASURE, SPACING, ZOOM))
_ZOOMS = (70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)  # percent


class Look(QObject):
    """Dresses the application, as the settings say and whenever they change.

    `theme_changed` carries the Theme, `type_changed` the ReadingType, `zoomed` the percent where
    only the size is another one.
    """

    THEMES: ClassVar = ("system", "light", "dark")

    theme_changed = Signal(object)
    type_changed = Signal(object)
    zoomed = Signal(int)

    def __init__(self, app: QApplication, settings: Settings, *, wanted: str | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._given: QColor = app.palette().window().color()
        self.wanted = wanted or settings.value(THEME)
        self._has_reading_faces = False
        self.theme = self._dress()
        settings.changed.connect(self._heed)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def zoom(self) -> int:
        """Size of the reading text in percent."""
        return min(max(self._settings.value(ZOOM), _ZOOMS[0]), _ZOOMS[-1])

    @property
    def reading_type(self) -> ReadingType:
        """Face and sizes of the reading text; the faces that ship are known to Qt from then on."""
        if not self._has_reading_faces:
            load_fonts(paths.resources(), READING_FACES)
            self._has_reading_faces = True
        kept = self._settings.value
        return ReadingType((kept(FACE),), self.zoom, kept(LEADING), kept(MEASURE), kept(SPACING))

    def set_theme(self, wanted: str) -> None:
        """Take the theme `system`, `light` or `dark`, and keep it."""
        self.wanted = wanted
        self._settings.keep(THEME, wanted)
        self._change()

    def zoom_by(self, steps: int) -> None:
        """Enlarge the reading text by steps, or make it smaller."""
        larger = [z for z in _ZOOMS if z > self.zoom]
        smaller = [z for z in _ZOOMS if z < self.zoom]
        wanted = larger[:1] if steps > 0 else smaller[-1:]
        if wanted:
            self._zoom(wanted[0])

    def reset_zoom(self) -> None:
        """Set the reading text at its normal size."""
        self._zoom(ZOOM.default)

    def _zoom(self, percent: int) -> None:
        self._settings.keep(ZOOM, percent)
        self.zoomed.emit(percent)

    def _heed(self, key: str) -> None:
        if key in _TYPE:
            self.type_changed.emit(self.reading_type)
        elif key == THEME.key and self.wanted != self._settings.value(THEME):
            self.wanted = self._settings.value(THEME)
            self._change()

    def _follow_system(self) -> None:
        if self.wanted == "system":
            self._change()

    def _change(self) -> None:
        self.theme = self._dress()
        self.theme_changed.emit(self.theme)

    def _dress(self) -> Theme:
        """Put palette, style sheet and font of the theme on the application."""
        theme: Theme = choose(self.wanted, self._app, self._given)
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(stylesheet(theme, paths.resources()))
        self._app.setFont(interface_font())
        return theme
