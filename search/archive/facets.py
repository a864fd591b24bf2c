"""How the articles of an answer spread: over months, and over what they name."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from search.archive.listed import ListedArticles, Mask
from search.archive.mentioned import MentionedDays
from search.archive.namings import Namings
from search.catalogue.database import Database
from search.catalogue.naming import Entity, entities_of
from search.entities.mention import Kind

_UNIX_EPOCH = 719_163
"""The ordinal of 1970-01-01, from which numpy counts days."""


@dataclass(frozen=True, slots=True)
class Months:
    """How many articles there are in each month that has any, by time; with `undated`, all."""

    months: tuple[tuple[int, int], ...]
    undated: int


def count_months(articles: ListedArticles, chosen: Mask) -> Months:
    """Count the chosen articles a month; a month goes by the ordinal of its first day."""
    days = articles.days[chosen]
    dated = days[days != 0]
    if not len(dated):
        return Months((), len(days))
    months = (dated - _UNIX_EPOCH).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    first = int(months.min())
    counts = np.bincount(months - first)
    present = np.flatnonzero(counts)
    begun = (present + first).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    pairs = zip((begun + _UNIX_EPOCH).tolist(), counts[present].tolist(), strict=True)
    return Months(tuple(pairs), len(days) - len(dated))


def count_mentioned(
    mentioned: MentionedDays, chosen: Mask, borders: Sequence[int]
) -> tuple[tuple[int, int], ...]:
    """Count the chosen articles that name a time in each stretch, and those that reach there."""
    naming, reaching = mentioned.counts(chosen, borders)
    return tuple(zip(naming.tolist(), reaching.tolist(), strict=True))


def top_entities(
    database: Database, namings: Namings, chosen: Mask, limit: int
) -> tuple[tuple[Entity, int], ...]:
    """Return, kind by kind, the entities that most of the chosen articles name, and how many do."""
    counts = namings.counts(chosen)
    ranks = [rank for kind in Kind for rank in namings.commonest(kind, counts, limit).tolist()]
    numbers = namings.numbers[ranks].tolist() if ranks else []
    known = {entity.number: entity for entity in entities_of(database, numbers)}
    return tuple(
        (known[number], int(counts[rank]))
        for rank, number in zip(ranks, numbers, strict=True)
        if number in known
    )
