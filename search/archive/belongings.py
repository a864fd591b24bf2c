"""What the reader made of a folder of articles: stars, what was seen, saved searches, history.

It lies in the user's data home, never in the cache, as plain JSON that can be read and copied. The
window writes, its children read: each value is as it is on the disk at that moment.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from search import paths
from search.archive.keeping import KeptFile, Stamp

_VERSION = 1
_LONGEST_HISTORY = 500
_AnyFile = KeptFile[frozenset[str]] | KeptFile[tuple[str, ...]] | KeptFile[dict[str, str]]


STARS, SEEN, SEARCHES, HISTORY = "stars.json", "seen.json", "searches.json", "history.json"
"""The names of the files."""


@dataclass(frozen=True, slots=True)
class DamagedFile:
    """A file that can't be understood: what was in it is set aside when something is written."""

    file: str
    reason: str


class Belongings:
    """The reader's own data about one folder; articles go by their paths within it.

    What changes something raises BelongingsError where that can't be written.
    """

    def __init__(self, place: Path) -> None:
        self._stars = _kept_articles(place / STARS)
        self._seen = _kept_articles(place / SEEN)
        self._saved = _kept_searches(place / SEARCHES)
        self._history = _kept_queries(place / HISTORY)
        self._known = self.stamp()

    @classmethod
    def open(cls, folder: Path) -> "Belongings":
        """Return what belongs to a folder of articles; nothing is made before something is kept."""
        return cls(paths.belongings_of(folder))

    def stamp(self) -> tuple[Stamp, ...]:
        """Return what differs once anything was changed, in whatever process."""
        return tuple(file.stamp() for file in self._files())

    def changed(self) -> bool:
        """Tell whether anything was changed since this was last asked, in whatever process."""
        before, self._known = self._known, self.stamp()
        return before != self._known

    def damaged(self) -> tuple[DamagedFile, ...]:
        """Return the files that can't be understood."""
        problems = ((file, file.problem()) for file in self._files())
        return tuple(DamagedFile(str(file.file), problem) for file, problem in problems if problem)

    # Articles

    @property
    def stars(self) -> frozenset[str]:
        """The articles that are starred."""
        return self._stars.value()

    @property
    def seen(self) -> frozenset[str]:
        """The articles that were opened, and not marked as unseen since."""
        return self._seen.value()

    def star(self, *articles: str) -> None:
        """Star articles."""
        self._stars.change(lambda stars: stars.union(articles))

    def unstar(self, *articles: str) -> None:
        """Take the stars off articles."""
        self._stars.change(lambda stars: stars.difference(articles))

    def see(self, *articles: str) -> None:
        """Note that articles were seen."""
        self._seen.change(lambda seen: seen.union(articles))

    def unsee(self, *articles: str) -> None:
        """Mark articles as unseen."""
        self._seen.change(lambda seen: seen.difference(articles))

    def move(self, renamed: Mapping[str, str]) -> None:
        """Let what is known of an article follow its file, from the old path to the new one."""
        for file in (self._stars, self._seen):
            if not file.value().isdisjoint(renamed):
                file.change(lambda kept: frozenset(renamed.get(path, path) for path in kept))

    # Searches

    @property
    def saved(self) -> Mapping[str, str]:
        """The queries of the saved searches by their names, in the order they were saved."""
        return self._saved.value()

    @property
    def history(self) -> tuple[str, ...]:
        """What was searched for, the last first, each query once."""
        return self._history.value()

    def save_search(self, name: str, query: str) -> None:
        """Save a search under a name; one that has the name already is replaced in its place."""
        self._saved.change(lambda saved: {**saved, name: query})

    def change_searches(self, change: Callable[[dict[str, str]], dict[str, str]]) -> None:
        """Save instead what `change` makes of the saved searches as they are now."""
        self._saved.change(change)

    def remember(self, query: str) -> None:
        """Put a query at the head of the history."""
        self._history.change(
            lambda old: (query, *(q for q in old if q != query))[:_LONGEST_HISTORY]
        )

    def _files(self) -> tuple[_AnyFile, ...]:
        return (self._stars, self._seen, self._saved, self._history)


def _kept_articles(file: Path) -> KeptFile[frozenset[str]]:
    """Keep a set of articles in a file."""

    def read(kept: object) -> frozenset[str]:
        return frozenset(_texts(_rows(kept, "articles")))

    return KeptFile(file, frozenset(), read, lambda kept: _written("articles", sorted(kept)))


def _kept_queries(file: Path) -> KeptFile[tuple[str, ...]]:
    """Keep queries, in order, in a file."""

    def read(kept: object) -> tuple[str, ...]:
        return tuple(_texts(_rows(kept, "queries")))

    return KeptFile(file, (), read, lambda kept: _written("queries", kept))


def _kept_searches(file: Path) -> KeptFile[dict[str, str]]:
    """Keep queries by name, in order, in a file."""

    def read(kept: object) -> dict[str, str]:
        rows = _rows(kept, "searches")
        pairs = [row for row in rows if isinstance(row, list) and len(row) == 2]
        if len(pairs) != len(rows):
            raise ValueError("a search is no pair of name and query")
        return dict(map(_texts, pairs))

    return KeptFile(file, {}, read, lambda kept: _written("searches", list(kept.items())))


def _rows(kept: object, name: str) -> list[object]:
    """Return the list of a name that a file holds; raises ValueError where it holds none."""
    rows = kept.get(name) if isinstance(kept, dict) else None
    if not isinstance(rows, list):
        raise ValueError(f"there are no {name}")  # noqa: TRY004 - a broken file, not a wrong call
    return rows


def _texts(rows: list[object]) -> list[str]:
    """Return rows that all are texts; raises ValueError where one is not."""
    texts = [row for row in rows if isinstance(row, str)]
    if len(texts) != len(rows):
        raise ValueError("an entry is no text")
    return texts


def _written(name: str, rows: Sequence[object]) -> dict[str, object]:
    """Return what a file holds, so that a later version can tell it from its own."""
    return {"version": _VERSION, name: rows}
