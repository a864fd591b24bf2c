"""Values that more than one pane shares."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class Order(StrEnum):
    """The order of the list."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RELEVANCE = "relevance"


class Landing(StrEnum):
    """The hit on which one lands in an article, once its hits are known."""

    FIRST = "first"
    LAST = "last"


class Place(NamedTuple):
    """A folder to open, and the path in it of an article to open there; empty for none."""

    folder: Path
    article: str = ""


class ReadingType(NamedTuple):
    """How the reader's text is set: face, and sizes in percent, the measure in characters.

    `leading` and `spacing` (between letters) are shares of the text's own size.
    """

    families: tuple[str, ...] = ("Noto Serif",)
    zoom: int = 100
    leading: int = 160
    measure: int = 70
    spacing: int = 0


class State(NamedTuple):
    """What the reader made of an article."""

    seen: bool = True
    starred: bool = False


class WindowOptions(NamedTuple):
    """The folder to open, a file in it to open there, and what to take a screenshot of.

    `theme` and `language` come before what is set. `size` is in pixels; `steps` are done one after
    the other before the picture is taken (gui.screenshot knows how they are written); with `own`
    the reader's stars and searches are in it; with `early` it is taken while articles are being
    indexed.
    """

    folder: Path | None = None
    screenshot: Path | None = None
    query: str = ""
    article: int = 1
    theme: str | None = None
    language: str | None = None
    size: tuple[int, int] | None = None
    steps: tuple[str, ...] = ()
    own: bool = False
    file: str = ""
    early: bool = False
