"""The window on an X server, as most people will see it."""

import pytest

from PySide6.QtGui import QGuiApplication

from search import paths
from tests.journeys.reader_at_keys import ReaderAtKeys


@pytest.mark.xcb
def test_one_types_and_reads_on_x11(reader: ReaderAtKeys) -> None:
    """Keys reach box, list and reader on X11 too (Acceptance 19)."""
    if QGuiApplication.platformName() != "xcb":
        pytest.skip("no X server here: resources/test.sh starts a virtual one")
    reader.open(paths.seeds())
    reader.wait_for_answer()
    reader.press("/")
    reader.type("iran")
    reader.press("Return")
    reader.wait(lambda: reader.hit.startswith("hit 1"))
    assert reader.place == "reader"
    reader.press("Ctrl++", "Ctrl+-", "n", "Esc", "j")
    assert reader.article.startswith("000_")
