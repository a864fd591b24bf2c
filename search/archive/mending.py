"""What to try where a query finds nothing: which part rules all out, and what would find more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from search.archive.answering import Answering
from search.archive.otherways import other_ways
from search.messages.replies import Suggestion
from search.query.clauses import Both, Clause, Everything
from search.query.combining import all_of
from search.query.rendering import rendered

_MOST = 6
_MOST_TRIED = 40
_WAYS_A_PART = 12


@dataclass(frozen=True, slots=True)
class Mended:
    """The part of a query that rules all out, as it can be typed, and queries that find some.

    It is empty where only the parts together find nothing.
    """

    ruled_out: str = ""
    suggestions: tuple[Suggestion, ...] = ()


def mend(answering: Answering, clause: Clause) -> Mended:
    """Look for the part of a clause to blame for finding nothing, and for what may replace it."""
    parts = clause.parts if isinstance(clause, Both) else (clause,)
    blamed = _blamed(answering, parts)
    tried = islice(_queries(answering, parts, blamed), _MOST_TRIED)
    return Mended(
        ruled_out=" ".join(rendered(parts[number]) for number in blamed),
        suggestions=tuple(islice(_that_find(answering, tried), _MOST)),
    )


def _blamed(answering: Answering, parts: Sequence[Clause]) -> tuple[int, ...]:
    """Return the parts that find nothing by themselves, else the one that keeps out most."""
    alone = tuple(number for number, part in enumerate(parts) if not answering.count(part))
    if alone:
        return alone
    without = [answering.count(_without(parts, (number,))) for number in range(len(parts))]
    return (without.index(max(without)),) if any(without) else ()


def _without(parts: Sequence[Clause], left_out: Sequence[int]) -> Clause:
    """Join the parts but some; all articles where none are left."""
    kept = (part for number, part in enumerate(parts) if number not in left_out)
    return all_of(kept) or Everything()


def _queries(
    answering: Answering, parts: Sequence[Clause], blamed: Sequence[int]
) -> Iterator[tuple[Clause, str, str]]:
    """Yield whole clauses with other ways in the place of what is to blame, then without it."""
    ways = [tuple(islice(other_ways(answering, parts[number]), _WAYS_A_PART)) for number in blamed]
    for chosen in product(*ways) if blamed else ():
        replaced = list(parts)
        for number, way in zip(blamed, chosen, strict=True):
            replaced[number] = way.clause
        changed = " ".join(way.changed for way in chosen if way.changed)
        yield all_of(replaced) or Everything(), chosen[0].why, changed
    for left_out in [tuple(blamed)] if blamed else [(number,) for number in range(len(parts))]:
        if len(left_out) < len(parts):
            yield _without(parts, left_out), "without", ""


def _that_find(
    answering: Answering, tried: Iterator[tuple[Clause, str, str]]
) -> Iterator[Suggestion]:
    """Yield what finds something, each query once."""
    told: set[str] = set()
    for clause, why, changed in tried:
        query = rendered(clause)
        if query not in told and (count := answering.count(clause)):
            told.add(query)
            yield Suggestion(query, why, changed, count)
