"""Articles that name a surname alone, which linking leaves to nobody: it may be anybody's."""

from search.catalogue import lookups
from search.catalogue.names import folded_row
from search.catalogue.naming import Entity, bearing, entities_of
from search.catalogue.store import Catalogue
from search.entities.mention import Kind
from search.entities.people import person_of


def surname_alone(catalogue: Catalogue, person: Entity) -> tuple[str, int]:
    """Return a person's surname, and how many articles name it but not them; `"", 0` for none.

    So many `person:="Surname" -person:="Name Surname"` finds.
    """
    parted = person_of(person.name) if person.kind is Kind.PERSON else None
    if parted is None:
        return "", 0
    row = folded_row(person.name.split()[-2 if parted.generation else -1])
    words = row.split()
    for entity in entities_of(catalogue, bearing(catalogue, Kind.PERSON, words, whole=True)):
        if entity.number != person.number and folded_row(entity.name) == row:
            alone = lookups.naming(catalogue, Kind.PERSON, words, whole=True)
            own = folded_row(person.name).split()
            others = alone - lookups.naming(catalogue, Kind.PERSON, own, whole=True)
            return (entity.name, len(others)) if others else ("", 0)
    return "", 0
