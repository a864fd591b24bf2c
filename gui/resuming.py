"""Where the reader left off: kept when a window closes, taken up at the next start.

Of a folder it is known for the next time that it is opened; of the windows that close at a stroke,
as all do when one quits, so that the next start opens them all.

What the first paint waits for imports nothing here that a start has not.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from gui.settings import FOLDER, OTHERS, Setting, Settings
from search import paths


class LeftOff(NamedTuple):
    """The search, the article by its path, how far it was read, and the window's place.

    `offset` counts in the article's text, -1 is its top; `geometry` is as Qt saves it.
    """

    query: str = ""
    path: str = ""
    offset: int = -1
    geometry: str = ""


class Left(NamedTuple):
    """A window that closes: its folder, where in it the reader is, and whether at this window."""

    folder: Path
    where: LeftOff
    is_active: bool


def left_off(folder: Path, settings: Settings) -> LeftOff:
    """Return where the reader left off in a folder; at its beginning where that is not known."""
    return _read(settings.value(_row(folder)))


def leave_off(folder: Path, settings: Settings, where: LeftOff) -> None:
    """Keep where the reader leaves off in a folder."""
    settings.keep(_row(folder), _written(where))


def leave(windows: Sequence[Left], settings: Settings) -> None:
    """Keep what the next start opens of windows that close at a stroke: first the active one."""
    first = next((window for window in windows if window.is_active), windows[-1])
    others = [window for window in windows if window is not first]
    for window in (*others, first):  # of two windows on one folder
        leave_off(window.folder, settings, window.where)
    settings.keep(FOLDER, str(first.folder))
    rows = ([str(window.folder), *_written(window.where)] for window in others)
    settings.keep(OTHERS, [part for row in rows for part in row])


def take_others(settings: Settings) -> list[tuple[Path, LeftOff]]:
    """Return the folders of the windows that were closed with the last one, and where in each.

    They are given once: a Dateline that is started beside the one that has them opens its own.
    """
    kept = settings.value(OTHERS)
    settings.forget(OTHERS)
    length = 1 + len(LeftOff._fields)
    rows = [kept[at : at + length] for at in range(0, len(kept), length)]
    return [(Path(str(row[0])), _read(row[1:])) for row in rows]


def _written(where: LeftOff) -> list[str]:
    return [where.query, where.path, str(where.offset), where.geometry]


def _read(kept: list[str]) -> LeftOff:
    """Return what was written; a beginning where it is damaged."""
    if len(kept) != len(LeftOff._fields) or not all(type(part) is str for part in kept):
        return LeftOff()
    query, path, offset, geometry = kept
    return LeftOff(query, path, int(offset) if offset.isdecimal() else -1, geometry)


def _row(folder: Path) -> Setting[list[str]]:
    """Return the row of a folder: there is one for each."""
    return Setting(f"left-off/{paths.belongings_of(folder).name}", [], "where the reader left off")
