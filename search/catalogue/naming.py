"""Ask a catalogue for names and entities: who bears a name, what an entity is called."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from search.catalogue.database import Database
from search.catalogue.names import BEGUN, folded_row, in_a_row, is_begun
from search.entities.mention import Kind

_BEARING = """
    select distinct entity.id from entity_word
    join entity on entity.id = entity_word.entity
    join entity_row on entity_row.entity = entity.id
    where entity_word.word >= ? and entity_word.word <= ?
    and +entity.kind = ? and instr(entity_row.folded, ?)
"""
"""Why the plus: without it SQLite may go through all entities of a kind."""
_CALLED = """
    select entity.id, entity.name from entity_row join entity on entity.id = entity_row.entity
    where entity.kind = ? and entity_row.folded = ?
"""
_SOUNDING = """
    select entity.id, entity_row.folded from entity_sound
    join entity on entity.id = entity_sound.entity
    join entity_row on entity_row.entity = entity.id
    where entity_sound.sound = ? and entity.kind = ?
"""
_USED = """
    select name.id, kind, said, meant, cluster, entity,
        count(distinct mention.article), count(mention.article), min(day), max(day)
    from name left join mention on mention.name = name.id
    left join article on article.number = mention.article
"""
_ENTITY = "select id, kind, name, articles, mentions, first, last from entity"

BEHIND_ALL = "\U0010ffff"
"""What comes, behind the beginning of words, after all that begin so."""


@dataclass(frozen=True, slots=True)
class UsedName:
    """A name as articles use it: their words `said`, and the full name `meant` by them there.

    `cluster` is the id of the name that stands for all that linking takes for the same, None before
    linking; `entity` is None where it is no name. `first` and `last` are the days of articles.
    """

    number: int
    kind: Kind
    said: str
    meant: str
    cluster: int | None = None
    entity: int | None = None
    articles: int = 0
    mentions: int = 0
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that the library's articles name; `first` and `last` are days of articles."""

    number: int
    kind: Kind
    name: str
    articles: int = 0
    mentions: int = 0
    first: date | None = None
    last: date | None = None


def bearing(
    database: Database, kind: Kind, words: Sequence[str], *, whole: bool = False
) -> list[int]:
    """Find the entities of which a name bears these folded words in a row.

    Where there is none, those whose whole name is, by all we can see, another spelling of them;
    that of a beginning is not known. With `whole` the words must be a whole name: what the entity
    goes by, else one of its others.
    """
    if not words:
        return []
    if whole:
        return _called(database, kind, in_a_row(words))
    return _written(database, kind, words) or _sounding(database, kind, words)


def only_alike(database: Database, kind: Kind, words: Sequence[str]) -> list[Entity]:
    """Return the entities that `bearing` finds by their spelling alone, those named most first.

    None where a name bears the words.
    """
    if not words or _written(database, kind, words, limit=1):
        return []
    return entities_of(database, _sounding(database, kind, words))


def _written(database: Database, kind: Kind, words: Sequence[str], *, limit: int = -1) -> list[int]:
    """Find the entities of which a name bears these folded words as they are; -1 is no limit."""
    whole = words[:-1] if is_begun(words) else words
    first = last = max(whole, key=len, default="")
    if not whole:
        first = words[-1].removesuffix(BEGUN)
        last = first + BEHIND_ALL
    values = first, last, kind.value, in_a_row(words), limit
    return [number for (number,) in database.select(f"{_BEARING} limit ?", *values)]


def _called(database: Database, kind: Kind, row: str) -> list[int]:
    """Find the entities that go by a name in a folded row, else those of which one name is it."""
    called = database.select(_CALLED, kind.value, row)
    going_by_it = [number for number, name in called if folded_row(name) == row]
    return going_by_it or [number for number, _ in called]


def _sounding(database: Database, kind: Kind, words: Sequence[str]) -> list[int]:
    """Find the entities whose name is spelled much like these folded words."""
    from search.entities.phrases import without_ways
    from search.entities.variants import sound_alike, sound_of

    row = () if is_begun(words) else without_ways(words)
    sound = sound_of(kind, row)
    if not sound:
        return []
    found = database.select(_SOUNDING, sound, kind.value)
    return sorted({number for number, name in found if sound_alike(kind, row, name.split())})


def used_names(database: Database, numbers: Collection[int] | None = None) -> list[UsedName]:
    """Return all names with how often they are used, or those of some ids."""
    if numbers is None:
        rows = database.select(f"{_USED} group by name.id")
    else:
        where = "where name.id in (select value from json_each(?))"
        rows = database.select(f"{_USED} {where} group by name.id", json.dumps(sorted(numbers)))
    return [UsedName(number, Kind(kind), *rest) for number, kind, *rest in rows]


def entities(database: Database, kind: Kind | None = None) -> list[Entity]:
    """Return all entities, those of the most articles first."""
    order = "order by articles desc, mentions desc, name"
    if kind is None:
        return [_entity(row) for row in database.select(f"{_ENTITY} {order}")]
    return [_entity(row) for row in database.select(f"{_ENTITY} where kind = ? {order}", kind)]


def entities_of(database: Database, numbers: Iterable[int]) -> list[Entity]:
    """Return the entities of some ids."""
    where = "where id in (select value from json_each(?)) order by articles desc, name"
    return [_entity(row) for row in database.select(f"{_ENTITY} {where}", json.dumps([*numbers]))]


def _entity(row: tuple[int, str, str, int, int, int | None, int | None]) -> Entity:
    """Make an entity of a row."""
    number, kind, name, articles, mentions, first, last = row
    days = (date.fromordinal(day) if day else None for day in (first, last))
    return Entity(number, Kind(kind), name, articles, mentions, *days)
