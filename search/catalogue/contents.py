"""What one article names, as the catalogue has it: entities and dates."""

from search.catalogue.store import Catalogue
from search.entities.mention import Kind

_NAMES = """
    select entity.kind, entity.name
    from mention join name on name.id = mention.name join entity on entity.id = name.entity
    where mention.article = ?
    group by entity.id order by min(mention.start), min(mention.finish)
"""
_DATES = """
    select value from timex
    where article = ? and first is not null
    group by value order by min(first), max(last), value
"""


def names_in(catalogue: Catalogue, number: int) -> tuple[tuple[Kind, str], ...]:
    """Return the entities that an article mentions, each once, in the order of the text."""
    return tuple((Kind(kind), name) for kind, name in catalogue.select(_NAMES, number))


def dates_in(catalogue: Catalogue, number: int) -> tuple[str, ...]:
    """Return the TIMEX3 values of the days that an article names, in the order of time."""
    return tuple(value for (value,) in catalogue.select(_DATES, number))
