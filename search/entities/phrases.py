"""The parts of names that are no person's: hyphened compounds, legal forms, numbered events."""

import re
from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from search.entities import lexicon
from search.entities.closeness import Closeness, closeness
from search.entities.names import REMEMBERED, plain_words, skeleton

_HYPHEN = re.compile(r"[-‐‑–]")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,8}", re.ASCII)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)?", re.ASCII)
_CO_OPERATION = re.compile(r"(?<=\b[Cc])o-")
_SMALL = frozenset("of the and for in on to".split())
_MOST_PARTS = 3
_SHORTEST_PART = 3

# What kind of way a built thing carries: two that differ are two things.
_WAYS = {
    **dict.fromkeys("highway automobile road motorway motor car vehicle".split(), "road"),
    **dict.fromkeys("railway railroad rail train".split(), "rail"),
}
_HEADS = lexicon.BUILT_HEADS - _WAYS.keys()

# What names of companies end in, beyond the lexicon's abbreviations.
_LEGAL_FORMS = lexicon.COMPANY_ENDINGS | frozenset(
    "incorporated corporation company limited holdings group".split()
)

# Who meets at an event, which its name tells or not.
_WHO_MEETS = re.compile(
    r" (?:annual|heads of state and government|heads of (?:state|government)|member (?:states"
    r"|countries))(?= )"
)

# American spellings of the words in names of bodies that a romanisation rule can't reach.
_AMERICAN = {
    "centre": "center", "theatre": "theater", "defence": "defense", "labour": "labor",
    "harbour": "harbor", "programme": "program", "cheque": "check",
}  # fmt: skip


class Compound(NamedTuple):
    """A name with hyphened parts: `Aghbend-Kelaleh highway bridge`.

    `rest` holds its other words without the `way` (road or rail, empty where not told).
    """

    parts: tuple[str, ...]
    rest: tuple[str, ...]
    way: str


@lru_cache(maxsize=REMEMBERED)
def compound_of(name: str) -> Compound | None:
    """Part a name with one hyphened word; None where there is none or more."""
    hyphened = [word for word in name.split() if _HYPHEN.search(word)]
    if len(hyphened) != 1:
        return None
    parts = tuple("".join(plain_words(part)) for part in _HYPHEN.split(hyphened[0]))
    rest = [word for word in plain_words(name.replace(hyphened[0], " ", 1)) if word != "the"]
    if not 2 <= len(parts) <= _MOST_PARTS or any(len(part) < _SHORTEST_PART for part in parts):
        return None
    way = ""
    if rest and rest[-1] in _HEADS:
        way = next((_WAYS[word] for word in rest if word in _WAYS), "")
        rest = [word for word in rest if word not in _WAYS]
    return Compound(parts, tuple(rest), way)


def compound_key(compound: Compound) -> tuple[str, ...]:
    """Return what all compounds that may be the same share."""
    return (*sorted(map(skeleton, compound.parts)), "|", *compound.rest)


def are_one_compound(one: Compound, other: Compound, known: Set[str], *, places: bool) -> bool:
    """Tell whether two compounds name one thing: their parts match, in any order.

    `known` holds names of places, two of which are never one. Those that are no `places` must have
    the very same parts, and turn round only places: Smith-Jones is another firm than Jones-Smith.
    """
    if one.rest != other.rest or len(one.parts) != len(other.parts):
        return False
    if one.way and other.way and one.way != other.way:
        return False
    least = Closeness.SPELLINGS if places else Closeness.EQUAL
    may_turn = places or known >= frozenset(one.parts)
    orders = permutations(other.parts) if may_turn else (other.parts,)
    return any(
        all(closeness(a, b, known) >= least for a, b in zip(one.parts, order, strict=True))
        for order in orders
    )


def search_rows(name: str) -> frozenset[tuple[str, ...]]:
    """Return the rows of folded words under which a name is found: a bridge by either end, too."""
    rows = {plain_words(name)}
    compound = compound_of(name)
    if compound and compound.rest and compound.rest[-1] in _HEADS:
        rows.update((*order, *compound.rest) for order in permutations(compound.parts))
    return frozenset(rows)


def without_ways(row: Sequence[str]) -> tuple[str, ...]:
    """Leave out the words that tell what a bridge carries, as the search rows of a bridge do."""
    return (
        tuple(word for word in row if word not in _WAYS)
        if row and row[-1] in _HEADS
        else tuple(row)
    )


@lru_cache(maxsize=REMEMBERED)
def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name in American spelling."""
    return tuple(_AMERICAN.get(word, word) for word in plain_words(_CO_OPERATION.sub("o", name)))


@lru_cache(maxsize=REMEMBERED)
def name_core(name: str) -> tuple[str, ...]:
    """Return the words of a name without its company's legal form, in American spelling."""
    found = name_words(name)
    end = len(found)
    while end > 1 and found[end - 1] in _LEGAL_FORMS:
        end -= 1
    return found[:end]


def acronym_of(name: str) -> str:
    """Return the letters of a name that is an acronym (`U.N.` is `un`); empty where it is none."""
    return name.replace(".", "").lower() if _ACRONYM.fullmatch(name) else ""


@lru_cache(maxsize=REMEMBERED)
def event_core(name: str) -> tuple[str, ...]:
    """Return the words of an event's name without who meets there, when that is only told."""
    row = f" {' '.join(name_words(name))} "
    return tuple(word for word in _WHO_MEETS.sub("", row).split() if word not in _SMALL)


def is_numbered(core: tuple[str, ...]) -> bool:
    """Tell whether an event has a number, which no other of its sort has."""
    return any(_ORDINAL.fullmatch(word) for word in core)
