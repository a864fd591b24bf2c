"""Answer a query that is still being typed: where it finds nothing, its last word is a beginning.

A query that is whole, as on the command line, is put to Searching itself.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from search.archive.answering import Answer, Order
from search.archive.searching import Searching
from search.query.begun import begun
from search.query.clauses import Query
from search.query.repairs import Repair


@dataclass(frozen=True, slots=True)
class Typed:
    """What was asked for in the end, and the answer; the query's source can be asked again."""

    query: Query
    answer: Answer


def answer_typed(
    searching: Searching,
    source: str,
    order: Order,
    cancelled: Callable[[], bool] = bool,
    *,
    at_most: float,
) -> Typed:
    """Answer what was typed; as it stands where that finds something, or nothing else does.

    `at_most` is for how many seconds files are looked through for one query.
    """
    query = searching.understood(source)
    answer = searching.search(query.clause, order, cancelled, at_most=at_most)
    more = "" if answer.numbers or answer.unfinished or cancelled() else begun(source)
    if not more:
        return Typed(query, answer)
    longer = searching.understood(more)
    found = searching.search(longer.clause, order, cancelled, at_most=at_most)
    if not found.numbers and not found.unfinished:
        return Typed(query, answer)
    return Typed(replace(longer, repairs=(*longer.repairs, Repair.BEGUN)), found)
