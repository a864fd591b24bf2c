"""Draw the PNG sizes of the icon from its SVG: `python resources/icons/render.py`."""

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 32, 48, 64, 128, 256)


def draw(renderer: QSvgRenderer, size: int) -> QImage:
    """Return the icon as a square of `size` pixels, transparent around it."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def main() -> None:
    """Write dateline-SIZE.png beside dateline.svg for each size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    folder = Path(__file__).parent
    renderer = QSvgRenderer(str(folder / "dateline.svg"))
    for size in SIZES:
        draw(renderer, size).save(str(folder / f"dateline-{size}.png"))
    application.quit()


if __name__ == "__main__":
    main()
