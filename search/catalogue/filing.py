"""Put articles into a catalogue, take them out, and keep them in the order of the list."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from os import fsencode
from typing import NamedTuple

from search.articles.article import Article
from search.articles.files import FileStamp
from search.catalogue.database import Value
from search.catalogue.names import folded_row
from search.catalogue.store import Catalogue, checksum_of


class Filed(NamedTuple):
    """An article, the file it was read from, and the digest of that file where it was taken."""

    stamp: FileStamp
    article: Article
    digest: bytes = b""


class _Place(NamedTuple):
    """An article in the order of the list."""

    negative_day: int
    path: bytes
    number: int


class Filing:
    """The one writer of a catalogue's articles; everything is written within a `transaction`.

    Why the order is kept here: to select it anew for each of many chunks costs more than to write
    their articles.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._order: list[_Place] = []
        self._knows_order = False

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that is done within, and the list that follows from it, or none of it."""
        try:
            with self._catalogue.transaction():
                self._learn_order()
                yield
                self._write_listing()
        except BaseException:
            self._knows_order = False
            raise

    def add(self, articles: Sequence[Filed]) -> range:
        """Add articles that are not there; returns their numbers, none of which was ever used."""
        first = self._next_number()
        numbers = range(first, first + len(articles))
        places = {a.dateline.place for _, a, _ in articles if a.dateline}
        self._catalogue.run(
            "insert or ignore into place (name, folded) values (?, ?)",
            [(place, folded_row(place)) for place in places],
        )
        self._catalogue.run(
            "insert into article (number, path, size, mtime_ns, inode, digest, day, headline,"
            " problem, detail, characters, searchable, place) values"
            " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select id from place where name = ?))",
            [_row(number, *filed) for number, filed in zip(numbers, articles, strict=True)],
        )
        self._order.extend(
            _Place(-_day(filed.article), fsencode(filed.stamp.path), number)
            for number, filed in zip(numbers, articles, strict=True)
        )
        return numbers

    def remove(self, numbers: Sequence[int]) -> None:
        """Remove articles with all that was read in them."""
        if not numbers:
            return
        self._catalogue.run("delete from article where number = ?", [(n,) for n in numbers])
        forget_readings(self._catalogue, numbers)
        self._catalogue.select(
            "delete from place where id not in (select place from article where place is not null)"
        )
        gone = frozenset(numbers)
        self._order = [place for place in self._order if place.number not in gone]

    def move(self, files: Mapping[int, tuple[FileStamp, bytes]]) -> None:
        """Note, by the numbers of articles, where their files are now, and their digests."""
        # Two files may have changed places, so all leave theirs first, for paths that none has.
        self._catalogue.run(
            "update article set path = cast(x'00' || number as blob) where number = ?",
            [(number,) for number in files],
        )
        self._catalogue.run(
            "update article set path = ?, size = ?, mtime_ns = ?, inode = ?, digest = ?"
            " where number = ?",
            [(fsencode(s.path), *s[1:], digest, n) for n, (s, digest) in files.items()],
        )
        paths = {number: fsencode(stamp.path) for number, (stamp, _) in files.items()}
        self._order = [
            place._replace(path=paths[place.number]) if place.number in paths else place
            for place in self._order
        ]

    def _next_number(self) -> int:
        """Return the first number that was never used."""
        sql = "select seq from sqlite_sequence where name = 'article'"
        return 1 + next((int(number) for (number,) in self._catalogue.select(sql)), 0)

    def _learn_order(self) -> None:
        """Read the order of the articles, where a change that failed has left us without it."""
        if not self._knows_order:
            sql = "select -coalesce(day, 0), path, number from article order by day desc, path"
            self._order = [_Place(*row) for row in self._catalogue.select(sql)]
            self._knows_order = True

    def _write_listing(self) -> None:
        """Write the list anew; to sort what was sorted but for its end costs little."""
        self._order.sort()
        numbers = array("i", [place[2] for place in self._order]).tobytes()
        days = array("i", [-place[0] for place in self._order]).tobytes()
        self._catalogue.select(
            "insert or replace into listing values (1, ?, ?, ?)",
            numbers,
            days,
            checksum_of(numbers, days),
        )


def forget_readings(catalogue: Catalogue, numbers: Iterable[int]) -> None:
    """Remove what was read in articles; where that was anything, names are to be linked anew."""
    rows: list[tuple[Value, ...]] = [(number,) for number in numbers]
    catalogue.run("delete from mention where article = ?", rows)
    catalogue.run("delete from timex where article = ?", rows)
    if rows:
        catalogue.keep_setting("linked", "")


def write_articles(catalogue: Catalogue, articles: Sequence[Filed], *, whole: bool = False) -> None:
    """Add articles to a catalogue at a stroke.

    `whole` notes that all articles of the folder have been catalogued once.
    """
    filing = Filing(catalogue)
    with filing.transaction():
        filing.add(articles)
        if whole:
            catalogue.keep_setting("whole", "yes")


def _row(number: int, stamp: FileStamp, article: Article, digest: bytes) -> tuple[Value, ...]:
    """Return the values of an article's row, the name of its place at the end."""
    searchable = article.problem is None or article.problem.has_text
    return (
        number,
        fsencode(stamp.path),
        stamp.size,
        stamp.mtime_ns,
        stamp.inode,
        digest,
        _day(article) or None,
        article.headline,
        article.problem.value if article.problem else None,
        article.detail,
        len(article.body),
        int(searchable),
        article.dateline.place if article.dateline else None,
    )


def _day(article: Article) -> int:
    """Return an article's day as an ordinal, 0 where it has none."""
    return article.day.toordinal() if article.day else 0
