"""Cut what the user typed into tokens: any text, in linear time, brackets balanced on the way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from search.text import words

LONGEST_SOURCE = 10_000
"""Characters of a query that are read; an article pasted into the search box is longer."""

DEEPEST_BRACKET = 30
"""Brackets within brackets that are kept, so that no query can exhaust the stack."""

FIELDS = ("date", "after", "before", "mentions", "from", "person", "place", "org", "event")

_QUOTES = '"“”„‟«»＂'
_QUOTED = rf"[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]?"
_RUN = rf"[^\s(){_QUOTES}]+"
_TOKEN = re.compile(
    rf"""(?P<quoted>{_QUOTED})
       | (?P<open>\()
       | (?P<close>\))
       | (?P<minus>(?<![^\s(])[-–−]+(?=\S))
       | (?P<field>(?ai:{"|".join(FIELDS)})):
       | (?P<run>{_RUN})
       | \s+""",
    re.VERBOSE,
)
# A value, or two around the dots of a range: date:"July 2025".."August 2025".
_VALUE = re.compile(rf"(?:{_QUOTED}|{_RUN})(?:(?:(?<=\.\.)|(?=\.\.))(?:{_QUOTED}|{_RUN}))*")
_QUOTE = re.compile(f"[{_QUOTES}]")


class Sort(Enum):
    """What a token is."""

    WORD = auto()
    QUOTED = auto()
    FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    AND = auto()
    OR = auto()
    NOT = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query.

    `text` is what was typed, without quotes; for a field its lower-case name, and for a bracket
    the name of the field it belongs to (`person:(`) or nothing. `value` is what a field stands
    before.
    """

    sort: Sort
    text: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Lexed:
    """The tokens of a query, brackets in pairs, and what had to be mended."""

    tokens: tuple[Token, ...]
    repairs: tuple[str, ...]


_OPERATORS = {"AND": Sort.AND, "OR": Sort.OR, "NOT": Sort.NOT}


def lex(source: str) -> Lexed:
    """Cut a query into tokens.

    Symbols without a letter or digit are left out, unless the query has nothing else.
    """
    repairs: list[str] = []
    if len(source) > LONGEST_SOURCE:
        repairs.append(f"searched only the first {LONGEST_SOURCE:,} characters")
        source = source[:LONGEST_SOURCE]
    tokens = list(_cut(source, repairs))
    if any(_has_words(token) for token in tokens):
        tokens = _without_symbols(tokens)
    return Lexed(_balanced(tokens, repairs), tuple(repairs))


def _cut(source: str, repairs: list[str]) -> Iterator[Token]:
    position = 0
    while match := _TOKEN.match(source, position):
        position = match.end()
        if match["field"]:
            token, position = _field(match["field"].lower(), source, position, repairs)
            yield token
        elif match["quoted"]:
            yield Token(Sort.QUOTED, _unquoted(match["quoted"], repairs))
        elif match["open"]:
            yield Token(Sort.OPEN)
        elif match["close"]:
            yield Token(Sort.CLOSE)
        elif match["minus"]:
            yield Token(Sort.MINUS)
        elif run := match["run"]:
            yield Token(_OPERATORS.get(run, Sort.WORD), run)


def _field(name: str, source: str, position: int, repairs: list[str]) -> tuple[Token, int]:
    """Read what stands behind `name:`; give its token and where the next one begins."""
    if source.startswith("(", position):
        return Token(Sort.OPEN, name), position + 1
    value = _VALUE.match(source, position)
    if value is None:
        return Token(Sort.FIELD, name), position
    return Token(Sort.FIELD, name, _unquoted(value.group(), repairs)), value.end()


def _unquoted(text: str, repairs: list[str]) -> str:
    plain, quotes = _QUOTE.subn(" ", text)
    if quotes % 2:
        repairs.append("closed a missing quote")
    return " ".join(plain.split())


def _has_words(token: Token) -> bool:
    """Tell whether a token is more than symbols and brackets."""
    return token.sort is Sort.FIELD or any(words(token.text))


def _without_symbols(tokens: list[Token]) -> list[Token]:
    """Leave out bare symbols and empty quotes, with the minus before them."""
    kept: list[Token] = []
    for token in tokens:
        bare = token.sort is Sort.WORD or (token.sort is Sort.QUOTED and not token.text)
        if not bare or _has_words(token):
            kept.append(token)
        elif kept and kept[-1].sort is Sort.MINUS:
            kept.pop()
    return kept


def _balanced(tokens: list[Token], repairs: list[str]) -> tuple[Token, ...]:
    """Pair the brackets: close what stays open, drop what closes nothing or lies too deep."""
    kept: list[Token] = []
    depth = unopened = deepest = 0
    for token in tokens:
        if token.sort is Sort.OPEN:
            depth += 1
            deepest = max(deepest, depth)
        elif token.sort is Sort.CLOSE and depth == 0:
            unopened += 1
            continue
        if token.sort not in (Sort.OPEN, Sort.CLOSE) or depth <= DEEPEST_BRACKET:
            kept.append(token)
        depth -= token.sort is Sort.CLOSE
    kept.extend([Token(Sort.CLOSE)] * min(depth, DEEPEST_BRACKET))
    repairs.extend(_bracket_repairs(unclosed=depth, unopened=unopened, deepest=deepest))
    return tuple(kept)


def _bracket_repairs(*, unclosed: int, unopened: int, deepest: int) -> Iterator[str]:
    if unclosed:
        yield (
            "closed a missing bracket" if unclosed == 1 else f"closed {unclosed:,} missing brackets"
        )
    if unopened:
        yield "left out a bracket that nothing opened"
    if deepest > DEEPEST_BRACKET:
        yield f"left out brackets more than {DEEPEST_BRACKET} deep"
