"""The reader's own rulings about names: read from `aliases.txt`, changed, written back, undone.

The user's own file lies beside their settings. One that lies among the articles is read too, before
theirs, and never written. Every change is of the text of one file, so that it can be compared and
shared, and undone as long as nobody has edited the file since.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from search import paths
from search.archive.aliases import HEADER, BadLine, Line, Ruling, parse, write
from search.archive.keeping import alone
from search.archive.settling import add_ruling, names_of, settle
from search.articles.files import LARGEST, is_dated, read_raw, words_of
from search.errors import NothingToUndoError, RulingError
from search.replacing import replacing

NAME = "aliases.txt"
_UNDO = "aliases.undo.json"
_MOST_UNDONE = 50
_PRIVATE = 0o700


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be undone: what was done, to which names, and the text around it."""

    did: str
    names: tuple[str, ...]
    before: str
    after: str


class Rulings:
    """The rulings about one folder of articles; `own` is the file they are kept in.

    What changes it raises RulingError where it can't be read or written.
    """

    def __init__(self, own: Path, shared: Path) -> None:
        self.own = own
        self.shared = shared

    @classmethod
    def of(cls, folder: Path) -> "Rulings":
        """Return the rulings about a folder of articles."""
        return cls(paths.settings_for(folder) / NAME, folder / NAME)

    def all(self) -> tuple[Ruling, ...]:
        """Return what holds: what the user's own file says, and of the shared one the rest."""
        lines = (*parse(self._text(self.shared)), *parse(self._text(self.own)))
        return settle(line.ruling for line in lines if line.ruling)

    def bad_lines(self) -> tuple[BadLine, ...]:
        """Return what can't be used: lines, all others being heeded, or a whole file as line 0."""
        bad: list[BadLine] = []
        for file in (self.shared, self.own):
            try:
                lines = parse(self._read(file))
            except RulingError as error:
                bad.append(BadLine(str(file), 0, "", error.reason))
                continue
            bad.extend(
                BadLine(str(file), number, line.text.strip(), line.error)
                for number, line in enumerate(lines, 1)
                if line.error
            )
        return tuple(bad)

    def fingerprint(self) -> str:
        """Return what changes with the text of the files; empty where there is none."""
        texts = [self._text(file) for file in (self.shared, self.own)]
        if not any(texts):
            return ""
        return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogateescape")).hexdigest()[:16]

    def rule(self, did: str, *rulings: Ruling) -> None:
        """Add rulings to the user's file, in one step; `did` says in a word what is done."""
        with self._alone():
            before = self._read(self.own)
            lines: tuple[Line, ...] = parse(before or HEADER)
            for ruling in rulings:
                lines = add_ruling(lines, ruling)
            after = write(lines)
            if after == before:
                return
            _save(self.own, after)
            names = dict.fromkeys(name for ruling in rulings for name in names_of(ruling))
            step = Step(did, tuple(names), before, after)
            self._keep_steps([*self._steps(), step][-_MOST_UNDONE:])

    def can_undo(self) -> bool:
        """Tell, without reading them, whether there are changes that can be undone."""
        try:
            return self.own.with_name(_UNDO).stat().st_size > len("[]")
        except OSError:
            return False

    def undo(self) -> Step:
        """Take the last change back; raises RulingError where there is none that can be."""
        with self._alone():
            steps = self._steps()
            if not steps:
                raise NothingToUndoError(str(self.own))
            if self._read(self.own) != steps[-1].after:
                raise RulingError(str(self.own), "it was edited since the last change")
            _save(self.own, steps[-1].before)
            self._keep_steps(steps[:-1])
        return steps[-1]

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep others, as the window and the command line are to each other, from ruling meanwhile.

        Else each would write what it makes of the file as it was before the other.
        """
        try:
            self.own.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
            with alone(self.own.parent / ".lock"):
                yield
        except OSError as error:
            raise RulingError(str(self.own), error.strerror or str(error)) from error

    def _text(self, file: Path) -> str:
        """Return the text of a file; empty where it can't be read."""
        try:
            return self._read(file)
        except RulingError:
            return ""

    def _read(self, file: Path) -> str:
        """Read a file; one that is not there says nothing, nor does an article of that name.

        What is no UTF-8 stays as it is.
        """
        raw = _bytes_of(file)
        is_article = file == self.shared and is_dated(raw)
        return "" if is_article else raw.decode("utf-8", "surrogateescape")

    def _steps(self) -> list[Step]:
        """Read the changes that can be undone; none where the file is damaged."""
        try:
            rows = json.loads(self._text(self.own.with_name(_UNDO)) or "[]")
            return [Step(r["did"], tuple(r["names"]), r["before"], r["after"]) for r in rows]
        except (ValueError, TypeError, KeyError):
            return []

    def _keep_steps(self, steps: Sequence[Step]) -> None:
        """Keep the changes that can be undone."""
        rows = [
            {"did": s.did, "names": s.names, "before": s.before, "after": s.after} for s in steps
        ]
        _save(self.own.with_name(_UNDO), json.dumps(rows))


def _bytes_of(file: Path) -> bytes:
    """Read a file, which may be a pipe or huge where it came with the articles."""
    try:
        raw, size = read_raw(str(file), LARGEST)
    except (FileNotFoundError, NotADirectoryError):
        return b""
    except OSError as error:
        raise RulingError(str(file), words_of(error)) from error
    if size > LARGEST:
        raise RulingError(str(file), f"{size} bytes are too many")
    return raw


def _save(file: Path, text: str) -> None:
    """Write a file at a stroke."""
    try:
        with replacing(file) as draft:
            draft.write(text.encode("utf-8", "surrogateescape"))
    except OSError as error:
        raise RulingError(str(file), error.strerror or str(error)) from error
