"""Which articles mention which days in their text, as arrays."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from search.archive.listed import ListedArticles, Mask
from search.archive.paged import Rows

_A_MONTH = 31


class MentionedDays:
    """The periods that articles mention, made of rows of a number, a first and a last day."""

    def __init__(self, rows: Rows, articles: ListedArticles) -> None:
        places = articles.places_or_none(rows[:, 0])
        listed = places >= 0
        self._articles = articles
        self._places = places[listed]
        self._firsts = rows[listed, 1].astype(np.int32)
        self._lasts = rows[listed, 2].astype(np.int32)

    def mentioning(self, first: date | None, last: date | None) -> Mask:
        """Choose the articles that mention a day within the days; None is an open end."""
        start = first.toordinal() if first else 0
        end = last.toordinal() if last else date.max.toordinal()
        mask = self._articles.none()
        mask[self._places[(self._firsts <= end) & (self._lasts >= start)]] = True
        return mask

    def beginnings(self) -> NDArray[np.int32]:
        """Return the first days of all that is mentioned and is a month or less."""
        beginnings: NDArray[np.int32] = self._firsts[self._lasts - self._firsts < _A_MONTH]
        return beginnings
