"""SQLite's full-text search, without the texts: the row number is the rank, the newest first."""

import sqlite3
from pathlib import Path

from tests.benchmarks.engine.articles import Text, read_texts
from tests.benchmarks.engine.keystrokes import Term, terms
from tests.benchmarks.engine.peer import FIRST, ROWS, Committed, Found

_TABLES = """
    create table row (rank integer primary key, path text, day text, lead text);
    create virtual table words using fts5(body, content=''{options});
"""
_COUNT = "select count(*) from words where words match ?"
_ROWS = f"""
    select path, day, lead from row where rank in
    (select rowid from words where words match ? order by rowid limit {ROWS}) order by rank
"""


class Fts5:
    """FTS5 as it comes."""

    options = ""

    def __init__(self, place: Path) -> None:
        place.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(place / "fts5.sqlite", isolation_level=None)

    def build(self, folder: Path, committed: Committed) -> None:
        """Index a folder, the first articles by themselves."""
        self._connection.execute("pragma journal_mode = wal")
        self._connection.executescript(_TABLES.format(options=self.options))
        texts = read_texts(folder)
        self._add(texts[:FIRST])
        committed(len(texts[:FIRST]))
        self._add(texts[FIRST:])
        committed(len(texts))

    def _add(self, texts: list[Text]) -> None:
        self._connection.execute("begin")
        self._connection.executemany(
            "insert into row values (?, ?, ?, ?)", ((t.rank, t.path, t.day, t.lead) for t in texts)
        )
        self._connection.executemany(
            "insert into words (rowid, body) values (?, ?)", ((t.rank, t.body) for t in texts)
        )
        self._connection.execute("commit")

    def open(self) -> None:
        """Do nothing more: the file is open."""

    def ask(self, asked: str) -> Found:
        """Count, then fetch the newest."""
        match = _put(asked)
        ((count,),) = self._connection.execute(_COUNT, (match,)).fetchall()
        return Found(count, self._connection.execute(_ROWS, (match,)).fetchall())

    def change(self, before: Text, after: Text) -> None:
        """Take the old words out, which an index without texts must be told, and add the new."""
        run = self._connection.execute
        run("begin")
        run(
            "insert into words (words, rowid, body) values ('delete', ?, ?)",
            (before.rank, before.body),
        )
        run("delete from row where rank = ?", (before.rank,))
        run("insert into words (rowid, body) values (?, ?)", (after.rank, after.body))
        run("insert into row values (?, ?, ?, ?)", (after.rank, after.path, after.day, after.lead))
        run("commit")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


class Fts5Prefixes(Fts5):
    """FTS5 with indexes of the beginnings of words."""

    options = ", prefix='1 2 3'"


def _put(asked: str) -> str:
    """Put a query in FTS5's language: what is excluded comes last."""
    parts = sorted(terms(asked), key=lambda term: term.excluded)
    return "".join(f"{_joint(term)}{_quoted(term)}" for term in parts).removeprefix(" AND ")


def _joint(term: Term) -> str:
    return " NOT " if term.excluded else " AND "


def _quoted(term: Term) -> str:
    return f'"{" ".join(term.words)}"{" *" if term.begins else ""}'
