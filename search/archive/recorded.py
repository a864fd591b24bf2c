"""What the catalogue has of an article: enough to mark it without reading it anew.

Why: paper asks for hundreds of articles at once, and the window's process never reads names.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from search.archive.hits import hits_in_catalogued
from search.archive.library import Library
from search.articles.article import Article
from search.catalogue.store import Catalogue
from search.entities.mention import Kind, Mention
from search.query.clauses import Clause
from search.reading import Reading
from search.spans import Span
from search.times.timex import Timex

_MENTIONS = """
    select mention.start, mention.finish, entity.kind, entity.name
    from mention join name on name.id = mention.name join entity on entity.id = name.entity
    where mention.article = ? order by mention.start, mention.finish desc
"""
_TIMEXES = """
    select start, finish, type, value, first, last, text from timex where article = ?
    order by start
"""


class Recorded(NamedTuple):
    """An article with what was recognised in it, and where it fulfils a query."""

    reading: Reading
    hits: tuple[Span, ...]


def recorded(library: Library, number: int, clause: Clause | None = None) -> Recorded | None:
    """Return an article of an open library with what the catalogue has of it; None when it is gone.

    An article not yet read has no mentions; roles and the rules that resolved the dates are not
    recorded. Raises CacheError for a damaged catalogue.
    """
    catalogue = library.build.catalogue
    entry = catalogue.entry(number)
    if entry is None:
        return None
    article = library.article(entry.path)
    hits = hits_in_catalogued(catalogue, number, article.body, clause) if clause else ()
    return Recorded(_reading(catalogue, number, article), hits)


def _reading(catalogue: Catalogue, number: int, article: Article) -> Reading:
    """Read mentions and timexes; those outside the body, of a file just changed, are left out."""
    within = len(article.body)
    mentions = tuple(m for m in _mentions(catalogue, number, article) if m.span.end <= within)
    timexes = tuple(t for t in _timexes(catalogue, number) if t.span.end <= within)
    return Reading(article, mentions, timexes)


def _mentions(catalogue: Catalogue, number: int, article: Article) -> Iterator[Mention]:
    for start, end, kind, name in catalogue.select(_MENTIONS, number):
        yield Mention(Span(start, end), article.body[start:end], Kind(kind), name)


def _timexes(catalogue: Catalogue, number: int) -> Iterator[Timex]:
    for start, end, sort, value, first, last, text in catalogue.select(_TIMEXES, number):
        yield Timex(Span(start, end), text, sort, value, _day(first), _day(last))


def _day(ordinal: int | None) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None
