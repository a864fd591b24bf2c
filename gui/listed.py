"""What there is to list: all articles either way round, or what a search found."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gui.values import Order
from search.archive.library import Library
from search.catalogue.entry import Listing, empty_listing, place_of

if TYPE_CHECKING:
    from search.messages.replies import SearchReply


class Listed:
    """Keeps the listings of a library in the orders in which they were asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._oldest_first: Listing | None = None
        self.all = empty_listing()

    def renew(self) -> None:
        """List what the library holds now."""
        self.all, self._oldest_first = self._library.listing(), None

    def choose(self, found: "SearchReply | None", order: Order) -> Listing:
        """Return what was found, as it was sorted; where nothing is searched for, all in order."""
        if found is not None:
            return Listing(found.numbers, found.days)
        if order is not Order.OLDEST:
            return self.all
        if self._oldest_first is None:
            self._oldest_first = self.all.oldest_first()
        return self._oldest_first


def gap_after(
    before: Sequence[int], numbers: Sequence[int], lost: int | None, gap: int | None
) -> int:
    """Return before which place of a list the article stood that it has lost.

    `lost` is its number while it stood in the list `before`, `gap` its place there once it did not.
    The article that came next there leads to the place.
    """
    place = None if lost is None else place_of(before, lost)
    after = (gap or 0) if place is None else place + 1
    following = place_of(numbers, before[after]) if after < len(before) else None
    if following is None:
        return min(after if place is None else place, len(numbers))
    return following


def has_gone(file: Path) -> bool:
    """Tell whether a file is known to be gone: where its folder is closed, nobody knows."""
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
