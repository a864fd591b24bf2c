"""Suggest which entities may be the same: what looks alike, with the evidence, for the reader."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from search.archive.clustering import Clusters, Group
from search.entities.closeness import Evidence, Relation, Verdict
from search.entities.mention import Kind
from search.entities.people import person_of
from search.entities.phrases import acronym_of
from search.entities.variants import Key, Variants

_MOST_COMPARED = 40
"""Groups of one key that are compared with one another; of a key with more, those used most."""
_MOST_MEANINGS = {Evidence.SURNAME: 2, Evidence.ACRONYM: 3}
"""Beyond so many, "Smith" or "IBC" may be anybody, and it is no help to say so."""
_RARE = 0.1
"""Articles of a meaning, to those of the commonest one, below which it does not count as one."""


class Suggestion(NamedTuple):
    """Two clusters, by the groups that stand for them, and why they may be one."""

    one: Group
    other: Group
    evidence: Evidence


def suggest(uses: Mapping[Group, int], clusters: Clusters, variants: Variants) -> list[Suggestion]:
    """Compare the groups of which two share a key; `uses` are their articles, the most first."""
    buckets: dict[tuple[Kind, Key], list[Group]] = defaultdict(list)
    for group in uses:
        for key in dict.fromkeys(variants.suggestion_keys(*group)):
            buckets[group[0], key].append(group)
    found: dict[tuple[Group, Group], Evidence] = {}
    for (_, key), bucket in buckets.items():
        if len(bucket) > 1:
            pairs = _pairs(key[0], bucket[:_MOST_COMPARED])
            for pair, verdict in _compared(pairs, clusters, variants):
                if verdict.relation is Relation.SUGGESTION and _holds(pair, verdict):
                    found.setdefault(pair, verdict.evidence)
    return _telling(found, _of_clusters(uses, clusters))


def _pairs(sort: str, bucket: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """Yield the pairs of a bucket that a sort of key is made for: a surname with a full name."""
    is_short = _SHORT.get(sort)
    if is_short is None:
        yield from combinations(bucket, 2)
        return
    short = [group for group in bucket if is_short(group[1])]
    yield from product(short, [group for group in bucket if group not in short])


def _has_initial(name: str) -> bool:
    person = person_of(name)
    return person is not None and person.has_initial


_SHORT: Mapping[str, Callable[[str], bool]] = {
    "acronym": lambda name: bool(acronym_of(name)),
    "surname": lambda name: person_of(name) is None,
    "initial": _has_initial,
}
"""Tells which names of a bucket are the short ones; the others are compared with these alone."""


def _compared(
    pairs: Iterable[tuple[Group, Group]], clusters: Clusters, variants: Variants
) -> Iterator[tuple[tuple[Group, Group], Verdict]]:
    """Compare groups whose clusters differ; yields pairs of clusters in order."""
    for one, other in pairs:
        pair = clusters.find(one), clusters.find(other)
        if pair[0] != pair[1]:
            yield _ordered(*pair), variants.compare(one[0], one[1], other[1])


def _holds(pair: tuple[Group, Group], verdict: Verdict) -> bool:
    """Tell whether a verdict upon two groups holds for their clusters.

    An acronym that the library has resolved is no evidence for anything else.
    """
    return verdict.evidence is not Evidence.ACRONYM or any(acronym_of(name) for _, name in pair)


def _ordered(one: Group, other: Group) -> tuple[Group, Group]:
    return (one, other) if one <= other else (other, one)


def _of_clusters(uses: Mapping[Group, int], clusters: Clusters) -> Mapping[Group, int]:
    """Add up the articles of the groups of each cluster."""
    added: Counter[Group] = Counter()
    for group, articles in uses.items():
        added[clusters.find(group)] += articles
    return added


def _telling(
    found: Mapping[tuple[Group, Group], Evidence], uses: Mapping[Group, int]
) -> list[Suggestion]:
    """Leave out what says little: a surname of many people, an acronym of many bodies.

    Not for those of them that are rare: a Nancy Reagan now and then leaves "Reagan" to Ronald.
    """
    meanings: dict[tuple[Evidence, Group], dict[Group, int]] = defaultdict(dict)
    for pair, evidence in found.items():
        for one, other in (pair, pair[::-1]):
            meanings[evidence, one][other] = uses[other]

    def is_telling(evidence: Evidence, one: Group, other: Group) -> bool:
        those = meanings[evidence, one]
        least = _RARE * max(those.values())
        common = sum(articles >= least for articles in those.values())
        return len(those) <= (most := _MOST_MEANINGS[evidence]) or (
            common <= most and those[other] >= least
        )

    return [
        Suggestion(*pair, evidence)
        for pair, evidence in found.items()
        if evidence not in _MOST_MEANINGS
        or (is_telling(evidence, *pair) and is_telling(evidence, *pair[::-1]))
    ]
