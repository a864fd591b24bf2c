"""Cut the line out of a text that shows best what a query matched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from search.inflections import stem
from search.spans import Span
from search.text import fold


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line of a text, cut at word boundaries with an ellipsis; `hits` are spans of this line."""

    text: str
    hits: tuple[Span, ...]


_ELLIPSIS = "…"
_HITS_WEIGHED = 500
"""Hits from which the best are chosen; of more, those at the beginning will do."""


def best_snippet(text: str, hits: Sequence[Span], width: int = 160) -> Snippet:
    """Show the densest cluster of hits, most different ones first, in one line of `width` or less.

    Every character of white space becomes one space. Without hits the line is the text's first.
    """
    room = max(width - 2 * len(_ELLIPSIS), 1)
    cluster = _best_cluster(text, hits, room)
    window = _window(text, cluster, room)
    before = _ELLIPSIS if window.start > 0 else ""
    after = _ELLIPSIS if window.end < len(text) else ""
    line = "".join(" " if c.isspace() else c for c in text[window.start : window.end])
    return Snippet(before + line + after, tuple(_moved(hits, window, len(before))))


def _best_cluster(text: str, hits: Sequence[Span], room: int) -> Span:
    """Find the run of hits within `room` characters with most different words, then most hits."""
    best, most = Span(0, 0), (0, 0)
    last = 0
    for first, hit in enumerate(hits[:_HITS_WEIGHED]):
        last = max(last, first + 1)
        while last < len(hits) and hits[last].end - hit.start <= room:
            last += 1
        run = hits[first:last]
        worth = (len({stem(fold(text[h.start : h.end])) for h in run}), len(run))
        if worth > most:
            best, most = Span(hit.start, run[-1].end), worth
    return best


def _window(text: str, cluster: Span, room: int) -> Span:
    """Lay `room` characters around a cluster, a third of what is left over before it."""
    spare = max(room - len(cluster), 0)
    start = max(0, min(cluster.start - spare // 3, len(text) - room))
    end = min(len(text), start + room)
    if 0 < start < cluster.start:
        start = _next_word(text, start, cluster.start)
    if cluster.end < end < len(text):
        end = _previous_word(text, end, cluster.end)
    return Span(start, end)


def _next_word(text: str, start: int, limit: int) -> int:
    """Step right to the beginning of a word, no further than `limit`."""
    if not text[start - 1].isspace():
        while start < limit and not text[start].isspace():
            start += 1
    while start < limit and text[start].isspace():
        start += 1
    return start


def _previous_word(text: str, end: int, limit: int) -> int:
    """Step left to the end of a word, no further than `limit`."""
    cut = end
    if not text[end].isspace():
        while cut > limit and not text[cut - 1].isspace():
            cut -= 1
    while cut > limit and text[cut - 1].isspace():
        cut -= 1
    return cut if cut > limit else end


def _moved(hits: Sequence[Span], window: Span, by: int) -> Iterator[Span]:
    for hit in hits:
        start, end = max(hit.start, window.start), min(hit.end, window.end)
        if start < end:
            yield Span(start - window.start + by, end - window.start + by)
