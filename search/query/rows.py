"""Where words stand one behind the other, or near one another, among the words of a text."""

from collections import Counter, deque
from collections.abc import Iterator, Sequence


def row_places(text: Sequence[str], row: Sequence[str]) -> Iterator[int]:
    """Yield each place of a text at which the words of a row begin, one behind the other."""
    first = row[0]
    for place, word in enumerate(text):
        if word == first and list(text[place : place + len(row)]) == list(row):
            yield place


def near_places(text: Sequence[str], row: Sequence[str], within: int) -> Iterator[int]:
    """Yield the places of words that stand near one another, in order, each once.

    Near are all words of the row, as often as it names them, in a window of `within` words more
    than it has; a place counts if it lies in some smallest such window.
    """
    needed = Counter(row)
    width = within + len(row)
    window: deque[int] = deque()
    found: Counter[str] = Counter()
    told = -1
    for place, word in enumerate(text):
        if word not in needed:
            continue
        window.append(place)
        found[word] += 1
        while found[text[window[0]]] > needed[text[window[0]]] or place - window[0] >= width:
            found[text[window.popleft()]] -= 1
        if all(found[one] >= count for one, count in needed.items()):
            yield from (here for here in window if here > told)
            told = place
