"""What the two rows of the calendar count."""

from dataclasses import dataclass
from enum import Enum


class Row(Enum):
    """A row of bars: the articles by their own dates, or by the times that their texts mention."""

    ARTICLES = "articles"
    MENTIONS = "mentions"


@dataclass(frozen=True, slots=True)
class Bars:
    """How many articles each bin has, and how many of them were found, if any search is on.

    With the undated, the numbers of `found` add up to all that was found.
    """

    totals: tuple[int, ...] = ()
    found: tuple[int, ...] | None = None

    @property
    def shown(self) -> tuple[int, ...]:
        """How many of the articles that the list shows each bin has."""
        return self.totals if self.found is None else self.found


@dataclass(frozen=True, slots=True)
class Mentions:
    """How many of the articles shown mention each bin's time; empty while that is not known.

    `naming` counts those that name that time or one within, `reaching` those as well that name a
    longer one around it: so many a search for it finds.
    """

    naming: tuple[int, ...] = ()
    reaching: tuple[int, ...] = ()

    @classmethod
    def of(cls, pairs: tuple[tuple[int, int], ...]) -> "Mentions":
        """Take a pair of both numbers for each bin."""
        return cls(tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs))
