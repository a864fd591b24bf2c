"""Where an article fulfils a query: its words, and the names and dates that were asked for."""

from collections.abc import Iterable, Iterator
from datetime import date

from search.archive.needs import leaves
from search.catalogue import lookups
from search.catalogue.names import folded_row, in_a_row
from search.catalogue.naming import bearing, entities_of
from search.catalogue.store import Catalogue
from search.query.clauses import Clause, Mentioned, Named
from search.query.hits import find_hits
from search.reading import Reading
from search.spans import Span, without_overlaps
from search.times.timex import Timex


def hits_in_reading(catalogue: Catalogue, reading: Reading, clause: Clause) -> tuple[Span, ...]:
    """Find the hits in an article that has just been read, in reading order."""
    return _together(reading.article.body, clause, _recognised(catalogue, reading, clause))


def hits_in_catalogued(
    catalogue: Catalogue, number: int, body: str, clause: Clause
) -> tuple[Span, ...]:
    """Find the hits in an article with the names and dates that the catalogue has of it."""
    return _together(body, clause, _catalogued(catalogue, number, clause))


def _together(body: str, clause: Clause, others: Iterable[Span]) -> tuple[Span, ...]:
    """Put the words of a query and other spans in reading order."""
    within = (span for span in others if span.end <= len(body))
    return without_overlaps([*find_hits(body, clause), *within])


def _recognised(catalogue: Catalogue, reading: Reading, clause: Clause) -> Iterator[Span]:
    """Yield the mentions and timexes of a reading that a clause asks for."""
    for leaf in leaves(clause, positive=True):
        match leaf:
            case Named():
                yield from _naming(catalogue, reading, leaf)
            case Mentioned(first, last):
                yield from (t.span for t in reading.timexes if _overlaps(t, first, last))


def _naming(catalogue: Catalogue, reading: Reading, leaf: Named) -> Iterator[Span]:
    """Yield the mentions of who is asked for; of one that is not catalogued yet, by its name."""
    found = entities_of(catalogue, bearing(catalogue, leaf.kind, leaf.words, whole=leaf.whole))
    names = {entity.name for entity in found}
    row = in_a_row(leaf.words)
    for mention in reading.mentions:
        if mention.kind is not leaf.kind:
            continue
        own = folded_row(mention.entity)
        if mention.entity in names or (own == row if leaf.whole else row in own):
            yield mention.span


def _overlaps(timex: Timex, first: date | None, last: date | None) -> bool:
    """Tell whether a timex names days that overlap a period, None being an open end."""
    if timex.first is None or timex.last is None:
        return False
    return (last is None or timex.first <= last) and (first is None or first <= timex.last)


def _catalogued(catalogue: Catalogue, number: int, clause: Clause) -> Iterator[Span]:
    """Yield the mentions and timexes in the catalogue that a clause asks for."""
    for leaf in leaves(clause, positive=True):
        match leaf:
            case Named(kind, words):
                yield from lookups.spans_naming(catalogue, number, kind, words, whole=leaf.whole)
            case Mentioned(first, last):
                yield from lookups.spans_mentioning(catalogue, number, first, last)
