"""Recoll by its commands: each query is a process, and its files are its own in a private folder.

It lowers its own priority to the lowest, so that its times are those of an idle machine or none. It
has no commit in between: all can be searched at the end. The files' times are its dates.
"""

import os
import re
import subprocess
from pathlib import Path

from tests.benchmarks.engine.articles import Text
from tests.benchmarks.engine.keystrokes import Term, terms
from tests.benchmarks.engine.peer import ROWS, Committed, Found

_SETTINGS = """\
topdirs = {folder}
indexstemminglanguages =
idxflushmb = 100
monitor = 0
"""
_COUNT = re.compile(r"^(\d+) results", re.MULTILINE)
_ROW = re.compile(r"^\S+\t\[file://(?P<path>[^\]]*)\]\t\[(?P<title>[^\]]*)\]", re.MULTILINE)


class Recoll:
    """recollindex and recollq."""

    def __init__(self, place: Path) -> None:
        place.mkdir(parents=True, exist_ok=True)
        self._place = place
        self._environment = {**os.environ, "RECOLL_CONFDIR": str(place), "LANG": "C.UTF-8"}

    def build(self, folder: Path, committed: Committed) -> None:
        """Index a folder from nothing."""
        settings = _SETTINGS.format(folder=folder)
        (self._place / "recoll.conf").write_text(settings, encoding="utf-8")
        self._run("recollindex", "-z")
        committed(sum(1 for _ in folder.iterdir()))

    def open(self) -> None:
        """Do nothing: there is only the command."""

    def ask(self, asked: str) -> Found:
        """Ask by a process."""
        limit = f"0-{ROWS}"
        said = self._run("recollq", "-n", limit, "-S", "mtime", "-D", _put(asked))
        count = _COUNT.search(said)
        rows = [(row["path"], "", row["title"]) for row in _ROW.finditer(said)]
        return Found(int(count[1]) if count else 0, rows)

    def change(self, before: Text, after: Text) -> None:
        """Say that changes are not timed: a run over the folder takes seconds."""
        raise NotImplementedError

    def close(self) -> None:
        """Do nothing."""

    def _run(self, *command: str) -> str:
        ran = subprocess.run(
            command, check=True, capture_output=True, text=True, env=self._environment
        )
        return ran.stdout


def _put(asked: str) -> str:
    """Put a query in Recoll's language; capitals keep it from looking for stems."""
    return " ".join(map(_quoted, terms(asked)))


def _quoted(term: Term) -> str:
    minus = "-" if term.excluded else ""
    if len(term.words) > 1:
        return f'{minus}"{" ".join(term.words)}"'
    return f"{minus}{term.words[0]}{'*' if term.begins else ''}"
