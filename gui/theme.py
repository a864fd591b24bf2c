"""How Dateline looks: colours, fonts and sizes, light and dark, in one place.

Why NamedTuples here, and wherever the first paint waits for a value: to make a dataclass takes half
a millisecond of every start.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

INTERFACE_FAMILY = "Inter"
READING_FAMILY = "Noto Serif"
INTERFACE_PIXELS = 13
GRID = 4  # every distance is a multiple of this, in pixels

INTERFACE_FACES = ("inter/Inter-Regular.otf", "inter/Inter-SemiBold.otf")
READING_FACES = ("noto-serif/NotoSerif-Regular.ttf", "noto-serif/NotoSerif-Bold.ttf")


class MarkColours(NamedTuple):
    """The tint behind a mark, the colour of its underline, and that line's style."""

    tint: str
    line: str
    style: str


class Theme(NamedTuple):
    """One set of colours, as #rrggbb. `soft` is the ink of what matters less."""

    name: str
    paper: str
    panel: str
    ink: str
    soft: str
    rule: str
    handle: str
    accent: str
    chosen: str
    key: str
    warning: str
    hit: str
    star: str
    marks: dict[str, MarkColours]


LIGHT = Theme(
    name="light",
    paper="#ffffff",
    panel="#fbfaf8",
    ink="#1d1c1a",
    soft="#6d6a64",
    rule="#e4e1db",
    handle="#bdb9b1",
    accent="#1d6db0",
    chosen="#e3edf7",
    key="#ffffff",
    warning="#9a3b1f",
    hit="#ffd54a",
    star="#b8860b",
    marks={
        "person": MarkColours("#fde9b8", "#b8860b", "solid"),
        "place": MarkColours("#d5efd3", "#2c7a2a", "dotted"),
        "org": MarkColours("#d6e8fb", "#1f6fb2", "dashed"),
        "event": MarkColours("#efd9f4", "#8a3a9c", "double"),
        "date": MarkColours("#f9dcd6", "#b4452e", "wavy"),
    },
)

DARK = Theme(
    name="dark",
    paper="#232528",
    panel="#1f2124",
    ink="#eceae6",
    soft="#a3a09a",
    rule="#34373b",
    handle="#565a60",
    accent="#6fb3ec",
    chosen="#2b3948",
    key="#2a2d31",
    warning="#f0a184",
    hit="#836400",
    star="#e0b84d",
    marks={
        "person": MarkColours("#54440f", "#e0b84d", "solid"),
        "place": MarkColours("#1c4a1d", "#7fd07b", "dotted"),
        "org": MarkColours("#123c60", "#6fb3ec", "dashed"),
        "event": MarkColours("#4d2057", "#d79be6", "double"),
        "date": MarkColours("#5a241a", "#f09a86", "wavy"),
    },
)


def load_fonts(resources: Path, faces: Sequence[str] = (*INTERFACE_FACES, *READING_FACES)) -> None:
    """Make shipped faces known to Qt; where one is missing the system's own stands in."""
    for name in faces:
        QFontDatabase.addApplicationFont(str(resources / "fonts" / name))


def interface_font(*, pixels: int = INTERFACE_PIXELS, bold: bool = False) -> QFont:
    """Return the face of everything but the article's text."""
    font = QFont(INTERFACE_FAMILY)
    font.setPixelSize(pixels)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def choose(wanted: str, app: QApplication, given: QColor) -> Theme:
    """Return the theme that was asked for; for `system` the one that suits the desktop.

    Where the desktop does not tell (most Linux desktops without a platform theme), the lightness
    of `given`, the window's colour before we dressed it, decides.
    """
    if wanted in (LIGHT.name, DARK.name):
        return LIGHT if wanted == LIGHT.name else DARK
    scheme = app.styleHints().colorScheme()
    if scheme == Qt.ColorScheme.Unknown:
        return DARK if given.lightness() < 128 else LIGHT
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def palette(theme: Theme) -> QPalette:
    """Return the Qt palette of a theme; Fusion's own misses 4.5:1 on placeholder and selection."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.panel,
        role.WindowText: theme.ink,
        role.Base: theme.paper,
        role.AlternateBase: theme.panel,
        role.Text: theme.ink,
        role.Button: theme.panel,
        role.ButtonText: theme.ink,
        role.ToolTipBase: theme.paper,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.soft,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.paper,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.Mid: theme.rule,
        role.Midlight: theme.rule,
        role.Light: theme.paper,
        role.Dark: theme.rule,
        role.Shadow: theme.rule,
    }
    made = QPalette()
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.soft))
    return made
