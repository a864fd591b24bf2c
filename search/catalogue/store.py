"""Open a catalogue and read from it."""

import zlib
from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from os import fsdecode, fsencode
from pathlib import Path

from search.articles.files import FileStamp
from search.articles.problem import Problem
from search.catalogue import schema
from search.catalogue.database import Database
from search.catalogue.entry import Counts, Entry, Listing, empty_listing
from search.errors import CacheError

_ENTRY = """
    select number, article.path, day, coalesce(place.name, ''), headline, problem, detail
    from article left join place on place.id = article.place
"""
_STAMPS = "select path, size, mtime_ns, inode, number from article"


class Catalogue(Database):
    """One SQLite file: a row an article, with its mentions and dates.

    One process writes while others read (a write-ahead log). Every method raises CacheError where
    the file is damaged.
    """

    @classmethod
    def create(cls, file: Path) -> "Catalogue":
        """Make an empty catalogue where there is no file."""
        catalogue = cls.connect(file)
        catalogue.select("pragma journal_mode = wal")
        catalogue.hurry()
        catalogue.run_script(
            f"begin immediate; {schema.TABLES} pragma user_version = {schema.VERSION}; commit;"
        )
        return catalogue

    @classmethod
    def open(cls, file: Path) -> "Catalogue":
        """Open a catalogue that was made by this version of Dateline.

        Raises CacheError where there is none, or where it is damaged, of another version or locked.
        """
        if not file.is_file():
            raise CacheError(str(file), "there is none")
        catalogue = cls.connect(file)
        try:
            catalogue.check()
            catalogue.hurry()
        except CacheError:
            catalogue.close()
            raise
        return catalogue

    def check(self) -> None:
        """Raise CacheError where the file is of another version or plainly damaged."""
        ((version,),) = self.select("pragma user_version")
        if version != schema.VERSION:
            raise CacheError(str(self.file), f"version {version} instead of {schema.VERSION}")
        self.listing()

    def hurry(self) -> None:
        """Wait for the disk at checkpoints alone.

        After a power cut the last commits may be missing: the next refresh makes them again, and
        takes out of the index what they had put there.
        """
        self.select("pragma synchronous = normal")

    def listing(self) -> Listing:
        """Return all articles in the order of the list; a copy of two arrays, so it is cheap.

        Why its own checksum: what is in a blob SQLite takes as it is, whatever became of it.
        """
        for numbers, days, checksum in self.select("select numbers, days, checksum from listing"):
            if checksum != checksum_of(numbers, days):
                raise CacheError(str(self.file), "checksum does not match")
            return Listing(array("i", numbers), array("i", days))
        return empty_listing()

    def entry(self, number: int) -> Entry | None:
        """Return what the list shows of an article; None where the number names none any more."""
        return next(map(_entry, self.select(f"{_ENTRY} where number = ?", number)), None)

    def entries(self, numbers: Sequence[int]) -> tuple[Entry, ...]:
        """Return what the list shows of some articles, in this order, of those that there are.

        Fifty at once take a third of the time of fifty by themselves.
        """
        sql = f"{_ENTRY} join json_each(?) wanted on wanted.value = number order by wanted.key"
        asked = f"[{','.join(map(str, numbers))}]"  # json's import would delay every start
        return tuple(map(_entry, self.select(sql, asked)))

    def entry_at(self, path: str) -> Entry | None:
        """Return the entry of the file at a path within the folder."""
        rows = self.select(f"{_ENTRY} where article.path = ?", fsencode(path))
        return next(map(_entry, rows), None)

    def problems(self) -> tuple[Entry, ...]:
        """Return the entries of all files with a problem, by path."""
        rows = self.select(f"{_ENTRY} where problem is not null order by article.path")
        return tuple(map(_entry, rows))

    def counts(self) -> Counts:
        """Count the articles."""
        rows = self.select(
            "select count(*), count(problem), total(searchable), total(searchable and not read)"
            " from article"
        )
        return Counts(*map(int, rows[0]))

    def text_size(self) -> int:
        """Return the bytes of all article files together."""
        return int(self.select("select total(size) from article")[0][0])

    def is_empty(self) -> bool:
        """Tell whether there is no article."""
        return not self.select("select 1 from article limit 1")

    def stamps(self) -> dict[FileStamp, int]:
        """Return the number of each file as it was when it was catalogued."""
        return dict(map(_stamped, self.select(_STAMPS)))

    def stamps_at(self, paths: Iterable[str]) -> dict[FileStamp, int]:
        """Return what `stamps` holds of the files at some paths."""
        sql = f"{_STAMPS} where path = ?"
        return dict(_stamped(row) for path in paths for row in self.select(sql, fsencode(path)))

    def digests(self) -> list[tuple[str, bytes]]:
        """Return the paths of all files and their digests, the newest articles first."""
        rows = self.select("select path, digest from article order by day desc, path")
        return [(fsdecode(path), digest) for path, digest in rows]

    def digest(self, number: int) -> bytes:
        """Return the digest of an article's file; empty where it is not known."""
        rows = self.select("select digest from article where number = ?", number)
        return bytes(rows[0][0]) if rows else b""

    def unsearchable(self) -> frozenset[int]:
        """Return the numbers of the files that have no text."""
        rows = self.select("select number from article where searchable = 0")
        return frozenset(number for (number,) in rows)

    def undigested(self) -> frozenset[int]:
        """Return the numbers of the files of which there is no digest: not readable, mostly."""
        rows = self.select("select number from article where digest = x''")
        return frozenset(number for (number,) in rows)

    def unread(self) -> frozenset[int]:
        """Return the numbers of the articles whose mentions and dates are not here yet."""
        rows = self.select("select number from article where searchable = 1 and read = 0")
        return frozenset(number for (number,) in rows)

    def setting(self, name: str) -> str:
        """Return what was kept under a name; empty when nothing was."""
        rows = self.select("select value from setting where name = ?", name)
        return str(rows[0][0]) if rows else ""

    def keep_setting(self, name: str, value: str) -> None:
        """Keep a value under a name."""
        self.select("insert or replace into setting values (?, ?)", name, value)

    def is_whole(self) -> bool:
        """Tell whether all articles of the folder were catalogued at least once."""
        return self.setting("whole") == "yes"


def checksum_of(numbers: bytes, days: bytes) -> int:
    """Return what differs once a byte of a listing does."""
    return zlib.crc32(days, zlib.crc32(numbers))


def _stamped(row: tuple[bytes, int, int, int, int]) -> tuple[FileStamp, int]:
    """Make a file's stamp and number of a row."""
    path, size, mtime_ns, inode, number = row
    return FileStamp(fsdecode(path), size, mtime_ns, inode), number


def _entry(row: tuple[int, bytes, int | None, str, str, str | None, str]) -> Entry:
    """Make an entry of a row."""
    number, path, day, place, headline, problem, detail = row
    return Entry(
        number=number,
        path=fsdecode(path),
        day=date.fromordinal(day) if day else None,
        place=place,
        headline=headline,
        problem=Problem(problem) if problem else None,
        detail=detail,
    )
