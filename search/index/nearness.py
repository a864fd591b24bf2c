"""Where words stand close to one another on a line, in any order."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from search.index.line import Line
from search.index.ranges import Indices, Mask

_FAR = 1 << 60


def windows(
    line: Line, terms: Sequence[int], widest: int, among: Mask | None
) -> tuple[Indices, Indices]:
    """Find where all terms, by number, stand within a window: its first and its last place.

    From the first to the last it is `widest` places at most; a term named twice must stand there
    twice. Each window begins with one of the terms; the documents of both places may differ.
    """
    counts = Counter(terms)
    found = [line.places(range(term, term + 1), among) for term in counts]
    firsts, which = _merged(found)
    lasts = firsts
    for number, count in enumerate(counts.values()):
        lasts = np.maximum(lasts, _nexts(found[number], which == number, count))
    is_close = lasts - firsts <= widest
    return firsts.compress(is_close), lasts.compress(is_close)


def _merged(found: Sequence[Indices]) -> tuple[Indices, Indices]:
    """Sort the places of several terms together; tells of each which term it is of.

    Why not look up each in those of all others: of common words that takes six times as long.
    """
    bits = len(found).bit_length()
    keys = np.concatenate([(places << bits) | number for number, places in enumerate(found)])
    keys.sort(kind="stable")
    return keys >> bits, keys & ((1 << bits) - 1)


def _nexts(places: Indices, are_own: Mask, count: int) -> Indices:
    """Find the last of a term's next `count` places, from each of the merged places on.

    `are_own` tells which of the merged places are the term's; far away where too few are left.
    """
    passed: Indices = np.cumsum(are_own) - are_own
    nexts: Indices = np.append(places, np.full(count, _FAR))[passed + (count - 1)]
    return nexts
