"""What the list shows of an article: the values that the catalogue gives.

Why no dataclasses: the first paint waits for these, and each takes half a millisecond to make.
"""

from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from search.articles.problem import Problem


class Entry(NamedTuple):
    """One article in the catalogue.

    `number` names the file as it is now: a changed file gets a new one, and none is used twice.
    `path` is relative to the folder; `place` is the dateline's, empty where there is none.
    """

    number: int
    path: str
    day: date | None
    place: str
    headline: str
    problem: Problem | None = None
    detail: str = ""


class Listing:  # noqa: PLW1641 (its arrays can change, so it has no hash)
    """The numbers and days of articles in the order of the list, as arrays of equal length.

    The newest stand first, those of one day by path, and the undated ones last on their shelf. A
    day is `date.toordinal()`, 0 where there is none.
    """

    __slots__ = ("days", "numbers")

    def __init__(self, numbers: "array[int]", days: "array[int]") -> None:
        self.numbers = numbers
        self.days = days

    def __len__(self) -> int:
        return len(self.numbers)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Listing):
            return NotImplemented
        return self.numbers == other.numbers and self.days == other.days

    def oldest_first(self) -> "Listing":
        """Turn the days round; those of one day stay by path, and the undated ones stay last."""
        dated = self.dated()
        order = sorted(range(dated), key=self.days.__getitem__)
        order.extend(range(dated, len(self)))
        return Listing(
            array("i", map(self.numbers.__getitem__, order)),
            array("i", map(self.days.__getitem__, order)),
        )

    def dated(self) -> int:
        """Count the articles that have a day; they stand before those that have none."""
        undated = self.days.count(0)
        return len(self) - undated

    def only(self, numbers: Iterable[int]) -> "Listing":
        """Keep the articles with these numbers, in our order."""
        wanted = frozenset(numbers)
        kept = [index for index, number in enumerate(self.numbers) if number in wanted]
        return Listing(
            array("i", map(self.numbers.__getitem__, kept)),
            array("i", map(self.days.__getitem__, kept)),
        )


def place_of(numbers: Sequence[int], number: int) -> int | None:
    """Return where a number stands among others, from 0; None where it does not.

    Why bytes: an array makes an object of each number that it looks at, 1.5 ms for 100,000 of them.
    """
    if not isinstance(numbers, array):
        return numbers.index(number) if number in numbers else None
    raw, sought = numbers.tobytes(), array(numbers.typecode, (number,)).tobytes()
    at = raw.find(sought)
    while at % len(sought) and at >= 0:  # it began within a number
        at = raw.find(sought, at + 1)
    return at // len(sought) if at >= 0 else None


def empty_listing() -> Listing:
    """Make the listing of a folder in which nothing was found yet."""
    return Listing(array("i"), array("i"))


class Counts(NamedTuple):
    """How many articles there are, how many with a problem, and how many were not yet read.

    `searchable` are those with a text; `unread` are those of them whose mentions and dates are not
    yet in the catalogue.
    """

    articles: int
    problems: int
    searchable: int
    unread: int
