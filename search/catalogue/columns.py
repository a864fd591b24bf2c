"""Columns of a catalogue as arrays: for counting over all articles at once."""

from itertools import chain

import numpy as np
from numpy.typing import NDArray

from search.catalogue.database import Database
from search.entities.mention import Kind

Integers = NDArray[np.int64]

_NAMINGS = """
    select name.entity, mention.article from name join mention on mention.name = name.id
    where name.entity is not null
"""
_PERIODS = "select article, first, last from timex where first is not null"


def namings(database: Database) -> tuple[Integers, Integers]:
    """Return entities and the numbers of the articles that name them, each pair once, sorted."""
    rows = _columns(database, _NAMINGS, 2)
    pairs = np.unique(rows[:, 0] << 32 | rows[:, 1])
    return pairs >> 32, pairs & 0xFFFFFFFF


def kinds(database: Database) -> dict[int, Kind]:
    """Return the kind of each entity by its id."""
    by_name = {kind.value: kind for kind in Kind}
    return {
        number: by_name[kind] for number, kind in database.select("select id, kind from entity")
    }


def periods(database: Database) -> tuple[Integers, Integers, Integers]:
    """Return what articles mention: their numbers, and the first and the last day of a period."""
    rows = _columns(database, _PERIODS, 3)
    return rows[:, 0], rows[:, 1], rows[:, 2]


def _columns(database: Database, sql: str, width: int) -> Integers:
    """Return what a statement selects as an array of its rows."""
    rows = database.select(sql)
    flat = np.fromiter(chain.from_iterable(rows), np.int64, width * len(rows))
    return flat.reshape(len(rows), width)
