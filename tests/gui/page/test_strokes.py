"""Lines on whole device pixels."""

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from gui.page.strokes import DeviceGrid


def length_at(scale: float, length: float) -> float:
    """Return what becomes of a length at so many pixels a unit, in pixels."""
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    told = DeviceGrid(painter).length(length) * scale
    painter.end()
    return told


def test_lines_are_whole_pixels_thick(qapp: QGuiApplication) -> None:
    """One at least, so that they are as dark as they are meant to be."""
    del qapp
    assert [length_at(1, length) for length in (0.6, 1.3, 1.7)] == [1, 1, 2]


def test_a_page_made_small_has_thin_lines(qapp: QGuiApplication) -> None:
    """In a preview a line of a third of a pixel is faint, not a bar as thick as the letters."""
    del qapp
    assert round(length_at(0.05, 6), 3) == 0.3
