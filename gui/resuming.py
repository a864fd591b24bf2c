"""Where the reader left off in a folder: kept when its window closes, taken up at the next start.

What the first paint waits for imports nothing here that a start has not.
"""

from pathlib import Path
from typing import NamedTuple

from gui.settings import Setting, Settings
from search import paths


class LeftOff(NamedTuple):
    """The search, the article by its path, how far it was read, and the window's place.

    `offset` counts in the article's text, -1 is its top; `geometry` is as Qt saves it.
    """

    query: str = ""
    path: str = ""
    offset: int = -1
    geometry: str = ""


def left_off(folder: Path, settings: Settings) -> LeftOff:
    """Return where the reader left off in a folder; at its beginning where that is not known."""
    kept = settings.value(_row(folder))
    if len(kept) != len(LeftOff._fields) or not all(type(part) is str for part in kept):
        return LeftOff()
    query, path, offset, geometry = kept
    return LeftOff(query, path, int(offset) if offset.isdecimal() else -1, geometry)


def leave_off(folder: Path, settings: Settings, where: LeftOff) -> None:
    """Keep where the reader leaves off in a folder."""
    settings.keep(_row(folder), [where.query, where.path, str(where.offset), where.geometry])


def _row(folder: Path) -> Setting[list[str]]:
    """Return the row of a folder: there is one for each."""
    return Setting(f"left-off/{paths.belongings_of(folder).name}", [], "where the reader left off")
