"""Ask a catalogue for names by how they begin: what completion offers."""

import json
from collections.abc import Sequence

from search.catalogue.database import Database, Value
from search.catalogue.naming import BEHIND_ALL, Entity, entities_of
from search.entities.mention import Kind

_BEGUN = """
    select entity.id from entity_word join entity on entity.id = entity_word.entity
    where entity_word.word >= ? and entity_word.word < ?
"""
_HELD = """
    and exists (select 1 from entity_row where entity_row.entity = entity.id and instr(folded, ?))
"""
_COMMONEST = " group by entity.id order by entity.articles desc, entity.name limit ?"
_PLACES = """
    select place.name, place.folded, count(*) as articles
    from place join article on article.place = place.id
    group by place.id order by articles desc, place.name
"""
_OF_KINDS = """
    select id from entity where kind in (select value from json_each(?))
    order by articles desc, name limit ?
"""


def entities_beginning(
    database: Database, words: Sequence[str], kind: Kind | None, limit: int
) -> list[Entity]:
    """Return the entities of which a name holds these folded words in a row, the last one begun.

    Those of the most articles come first; without words it is the commonest of all.
    """
    if not words:
        return _commonest(database, kind, limit)
    sql, values = _BEGUN, list[Value]((words[-1], words[-1] + BEHIND_ALL))
    if len(words) > 1:
        sql += _HELD
        values.append(f" {' '.join(words)}")
    if kind:
        sql += " and entity.kind = ?"
        values.append(kind.value)
    rows = database.select(sql + _COMMONEST, *values, limit)
    return _in_order(database, [number for (number,) in rows])


def places_of_datelines(database: Database) -> list[tuple[str, str, int]]:
    """Return each place with its folded words in a row and how many articles are from there."""
    return database.select(_PLACES)


def _commonest(database: Database, kind: Kind | None, limit: int) -> list[Entity]:
    kinds = json.dumps([kind] if kind else [*Kind])
    rows = database.select(_OF_KINDS, kinds, limit)
    return _in_order(database, [number for (number,) in rows])


def _in_order(database: Database, numbers: list[int]) -> list[Entity]:
    """Return the entities of some ids, in the order of these."""
    found = {entity.number: entity for entity in entities_of(database, numbers)}
    return [found[number] for number in numbers if number in found]
