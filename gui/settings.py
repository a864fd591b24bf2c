"""The settings: one table of rows, kept in a plain INI file."""

import ast
from collections.abc import Sequence
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

_MOST = 10_000  # of pixels, percent or characters

Value = TypeVar("Value", bool, int, str, list[str])


class Setting(NamedTuple, Generic[Value]):
    """A row of the table: where the value is kept, what it is at first, and what it does."""

    key: str
    default: Value
    tip: str


LANGUAGE = Setting("look/language", "system", "language of the window, from the next start on")
THEME = Setting("look/theme", "system", "system, light or dark")
ZOOM = Setting("look/zoom", 100, "size of the reading text in percent")
FACE = Setting("type/face", "Noto Serif", "face of the reading text, or the system's serif or sans")
LEADING = Setting("type/leading", 160, "from one line to the next, in percent of the text's size")
MEASURE = Setting("type/measure", 70, "aimed length of a line in characters")
SPACING = Setting("type/spacing", 0, "room between letters, in percent of the text's size")
HIDDEN_KINDS: "Setting[list[str]]" = Setting(
    "look/hidden", [], "kinds of marks that are switched off"
)
ORDER = Setting("list/order", "newest", "newest or oldest article first, or relevance")
SUGGEST = Setting("search/suggest", True, "offer completions while one types")  # noqa: FBT003 (a default)
SINGLE_KEYS = Setting("keys/single", True, "single letters are commands in list and reader")  # noqa: FBT003 (a default)
NUMBERS = Setting("look/numbers", False, "numbers of the paragraphs beside the text")  # noqa: FBT003 (a default)
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
SAVED_IN = Setting("folder/saved", "", "the folder that a PDF or an export was saved in last")
OTHERS: "Setting[list[str]]" = Setting(
    "folder/beside", [], "windows closed with the last one, each with where the reader left off"
)
FOLDERS: "Setting[list[str]]" = Setting("folder/recent", [], "folders opened lately")
CLEAN_START = Setting("search/clean", False, "start with a clean search, not with the last one")  # noqa: FBT003 (a default)
USED: "Setting[list[str]]" = Setting(
    "commands/used", [], "commands chosen from all commands, the last first"
)


def keys_of(command: str, default: Sequence[str]) -> "Setting[list[str]]":
    """Return the row of a command's keys: there is one for each command."""
    return Setting(f"keys/of/{command}", list(default), "keys of this command")


class Settings(QObject):
    """Reads and writes settings in one INI file; `changed` carries the key of one that did.

    Every value is kept as a Python literal, because QSettings returns a list of one as a string and
    a boolean as a word; reading JSON would cost an import at every start. A value of another type
    than the table's default counts as not set, as does a number that nobody can mean.
    """

    changed = Signal(str)

    def __init__(self, path: Path) -> None:
        super().__init__()
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
        return value if _is_sound(value, setting.default) else setting.default

    def keep(self, setting: Setting[Value], value: Value) -> None:
        """Keep a value; written to disk by Qt in its own time and at the end."""
        differs = self.value(setting) != value
        self._store.setValue(setting.key, repr(value))
        if differs:
            self.changed.emit(setting.key)

    def forget(self, setting: Setting[Value]) -> None:
        """Keep no value any more: the table's own counts again."""
        differs = self.value(setting) != setting.default
        self._store.remove(setting.key)
        if differs:
            self.changed.emit(setting.key)


def _is_sound(value: object, default: object) -> bool:
    """Tell whether a value can be one of a row with this default."""
    if isinstance(value, list) and not all(isinstance(each, str) for each in value):
        return False
    if isinstance(value, int) and not 0 <= value <= _MOST:
        return False
    return type(value) is type(default)
