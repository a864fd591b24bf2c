"""The look of page and marks on the screen, from the theme's colours."""

from collections.abc import Collection

from PySide6.QtGui import QColor

from gui.page.marks import FOUND_KINDS, MarkKind
from gui.page.painting import Line, MarkStyle, found_style
from gui.page.style import PageStyle
from gui.theme import Theme
from gui.values import ReadingType

_NO_COLOUR = QColor(0, 0, 0, 0)


def screen_styles(theme: Theme, hidden: Collection[str]) -> dict[MarkKind, MarkStyle]:
    """Return the look of every kind of mark that is not hidden; hits are never."""
    styles = {kind: found_style(kind, theme) for kind in FOUND_KINDS if kind.value not in hidden}
    styles[MarkKind.HIT] = MarkStyle(QColor(theme.hit), _NO_COLOUR, Line.NONE)
    styles[MarkKind.CURRENT] = MarkStyle(QColor(theme.hit), QColor(theme.accent), Line.FRAME)
    return styles


def page_style(theme: Theme, wanted: ReadingType) -> PageStyle:
    """Return the look of the page on the screen, in the type that the reader wants."""
    style = PageStyle(
        ink=theme.ink,
        soft_ink=theme.soft,
        text_families=wanted.families,
        leading=wanted.leading / 100,
        measure=wanted.measure,
        letter_spacing=wanted.spacing / 100,
    )
    return style.zoomed(wanted.zoom / 100)
