"""Make entities of clusters and of the reader's own rulings, which win."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from search.archive.aliases import Apart, NoName, Ruling, Same
from search.archive.settling import names_of
from search.catalogue.entities import NewEntity
from search.catalogue.naming import UsedName
from search.entities.mention import Kind
from search.entities.phrases import acronym_of
from search.entities.variants import Key, fold_key

Unit = list[UsedName]
"""Names that stand for one entity."""


def resolve(names: Iterable[UsedName], rulings: Sequence[Ruling]) -> list[NewEntity]:
    """Return the entities of names, of which the rulings leave out what is no name."""
    units: dict[tuple[Kind, int], Unit] = defaultdict(list)
    for name in names:
        units[name.kind, name.cluster or name.number].append(name)
    resolving = _Resolving(list(units.values()))
    if rulings:
        resolving.heed(rulings)
    return _without_namesakes(resolving.entities())


class _Resolving:
    """Units on their way to entities; a unit is known by its place, and has gone when it is empty.

    `_ruled` holds what the rulings call a unit, `_known_as` all names that they give it.
    """

    def __init__(self, units: list[Unit]) -> None:
        self._units = units
        self._ruled: dict[int, Same] = {}
        self._known_as: dict[int, set[str]] = defaultdict(set)
        self._places: dict[int, int] = {}
        self._meaning: dict[Key, Unit] = defaultdict(list)
        self._saying: dict[Key, Unit] = defaultdict(list)

    def heed(self, rulings: Iterable[Ruling]) -> None:
        """Do what the rulings say, one after the other."""
        for place, unit in enumerate(self._units):
            for name in unit:
                self._places[name.number] = place
                self._meaning[fold_key(name.meant)].append(name)
                self._saying[fold_key(name.said)].append(name)
        for ruling in rulings:
            for kind in (ruling.kind,) if ruling.kind else tuple(Kind):
                self._heed(kind, ruling)

    def _heed(self, kind: Kind, ruling: Ruling) -> None:
        match ruling:
            case NoName(words):
                for word in words:
                    self._drop(kind, fold_key(word))
            case Apart(name, others):
                for other in others:
                    self._part(kind, fold_key(name), other)
            case Same():
                self._join({kind, ruling.taken_for or kind}, ruling)

    def entities(self) -> Iterator[NewEntity]:
        """Yield what has come of the units."""
        for place, unit in enumerate(self._units):
            if not unit:
                continue
            ruled = self._ruled.get(place)
            words = {name.said for name in unit} | {name.meant for name in unit}
            yield NewEntity(
                kind=ruled.kind if ruled and ruled.kind else unit[0].kind,
                name=ruled.name if ruled else display_name(unit),
                names=tuple(name.number for name in unit),
                aliases=frozenset(words | self._known_as.get(place, set())),
            )

    def _drop(self, kind: Kind, key: Key) -> None:
        """Leave out the names that say or mean words that are no name."""
        for name in (*self._meaning.get(key, ()), *self._saying.get(key, ())):
            if name.kind is kind and name in (unit := self._units[self._places[name.number]]):
                unit.remove(name)

    def _part(self, kind: Kind, key: Key, other: str) -> None:
        """Take a name out of the unit of another name, into a unit of its own."""
        for place in self._bearing({kind}, key):
            unit = self._units[place]
            for named in (self._meaning, self._saying):
                apart = [name for name in named.get(fold_key(other), ()) if name in unit]
                if apart and len(apart) < len(unit):
                    self._units[place] = [name for name in unit if name not in apart]
                    self._places.update((name.number, len(self._units)) for name in apart)
                    self._ruled[len(self._units)] = Same(other, (), kind)
                    self._units.append(apart)
                    return

    def _join(self, kinds: Set[Kind], ruling: Same) -> None:
        """Make one unit of all that bear the names."""
        keys = map(fold_key, names_of(ruling))
        places = sorted({place for key in keys for place in self._bearing(kinds, key)})
        if not places:
            return
        first, *others = places
        for place in others:
            self._places.update((name.number, first) for name in self._units[place])
            self._units[first] = [*self._units[first], *self._units[place]]
            self._units[place] = []
            self._known_as[first] |= self._known_as.pop(place, set())
        self._ruled[first] = ruling
        self._known_as[first].update(names_of(ruling))

    def _bearing(self, kinds: Set[Kind], key: Key) -> Set[int]:
        """Find the units that mean a name; where none does, the one that alone says it."""
        meaning, saying = (
            {self._places[name.number] for name in named.get(key, ()) if name.kind in kinds}
            for named in (self._meaning, self._saying)
        )
        return meaning or (saying if len(saying) == 1 else set())


def display_name(unit: Sequence[UsedName]) -> str:
    """Choose what an entity goes by: the full name that most articles use.

    An acronym yields to what it stands for; of names used alike, the one that is mentioned more
    often, then the one that came first.
    """
    uses: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    first: dict[str, int] = {}
    for name in unit:
        uses[name.meant] += name.articles
        mentions[name.meant] += name.mentions
        first[name.meant] = min(first.get(name.meant, 1 << 30), name.first or 1 << 30)
    spelled_out = [name for name in uses if not acronym_of(name)]
    return min(
        spelled_out or uses, key=lambda name: (-uses[name], -mentions[name], first[name], name)
    )


def _without_namesakes(entities: Iterable[NewEntity]) -> list[NewEntity]:
    """Make one entity of those that go by the very same name."""
    made: dict[tuple[Kind, str], NewEntity] = {}
    for new in entities:
        before = made.setdefault((new.kind, new.name), new)
        if before is not new:
            names, aliases = (*before.names, *new.names), before.aliases | new.aliases
            made[new.kind, new.name] = NewEntity(new.kind, new.name, names, aliases)
    return list(made.values())
