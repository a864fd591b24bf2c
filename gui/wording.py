"""Numbers and states of a search in words."""

from gui.values import Order


def count_words(found: int | None, total: int, order: Order) -> str:
    """Say how many articles are shown: `2 of 19,045 · newest first`."""
    if found is None:
        articles = "1 article" if total == 1 else f"{total:,} articles"
        return f"{articles} · {order.words}"
    return f"{found:,} of {total:,} · {order.words}"


def hit_words(place: int, count: int, *, what: str = "hit") -> str:
    """Say which hit is current: `hit 1 of 2`, `2 hits`, or nothing."""
    if not count:
        return ""
    if place:
        return f"{what} {place} of {count:,}"
    return f"1 {what}" if count == 1 else f"{count:,} {what}s"
