"""The Qt that is installed here is one that Dateline can live on."""

import sys

from pytestqt.qtbot import QtBot

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
