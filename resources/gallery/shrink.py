"""Makes the gallery's pictures small: the commonest 256 colours of each, nothing dithered.

usage: python resources/gallery/shrink.py FOLDER
"""

import sys
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

_COLOURS = 256
_SMALLEST = 0  # Qt's quality of a PNG: how little it is compressed


def shrink(file: Path) -> int:
    """Save a picture with a table of colours; returns its size in bytes."""
    image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I")
    commonest = [colour for colour, _ in Counter(pixels).most_common(_COLOURS)]
    plain = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    image.convertToFormat(QImage.Format.Format_Indexed8, commonest, plain).save(
        str(file), "PNG", _SMALLEST
    )
    return file.stat().st_size


if __name__ == "__main__":
    sizes = {file.name: shrink(file) for file in sorted(Path(sys.argv[1]).glob("*.png"))}
    for name, size in sizes.items():
        print(f"{size / 1000:6.0f} kB  {name}")
    print(f"{sum(sizes.values()) / 1e6:6.2f} MB  {len(sizes)} pictures")
