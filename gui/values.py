"""Values that the session shares with the panes."""

from enum import StrEnum


class Order(StrEnum):
    """The order of the list."""

    NEWEST = "newest"
    OLDEST = "oldest"

    @property
    def words(self) -> str:
        """Name the order as people do: never ascending or descending."""
        return "newest first" if self is Order.NEWEST else "oldest first"


class Landing(StrEnum):
    """The hit on which one lands in an article, once its hits are known."""

    FIRST = "first"
    LAST = "last"
