"""How close two words of names are, and what the comparison of two whole names gives."""

from collections.abc import Set
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from search.entities.names import are_spellings, loose_form, normal_form, similarity

LEAST_LOOSE = 0.75
"""Jaro-Winkler below which two words are never alike."""

_SHORTEST_SPELLED = 4
_SHORTEST_FORM = 5
_LONG_FORM = 6


class Closeness(IntEnum):
    """What two folded words are to each other; a greater value is closer."""

    APART = 0
    LOOSE = 1
    """Alike enough to be suggested."""
    SPELLINGS = 2
    """Spellings of one name, by all we can see."""
    EQUAL = 3


class Relation(StrEnum):
    """What two names are to each other."""

    SAME = "same"
    SUGGESTION = "suggestion"
    DIFFERENT = "different"


class Evidence(StrEnum):
    """Why two names are taken, or may be taken, for one."""

    FOLD = "fold"
    """Nothing but case, accents, hyphens and dots parts them."""
    NAMES = "names"
    """First and last name both match."""
    COMPOUND = "compound"
    """The hyphened parts match, in some order."""
    NUMBER = "number"
    """The same number of the same event."""
    GAZETTEER = "gazetteer"
    """Both are names of one country, or of two different places."""
    SPELLING = "spelling"
    INITIAL = "initial"
    SURNAME = "surname"
    ORDER = "order"
    LEGAL_FORM = "legal form"
    ACRONYM = "acronym"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two names are to each other, and why."""

    relation: Relation
    evidence: Evidence = Evidence.NONE


APART = Verdict(Relation.DIFFERENT)


def closeness(one: str, other: str, known: Set[str] = frozenset()) -> Closeness:
    """Compare two folded words; `known` holds names, two different ones of which are never one."""
    if one == other:
        return Closeness.EQUAL
    if min(len(one), len(other)) < _SHORTEST_SPELLED or not (one.isalpha() and other.isalpha()):
        return Closeness.APART
    if are_spellings(one, other):
        are_two = one in known and other in known
        return Closeness.LOOSE if are_two else Closeness.SPELLINGS
    if loose_form(one) == loose_form(other) and similarity(one, other) >= LEAST_LOOSE:
        return Closeness.LOOSE
    return Closeness.APART


def of_first_names(one: str, other: str, known: Set[str]) -> Closeness:
    """Compare two first names: Mohamed is Mohammed, though both are known; John is not Joan."""
    form = normal_form(one)
    if form == normal_form(other) and len(form) >= _LONG_FORM:
        return max(closeness(one, other), Closeness.LOOSE)
    return of_last_names(one, other, known)


def of_last_names(one: str, other: str, known: Set[str]) -> Closeness:
    """Compare two last names: Zelenska is not Zelensky, and Chien, so short, hardly Chan."""
    found = closeness(one, other, known)
    if found is Closeness.SPELLINGS and _are_doubtful(normal_form(one), normal_form(other)):
        return Closeness.LOOSE
    return found


def _are_doubtful(one: str, other: str) -> bool:
    """Tell whether two normal forms differ in their ending, or are short and differ at all."""
    is_short = min(len(one), len(other)) < _SHORTEST_FORM
    return _ending(one) != _ending(other) or (is_short and one != other)


def _ending(form: str) -> str:
    """Return the vowel that a normal form ends in, i as e; empty where it ends in none."""
    return form[-1].replace("i", "e") if form[-1:] in tuple("aeiou") else ""
