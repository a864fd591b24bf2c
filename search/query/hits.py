"""Find what a query matched in a text, and the line of the text that shows it best."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from search.query.clauses import Both, Clause, Either, Literal, Phrase, Word
from search.spans import Span, without_overlaps
from search.text import Word as TextWord
from search.text import words


def find_hits(text: str, clause: Clause) -> tuple[Span, ...]:
    """Find the words, phrases, prefixes and literals that a clause asks for, in reading order.

    What the clause rules out is no hit. A phrase is one span, over line breaks too; of hits that
    overlap the first stays, the longer one where two begin together.
    """
    sought = list(_sought(clause))
    spans: list[Span] = []
    if any(not isinstance(one, Literal) for one in sought):
        found = list(words(text))
        spans += _word_spans(found, [one for one in sought if isinstance(one, Word)])
        spans += _phrase_spans(found, [one.words for one in sought if isinstance(one, Phrase)])
    for literal in sought:
        if isinstance(literal, Literal):
            spans += _literal_spans(text, literal.text)
    return without_overlaps(spans)


def _sought(clause: Clause) -> Iterator[Word | Phrase | Literal]:
    if isinstance(clause, Word | Phrase | Literal):
        yield clause
    elif isinstance(clause, Both | Either):
        for part in clause.parts:
            yield from _sought(part)


def _word_spans(found: Sequence[TextWord], sought: Sequence[Word]) -> Iterator[Span]:
    whole = {word.folded for word in sought if not word.prefix}
    beginnings = tuple(word.folded for word in sought if word.prefix)
    for folded, start, end in found:
        if folded in whole or folded.startswith(beginnings):
            yield Span(start, end)


def _phrase_spans(found: Sequence[TextWord], sought: Sequence[tuple[str, ...]]) -> Iterator[Span]:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for row in sought:
        by_first.setdefault(row[0], []).append(row)
    for number, word in enumerate(found):
        for row in by_first.get(word.folded, ()):
            here = found[number : number + len(row)]
            if tuple(one.folded for one in here) == row:
                yield Span(word.start, here[-1].end)


def _literal_spans(text: str, sought: str) -> Iterator[Span]:
    """Find characters as they are; white space matches any, so that line breaks part nothing."""
    pattern = r"\s+".join(map(re.escape, sought.split()))
    if pattern:
        for match in re.finditer(pattern, text):
            yield Span(*match.span())


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
        worth = (len({text[h.start : h.end].lower() for h in run}), len(run))
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
