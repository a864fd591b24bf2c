"""Whether two names of one kind mean the same: what is merged, what is suggested, what is apart.

Why so strict: a merge that is wrong hides articles from who searches, and nobody sees it. So only
what proved right (two names of a person that both match, the parts of a hyphened place in any
order) is merged unasked; all else that looks alike is suggested, with its evidence.
"""

from collections.abc import Iterator, Sequence

from search.entities.closeness import (
    APART,
    Closeness,
    Evidence,
    Relation,
    Verdict,
    closeness,
    of_last_names,
)
from search.entities.gazetteers import Gazetteers
from search.entities.mention import Kind
from search.entities.names import are_spellings, initials, loose_form, plain_words, skeleton
from search.entities.people import compare_people, person_of
from search.entities.phrases import (
    acronym_of,
    are_one_compound,
    compound_key,
    compound_of,
    event_core,
    is_numbered,
    name_core,
    name_words,
)

Key = tuple[str, ...]

_LONGEST_SHORT = 3
"""Letters of a lone word up to which a likeness means nothing."""


class Variants:
    """Compares names, and gives the keys that two names must share to be compared at all."""

    def __init__(self, known: Gazetteers) -> None:
        self._known = known
        self._places = known.places | known.countries.keys()

    def compare(self, kind: Kind, one: str, other: str) -> Verdict:
        """Tell what two names of one kind are to each other."""
        if fold_key(one) == fold_key(other):
            return Verdict(Relation.SAME, Evidence.FOLD)
        if kind is Kind.PERSON:
            return self._compare_people(one, other)
        if kind is Kind.PLACE and (verdict := self._in_gazetteers(one, other)):
            return verdict
        if self._are_compounds_of_one(kind, one, other):
            return Verdict(Relation.SAME, Evidence.COMPOUND)
        if kind is Kind.EVENT and _have_one_number(one, other):
            return Verdict(Relation.SAME, Evidence.NUMBER)
        return self._compare_words(kind, one, other)

    def merge_keys(self, kind: Kind, name: str) -> Iterator[Key]:
        """Yield keys of which two names share one wherever they are the same."""
        yield ("=", *fold_key(name))
        if kind is Kind.PERSON:
            if person := person_of(name):
                yield ("person", skeleton(person.first), skeleton(person.last))
            return
        if country := self._known.countries.get(" ".join(fold_key(name))):
            yield ("country", country)
        if compound := compound_of(name):
            yield ("compound", *compound_key(compound))
        if kind is Kind.EVENT and is_numbered(core := event_core(name)):
            yield ("event", *core)

    def suggestion_keys(self, kind: Kind, name: str) -> Iterator[Key]:
        """Yield keys of which two names share one wherever one is to be suggested for the other."""
        if kind is Kind.PERSON:
            yield from _keys_of_person(name)
            return
        core = _core(kind, name)
        if len(core) > 1 or any(len(word) > _LONGEST_SHORT for word in core):
            yield ("words", *(loose_form(word) or word for word in core))
        if kind is Kind.ORG:
            if acronym := acronym_of(name):
                yield ("acronym", acronym)
            elif len(core) > 1:
                yield from (("acronym", letters) for letters in initials(" ".join(core)))

    def _compare_people(self, one: str, other: str) -> Verdict:
        first, second = person_of(one), person_of(other)
        if first and second:
            return compare_people(first, second, self._known)
        if first is None and second is None:
            words = "".join(plain_words(one)), "".join(plain_words(other))
            close = of_last_names(*words, self._known.last_names)
            return _suggested(Evidence.SPELLING) if close else APART
        full, single = (first, other) if first else (second, one)
        is_surname = full is not None and plain_words(single)[-1:] == (full.last,)
        return _suggested(Evidence.SURNAME) if is_surname else APART

    def _in_gazetteers(self, one: str, other: str) -> Verdict | None:
        """Compare two places by what is known of them; None where that is not enough."""
        names = " ".join(fold_key(one)), " ".join(fold_key(other))
        first, second = (self._known.countries.get(name) for name in names)
        if first and first == second:
            return Verdict(Relation.SAME, Evidence.GAZETTEER)
        if self._places.issuperset(names):
            return Verdict(Relation.DIFFERENT, Evidence.GAZETTEER)
        return None

    def _are_compounds_of_one(self, kind: Kind, one: str, other: str) -> bool:
        """Tell whether two names are the same hyphened compound."""
        first, second = compound_of(one), compound_of(other)
        if first is None or second is None:
            return False
        return are_one_compound(first, second, self._places, places=kind is Kind.PLACE)

    def _compare_words(self, kind: Kind, one: str, other: str) -> Verdict:
        """Compare two names word by word: at most a suggestion."""
        first, second = _core(kind, one), _core(kind, other)
        if not first or not second:
            return APART
        if first == second and kind is not Kind.EVENT:
            return _compare_endings(first, name_words(one), name_words(other))
        if kind is Kind.ORG and _is_acronym_of(one, other):
            return _suggested(Evidence.ACRONYM)
        if len(first) == len(second) and all(map(self._may_be_one, first, second)):
            return _suggested(Evidence.SPELLING)
        return APART

    def _may_be_one(self, one: str, other: str) -> bool:
        """Tell whether two words may be one, as those of two known places are not."""
        if one != other and one in self._places and other in self._places:
            return False
        return closeness(one, other) > Closeness.APART


def fold_key(name: str) -> Key:
    """Return what names that nothing but case, accents, hyphens and dots part have in common."""
    return plain_words(name) or (name,)


def _keys_of_person(name: str) -> Iterator[Key]:
    """Yield the keys of a person: by spelling, by initial, by surname, in any order."""
    person = person_of(name)
    if person is None:
        word = "".join(plain_words(name))
        yield ("single", loose_form(word) or word)
        yield ("surname", word)
        return
    yield ("names", loose_form(person.first), loose_form(person.last))
    yield ("initial", person.first[:1], skeleton(person.last))
    yield ("surname", person.last)
    yield ("order", *sorted((person.first, *person.middles, person.last)))


def _compare_endings(core: Key, one: Key, other: Key) -> Verdict:
    """Compare names that are one but for spelling or legal form: Boston Inc is not Boston Ltd."""
    if len(one) == len(other) == len(core):
        return _suggested(Evidence.SPELLING)
    both_have_one = min(len(one), len(other)) > len(core)
    return APART if both_have_one and len(core) == 1 else _suggested(Evidence.LEGAL_FORM)


def _have_one_number(one: str, other: str) -> bool:
    """Tell whether two events are one with the same number."""
    return is_numbered(event_core(one)) and event_core(one) == event_core(other)


def _core(kind: Kind, name: str) -> Key:
    """Return the words of a name that count."""
    return event_core(name) if kind is Kind.EVENT else name_core(name)


def _suggested(evidence: Evidence) -> Verdict:
    return Verdict(Relation.SUGGESTION, evidence)


def _is_acronym_of(one: str, other: str) -> bool:
    """Tell whether one of two names is made of the other's initials."""
    return any(
        acronym_of(short) in initials(" ".join(name_core(full)))
        for short, full in ((one, other), (other, one))
        if acronym_of(short) and not acronym_of(full)
    )


def sound_of(kind: Kind, row: Sequence[str]) -> str:
    """Return what rows of folded words share when they may be spellings of one name.

    Of a person it is first and last name that count, of all else the words in any order. Empty for
    a single word, of which too many are alike.
    """
    if len(row) < 2:
        return ""
    counted = (row[0], row[-1]) if kind is Kind.PERSON else row
    sounds = [skeleton(word) or word for word in counted]
    return " ".join(sounds if kind is Kind.PERSON else sorted(sounds))


def sound_alike(kind: Kind, one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two rows of folded words are, by all we can see, spellings of one name."""
    if kind is Kind.PERSON:
        one, other = (one[0], one[-1]), (other[0], other[-1])
    return len(one) == len(other) and all(map(are_spellings, one, other))
