"""A clause back as text of the search language: the explanation that keeps the whole meaning.

The sentence of search.query.explanation is for people and says `April 2025` in English; what this
gives can be typed, saved and sent, on any day and to any archive, and means the same: for each
clause that `parse` makes, `parse(rendered(clause), today).clause == clause`. Relative dates have
become days, and saved searches what they stood for.
"""

from datetime import date

from search.query.clauses import (
    Both,
    Clause,
    Dated,
    Either,
    Everything,
    From,
    Literal,
    Marked,
    Mentioned,
    Named,
    Near,
    Nothing,
    Pattern,
    Phrase,
    Regex,
    Together,
    Variant,
    Without,
    Word,
)
from search.query.days import fills_months, fills_years
from search.query.symbols import words_alone

_YEAR, _MONTH = len("2025"), len("2025-07")


def rendered(clause: Clause) -> str:
    """Write a clause as a query that means the same; empty for all articles."""
    match clause:
        case Everything():
            return ""
        case Both(parts):
            return " ".join(map(_within, parts))
        case Either(parts):
            return " OR ".join(map(_within, parts))
        case Without(part):
            return f"-{_within(part)}"
        case Together(unit, part):
            return f"same:{unit.value}({rendered(part)})"
    return _text(clause)


def _within(part: Clause) -> str:
    """Write a part of another clause, in brackets where it has parts itself."""
    return f"({rendered(part)})" if isinstance(part, Both | Either) else rendered(part)


def _text(clause: Clause) -> str:  # noqa: PLR0911 - a case a clause
    """Write a clause of what stands in the text."""
    match clause:
        case Word(folded, exact):
            return f"={folded}" if exact else folded
        case Pattern(folded):
            return folded
        case Variant(folded):
            return f"{folded}~"
        case Phrase(row):
            return f'"{" ".join(row)}"'
        case Near(row, within):
            return f'"{" ".join(row)}"~{within}'
        case Literal(text):
            return f'{"=" if words_alone(text) else ""}"{text}"'
        case Regex(pattern):
            return f"/{pattern}/"
    return _filter(clause)


def _filter(clause: Clause) -> str:
    """Write a clause about whole articles."""
    match clause:
        case Dated(first, last):
            return f"date:{_days(first, last)}"
        case Mentioned(first, last):
            return f"mentions:{_days(first, last)}"
        case Named(kind, row):
            return f'{kind.value}:{"=" if clause.whole else ""}"{" ".join(row)}"'
        case From(row):
            return f'from:"{" ".join(row)}"'
        case Marked(state):
            return f"is:{state.value}"
        case Nothing(source):
            return _misread(source)
    raise AssertionError(clause)


def _days(first: date | None, last: date | None) -> str:
    """Write the days from one to another, None being an open end."""
    if first is None and last is None:
        return "any"
    if first == last:
        return f"{first}"
    ends = f"{first or ''}", f"{last or ''}"
    if fills_months(first, last):
        ends = ends[0][:_MONTH], ends[1][:_MONTH]
    if fills_years(first, last):
        ends = ends[0][:_YEAR], ends[1][:_YEAR]
    return ends[0] if ends[0] == ends[1] else "..".join(ends)


def _misread(source: str) -> str:
    """Write a filter that was not understood, so that it is not understood again."""
    name, colon, value = source.partition(":")
    if source.startswith("/") or not colon:
        return source
    return f'{name}:"{value}"'
