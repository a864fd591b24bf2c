"""Theme and text size while the window runs."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from gui.look import Look
from gui.settings import THEME, ZOOM, Settings
from gui.theme import DARK, LIGHT


def test_zoom_goes_by_steps_and_ends(look: Look) -> None:
    """Every step enlarges; beyond the largest and the smallest there is none."""
    seen = []
    for by in (1, -1):
        for _ in range(15):
            look.zoom_by(by)
            seen.append(look.zoom)
    assert seen[:4] == [110, 125, 150, 175]
    assert (max(seen), min(seen)) == (300, 70)
    look.reset_zoom()
    assert look.zoom == 100


def test_zoom_is_told_and_kept(qtbot: QtBot, look: Look, settings: Settings) -> None:
    """The reader hears the new size in percent, and the next start has it too."""
    with qtbot.waitSignal(look.zoomed) as zoomed:
        look.zoom_by(1)
    assert zoomed.args == [110]
    assert settings.value(ZOOM) == 110


@pytest.mark.parametrize(
    ("kept", "shown"), [(0, 70), (-5, 100), (10**9, 100), (9999, 300), (115, 115)]
)
def test_a_size_nobody_can_read_is_not_taken(
    look: Look, settings: Settings, kept: int, shown: int
) -> None:
    """A number in the file stays within what the keys reach; one that nobody can mean is none."""
    settings.keep(ZOOM, kept)
    assert look.zoom == shown


def test_between_two_steps_zoom_finds_the_next(look: Look, settings: Settings) -> None:
    """From a size that is no step both directions lead to one."""
    settings.keep(ZOOM, 115)
    look.zoom_by(1)
    assert look.zoom == 125
    settings.keep(ZOOM, 115)
    look.zoom_by(-1)
    assert look.zoom == 110


def test_a_theme_dresses_the_whole_application(
    qtbot: QtBot, qapp: QApplication, look: Look, settings: Settings
) -> None:
    """Palette and style sheet change at once, panes are told, the next start has it too."""
    with qtbot.waitSignal(look.theme_changed) as changed:
        look.set_theme("dark")
    assert changed.args == [DARK]
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK.paper)
    assert DARK.rule in qapp.styleSheet()
    assert settings.value(THEME) == "dark"


def test_a_theme_for_once_is_not_kept(look: Look, settings: Settings) -> None:
    """What the command line asked for is for this start alone."""
    assert look.theme is LIGHT
    assert settings.value(THEME) == "system"


def test_the_desktop_is_followed_where_one_wants_it(qtbot: QtBot, look: Look) -> None:
    """A change of the desktop's colours matters only to the theme of the system."""
    with qtbot.assertNotEmitted(look.theme_changed):
        look._follow_system()
    look.set_theme("system")
    with qtbot.waitSignal(look.theme_changed):
        look._follow_system()
