"""Colours, fonts and how they are chosen."""

from collections.abc import Iterator

import pytest

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from gui.stylesheet import stylesheet
from gui.theme import (
    DARK,
    INTERFACE_FAMILY,
    LIGHT,
    READING_FAMILY,
    Theme,
    choose,
    interface_font,
    palette,
)
from search import paths

LEAST = 4.5  # WCAG 2.2, 1.4.3
LEAST_DISABLED = 3.0


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb (WCAG 2.2)."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def pairs(theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Yield what is written on what: a name, the ink, the ground."""
    yield from (
        ("ink on paper", theme.ink, theme.paper),
        ("ink on panel", theme.ink, theme.panel),
        ("soft on paper", theme.soft, theme.paper),
        ("soft on panel", theme.soft, theme.panel),
        ("soft on a chosen row", theme.soft, theme.chosen),
        ("ink on a chosen row", theme.ink, theme.chosen),
        ("ink on a hit", theme.ink, theme.hit),
        ("soft on a key", theme.soft, theme.key),
        ("accent on paper", theme.accent, theme.paper),
        ("accent on panel", theme.accent, theme.panel),
        ("accent on a chosen row", theme.accent, theme.chosen),
        ("accent on a key", theme.accent, theme.key),
        ("warning on paper", theme.warning, theme.paper),
        ("warning on panel", theme.warning, theme.panel),
        ("paper on the selection", theme.paper, theme.accent),
    )
    for kind, colours in theme.marks.items():
        yield f"ink on {kind}", theme.ink, colours.tint


CASES = [(theme.name, *pair) for theme in (LIGHT, DARK) for pair in pairs(theme)]


@pytest.mark.parametrize(("theme", "name", "ink", "ground"), CASES, ids=str)
def test_text_can_be_read(theme: str, name: str, ink: str, ground: str) -> None:
    """Whatever is written stands out 4.5 to 1 at least, on every mark (Acceptance 98)."""
    assert contrast(ink, ground) >= LEAST, f"{theme}: {name}"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_words_of_qts_own_widgets_can_be_read(theme: Theme) -> None:
    """On the ground that Qt paints below: 4.5 to 1 (Acceptance 98).

    Where a control can't be used, WCAG asks for nothing; we ask for 3 to 1.
    """
    role, disabled = QPalette.ColorRole, QPalette.ColorGroup.Disabled
    active = QPalette.ColorGroup.Active
    cases = (
        (active, role.PlaceholderText, role.Base, LEAST),
        (active, role.PlaceholderText, role.Window, LEAST),
        (active, role.HighlightedText, role.Highlight, LEAST),
        (active, role.ToolTipText, role.ToolTipBase, LEAST),
        (active, role.Link, role.Base, LEAST),
        (disabled, role.Text, role.Base, LEAST_DISABLED),
        (disabled, role.WindowText, role.Window, LEAST_DISABLED),
        (disabled, role.ButtonText, role.Button, LEAST_DISABLED),
        (disabled, role.PlaceholderText, role.Base, LEAST_DISABLED),
        (disabled, role.HighlightedText, role.Highlight, LEAST_DISABLED),
    )
    made = palette(theme)
    weak = [
        (group.name, ink.name, ground.name)
        for group, ink, ground, least in cases
        if contrast(made.color(group, ink).name(), made.color(group, ground).name()) < least
    ]
    assert not weak


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_lines_of_marks_stand_out(theme: Theme) -> None:
    """A mark's underline is seen on paper and on its tint, 2.5 to 1 at least."""
    weak = {
        kind: round(contrast(colours.line, ground), 2)
        for kind, colours in theme.marks.items()
        for ground in (theme.paper, colours.tint)
        if contrast(colours.line, ground) < 2.5
    }
    assert not weak


def test_contrast_is_measured_right() -> None:
    """Black on white is 21 to 1, a colour on itself 1 to 1, #777777 on white just below 4.5."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#d6e8fb", "#d6e8fb") == pytest.approx(1)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_kinds_are_told_apart_without_colour() -> None:
    """Each kind has a line of its own style, the same in both themes."""
    styles = [colours.style for colours in LIGHT.marks.values()]
    assert len(set(styles)) == 5
    assert styles == [colours.style for colours in DARK.marks.values()]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_palette_is_the_theme_s(theme: Theme) -> None:
    """Widgets of Qt's own take our colours; placeholders can be read."""
    made = palette(theme)
    assert made.color(QPalette.ColorRole.Base) == QColor(theme.paper)
    assert made.color(QPalette.ColorRole.PlaceholderText) == QColor(theme.soft)
    assert theme.rule in stylesheet(theme, paths.resources())


@pytest.mark.parametrize(
    ("wanted", "given", "expected"),
    [
        ("light", "#000000", LIGHT),
        ("dark", "#ffffff", DARK),
        ("system", "#efefef", LIGHT),
        ("system", "#202020", DARK),
        ("purple", "#efefef", LIGHT),
    ],
)
def test_the_theme_is_the_one_asked_for_or_the_desktop_s(
    qapp: QApplication, wanted: str, given: str, expected: Theme
) -> None:
    """Where the desktop does not tell, the lightness of its windows does."""
    assert qapp.styleHints().colorScheme() == Qt.ColorScheme.Unknown
    assert choose(wanted, qapp, QColor(given)) is expected


def test_the_shipped_faces_are_used(qapp: QApplication) -> None:
    """Every machine looks alike: the faces are found, and bold is a face of its own."""
    assert QFontInfo(interface_font()).family() == INTERFACE_FAMILY
    assert QFontInfo(interface_font(bold=True)).bold()
    reading = interface_font()
    reading.setFamily(READING_FAMILY)
    assert QFontInfo(reading).family() == READING_FAMILY
