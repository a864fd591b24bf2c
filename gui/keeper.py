"""Keeps what the reader makes of the articles: stars, what was seen, searches to come back to."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.values import State
from search.errors import BelongingsError

if TYPE_CHECKING:
    from search.archive.belongings import Belongings

_PAUSE = 1_000  # ms between the first of some small changes and their writing
_LONGEST = 50  # queries of the history that are offered


class Keeper(QObject):
    """Answers from memory, and writes through to the reader's belongings once it has them.

    What happens by the way (an article seen, a query remembered) is written together a moment
    later, for each writing waits for the disk. `marked` tells that stars or seen marks have
    changed, `searches_changed` that saved searches have, `failed` why something can't be kept.
    """

    marked = Signal()
    searches_changed = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._belongings: Belongings | None = None
        self._stars: set[str] = set()
        self._seen: set[str] = set()
        self._saved: dict[str, str] = {}
        self._history: list[str] = []
        self._new_seen: list[str] = []
        self._new_queries: list[str] = []
        self._passed_over = ""  # the path of the article that is not to be marked as seen
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.write)

    def open(self, belongings: "Belongings") -> None:
        """Take over what was kept before; from now on all is written there."""
        self._belongings = belongings
        self._load(belongings)

    def look_again(self) -> None:
        """Take over what another window, or the reader by hand, has changed meanwhile."""
        if self._belongings is not None and self._belongings.changed():
            self.write()
            self._load(self._belongings)

    def _load(self, kept: "Belongings") -> None:
        self._stars, self._seen = set(kept.stars), set(kept.seen)
        self._saved, self._history = dict(kept.saved), list(kept.history)
        for file in kept.damaged():
            self.failed.emit(f"{file.file}: {file.reason}")
        self.marked.emit()
        self.searches_changed.emit()

    # Articles

    def state(self, path: str) -> State:
        """Return what was made of an article; before anything is known, all is seen."""
        seen = self._belongings is None or path in self._seen
        return State(seen=seen, starred=path in self._stars)

    def turn_star(self, path: str) -> bool:
        """Star an article, or take its star off; tells whether it has one now."""
        starred = path not in self._stars
        self._stars ^= {path}
        self._write(lambda kept: kept.star(path) if starred else kept.unstar(path))
        self.marked.emit()
        return starred

    def see(self, path: str) -> None:
        """Note that an article was seen."""
        if path not in self._seen:
            self._seen.add(path)
            self._new_seen.append(path)
            self._pause.start()
            self.marked.emit()

    def leave(self, path: str) -> None:
        """Note that an article was seen, unless it was passed over or marked as unseen."""
        if path != self._passed_over:
            self.see(path)
        self._passed_over = ""

    def pass_over(self, path: str) -> None:
        """Leave an article as it is when the reader goes on from it the next time."""
        self._passed_over = path

    def mark_unseen(self, path: str) -> None:
        """Mark an article as unseen, and leave it so when the reader goes on from it."""
        self.pass_over(path)
        if path in self._seen:
            self.write()
            self._seen.remove(path)
            self._write(lambda kept: kept.unsee(path))
            self.marked.emit()

    # Searches

    @property
    def saved(self) -> Mapping[str, str]:
        """The queries of the saved searches, by their names."""
        return self._saved

    @property
    def history(self) -> tuple[str, ...]:
        """What was searched for, the last first."""
        return tuple(self._history[:_LONGEST])

    def remember(self, query: str) -> None:
        """Put a query at the head of the history."""
        query = query.strip()
        if query and self._history[:1] != [query]:
            self._history = [query, *(past for past in self._history if past != query)]
            self._new_queries.append(query)
            self._pause.start()

    def save_search(self, name: str, query: str) -> None:
        """Save a search under a name, in place of one that has it already."""
        self.change_searches(lambda saved: {**saved, name: query})

    def change_searches(self, change: "Callable[[dict[str, str]], dict[str, str]]") -> None:
        """Save instead what `change` makes of the saved searches."""
        self._saved = change(self._saved)
        self._write(lambda kept: kept.change_searches(change))
        self.searches_changed.emit()

    # Writing

    def write(self) -> None:
        """Write what waits to be written; called a moment after a change, and at the end."""
        self._pause.stop()
        seen, queries = self._new_seen, self._new_queries
        self._new_seen, self._new_queries = [], []
        if seen:
            self._write(lambda kept: kept.see(*seen))
        for query in queries:
            self._write(partial(_remember, query))

    def _write(self, change: "Callable[[Belongings], None]") -> None:
        """Change what is kept; where it can't be written the window goes on, and says so."""
        if self._belongings is None:
            return
        try:
            change(self._belongings)
        except BelongingsError as error:
            self.failed.emit(error.reason)


def _remember(query: str, kept: "Belongings") -> None:
    kept.remember(query)
