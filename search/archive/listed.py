"""The articles of a folder as arrays in the order of the list, and masks that say which of them."""

from array import array
from collections.abc import Iterable
from datetime import date

import numpy as np
from numpy.typing import NDArray

from search.catalogue.entry import Listing

Mask = NDArray[np.bool_]
"""A truth value for each article (or document), by its place."""

Places = NDArray[np.intp]
"""Places in the list, from 0."""


class ListedArticles:
    """The numbers and days of all articles; the place of an article is where it stands there."""

    def __init__(self, listing: Listing) -> None:
        self.numbers = np.frombuffer(listing.numbers, np.int32)
        self.days = np.frombuffer(listing.days, np.int32)
        self._place_of = np.full(int(self.numbers.max(initial=0)) + 1, -1, np.intp)
        self._place_of[self.numbers] = np.arange(len(self.numbers))

    def __len__(self) -> int:
        return len(self.numbers)

    def all(self) -> Mask:
        """Choose every article."""
        return np.ones(len(self), np.bool_)

    def none(self) -> Mask:
        """Choose no article."""
        return np.zeros(len(self), np.bool_)

    def chosen(self, numbers: Iterable[int]) -> Mask:
        """Choose articles by their numbers; those that are not listed are left out."""
        mask = self.none()
        mask[self.places(np.fromiter(numbers, np.int64))] = True
        return mask

    def places(self, numbers: NDArray[np.integer]) -> Places:
        """Find the places of articles; those that are not listed are left out."""
        places = self.places_or_none(numbers)
        return places[places >= 0]

    def places_or_none(self, numbers: NDArray[np.integer]) -> Places:
        """Find the place of each article, -1 for one that is not listed."""
        none = (numbers < 0) | (numbers >= len(self._place_of))
        places: Places = self._place_of[np.where(none, 0, numbers)]
        places[none] = -1
        return places

    def dated(self, first: date | None, last: date | None) -> Mask:
        """Choose the articles whose own day is within the days, both included; None is open."""
        start = first.toordinal() if first else 1
        end = last.toordinal() if last else date.max.toordinal()
        return np.logical_and(self.days >= start, self.days <= end)

    def newest(self) -> date | None:
        """Return the day of the newest article; None where none has one."""
        newest = int(self.days.max(initial=0))
        return date.fromordinal(newest) if newest else None

    def undated(self) -> Mask:
        """Choose the articles that have no day."""
        return np.equal(self.days, 0)

    def oldest_first(self, places: Places) -> Places:
        """Turn the days round; those of one day stay by path, and the undated ones stay last."""
        days = self.days[places]
        return places[np.argsort(np.where(days, days, date.max.toordinal() + 1), kind="stable")]

    def listing(self, places: Places) -> Listing:
        """Return the articles at some places as they are sent and shown."""
        return Listing(_array(self.numbers[places]), _array(self.days[places]))


def _array(numbers: NDArray[np.int32]) -> "array[int]":
    """Copy numbers into an array of the standard library."""
    return array("i", numbers.tobytes())
