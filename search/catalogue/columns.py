"""Columns of a catalogue as arrays, a page of rows at a time: for counting over all articles."""

from collections.abc import Iterator
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from search.catalogue.database import Database
from search.entities.mention import Kind

Rows = NDArray[np.int64]

_NAMINGS = """
    select distinct name.entity, mention.article
    from name join mention on mention.name = name.id
    where name.entity is not null and name.id between ? and ?
"""
_PERIODS = """
    select article, first, last from timex
    where first is not null and article between ? and ?
"""
_NAMES_A_PAGE, _ARTICLES_A_PAGE = 4000, 2000


def naming_pages(database: Database) -> Iterator[Rows]:
    """Yield rows of an entity and the number of an article that names it, some more than once."""
    yield from _pages(database, _NAMINGS, "select max(id) from name", _NAMES_A_PAGE, 2)


def period_pages(database: Database) -> Iterator[Rows]:
    """Yield rows of an article's number and the first and last day of a period in its text."""
    last = "select max(number) from article"
    yield from _pages(database, _PERIODS, last, _ARTICLES_A_PAGE, 3)


def kinds(database: Database) -> dict[int, Kind]:
    """Return the kind of each entity by its id."""
    by_name = {kind.value: kind for kind in Kind}
    return {
        number: by_name[kind] for number, kind in database.select("select id, kind from entity")
    }


def _pages(database: Database, sql: str, last: str, size: int, width: int) -> Iterator[Rows]:
    """Yield what a statement selects for some ids at a time, and an empty page at the least."""
    yield np.zeros((0, width), np.int64)
    ((highest,),) = database.select(last)
    for first in range(1, (highest or 0) + 1, size):
        rows = database.select(sql, first, first + size - 1)
        flat = np.fromiter(chain.from_iterable(rows), np.int64, width * len(rows))
        yield flat.reshape(len(rows), width)
