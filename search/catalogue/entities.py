"""Write the entities of a catalogue: what they are called, where they occur, how they are found."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from search.catalogue.database import Database
from search.catalogue.names import folded_row, in_a_row
from search.catalogue.schema import ENTITY_TABLES
from search.entities.mention import Kind
from search.entities.phrases import search_rows
from search.entities.variants import sound_of

_COUNT = """
    update entity set (articles, mentions, first, last) = (
        select count(distinct mention.article), count(*), min(article.day), max(article.day)
        from name join mention on mention.name = name.id
        left join article on article.number = mention.article
        where name.entity = entity.id
    )
    where id in (select value from json_each(?))
"""
_RELEASE = "update name set entity = null where entity in (select value from json_each(?))"


@dataclass(frozen=True, slots=True)
class NewEntity:
    """An entity to be written: the ids of its names, and all that it is found under."""

    kind: Kind
    name: str
    names: tuple[int, ...]
    aliases: frozenset[str]


def add_name(database: Database, kind: Kind, said: str, meant: str) -> int:
    """Add a name that is new, for the time being to the entity that is called so; returns its id.

    Where there is none it is made; linking will look closer.
    """
    rows = database.select(
        "select entity.id from entity_row join entity on entity.id = entity_row.entity"
        " where entity_row.folded = ? and entity.kind = ? order by entity.articles desc limit 1",
        folded_row(meant),
        kind.value,
    ) or database.select(
        "insert into entity (kind, name) values (?, ?)"
        " on conflict (kind, name) do update set name = excluded.name returning id",
        kind.value,
        meant,
    )
    entity = int(rows[0][0])
    _make_findable(database, [(entity, kind, frozenset((said, meant)))])
    ((number,),) = database.select(
        "insert into name (kind, said, meant, entity) values (?, ?, ?, ?) returning id",
        kind.value,
        said,
        meant,
        entity,
    )
    return int(number)


def replace_entities(database: Database, gone: Collection[int], made: Sequence[NewEntity]) -> None:
    """Put entities in the place of others; names of those that nobody takes are no names then."""
    database.select(_RELEASE, json.dumps(sorted(gone)))
    remove_entities(database, gone)
    ((top,),) = database.select("select coalesce(max(id), 0) from entity")
    numbers = range(top + 1, top + 1 + len(made))
    database.run(
        "insert into entity (id, kind, name) values (?, ?, ?)",
        [(number, new.kind.value, new.name) for number, new in zip(numbers, made, strict=True)],
    )
    database.run(
        "update name set entity = ? where id = ?",
        [(n, name) for n, new in zip(numbers, made, strict=True) for name in new.names],
    )
    _make_findable(
        database, [(n, new.kind, new.aliases) for n, new in zip(numbers, made, strict=True)]
    )
    database.select(_COUNT, json.dumps(list(numbers)))


def remove_entities(database: Database, gone: Collection[int]) -> None:
    """Remove entities; their names are left to the caller."""
    numbers = json.dumps(sorted(gone))
    for table in ENTITY_TABLES:
        column = "id" if table == "entity" else "entity"
        sql = f"delete from {table} where {column} in (select value from json_each(?))"  # noqa: S608
        database.select(sql, numbers)


def _make_findable(
    database: Database, entities: Iterable[tuple[int, Kind, frozenset[str]]]
) -> None:
    """Note the words of all that entities are called, and how these sound."""
    rows: set[tuple[int, str]] = set()
    words: set[tuple[str, int]] = set()
    sounds: set[tuple[str, int]] = set()
    for entity, kind, aliases in entities:
        for alias in aliases:
            for row in (tuple(folded_row(alias).split()), *search_rows(alias)):
                rows.add((entity, in_a_row(row)))
                words.update((word, entity) for word in row)
                if sound := sound_of(kind, row):
                    sounds.add((sound, entity))
    database.run("insert or ignore into entity_row values (?, ?)", sorted(rows))
    database.run("insert or ignore into entity_word values (?, ?)", sorted(words))
    database.run("insert or ignore into entity_sound values (?, ?)", sorted(sounds))
