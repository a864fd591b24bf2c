"""How well a row fits what was typed: words, initials, parts of words, all folded."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from search.text import fold

_WORD = re.compile(r"\w+")

_SHORTEST_PART = 3
"""Letters that are looked for within words, too: fewer stand in almost every text."""


class Texts(NamedTuple):
    """What a row is found by: its label, its keys, other words that tell of it.

    `english` is the label in English, which finds it whatever language is shown.
    """

    label: str
    keys: tuple[str, ...] = ()
    more: str = ""
    english: str = ""


Row = TypeVar("Row")


def best_first(typed: str, rows: Iterable[tuple[Texts, Row]]) -> list[Row]:
    """Return the rows that fit what was typed, the best first, else in their order."""
    wanted = " ".join(fold(typed).split())
    fits = [(rank, row) for texts, row in rows if (rank := _rank(wanted, texts)) is not None]
    fits.sort(key=lambda fit: fit[0])
    return [row for _, row in fits]


def _rank(wanted: str, texts: Texts) -> int | None:
    """Tell how well a row fits, 0 the best; None where it does not."""
    if wanted in map(fold, texts.keys):
        return 0
    labels = [fold(label) for label in (texts.label, texts.english) if label]
    every, typed = " ".join((*labels, fold(texts.more))), wanted.split()
    ranks = [rank for label in labels if (rank := _rank_of(wanted, label)) is not None]
    if ranks:
        return min(ranks)
    if _all_begin(typed, _WORD.findall(every)):
        return _OF_OTHER_WORDS
    long = all(len(part) >= _SHORTEST_PART for part in typed)
    return _WITHIN_WORDS if long and all(part in every for part in typed) else None


def _rank_of(wanted: str, label: str) -> int | None:
    """Tell how well a label fits; None where it does not."""
    words, typed = _WORD.findall(label), wanted.split()
    initials = "".join(word[0] for word in words)
    ranks = (
        label == wanted,
        label.startswith(wanted),
        _begin_in_turn(typed, words),
        bool(wanted) and initials.startswith(wanted.replace(" ", "")),
        _all_begin(typed, words),
        wanted in label,
    )
    return ranks.index(True) if True in ranks else None


_OF_OTHER_WORDS, _WITHIN_WORDS = 6, 7


def _all_begin(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether all that was typed begins words, in any order."""
    return all(any(word.startswith(part) for word in words) for part in typed)


def _begin_in_turn(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether what was typed begins words one after the other, others left out or not."""
    rest = iter(words)
    return all(any(word.startswith(part) for word in rest) for part in typed)
