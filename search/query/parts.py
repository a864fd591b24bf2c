"""The parts of a query that stand side by side: to show them one by one, and to take one out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from search.query.clauses import Clause
from search.query.lexer import Sort, lex
from search.query.parser import Parser, context_of


@dataclass(frozen=True, slots=True)
class Part:
    """What all articles found fulfil beside other parts: its text from `start` to `end`."""

    start: int
    end: int
    text: str
    clause: Clause


def parts(
    source: str,
    today: date,
    newest: date | None = None,
    saved: Mapping[str, str] | None = None,
) -> tuple[Part, ...]:
    """Part a query at its outermost AND; arguments are those of `parse`.

    A query whose outermost operator is OR is one part; what means nothing yet is none.
    """
    lexed = lex(source)
    parser = Parser(lexed.tokens, context_of(today, newest, saved))
    clause = parser.parse_either("")
    found = [Part(s.start, s.end, source[s.start : s.end], s.clause) for s in parser.stretches]
    if clause is not None and not found:
        start, end = lexed.tokens[0].start, lexed.tokens[-1].end
        found = [Part(start, end, source[start:end], clause)]
    return tuple(found)


def without(source: str, part: Part) -> str:
    """Take a part out of a query, and the AND that would be left over."""
    before = source[: part.start].rstrip()
    behind = source[part.end :].lstrip()
    if _AND_BEFORE.search(before):
        before = _AND_BEFORE.sub("", before).rstrip()
    else:
        behind = _AND_BEHIND.sub("", behind)
    return f"{before} {behind}".strip()


def with_part(source: str, part: str) -> str:
    """Add a part to a query, behind all others; alternatives are put into brackets before it."""
    source = source.strip()
    if not source:
        return part
    return f"({source}) {part}" if _has_alternatives(source) else f"{source} {part}"


def _has_alternatives(source: str) -> bool:
    """Tell whether an OR joins all that a query says."""
    depth = 0
    for token in lex(source).tokens:
        depth += (token.sort is Sort.OPEN) - (token.sort is Sort.CLOSE)
        if token.sort is Sort.OR and not depth:
            return True
    return False


_AND_BEFORE = re.compile(r"(?:(?<=\s)|^)AND$\s*")
_AND_BEHIND = re.compile(r"^AND(?:\s+|$)")
