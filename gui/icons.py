"""Dateline's own icon, for the window and the task bar."""

from pathlib import Path

from PySide6.QtGui import QIcon


def window_icon(resources: Path) -> QIcon:
    """Return the icon in all the sizes that ship."""
    icon = QIcon()
    for file in sorted((resources / "icons").glob("*.png")):
        icon.addFile(str(file))
    return icon
