"""The window on an X server and on a Wayland compositor, as most people will see it."""

import pytest

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from search import paths
from tests.journeys.reader_at_keys import ReaderAtKeys


@pytest.mark.xcb
@pytest.mark.wayland
def test_one_types_and_reads_on_a_screen(reader: ReaderAtKeys) -> None:
    """Keys reach box, list and reader, all that enlarge the text among them (acceptance 18, 19)."""
    if QGuiApplication.platformName() not in ("xcb", "wayland"):
        pytest.skip("no screen here: resources/test.sh starts virtual ones")
    reader.open(paths.seeds())
    reader.wait_for_answer()
    reader.press("/")
    reader.type("iran")
    reader.press("Return")
    reader.wait(lambda: reader.hit.startswith("hit 1"))
    assert reader.place == "reader"
    for key, zoom in (("Ctrl++", 110), ("Ctrl+=", 125), ("Ctrl+-", 110), ("Ctrl+0", 100)):
        reader.press(key)
        assert reader.look.zoom == zoom
    keypad = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier
    QTest.keyClick(reader.focus, Qt.Key.Key_Plus, keypad)
    assert reader.look.zoom == 110
    reader.press("n", "Esc", "j")
    assert reader.article.startswith("000_")
