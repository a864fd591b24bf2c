"""About Dateline: version, where things live, licences."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from gui.messages import escape
from search.version import __version__


def about_box(folder: Path, cache: Path, settings: Path, parent: QWidget) -> QMessageBox:
    """Build the box; the caller opens it."""
    box = QMessageBox(parent)
    box.setWindowTitle(box.tr("About Dateline"))
    box.setText(f"<b>Dateline {__version__}</b>")
    rows = (("Articles", folder), ("Index", cache), ("Settings", settings))
    places = "".join(
        f"<tr><td style='padding-right:12px'>{name}</td><td>{escape(str(path))}</td></tr>"
        for name, path in rows
    )
    box.setInformativeText(
        "Reads folders of dated news articles, offline.<br><br>"
        f"<table>{places}</table><br>"
        "Dateline is free software under the MIT licence. It stands on Qt and PySide6 (LGPL 3), "
        "Whoosh (BSD) and python-dateutil (Apache 2.0, BSD); Inter and Noto Serif are under the "
        "SIL Open Font License; place names come from GeoNames (CC BY 4.0)."
    )
    return box
