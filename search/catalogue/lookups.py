"""Ask a catalogue for the articles, or the spans in one, that a clause of a query names."""

import json
from collections.abc import Sequence
from datetime import date

from search.catalogue.names import in_a_row
from search.catalogue.naming import bearing
from search.catalogue.schema import LONG_PERIOD
from search.catalogue.store import Catalogue
from search.entities.mention import Kind
from search.spans import Span

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


def dated(catalogue: Catalogue, first: date | None, last: date | None) -> frozenset[int]:
    """Find the articles whose own day is within the days, both included; None is an open end."""
    sql = "select number from article where day between ? and ?"
    return _numbers(catalogue, sql, *_period(first, last))


def coming_from(catalogue: Catalogue, words: Sequence[str]) -> frozenset[int]:
    """Find the articles whose dateline's place bears these folded words in a row."""
    sql = """
        select number from article
        where place in (select id from place where instr(folded, ?))
    """
    return _numbers(catalogue, sql, in_a_row(words)) if words else frozenset()


def naming(
    catalogue: Catalogue, kind: Kind, words: Sequence[str], *, whole: bool = False
) -> frozenset[int]:
    """Find the articles with a mention whose entity bears these folded words in a row."""
    sql = """
        select distinct mention.article from name join mention on mention.name = name.id
        where name.entity in (select value from json_each(?))
    """
    return _numbers(catalogue, sql, json.dumps(bearing(catalogue, kind, words, whole=whole)))


def mentioning(catalogue: Catalogue, first: date | None, last: date | None) -> frozenset[int]:
    """Find the articles that name, in their text, days that overlap the period."""
    # Short periods that reach into ours begin soon before it; the few long ones are looked through.
    sql = f"""
        select article from timex where first is not null and first between ? and ? and last >= ?
        union
        select article from timex where last - first > {LONG_PERIOD} and first <= ? and last >= ?
    """
    start, end = _period(first, last)
    return _numbers(catalogue, sql, start - LONG_PERIOD, end, start, end, start)


def spans_naming(
    catalogue: Catalogue, number: int, kind: Kind, words: Sequence[str], *, whole: bool = False
) -> tuple[Span, ...]:
    """Find where an article mentions the entities that bear these folded words in a row."""
    sql = """
        select mention.start, mention.finish from mention join name on name.id = mention.name
        where mention.article = ? and name.entity in (select value from json_each(?))
    """
    found = bearing(catalogue, kind, words, whole=whole)
    rows = catalogue.select(sql, number, json.dumps(found))
    return tuple(Span(start, end) for start, end in rows)


def spans_mentioning(
    catalogue: Catalogue, number: int, first: date | None, last: date | None
) -> tuple[Span, ...]:
    """Find where an article names days that overlap the period."""
    start, end = _period(first, last)
    sql = "select start, finish from timex where article = ? and first <= ? and last >= ?"
    return tuple(Span(begin, finish) for begin, finish in catalogue.select(sql, number, end, start))


def _numbers(catalogue: Catalogue, sql: str, *values: int | str) -> frozenset[int]:
    """Return the one column that a statement selects."""
    return frozenset(number for (number,) in catalogue.select(sql, *values))


def _period(first: date | None, last: date | None) -> tuple[int, int]:
    """Return a period's ends as ordinals, open ones as the ends of the calendar."""
    return (first.toordinal() if first else _FIRST, last.toordinal() if last else _LAST)
