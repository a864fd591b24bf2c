"""Link the names of a library's articles into entities: one a person, whatever article.

What linking finds by itself is kept in the catalogue as clusters; the reader's own rulings are put
upon them, so that a ruling touches the few names that it tells of and reads no article again.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain

from search.archive.aliases import Ruling
from search.archive.clustering import Group, cluster
from search.archive.resolving import resolve
from search.archive.rulings import Rulings
from search.archive.settling import names_of
from search.archive.suggesting import suggest
from search.catalogue.entities import replace_entities
from search.catalogue.names import folded_row
from search.catalogue.naming import UsedName, used_names
from search.catalogue.store import Catalogue
from search.catalogue.writing import CatalogueWriting
from search.entities.variants import Variants

VERSION = "2"
"""Goes up with every change of what is taken for the same."""


def is_due(catalogue: Catalogue) -> bool:
    """Tell whether there are other readings than when all names were linked."""
    return catalogue.setting("linked") != VERSION


def is_linked(catalogue: Catalogue, rulings: Rulings) -> bool:
    """Tell whether the entities are those of all readings and of the rulings as they are."""
    return not is_due(catalogue) and catalogue.setting("rulings") == rulings.fingerprint()


def link(
    catalogue: Catalogue,
    variants: Variants,
    rulings: Rulings,
    check: Callable[[], None] = lambda: None,
) -> None:
    """Link all names anew; of rulings that can't be read there are none.

    Who calls is the one process that adds readings. It takes seconds: `check` is called between
    the steps, and what it raises leaves all as it was.
    """
    names = used_names(catalogue)
    check()
    clusters = cluster(names, variants)
    check()
    suggestions = suggest(_by_use(names), clusters, variants)
    check()
    numbers: dict[Group, int] = {}
    for name in names:
        numbers.setdefault(clusters.find((name.kind, name.meant)), name.number)
    linked = [
        replace(name, cluster=numbers[clusters.find((name.kind, name.meant))]) for name in names
    ]
    with CatalogueWriting(catalogue).transaction():
        catalogue.run(
            "update name set cluster = ? where id = ? and cluster is not ?1",
            [(name.cluster, name.number) for name in linked],
        )
        check()
        catalogue.select("delete from suggestion")
        catalogue.run(
            "insert or ignore into suggestion values (?, ?, ?)",
            [(numbers[s.one], numbers[s.other], s.evidence.value) for s in suggestions],
        )
        with _ruled(catalogue, rulings) as ruled:
            gone = [number for (number,) in catalogue.select("select id from entity")]
            entities = resolve(linked, ruled)
            check()
            replace_entities(catalogue, gone, entities)
            check()
        _keep(catalogue, "linked", VERSION)


def relink(catalogue: Catalogue, rulings: Rulings, changed: Iterable[Ruling]) -> None:
    """Put the rulings upon the names that changed ones tell of, before and after the change."""
    with CatalogueWriting(catalogue).transaction(), _ruled(catalogue, rulings) as ruled:
        names = used_names(catalogue, _concerned(catalogue, changed))
        gone = {name.entity for name in names if name.entity is not None}
        replace_entities(catalogue, gone, resolve(names, ruled))


def _by_use(names: Iterable[UsedName]) -> dict[Group, int]:
    """Count the articles of the groups of names, those that most articles use first."""
    uses: Counter[Group] = Counter()
    for name in names:
        uses[name.kind, name.meant] += name.articles
    return dict(sorted(uses.items(), key=lambda used: (-used[1], used[0])))


@contextmanager
def _ruled(catalogue: Catalogue, rulings: Rulings) -> Iterator[tuple[Ruling, ...]]:
    """Give the rulings as they are now, and note which those are.

    Only within a transaction: of two processes, the later one has the newer rulings.
    """
    fingerprint = rulings.fingerprint()
    yield rulings.all()
    _keep(catalogue, "rulings", fingerprint)


def _keep(catalogue: Catalogue, name: str, value: str) -> None:
    catalogue.select("insert or replace into setting values (?, ?)", name, value)


def _concerned(catalogue: Catalogue, changed: Iterable[Ruling]) -> Sequence[int]:
    """Find the ids of all names that rulings may move: those of the clusters and entities named."""
    rows = [folded_row(name) for name in chain.from_iterable(map(names_of, changed))]
    found = {
        number
        for (number,) in catalogue.select(
            "select name.id from entity_row join name on name.entity = entity_row.entity"
            " where folded in (select value from json_each(?))"
            " union select id from name where entity is null",
            json.dumps(rows),
        )
    }
    while True:
        numbers = json.dumps(sorted(found))
        wider = {
            number
            for (number,) in catalogue.select(
                "with found as (select * from name where id in (select value from json_each(?)))"
                " select id from name where cluster in (select cluster from found)"
                " union select id from name where entity in (select entity from found)"
                " union select id from found",
                numbers,
            )
        }
        if wider == found:
            return sorted(found)
        found = wider
