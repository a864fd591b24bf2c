"""Write readings into a catalogue."""

from collections.abc import Iterator
from contextlib import contextmanager

from search.catalogue.filing import forget_readings
from search.catalogue.schema import ENTITY_TABLES
from search.catalogue.store import Catalogue
from search.entities.mention import Kind
from search.reading import Reading

_MOST_REMEMBERED = 50_000


class CatalogueWriting:
    """The one writer of what was read in articles; everything is written within a `transaction`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._names: dict[tuple[str, str, str], int] = {}

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that is done within, or none of it."""
        try:
            with self._catalogue.transaction():
                yield
        except BaseException:
            self._names.clear()
            raise

    def add_reading(self, number: int, reading: Reading) -> None:
        """Keep the mentions and timexes of an article; nothing when it is gone meanwhile."""
        forget_readings(self._catalogue, [number])
        if not self._catalogue.select(
            "update article set read = 1 where number = ? returning number", number
        ):
            return
        self._catalogue.run(
            "insert or ignore into mention values (?, ?, ?, ?)",
            [
                (number, m.span.start, m.span.end, self._name(m.kind, m.said, m.entity))
                for m in reading.mentions
            ],
        )
        self._catalogue.run(
            "insert or ignore into timex values (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    number,
                    t.span.start,
                    t.span.end,
                    t.type,
                    t.value,
                    t.first.toordinal() if t.first else None,
                    t.last.toordinal() if t.last else None,
                    t.text,
                )
                for t in reading.timexes
            ],
        )

    def forget_readings(self) -> None:
        """Remove all mentions and timexes: the rules by which they were found have changed."""
        self._names.clear()
        for table in ("mention", "timex", "name", "suggestion", *ENTITY_TABLES):
            self._catalogue.select(f"delete from {table}")  # noqa: S608 - our own tables
        self._catalogue.select("update article set read = 0")

    def sweep(self) -> None:
        """Remove names and entities that no article mentions any more."""
        from search.catalogue.entities import remove_entities

        self._names.clear()
        self._catalogue.select("delete from name where id not in (select name from mention)")
        rows = self._catalogue.select(
            "select id from entity where id not in"
            " (select entity from name where entity is not null)"
        )
        remove_entities(self._catalogue, [number for (number,) in rows])

    def _name(self, kind: Kind, said: str, meant: str) -> int:
        """Return the id of a name, which is made when it is new."""
        key = (kind.value, said, meant)
        if number := self._names.get(key):
            return number
        if len(self._names) >= _MOST_REMEMBERED:
            self._names.clear()
        select = "select id from name where kind = ? and said = ? and meant = ?"
        rows = self._catalogue.select(select, *key)
        if not rows:
            from search.catalogue.entities import add_name  # 5 ms that a start should not cost

            return self._names.setdefault(key, add_name(self._catalogue, kind, said, meant))
        return self._names.setdefault(key, int(rows[0][0]))
