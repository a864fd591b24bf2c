"""What to try where a query finds nothing: which part rules all out, and what would find more."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product, takewhile

from search.archive.answering import Answering
from search.archive.otherways import Way, other_ways
from search.messages.replies import Suggestion
from search.query.clauses import Clause, Either, Everything
from search.query.combining import all_of
from search.query.parts import Part, without
from search.query.rendering import rendered

_MOST = 6
_MOST_TRIED = 40
_WAYS_A_PART = 12


@dataclass(frozen=True, slots=True)
class Mended:
    """The parts of a query that find nothing, as they were typed, and queries that find some.

    `ruled_out` is empty where each part finds some, and only all of them together nothing.
    """

    ruled_out: str = ""
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class _Try:
    """A query that may find something, what it means, and how it came about."""

    query: str
    clause: Clause
    why: str
    changed: str = ""


def mend(
    answering: Answering,
    source: str,
    parts: Sequence[Part],
    cancelled: Callable[[], bool] = bool,
) -> Mended:
    """Look for the parts of a query to blame for finding nothing, and for what may replace them."""
    blamed = _blamed(answering, parts, cancelled)
    tries = takewhile(lambda _: not cancelled(), _tries(answering, source, parts, blamed))
    return Mended(
        ruled_out=" ".join(parts[number].text for number in blamed),
        suggestions=tuple(islice(_that_find(answering, islice(tries, _MOST_TRIED)), _MOST)),
    )


def _blamed(
    answering: Answering, parts: Sequence[Part], cancelled: Callable[[], bool]
) -> tuple[int, ...]:
    """Return the parts that find nothing by themselves; of a pasted text, a word is counted once.

    Those that there was no time to count are not to blame.
    """
    found: dict[Clause, int] = {}
    for clause in takewhile(lambda _: not cancelled(), dict.fromkeys(p.clause for p in parts)):
        found[clause] = answering.count(clause)
    return tuple(number for number, part in enumerate(parts) if found.get(part.clause) == 0)


def _rest(parts: Sequence[Part], left_out: Sequence[int]) -> Clause:
    """Join the parts but some; all articles where none are left."""
    kept = (part.clause for number, part in enumerate(parts) if number not in left_out)
    return all_of(kept) or Everything()


def _tries(
    answering: Answering, source: str, parts: Sequence[Part], blamed: Sequence[int]
) -> Iterator[_Try]:
    """Yield the query with other ways in the place of what is to blame, then without that.

    Where no part is to blame, each is left out in its turn.
    """
    ways = [
        tuple(islice(other_ways(answering, parts[number].clause), _WAYS_A_PART))
        for number in blamed
    ]
    for chosen in product(*ways) if blamed else ():
        yield _replaced(source, parts, dict(zip(blamed, chosen, strict=True)))
    for left_out in [tuple(blamed)] if blamed else [(number,) for number in range(len(parts))]:
        if len(left_out) < len(parts):
            query = source
            for number in reversed(left_out):
                query = without(query, parts[number])
            yield _Try(query, _rest(parts, left_out), "without")


def _replaced(source: str, parts: Sequence[Part], ways: dict[int, Way]) -> _Try:
    """Put other ways in the place of some parts."""
    query = source
    for number, way in sorted(ways.items(), reverse=True):
        typed = _typed(way.clause) if len(parts) > 1 else rendered(way.clause)
        query = query[: parts[number].start] + typed + query[parts[number].end :]
    clauses = (ways[n].clause if n in ways else part.clause for n, part in enumerate(parts))
    first, *_ = ways.values()
    changed = " ".join(way.changed for way in ways.values() if way.changed)
    return _Try(query, all_of(clauses) or Everything(), first.why, changed)


def _typed(clause: Clause) -> str:
    """Write a clause as it can stand among others."""
    return f"({rendered(clause)})" if isinstance(clause, Either) else rendered(clause)


def _that_find(answering: Answering, tries: Iterable[_Try]) -> Iterator[Suggestion]:
    """Yield what finds something, each query once."""
    told: set[Clause] = set()
    for tried in tries:
        if tried.clause not in told and (count := answering.count(tried.clause)):
            told.add(tried.clause)
            yield Suggestion(tried.query, tried.why, tried.changed, count)
