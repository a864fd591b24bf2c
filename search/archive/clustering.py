"""Join the names that articles use into clusters, one an entity, as far as that is sure.

Candidates are found by keys, never by comparing all with all, and a name joins a cluster only when
it is the same as each of its members: one bridge between two clusters joins nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from search.catalogue.naming import UsedName
from search.entities.closeness import Relation
from search.entities.mention import Kind
from search.entities.names import initials, normal_form
from search.entities.people import person_of
from search.entities.phrases import acronym_of, name_core
from search.entities.variants import Key, Variants

_LEAST_ARTICLES = 2
_LEAST_SHARE = 0.9


Group = tuple[Kind, str]
"""A kind and a full name."""


class Clusters:
    """Sets of groups, joined by and by."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._parents = {group: group for group in groups}

    def find(self, group: Group) -> Group:
        """Return the group that stands for the cluster of a group."""
        root = group
        while self._parents[root] != root:
            root = self._parents[root]
        while self._parents[group] != root:
            self._parents[group], group = root, self._parents[group]
        return root

    def join(self, one: Group, other: Group) -> None:
        """Join the clusters of two groups; that of the first one stands for both."""
        self._parents[self.find(other)] = self.find(one)


def cluster(names: Sequence[UsedName], variants: Variants) -> Clusters:
    """Join the names that are the same."""
    weights: Counter[Group] = Counter()
    for name in names:
        weights[name.kind, name.meant] += name.articles
    groups = sorted(weights, key=lambda group: (-weights[group], group))
    clusters = Clusters(groups)
    buckets: dict[tuple[Kind, Key], list[Group]] = defaultdict(list)
    for group in groups:
        for key in variants.merge_keys(*group):
            buckets[group[0], key].append(group)
    for (_, key), bucket in buckets.items():
        if len(bucket) > 1:
            if key[0] == "=":
                for group in bucket[1:]:
                    clusters.join(bucket[0], group)
            else:
                _join_bucket(bucket, clusters, variants)
    for one, other in _acronyms(names, groups):
        clusters.join(one, other)
    return clusters


def _join_bucket(bucket: Sequence[Group], clusters: Clusters, variants: Variants) -> None:
    """Join the groups of a bucket that are the same; what fits two clusters joins neither."""
    made: list[list[Group]] = []
    for group in sorted(bucket, key=_has_less):
        fitting = [
            members
            for members in made
            if all(_are_same(group, member, variants) for member in members)
        ]
        if len(fitting) > 1:
            fitting = [members for members in fitting if _has_less(members[0])]
        if len(fitting) == 1:
            clusters.join(fitting[0][0], group)
            fitting[0].append(group)
        else:
            made.append([group])


def _has_less(group: Group) -> bool:
    """Tell whether a name leaves out what tells namesakes apart: middle name and generation."""
    person = person_of(group[1]) if group[0] is Kind.PERSON else None
    return person is not None and not person.middles and not person.generation


def _are_same(one: Group, other: Group, variants: Variants) -> bool:
    return variants.compare(one[0], one[1], other[1]).relation is Relation.SAME


def _acronyms(names: Iterable[UsedName], groups: Iterable[Group]) -> Iterable[tuple[Group, Group]]:
    """Yield what an acronym stands for, and the acronym, where the library's articles agree on it.

    At least two articles say so themselves, and nine in ten of those that say anything.
    """
    told = _told(names)
    for kind, name in groups:
        meanings = told.get(acronym_of(name)) if kind is Kind.ORG else None
        if meanings:
            spellings = max(meanings.values(), key=Counter.total)
            articles = sum(counts.total() for counts in meanings.values())
            if spellings.total() >= max(_LEAST_ARTICLES, _LEAST_SHARE * articles):
                yield (kind, spellings.most_common(1)[0][0]), (kind, name)


def _told(names: Iterable[UsedName]) -> Mapping[str, Mapping[Key, Counter[str]]]:
    """Count the articles that tell what an acronym stands for, by its words and their spelling."""
    told: dict[str, dict[Key, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for name in names:
        acronym = acronym_of(name.said) if name.kind is Kind.ORG else ""
        if acronym and not acronym_of(name.meant):
            core = name_core(name.meant)
            if acronym in initials(" ".join(core)) or acronym in initials(name.meant):
                told[acronym][_spelled(core)][name.meant] += name.articles
    return told


def _spelled(core: Key) -> Key:
    """Return words in a form that spellings of them share: Organisation, Organization."""
    return tuple(normal_form(word) or word for word in core)
