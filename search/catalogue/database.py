"""An SQLite file whose errors are ours."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

from search.errors import CacheError

Value = int | str | bytes | None
"""What a column holds."""

_PATIENCE = 10.0
"""Seconds to wait for another process that writes."""


class Database:
    """An open SQLite file, without a transaction; every method raises CacheError for its errors."""

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self.file = file
        self._connection = connection

    @classmethod
    def connect(cls, file: Path) -> Self:
        """Open a file, which is made where there is none, without looking at what is in it."""
        try:
            connection = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None)
        except sqlite3.Error as error:
            raise CacheError(str(file), str(error)) from error
        return cls(file, connection)

    def close(self) -> None:
        """Close the file; nothing can be asked any more."""
        self._connection.close()

    def select(self, sql: str, *values: Value) -> list[Any]:
        """Run one statement and return its rows, tuples of what it selects."""
        with self._guard():
            return self._connection.execute(sql, values).fetchall()

    def run(self, sql: str, rows: Sequence[tuple[Value, ...]]) -> None:
        """Run one statement for each row of values."""
        with self._guard():
            self._connection.executemany(sql, rows)

    def run_script(self, sql: str) -> None:
        """Run statements without values."""
        with self._guard():
            self._connection.executescript(sql)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that is done within, or none of it."""
        self.select("begin immediate")
        try:
            yield
            self.select("commit")
        except BaseException:
            # Of a damaged file not even what was written can be given up.
            with suppress(CacheError):
                self.select("rollback")
            raise

    def changes(self) -> int:
        """Return a number that differs once another process has written to the file."""
        return int(self.select("pragma data_version")[0][0])

    @contextmanager
    def _guard(self) -> Iterator[None]:
        """Turn an error of SQLite within, or damaged text, into a CacheError."""
        try:
            yield
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise CacheError(str(self.file), str(error)) from error
