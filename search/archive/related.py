"""Articles that have something in common with one: the entities they name, and rare words.

What few articles have counts more than what many have (idf), and an article that names much counts
less for each thing that it shares. The reason goes with each article found.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from search.archive.finding import Finding
from search.archive.listed import Mask
from search.archive.namings import Namings
from search.articles.phrases import NEVER_LAST
from search.query.clauses import Word
from search.text import words

_COMMON = 0.1
"""The part of all articles from which on what they share tells nothing."""

_WORDS_ASKED, _WORDS_COUNTED = 300, 24
"""Different words of an article that are weighed, the first ones, and that others are sought by."""

_SHORTEST = 3
_FUNCTION_WORDS = NEVER_LAST | frozenset(
    """
    him them themselves himself herself itself myself yourself ourselves me us mine yours
    ours theirs here then thus too very quite again ever often soon later already always perhaps
    maybe however therefore otherwise moreover instead else anything something nothing
    everything anyone someone everyone nobody none does doing done got get gets getting
    """.split()
)
"""Words that tell nothing of what an article is about, however few articles have them."""

_ENTITY = 2.0
"""How much more a shared entity tells than a shared word that is as rare."""

_ENTITIES_OF_A_SHORT_ARTICLE = 5
_REASONS = 3


@dataclass(frozen=True, slots=True)
class Related:
    """The place of an article, and what it shares: ids of entities and folded words, best first."""

    place: int
    entities: tuple[int, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Trait:
    """What an article has and others may share: an entity or, where that is 0, a word."""

    weight: float
    shared: Mask
    entity: int = 0
    word: str = ""


def related(
    finding: Finding, namings: Namings, place: int, text: str, limit: int
) -> tuple[Related, ...]:
    """Find what is related to the article at a place, of which the text is given, best first."""
    traits = [*_entities(finding, namings, place), *_words(finding, text)]
    traits.sort(key=lambda trait: -trait.weight)
    weights = np.zeros(len(finding.articles))
    for trait in traits:
        weights[trait.shared] += trait.weight
    weights /= np.sqrt(namings.entities_of_each + _ENTITIES_OF_A_SHORT_ARTICLE)
    weights[place] = 0
    best = np.argsort(-weights, kind="stable")[:limit]
    return tuple(_told(int(other), traits) for other in best if weights[other] > 0)


def _told(place: int, traits: Sequence[_Trait]) -> Related:
    """Tell what an article shares; `traits` are sorted, the weightiest first."""
    shared = [trait for trait in traits if trait.shared[place]]
    entities = [trait.entity for trait in shared if trait.entity]
    sought = [trait.word for trait in shared if trait.word]
    return Related(place, tuple(entities[:_REASONS]), tuple(sought[:_REASONS]))


def _entities(finding: Finding, namings: Namings, place: int) -> Iterator[_Trait]:
    """Yield the entities that an article names, and that tell something."""
    for rank in namings.named_by(place).tolist():
        places = namings.naming(rank)
        if weight := _weight(len(places), len(finding.articles)):
            shared = finding.articles.none()
            shared[places] = True
            yield _Trait(_ENTITY * weight, shared, entity=int(namings.numbers[rank]))


def _words(finding: Finding, text: str) -> Iterator[_Trait]:
    """Yield the words of a text that tell most: rare ones, and of those the frequent here."""
    index = finding.words
    if index is None:
        return
    folded = (word.folded for word in words(text))
    here = Counter(w for w in folded if len(w) >= _SHORTEST and w not in _FUNCTION_WORDS)
    weighed = []
    for word, times in list(here.items())[:_WORDS_ASKED]:
        weight = _weight(index.frequency(word), len(finding.articles)) if word.isalpha() else 0.0
        weighed.append(((1 + log(times)) * weight, word))
    for weight, word in sorted(weighed, reverse=True)[:_WORDS_COUNTED]:
        if weight:
            yield _Trait(weight, index.matching(Word(word, exact=True)), word=word)


def _weight(having: int, count: int) -> float:
    """Weigh what so many of all articles have; 0 where only one has it or where most do."""
    return log(count / having) if 1 < having <= max(_COMMON * count, 2) else 0.0
