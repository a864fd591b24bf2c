"""Compare the names of two people: first and last name, what stands between, who is junior."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from search.entities import lexicon
from search.entities.closeness import (
    APART,
    Closeness,
    Evidence,
    Relation,
    Verdict,
    of_first_names,
    of_last_names,
)
from search.entities.gazetteers import Gazetteers
from search.entities.names import REMEMBERED
from search.text import fold

_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
_NO_LETTERS = re.compile(r"[^\w]+")
# Articles of Arabic names, which newsrooms leave out or not.
_ARTICLES = frozenset("al el ul".split())
_ARTICLE = re.compile(r"(?:al|el|ul)[-‐‑–]")


class Person(NamedTuple):
    """The parts of a full name, folded; `generation` is jr, sr, ii …, empty where not told."""

    first: str
    middles: tuple[str, ...]
    last: str
    generation: str = ""

    @property
    def has_initial(self) -> bool:
        """Tell whether of the first name only the initial is told."""
        return len(self.first) == 1


@lru_cache(maxsize=REMEMBERED)
def person_of(name: str) -> Person | None:
    """Part a full name; None for a single word, which may be anybody's."""
    parts = list(_parts(name))
    generation = ""
    if len(parts) > 2 and parts[-1] in lexicon.GENERATIONS:
        generation = parts.pop()
    if len(parts) < 2:
        return None
    return Person(parts[0], tuple(parts[1:-1]), parts[-1], generation)


def _parts(name: str) -> Iterator[str]:
    """Yield the folded words of a name: hyphens closed up, `J.P.` as two, `al-` left out."""
    for number, raw in enumerate(name.split()):
        if _INITIALS.fullmatch(raw):
            yield from (fold(letter) for letter in raw if letter != ".")
            continue
        word = fold(raw)
        if number:
            word = _ARTICLE.sub("", word)
        word = _NO_LETTERS.sub("", word)
        if word and not (number and word in _ARTICLES):
            yield word


def have_one_middle(one: Person, other: Person) -> bool:
    """Tell whether what is told between first and last name, and of the generation, agrees."""
    told = one.generation and other.generation
    return all(map(_may_be_one, one.middles, other.middles)) and not (
        told and one.generation != other.generation
    )


def _may_be_one(one: str, other: str) -> bool:
    """Tell whether two middle names agree, of which one may be an initial."""
    return one == other or (one[0] == other[0] and min(len(one), len(other)) == 1)


def compare_people(one: Person, other: Person, known: Gazetteers) -> Verdict:
    """Compare two full names."""
    if sorted((one.first, *one.middles, one.last)) == sorted(
        (other.first, *other.middles, other.last)
    ) and (one.first, one.last) != (other.first, other.last):
        return Verdict(Relation.SUGGESTION, Evidence.ORDER)
    last = of_last_names(one.last, other.last, known.last_names)
    if last is Closeness.APART or not have_one_middle(one, other):
        return APART
    first = of_first_names(one.first, other.first, known.first_names)
    if min(first, last) >= Closeness.SPELLINGS:
        return Verdict(Relation.SAME, Evidence.NAMES)
    if one.has_initial != other.has_initial and one.first[0] == other.first[0]:
        return Verdict(Relation.SUGGESTION, Evidence.INITIAL)
    if first >= Closeness.LOOSE:
        return Verdict(Relation.SUGGESTION, Evidence.SPELLING)
    return APART
