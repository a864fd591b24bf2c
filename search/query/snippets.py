"""Cut the line out of a text that shows best what a query matched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from search.inflections import stem
from search.sentences import each_sentence
from search.spans import Span
from search.text import fold


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line of a text, cut at word boundaries with an ellipsis; `hits` are spans of this line."""

    text: str
    hits: tuple[Span, ...]


_ELLIPSIS = "…"
_SEEN_AT_ONCE = 90
"""Characters of a line that a row of the list shows for certain."""
_HITS_WEIGHED = 500
"""Hits from which the best are chosen; of more, those at the beginning will do."""


def best_snippet(text: str, hits: Sequence[Span], width: int = 160) -> Snippet:
    """Show the densest cluster of hits, most different ones first, in one line of `width` or less.

    Every character of white space becomes one space. Without hits the line is the text's first.
    """
    room = max(width - 2 * len(_ELLIPSIS), 1)
    cluster = _best_cluster(text, hits, room)
    return _line(text, hits, _window(text, cluster, room), Span(0, len(text)))


def sentence_snippet(text: str, hits: Sequence[Span], width: int = 160) -> Snippet:
    """Show the sentence of the first hit, from its beginning where the hit is seen then.

    Of a sentence longer than `width` it is a part, cut at word boundaries with an ellipsis.
    """
    first = hits[0]
    found = next((s for s in each_sentence(text) if s.end > first.start), first)
    whole = Span(min(found.start, first.start), max(found.end, first.end))
    start = whole.start
    if first.end - start > _SEEN_AT_ONCE:
        start = _next_word(text, first.start - _SEEN_AT_ONCE // 3, first.start)
    end = min(whole.end, start + width - 2 * len(_ELLIPSIS))
    if end < whole.end:
        end = _previous_word(text, end, first.end)
    return _line(text, hits, Span(start, max(end, first.end)), whole)


def _line(text: str, hits: Sequence[Span], window: Span, whole: Span) -> Snippet:
    """Put a window of a text on one line; an ellipsis tells where more of the whole is left out."""
    before = _ELLIPSIS if window.start > whole.start else ""
    after = _ELLIPSIS if window.end < whole.end else ""
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
