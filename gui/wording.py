"""Numbers and states of a search in words."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from gui.translation import counted, dated, marked, number, translated
from gui.values import Order

_ORDERS: Mapping[Order, str] = MappingProxyType(
    {
        Order.NEWEST: marked("wording", "newest first"),
        Order.OLDEST: marked("wording", "oldest first"),
        Order.RELEVANCE: marked("wording", "best match first"),
    }
)
# The word for what is walked stands in front: narrow windows leave it out.
_PLACES: Mapping[str, str] = MappingProxyType(
    {
        "hit": marked("wording", "hit {place} of {count}"),
        "match": marked("wording", "match {place} of {count}"),
        "mention": marked("wording", "mention {place} of {count}"),
    }
)


def order_words(order: Order) -> str:
    """Name an order as people do: never ascending or descending."""
    return translated("wording", _ORDERS[order])


def articles_words(count: int) -> str:
    """Say how many articles there are: `1 article`; nothing where that is not known (-1)."""
    if count < 0:
        return ""
    return counted("wording", "{count} articles", "1 article", count)


def left_out_words(count: int) -> str:
    """Say how many files have no text that could be printed or exported."""
    return counted(
        "wording",
        "{count} files that can’t be read are left out",
        "1 file that can’t be read is left out",
        count,
    )


def count_words(found: int | None, total: int) -> str:
    """Say how many articles are shown: `2 of 19,045`."""
    if found is None:
        return articles_words(total)
    words = translated("wording", "{found} of {total}")
    return words.format(found=number(found), total=number(total))


def folder_words(name: str, days: Sequence[int]) -> tuple[tuple[str, bool], ...]:
    """Say what is listed where nothing is searched for, as pieces with the strong ones told.

    `days` are ordinals in date order, either way, 0 for the undated at the end.
    """
    known = [day for day in (days[0], days[len(days) - 1 - days.count(0)]) if day] if days else []
    before, _, behind = translated("wording", "All articles of {folder}").partition("{folder}")
    if known:
        first, last = _month(min(known)), _month(max(known))
        behind += f", {first if first == last else from_to(first, last)}"
    pieces = (before, False), (name, True), (behind, False)
    return tuple(piece for piece in pieces if piece[0])


def from_to(first: str, last: str) -> str:
    """Say from when to when something reaches, both in words."""
    return translated("wording", "{first} to {last}").format(first=first, last=last)


def _month(day: int) -> str:
    return dated(date.fromordinal(day), "MMMM yyyy")


def hit_words(place: int, count: int, *, what: str = "hit") -> str:
    """Say which hit (or `match`, or `mention`) is current: `hit 1 of 2`, `2 hits`, or nothing."""
    if not count:
        return ""
    if place:
        words = translated("wording", _PLACES[what])
        return words.format(place=number(place), count=number(count))
    if what == "match":
        return counted("wording", "{count} matches", "1 match", count)
    if what == "mention":
        return mentions_words(count)
    return counted("wording", "{count} hits", "1 hit", count)


def mentions_words(count: int) -> str:
    """Say how often somebody or something is mentioned."""
    return counted("wording", "{count} mentions", "1 mention", count)
