"""Which articles name which entities, as arrays: facets and related articles are counted by it."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from search.archive.listed import ListedArticles, Mask, Places
from search.archive.paged import Rows
from search.entities.mention import Kind


class Namings:
    """Pairs of an entity and the place of an article that names it, each once.

    An entity goes by its rank here, from 0; `numbers` are the ids of the catalogue. It is made of
    rows of an entity's id and an article's number; `known` are the kinds of the entities.
    """

    def __init__(self, rows: Rows, known: Mapping[int, Kind], articles: ListedArticles) -> None:
        places = articles.places_or_none(rows[:, 1])
        listed = places >= 0
        pairs = np.unique(rows[listed, 0] << 32 | places[listed])
        self.numbers, ranks = np.unique(pairs >> 32, return_inverse=True)
        of_each = [known.get(number) for number in self.numbers.tolist()]
        self._of_kind = {kind: np.array([k is kind for k in of_each], np.bool_) for kind in Kind}
        self._ranks: Places = ranks
        self._places: Places = (pairs & 0xFFFFFFFF).astype(np.intp)
        self._by_place = np.argsort(self._places, kind="stable")
        self._starts = np.searchsorted(self._ranks, np.arange(len(self.numbers) + 1))
        self._place_starts = np.searchsorted(
            self._places[self._by_place], np.arange(len(articles) + 1)
        )
        self.entities_of_each: NDArray[np.intp] = np.diff(self._place_starts)

    def counts(self, chosen: Mask) -> NDArray[np.intp]:
        """Count, for each entity, the chosen articles that name it."""
        return np.bincount(self._ranks[chosen[self._places]], minlength=len(self.numbers))

    def commonest(self, kind: Kind, counts: NDArray[np.intp], limit: int) -> Places:
        """Return the entities of a kind with the highest counts, those of none left out."""
        counts = np.where(self._of_kind[kind], counts, 0)
        limit = min(limit, len(counts))
        some = np.argpartition(-counts, limit - 1)[:limit] if limit else np.zeros(0, np.intp)
        ranked = some[np.lexsort((some, -counts[some]))]
        return ranked[counts[ranked] > 0]

    def named_by(self, place: int) -> Places:
        """Return the entities that an article names."""
        first, last = self._place_starts[place : place + 2]
        return self._ranks[self._by_place[first:last]]

    def naming(self, rank: int) -> Places:
        """Return the places of the articles that name an entity."""
        first, last = self._starts[rank : rank + 2]
        return self._places[first:last]
