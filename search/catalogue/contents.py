"""What one article names, as the catalogue has it: entities and dates."""

from datetime import date

from search.catalogue.store import Catalogue
from search.entities.mention import Kind

_NAMES = """
    select entity.kind, entity.name
    from mention join name on name.id = mention.name join entity on entity.id = name.entity
    where mention.article = ?
    group by entity.id order by min(mention.start), min(mention.finish)
"""
_DATES = """
    select distinct value, first, last from timex
    where article = ? and first is not null
    order by first, last, value
"""


def names_in(catalogue: Catalogue, number: int) -> tuple[tuple[Kind, str], ...]:
    """Return the entities that an article mentions, each once, in the order of the text."""
    return tuple((Kind(kind), name) for kind, name in catalogue.select(_NAMES, number))


def dates_in(catalogue: Catalogue, number: int) -> tuple[tuple[str, date, date], ...]:
    """Return the times that an article names, each once, in the order of time.

    Each has its TIMEX3 value, the first day and the last.
    """
    return tuple(
        (value, date.fromordinal(first), date.fromordinal(last))
        for value, first, last in catalogue.select(_DATES, number)
    )
