"""Say where a name that was asked for is written nowhere, and names spelled like it are taken."""

from collections.abc import Iterator

from search.archive.needs import leaves
from search.catalogue.database import Database
from search.catalogue.naming import only_alike
from search.query.clauses import Clause, Named
from search.query.repairs import Repair

_MOST = 3
"""Names that are told; a spelling that fits more is hardly one."""


def alike_said(database: Database, clause: Clause) -> Iterator[str]:
    """Yield a sentence for each name of a clause that nobody bears as it is written.

    None for a name that nobody bears in any spelling: that is told where nothing is found.
    """
    for leaf in leaves(clause):
        if not isinstance(leaf, Named) or leaf.whole:
            continue
        if alike := only_alike(database, leaf.kind, leaf.words):
            names = ", ".join(f"“{entity.name}”" for entity in alike[:_MOST])
            yield Repair.ALIKE.format(word=leaf.shown or " ".join(leaf.words), names=names)
