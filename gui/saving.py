"""Where something is saved, and under which name: an export and a PDF propose the same."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.settings import SAVED_IN, Settings
from gui.wording import from_to
from search.articles.phrases import shortened

_NOT_IN_NAMES = re.compile(r'[/\\:*?"<>|\s]+')
_LONGEST = 72  # characters of a title
_LEAST = 40
_BYTES = 240  # of the 255 that a name may have


def proposed_path(settings: Settings, name: str) -> Path:
    """Propose a place: the folder that something was saved in last, else that of documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    places = (Path(place) for place in (settings.value(SAVED_IN), documents) if place)
    return next((place for place in places if place.is_dir()), Path.home()) / name


def file_name(days: Iterable[date], title: str, suffix: str, *, place: str = "") -> str:
    """Name a file by what is in it: `2026-02-16 Baku - Iran continues its efforts….pdf`.

    `title` is a headline, or what was searched for; of several days the name has first and last.
    """
    known = sorted(days)
    ends = dict.fromkeys(day.isoformat() for day in (*known[:1], *known[-1:]))
    when = from_to(*ends) if len(ends) == 2 else "".join(ends)
    opening = " ".join(filter(None, (when, place.partition(",")[0])))
    name = " - ".join(filter(None, (_clean(opening), shortened(_clean(title), _LONGEST, _LEAST))))
    kept = name.encode()[:_BYTES].decode("utf-8", "ignore").strip(" .-")
    return f"{kept or 'Dateline'}.{suffix}"


def list_name(query: str, folder: Path) -> str:
    """Name a list by what was searched for, else by the folder."""
    return query.strip() or folder.name


def saving_dialog(parent: QWidget, title: str, filters: Sequence[str], path: Path) -> QFileDialog:
    """Make the dialog that asks where to save, with a path proposed; it is not open yet."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(filters)
    dialog.setDefaultSuffix(path.suffix.removeprefix("."))
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    return dialog


def _clean(words: str) -> str:
    """Leave out what no name of a file may hold, or nobody could see there."""
    seen = "".join(sign if sign.isprintable() else " " for sign in words)
    return _NOT_IN_NAMES.sub(" ", seen).strip()
