"""Write articles and readings into a catalogue."""

from array import array
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import fsencode

from search.articles.article import Article
from search.articles.files import FileStamp
from search.catalogue.database import Value
from search.catalogue.names import folded_row
from search.catalogue.schema import ENTITY_TABLES
from search.catalogue.store import Catalogue
from search.entities.mention import Kind
from search.errors import CacheError
from search.reading import Reading

_MOST_REMEMBERED = 50_000


class CatalogueWriting:
    """The one writer of a catalogue; everything is written within a `transaction`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._names: dict[tuple[str, str, str], int] = {}

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that is done within, or none of it."""
        self._catalogue.select("begin immediate")
        try:
            yield
            self._catalogue.select("commit")
        except BaseException:
            self._names.clear()
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        """Give up what was written; of a damaged file even that may fail."""
        try:
            self._catalogue.select("rollback")
        except CacheError:
            return

    def add(self, articles: Iterable[tuple[FileStamp, Article]]) -> None:
        """Add articles that are not there, each under a new number."""
        rows = [_row(stamp, article) for stamp, article in articles]
        places = {article[4] for article in rows if article[4]}
        self._catalogue.run(
            "insert or ignore into place (name, folded) values (?, ?)",
            [(place, folded_row(str(place))) for place in places],
        )
        self._catalogue.run(
            "insert into article (path, size, mtime_ns, day, place, headline, problem, detail,"
            " characters, searchable)"
            " values (?, ?, ?, ?, (select id from place where name = ?), ?, ?, ?, ?, ?)",
            rows,
        )

    def remove(self, numbers: Iterable[int]) -> None:
        """Remove articles with all that was read in them."""
        rows: list[tuple[Value, ...]] = [(number,) for number in numbers]
        self._catalogue.run("delete from article where number = ?", rows)
        self._forget(rows)
        if rows:
            self._catalogue.select(
                "delete from place where id not in"
                " (select place from article where place is not null)"
            )

    def update_listing(self) -> None:
        """Put the articles in order anew, once they have changed."""
        rows = self._catalogue.select(
            "select number, coalesce(day, 0) from article order by day desc, path"
        )
        numbers = array("i", [number for number, _ in rows]).tobytes()
        days = array("i", [day for _, day in rows]).tobytes()
        self._catalogue.select(
            "insert or replace into listing (id, numbers, days) values (1, ?, ?)", numbers, days
        )

    def add_reading(self, number: int, reading: Reading) -> None:
        """Keep the mentions and timexes of an article; nothing when it is gone meanwhile."""
        self._forget([(number,)])
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

    def keep_setting(self, name: str, value: str) -> None:
        """Keep a value under a name."""
        self._catalogue.select("insert or replace into setting values (?, ?)", name, value)

    def _forget(self, numbers: list[tuple[Value, ...]]) -> None:
        """Remove what was read in articles."""
        self._catalogue.run("delete from mention where article = ?", numbers)
        self._catalogue.run("delete from timex where article = ?", numbers)
        if numbers:
            self.keep_setting("linked", "")

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


def write_articles(
    catalogue: Catalogue,
    articles: Iterable[tuple[FileStamp, Article]],
    replaced: Iterable[int] = (),
    *,
    whole: bool = False,
) -> None:
    """Add articles to a catalogue and take others out, at a stroke.

    `whole` notes that all articles of the folder have been catalogued once.
    """
    writing = CatalogueWriting(catalogue)
    with writing.transaction():
        writing.remove(replaced)
        writing.add(articles)
        writing.update_listing()
        if whole:
            writing.keep_setting("whole", "yes")


def _row(stamp: FileStamp, article: Article) -> tuple[Value, ...]:
    """Return the values of an article's row, with the name of its place."""
    searchable = article.problem is None or article.problem.has_text
    return (
        fsencode(stamp.path),
        stamp.size,
        stamp.mtime_ns,
        article.day.toordinal() if article.day else None,
        article.dateline.place if article.dateline else None,
        article.headline,
        article.problem.value if article.problem else None,
        article.detail,
        len(article.body),
        int(searchable),
    )
