"""Give the mentions of an article that has just been read their entities in the library."""

from collections.abc import Iterator
from dataclasses import replace

from search.catalogue.store import Catalogue
from search.entities.mention import Kind, Mention
from search.reading import Reading

_LINKED = """
    select name.entity, entity.kind, entity.name
    from name left join entity on entity.id = name.entity
    where name.kind = ? and name.said = ? and name.meant = ?
"""


def with_entities(catalogue: Catalogue, reading: Reading) -> Reading:
    """Name the mentions as the library does, and leave out what the reader ruled no name.

    What the catalogue does not know yet stays as it was read.
    """
    return replace(reading, mentions=tuple(_linked(catalogue, reading.mentions)))


def _linked(catalogue: Catalogue, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    known: dict[tuple[str, str, str], list[tuple[int | None, str, str]]] = {}
    for mention in mentions:
        key = (mention.kind.value, mention.said, mention.entity)
        if key not in known:
            known[key] = catalogue.select(_LINKED, *key)
        if not known[key]:
            yield mention
        for number, kind, name in known[key]:
            if number is not None:
                yield replace(mention, kind=Kind(kind), entity=name)
