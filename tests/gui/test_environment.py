"""The Qt that is installed here is one that Dateline can live on."""

import sys

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def test_qt_calls_keep_their_references_to_none(qtbot: QtBot) -> None:
    """A hundred calls that return nothing leave None's reference count as it was.

    PySide6 6.12.0 drops one with each call on Python 3.11 and the process dies (PYSIDE-3474).
    """
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for width in range(100, 200):
        widget.resize(width, 100)
    assert before - sys.getrefcount(None) < 50


@pytest.mark.xcb
def test_a_window_opens_on_x11(qtbot: QtBot) -> None:
    """The libraries that set-up installs are all that Qt's X11 plugin loads."""
    if QGuiApplication.platformName() != "xcb":
        pytest.skip("no X server here: resources/test.sh starts a virtual one")
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
