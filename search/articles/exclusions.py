"""What of a folder is no article by the reader's word: patterns, kept in the settings' home.

Read before the first paint, so it imports nothing that a start has not.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from search import paths

FILE = "excluded.txt"
"""The name of the file: a pattern a line, comments behind a #."""

_HEAD = "# What Dateline leaves out of this folder: drafts/  *.orig.txt  2019/wire/\n"
_PARTS = re.compile(r"\*\*|\*|\?|[^*?]+")
_SIGNS = {"**": ".*", "*": "[^/]*", "?": "[^/]"}


class Exclusions:
    """Patterns of files and folders to leave out; two are equal when their patterns are.

    `*` stands for any characters of a name, `**` for folders too, `?` for one character. A pattern
    that ends with / means folders alone; one with another / counts from the folder of the articles,
    any other means names wherever they are.
    """

    def __init__(self, patterns: Iterable[str] = ()) -> None:
        self.patterns = tuple(dict.fromkeys(filter(None, map(str.strip, patterns))))
        whole = "|".join(map(_expression, self.patterns))
        self._fits = re.compile(whole, re.DOTALL) if whole else None

    @classmethod
    def of(cls, folder: Path) -> "Exclusions":
        """Return what is left out of a folder; nothing where that can't be read."""
        try:
            text = (paths.settings_for(folder) / FILE).read_text("utf-8", "replace")
        except OSError:
            return cls()
        return cls(line for line in text.splitlines() if not line.lstrip().startswith("#"))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Exclusions) and other.patterns == self.patterns

    def __hash__(self) -> int:
        return hash(self.patterns)

    def covers(self, path: str) -> bool:
        """Tell whether a file is left out by its own name; a folder's path ends with a slash."""
        return self._fits is not None and self._fits.fullmatch(path) is not None

    def covers_any(self, path: str) -> bool:
        """Tell whether a file is left out, be it by a folder that it lies in."""
        if self._fits is None:
            return False
        ends = [at + 1 for at, sign in enumerate(path) if sign == "/"]
        return self.covers(path) or any(self.covers(path[:end]) for end in ends)


def keep(folder: Path, patterns: Sequence[str]) -> None:
    """Leave these out of a folder from now on; raises OSError where that can't be written."""
    from search.replacing import replacing  # no start need wait for it

    place = paths.settings_for(folder)
    place.mkdir(parents=True, exist_ok=True)
    lines = Exclusions(patterns).patterns
    with replacing(place / FILE) as draft:
        draft.write((_HEAD + "".join(f"{line}\n" for line in lines)).encode())


def _expression(pattern: str) -> str:
    """Write a pattern as an expression that fits whole paths; those of folders end with a slash."""
    body = pattern.strip("/")
    anywhere = "" if "/" in body or pattern.startswith("/") else "(?:.*/)?"
    written = "".join(_SIGNS.get(part) or re.escape(part) for part in _PARTS.findall(body))
    return f"{anywhere}{written}{'/' if pattern.endswith('/') else '/?'}"
