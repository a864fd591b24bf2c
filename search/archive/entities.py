"""The entities of a library: list them, find one by any of its names, rule about them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from search.archive.aliases import Apart, BadLine, NoName, Ruling, Same, tidy
from search.archive.library import Library
from search.archive.linking import relink
from search.archive.rulings import Rulings, Step
from search.archive.surnames import surname_alone
from search.catalogue.names import folded_row
from search.catalogue.naming import (
    Entity,
    UsedName,
    bearing,
    entities,
    entities_of,
    used_names,
)
from search.catalogue.store import Catalogue
from search.entities.closeness import Evidence
from search.entities.mention import Kind
from search.errors import NoSuchNameError, RulingError

_NAMES = "select entity, meant, said from name where entity is not null"
_SUGGESTIONS = """
    select one.entity, other.entity, min(suggestion.evidence)
    from suggestion
    join name as one on one.id = suggestion.one
    join name as other on other.id = suggestion.other
    where one.entity is not null and other.entity is not null and one.entity != other.entity
    group by min(one.entity, other.entity), max(one.entity, other.entity)
"""

_OF_SHORT_NAMES = frozenset({Evidence.ACRONYM, Evidence.INITIAL, Evidence.SURNAME})

_MOST_TOLD = 8
"""Bearers of an ambiguous name that are told."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """Two entities that may be one, and why: first the one whose name both had better go by.

    That is the full name, where the other is an acronym or a part of it; else the one of more
    articles.
    """

    one: Entity
    other: Entity
    evidence: str


class Entities:
    """The entities of a library that is open; what is ruled takes effect at once.

    What rules raises NoSuchNameError for a name that no article has, RulingError for an ambiguous
    one and where rulings can't be kept; everything raises CacheError for a damaged catalogue.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._rulings = Rulings.of(library.folder)

    @property
    def _catalogue(self) -> Catalogue:
        return self._library.build.catalogue

    def all(self, kind: Kind | None = None) -> list[Entity]:
        """Return the entities, those of the most articles first."""
        return entities(self._catalogue, kind)

    def aliases(self) -> Mapping[int, tuple[str, ...]]:
        """Return the names of each entity besides the one that it goes by, full names first."""
        names: dict[int, dict[str, None]] = defaultdict(dict)
        rows = self._catalogue.select(_NAMES)
        for column in (1, 2):
            for row in rows:
                names[row[0]].setdefault(row[column])
        shown = {entity.number: entity.name for entity in self.all()}
        return {
            number: tuple(name for name in found if name != shown.get(number))
            for number, found in names.items()
        }

    def other_names(self, entity: Entity) -> tuple[str, ...]:
        """Return what articles call an entity besides what it goes by, the most used first."""
        used: Counter[str] = Counter()
        for name in self._names(entity):
            used[name.meant] += name.mentions
            used[name.said] += name.mentions
        return tuple(name for name, _ in used.most_common() if name != entity.name)

    def surname_alone(self, entity: Entity) -> tuple[str, int]:
        """Return a person's surname, and how many articles name no more of anybody called so."""
        return surname_alone(self._catalogue, entity)

    def named_like(self, text: str, kind: Kind | None = None, limit: int = 50) -> list[Entity]:
        """Return entities of which a name holds words that begin with those of a text."""
        words = folded_row(text).split()
        sql = "select entity from entity_row join entity on entity.id = entity where true"
        sql += " and kind = ?" if kind else ""
        sql += " and instr(folded, ?)" * len(words)
        sql += " group by entity order by max(articles) desc, name limit ?"
        kinds = [kind.value] if kind else []
        starts = [f" {word}" for word in words]
        rows = self._catalogue.select(sql, *kinds, *starts, limit)
        return entities_of(self._catalogue, [number for (number,) in rows])

    def find(self, name: str, kind: Kind | None = None) -> Entity:
        """Return the entity that goes by a name, or has it, or alone has it as a part of one."""
        row = folded_row(name)
        sql = "select entity from entity_row where folded = ?"
        numbers = [number for (number,) in self._catalogue.select(sql, row)]
        fitting = _of_kind(kind, entities_of(self._catalogue, numbers))
        if not fitting:
            parts = (bearing(self._catalogue, k, row.split()) for k in Kind)
            found = entities_of(self._catalogue, chain.from_iterable(parts))
            fitting = _of_kind(kind, found)
        exact = [entity for entity in fitting if folded_row(entity.name) == row] or fitting
        if not exact:
            raise NoSuchNameError(name, "no article names it")
        if len(exact) > 1:
            bearers = ", ".join(f"{entity.name} ({entity.kind})" for entity in exact[:_MOST_TOLD])
            raise RulingError(name, f"it may be {bearers}")
        return exact[0]

    def suggestions(self, kind: Kind | None = None) -> list[Suggested]:
        """Return what looks alike, the most used first; what was ruled apart stays apart."""
        known = {entity.number: entity for entity in self.all(kind)}
        apart = _kept_apart(self._rulings.all())
        found = []
        for numbers in self._catalogue.select(_SUGGESTIONS):
            pair = [known[number] for number in numbers[:2] if number in known]
            if len(pair) == 2 and {folded_row(entity.name) for entity in pair} not in apart:
                found.append(_suggested(pair[0], pair[1], numbers[2]))
        return sorted(found, key=_by_use)

    def bad_lines(self) -> tuple[BadLine, ...]:
        """Return the lines of the rulings that can't be used."""
        return self._rulings.bad_lines()

    def merge(self, name: str, others: Sequence[str], kind: Kind | None = None) -> Entity:
        """Make one entity of several, which goes by the first one's name."""
        first = self.find(name, kind)
        named: dict[Kind, list[str]] = defaultdict(list)
        for other in others:
            entity = self._find_for(first, other, kind)
            named[entity.kind].append(entity.name)
        self._rule(
            "merge",
            *(
                Same(first.name, tuple(names), first.kind, _unless(taken_for, first.kind))
                for taken_for, names in named.items()
            ),
        )
        return self.find(first.name, first.kind)

    def rename(self, name: str, new: str, kind: Kind | None = None) -> Entity:
        """Let an entity go by another name."""
        entity = self.find(name, kind)
        if not folded_row(tidy(new)).strip():
            raise RulingError(new, "there is no word in it")
        self._rule("rename", Same(tidy(new), (entity.name,), entity.kind))
        return self.find(new, entity.kind)

    def change_kind(self, name: str, to: Kind, kind: Kind | None = None) -> Entity:
        """Let an entity be of another kind."""
        entity = self.find(name, kind)
        kinds = _kinds(self._names(entity))
        self._rule("kind", *(Same(entity.name, (), to, _unless(used, to)) for used in kinds))
        return self.find(entity.name, to)

    def split(self, name: str, others: Sequence[str], kind: Kind | None = None) -> Entity:
        """Keep other names apart from an entity: its own names, or what was suggested for it."""
        entity = self.find(name, kind)
        names = self._names(entity)
        rows = {folded_row(word) for used in names for word in (used.said, used.meant)}
        for other in others:
            if folded_row(other) == folded_row(entity.name):
                raise RulingError(other, "it is what the entity goes by")
            if folded_row(other) not in rows:
                self.find(other, entity.kind)
        self._rule("split", *(Apart(entity.name, tuple(others), used) for used in _kinds(names)))
        return entity

    def reject(self, name: str, kind: Kind | None = None) -> Entity:
        """Rule that an entity is none, under all its full names."""
        entity = self.find(name, kind)
        words: dict[Kind, dict[str, None]] = defaultdict(dict)
        for used in self._names(entity):
            words[used.kind].setdefault(tidy(used.meant))
        self._rule("reject", *(NoName(tuple(row), used) for used, row in words.items()))
        return entity

    def reject_words(self, name: str, words: str, kind: Kind | None = None) -> Entity:
        """Rule that words which are taken for an entity are no name."""
        entity = self.find(name, kind)
        names = [n for n in self._names(entity) if folded_row(n.said) == folded_row(words)]
        if not names:
            raise NoSuchNameError(words, f"it is no name of {entity.name}")
        self._rule("reject", *(NoName((tidy(words),), used) for used in _kinds(names)))
        return entity

    def undo(self) -> Step:
        """Take back the last ruling."""
        before = self._rulings.all()
        step = self._rulings.undo()
        self._relink(before)
        return step

    def _rule(self, did: str, *made: Ruling) -> None:
        """Keep rulings, and link the names that they tell of."""
        before = self._rulings.all()
        self._rulings.rule(did, *made)
        self._relink(before)

    def _relink(self, before: Iterable[Ruling]) -> None:
        relink(self._catalogue, self._rulings, {*before} ^ {*self._rulings.all()})

    def _names(self, entity: Entity) -> list[UsedName]:
        """Return the names of an entity as articles use them."""
        rows = self._catalogue.select("select id from name where entity = ?", entity.number)
        return used_names(self._catalogue, [number for (number,) in rows])

    def _find_for(self, first: Entity, name: str, kind: Kind | None) -> Entity:
        """Find what is to be merged with an entity: of its kind, where there is one."""
        try:
            return self.find(name, kind or first.kind)
        except NoSuchNameError:
            return self.find(name)


def _suggested(one: Entity, other: Entity, evidence: str) -> Suggested:
    """Put the one first whose name both had better go by."""
    is_short = evidence in _OF_SHORT_NAMES

    def place(entity: Entity) -> tuple[int, int, str]:
        return -len(entity.name) if is_short else 0, -entity.articles, entity.name

    first, second = sorted((one, other), key=place)
    return Suggested(first, second, evidence)


def _by_use(suggested: Suggested) -> tuple[int, str, str]:
    one, other = suggested.one, suggested.other
    return -min(one.articles, other.articles), one.name, other.name


def _of_kind(kind: Kind | None, found: Iterable[Entity]) -> list[Entity]:
    """Return the entities of a kind, all of them for None."""
    return [entity for entity in found if kind in (None, entity.kind)]


def _kept_apart(rulings: Iterable[Ruling]) -> list[set[str]]:
    """Return the pairs of names, folded, that rulings keep apart."""
    return [
        {folded_row(ruling.name), folded_row(other)}
        for ruling in rulings
        if isinstance(ruling, Apart)
        for other in ruling.others
    ]


def _kinds(names: Iterable[UsedName]) -> tuple[Kind, ...]:
    """Return what names are taken for in the text, each kind once."""
    return tuple(dict.fromkeys(name.kind for name in names))


def _unless(taken_for: Kind, kind: Kind) -> Kind | None:
    """Return what something is taken for, None where that is what it is."""
    return None if taken_for is kind else taken_for
