"""The key overlay."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from gui.commands import COMMANDS, MENUS, Command, spoken_keys
from gui.dialogs import keys
from gui.dialogs.keys import KeyOverlay, menus_shown
from gui.dialogs.pane_keys import OWN_KEYS, Pane
from gui.keycap import KeyCap
from gui.theme import LIGHT


@pytest.fixture
def overlay(qtbot: QtBot) -> KeyOverlay:
    """Show the overlay."""
    overlay = KeyOverlay(COMMANDS, LIGHT)
    qtbot.addWidget(overlay)
    with qtbot.waitActive(overlay):
        overlay.open()
    return overlay


def test_every_menu_has_a_place(overlay: KeyOverlay) -> None:
    """A menu that is added to the table can't be forgotten (Acceptance 8)."""
    assert menus_shown() == set(MENUS)


@pytest.mark.parametrize(
    "command", [c for c in COMMANDS if c.keys or c.everywhere], ids=lambda c: c.name
)
def test_every_key_is_shown_with_what_it_does(overlay: KeyOverlay, command: Command) -> None:
    """The overlay is made of the live table, and a screen reader hears it."""
    spoken = f"{', '.join(spoken_keys(command))}: {command.tip}"
    names = [label.accessibleName() for label in overlay.findChildren(QLabel)]
    assert [name for name in names if name.startswith(spoken)]


def test_as_many_caps_as_keys(overlay: KeyOverlay) -> None:
    """Each key is drawn once, those of the list as such too."""
    own = sum(len(keys) for keys, _ in OWN_KEYS[Pane.LIST])
    assert len(overlay.findChildren(KeyCap)) == own + sum(len(spoken_keys(c)) for c in COMMANDS)


def test_it_fits_a_small_screen_with_its_frame(qtbot: QtBot, overlay: KeyOverlay) -> None:
    """What has no room is scrolled to, by the keys as well (Acceptance 8)."""
    room = overlay.screen().availableSize()
    assert overlay.width() < room.width()
    assert overlay.height() <= room.height() - 40
    bar = overlay.findChildren(QScrollArea)[0].verticalScrollBar()
    assert bar.maximum() > 0
    for _ in range(9):
        QTest.keyClick(QApplication.focusWidget() or overlay, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
    QTest.keyClick(QApplication.focusWidget() or overlay, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(QApplication.focusWidget() or overlay, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


@pytest.mark.parametrize("columns", [3, 2, 1])
def test_all_stands_in_one_grid(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    """The columns of the pane's own keys and those of all others begin at the same places."""
    layouts = [layout for layout in keys._LAYOUTS if len(layout) == columns]
    monkeypatch.setattr(keys, "_LAYOUTS", layouts)
    overlay = KeyOverlay(COMMANDS, LIGHT)
    qtbot.addWidget(overlay)
    with qtbot.waitActive(overlay):
        overlay.open()
    sheet = overlay.findChildren(QScrollArea)[0].widget()
    assert sheet is not None
    tips = [label for label in overlay.findChildren(QLabel) if ": " in label.accessibleName()]
    assert len({tip.mapTo(sheet, QPoint()).x() for tip in tips}) == columns


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1, "?"])
def test_it_closes_as_it_came(qtbot: QtBot, overlay: KeyOverlay, key: Qt.Key | str) -> None:
    """Any of Esc, F1 and ? closes it."""
    focus = QApplication.focusWidget() or overlay
    if isinstance(key, str):
        QTest.keyClicks(focus, key)
    else:
        QTest.keyClick(focus, key)
    qtbot.waitUntil(lambda: not overlay.isVisible())


def test_other_keys_leave_it_open(overlay: KeyOverlay) -> None:
    """A letter is no key here."""
    QTest.keyClicks(QApplication.focusWidget() or overlay, "jx")
    assert overlay.isVisible()


def test_it_fits_on_the_screen(overlay: KeyOverlay) -> None:
    """A small screen scrolls."""
    room = overlay.screen().availableSize()
    assert overlay.width() <= room.width()
    assert overlay.height() <= room.height()
