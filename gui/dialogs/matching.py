"""How well a row fits what was typed: words, initials, parts of words, all folded."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from search.text import fold

_WORD = re.compile(r"\w+")


class Texts(NamedTuple):
    """What a row is found by: its label, its keys, and other words that tell of it."""

    label: str
    keys: tuple[str, ...] = ()
    more: str = ""


Row = TypeVar("Row")


def best_first(typed: str, rows: Iterable[tuple[Texts, Row]]) -> list[Row]:
    """Return the rows that fit what was typed, the best first, else in their order."""
    wanted = " ".join(fold(typed).split())
    fits = [(rank, row) for texts, row in rows if (rank := _rank(wanted, texts)) is not None]
    fits.sort(key=lambda fit: fit[0])
    return [row for _, row in fits]


def _rank(wanted: str, texts: Texts) -> int | None:
    """Tell how well a row fits, 0 the best; None where it does not."""
    label = fold(texts.label)
    words, typed = _WORD.findall(label), wanted.split()
    initials = "".join(word[0] for word in words)
    every = [*words, *_WORD.findall(fold(texts.more))]
    ranks = (
        label == wanted or wanted in (fold(key) for key in texts.keys),
        label.startswith(wanted),
        _begin_in_turn(typed, words),
        bool(wanted) and initials.startswith(wanted.replace(" ", "")),
        all(any(word.startswith(part) for word in words) for part in typed),
        wanted in label,
        all(any(word.startswith(part) for word in every) for part in typed),
    )
    return ranks.index(True) if True in ranks else None


def _begin_in_turn(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether what was typed begins words one after the other, others left out or not."""
    rest = iter(words)
    return all(any(word.startswith(part) for word in rest) for part in typed)
