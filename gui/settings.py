"""The settings: one table of rows, kept in a plain INI file."""

import ast
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QSettings

Value = TypeVar("Value", bool, int, str, list[str])


class Setting(NamedTuple, Generic[Value]):
    """A row of the table: where the value is kept, what it is at first, and what it does."""

    key: str
    default: Value
    tip: str


THEME = Setting("look/theme", "system", "system, light or dark")
ZOOM = Setting("look/zoom", 100, "size of the reading text in percent")
HIDDEN_KINDS: "Setting[list[str]]" = Setting(
    "look/hidden", [], "kinds of marks that are switched off"
)
ORDER = Setting("list/order", "newest", "newest or oldest article first, or relevance")
SUGGEST = Setting("search/suggest", True, "offer completions while one types")  # noqa: FBT003 (a default)
SINGLE_KEYS = Setting("keys/single", True, "single letters are commands in list and reader")  # noqa: FBT003 (a default)
PRINT_MARKS = Setting("print/marks", True, "print names and dates underlined")  # noqa: FBT003 (a default)
PRINT_HITS = Setting("print/hits", False, "print what the search found tinted")  # noqa: FBT003 (a default)
PRINT_CONTENTS = Setting("print/contents", True, "print contents before several articles")  # noqa: FBT003 (a default)
PRINT_RUNNING_ON = Setting("print/running-on", False, "print articles below one another")  # noqa: FBT003 (a default)
PRINT_MARGINS = Setting("print/margins", "normal", "narrow, normal or wide margins of paper")
PRINT_PAPER = Setting("print/paper", "", "size and turn of the paper used last, as Qt counts them")
PRINTER = Setting("print/printer", "", "the printer used last")
CALENDAR = Setting("window/calendar", True, "the archive calendar under the search box")  # noqa: FBT003 (a default)
PANEL = Setting("window/panel", True, "names, dates and other articles beside the text")  # noqa: FBT003 (a default)
PANEL_WIDTH = Setting("window/panel-width", 264, "width of the side panel in pixels")
GEOMETRY = Setting("window/geometry", "", "place and size of the window, as Qt saves them")
SPLIT: "Setting[list[str]]" = Setting("window/split", [], "widths of list and reader in pixels")
FOLDER = Setting("folder/last", "", "the folder opened last")


class Settings:
    """Reads and writes settings in one INI file.

    Every value is kept as a Python literal, because QSettings returns a list of one as a string and
    a boolean as a word; reading JSON would cost an import at every start. A value of another type
    than the table's default counts as not set.
    """

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def value(self, setting: Setting[Value]) -> Value:
        """Return what is kept, else the table's default."""
        kept = self._store.value(setting.key)
        if not isinstance(kept, str):
            return setting.default
        try:
            value = ast.literal_eval(kept)
        except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
            return setting.default
        return value if type(value) is type(setting.default) else setting.default

    def keep(self, setting: Setting[Value], value: Value) -> None:
        """Keep a value; written to disk by Qt in its own time and at the end."""
        self._store.setValue(setting.key, repr(value))
