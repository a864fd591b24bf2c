"""Which articles mention which days in their text, as arrays."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from search.archive.listed import ListedArticles, Mask, Places
from search.archive.paged import Rows

_A_MONTH = 31

_PARTINGS_KEPT = 2
"""Ways to part time that are remembered; each takes 48 bytes a mention at most."""

Numbers = NDArray[np.int64]


class Reached:
    """The stretches of time, by their places, that each of some articles reaches.

    They are held as runs, of which no two of an article overlap: so each article counts once in a
    stretch, however often it names it, and only the ends of runs are counted.
    """

    def __init__(self, places: Places, firsts: Numbers, lasts: Numbers, stretches: int) -> None:
        """Take runs from a first to a last stretch, of articles by place, those of one together."""
        self._stretches = stretches
        # Behind what the article has reached already; articles are kept apart by their place.
        base = places.astype(np.int64) * stretches
        reached = np.maximum.accumulate(base + lasts)
        begins = base + firsts
        begins[1:] = np.maximum(begins[1:], reached[:-1] + 1)
        new = begins <= base + lasts
        self._places = places[new]
        self._begins = (begins - base)[new]
        self._ends = lasts[new] + 1

    def counts(self, chosen: Mask) -> Numbers:
        """Count, stretch by stretch, the chosen articles that reach it."""
        kept = chosen[self._places]
        begun = np.bincount(self._begins[kept], minlength=self._stretches + 1)
        ended = np.bincount(self._ends[kept], minlength=self._stretches + 1)
        return np.cumsum(begun - ended)[:-1]


class MentionedDays:
    """The periods that articles mention, made of rows of a number, a first and a last day."""

    def __init__(self, rows: Rows, articles: ListedArticles) -> None:
        places = articles.places_or_none(rows[:, 0])
        listed = places >= 0
        self._articles = articles
        self._places = places[listed]
        self._firsts = rows[listed, 1].astype(np.int32)
        self._lasts = rows[listed, 2].astype(np.int32)
        self._parted = lru_cache(_PARTINGS_KEPT)(self._part)

    def mentioning(self, first: date | None, last: date | None) -> Mask:
        """Choose the articles that mention a day within the days; None is an open end."""
        start = first.toordinal() if first else 0
        end = last.toordinal() if last else date.max.toordinal()
        mask = self._articles.none()
        mask[self._places[(self._firsts <= end) & (self._lasts >= start)]] = True
        return mask

    def counts(self, chosen: Mask, borders: Sequence[int]) -> tuple[Numbers, Numbers]:
        """Count the chosen articles that mention each stretch of time, each once in a stretch.

        The `borders` are rising ordinals; there is a stretch before the first and one behind the
        last. First come those that name a time within a stretch, or not longer than the longest one
        between borders; then all that name a time which reaches there.
        """
        naming, reaching = self._parted(tuple(borders))
        return naming.counts(chosen), reaching.counts(chosen)

    def _part(self, borders: tuple[int, ...]) -> tuple[Reached, Reached]:
        """Note which stretches are named and which are reached by what each article mentions."""
        order = np.lexsort((self._firsts, self._places))
        places, begun, done = self._places[order], self._firsts[order], self._lasts[order]
        firsts = np.searchsorted(borders, begun, "right")
        lasts = np.searchsorted(borders, done, "right")
        longest = int(np.diff(borders).max(initial=0))
        short = (done - begun < longest) | (firsts == lasts)
        stretches = len(borders) + 1
        return (
            Reached(places[short], firsts[short], lasts[short], stretches),
            Reached(places, firsts, lasts, stretches),
        )

    def beginnings(self) -> NDArray[np.int32]:
        """Return the first days of all that is mentioned and is a month or less."""
        beginnings: NDArray[np.int32] = self._firsts[self._lasts - self._firsts < _A_MONTH]
        return beginnings
