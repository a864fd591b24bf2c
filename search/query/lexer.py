"""Cut what the user typed into tokens: any text, in linear time, brackets balanced on the way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby

from search.query.language import FIELDS
from search.query.repairs import Repair
from search.text import words

LONGEST_SOURCE = 10_000
"""Characters of a query that are read; an article pasted into the search box is longer."""

DEEPEST_BRACKET = 30
"""Brackets within brackets that are kept, so that no query can exhaust the stack."""

SAME = "same"
"""The field whose brackets hold a query of their own."""

QUOTES = '"“”„‟«»＂'
"""What opens and closes a phrase, in any pairs."""

_QUOTED = rf"[{QUOTES}][^{QUOTES}]*[{QUOTES}]?"
_RUN = rf"[^\s(){QUOTES}]+"
# A regular expression comes first: brackets, quotes and minus in it are its own (acceptance 30).
_TOKEN = re.compile(
    rf"""(?P<regex>(?<![^\s(\-–−])/(?:\\.|[^/\\\n])++/(?=[\s)]|$))
       | (?P<quoted>=?[{QUOTES}][^{QUOTES}]*(?:[{QUOTES}](?:~(?P<within>\d*))?)?)
       | (?P<open>\()
       | (?P<close>\))
       | (?P<minus>(?<![^\s(])[-–−]+(?=\S))
       | (?ai:same):(?P<unit>[^\W\d_]{{1,20}})\s{{0,9}}\(
       | (?P<field>(?ai:{"|".join(FIELDS)})):
       | (?P<run>{_RUN})
       | \s+""",
    re.VERBOSE,
)
# A value (behind a = exactly so), two around the dots of a range, or one with an anchor:
# date:"last month"@end.
_VALUE = re.compile(rf"(?:=?{_QUOTED}|{_RUN})(?:(?:(?<=\.\.)|(?=\.\.|@))(?:{_QUOTED}|{_RUN}))*")
_QUOTE = re.compile(f"[{QUOTES}]")


class Sort(Enum):
    """What a token is."""

    WORD = auto()
    QUOTED = auto()
    REGEX = auto()
    FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    AND = auto()
    OR = auto()
    NOT = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query, from `start` to `end` of what was typed.

    `text` is what was typed, without quotes or slashes; for a field its lower-case name, and for a
    bracket the name of the field it belongs to (`person:(`) or nothing. `value` is what a field
    stands before, the unit of `same:para(`, or the number behind `"…"~`. Quotes are `exact` behind
    a = sign.
    """

    sort: Sort
    text: str = ""
    value: str = ""
    start: int = 0
    end: int = 0
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Lexed:
    """The tokens of a query, brackets in pairs, and what had to be mended."""

    tokens: tuple[Token, ...]
    repairs: tuple[str, ...]


_OPERATORS = {"AND": Sort.AND, "OR": Sort.OR, "NOT": Sort.NOT}


def lex(source: str) -> Lexed:
    """Cut a query into tokens.

    Symbols without a letter or digit are left out, unless the query has nothing else, or an
    operator nothing else on a side of it: `★ OR oil`.
    """
    repairs: list[str] = []
    if len(source) > LONGEST_SOURCE:
        repairs.append(Repair.CUT.format(number=f"{LONGEST_SOURCE:,}"))
        source = source[:LONGEST_SOURCE]
    tokens = list(cut(source, repairs))
    if any(_has_words(token) for token in tokens):
        tokens = _without_symbols(tokens)
    return Lexed(_balanced(tokens, repairs), tuple(repairs))


def cut(source: str, repairs: list[str]) -> Iterator[Token]:
    """Yield the tokens as they stand, brackets in no order; adds to `repairs`."""
    position = 0
    while match := _TOKEN.match(source, position):
        token = _token(match, repairs)
        if token and token.sort is Sort.FIELD:
            token = _with_value(token, source, repairs)
        position = match.end()
        if token:
            position = max(position, token.end)
            yield token


def _token(match: re.Match[str], repairs: list[str]) -> Token | None:
    """Make the token of a match; None for white space."""
    start, end = match.span()
    if match["regex"]:
        return Token(Sort.REGEX, match["regex"][1:-1], "", start, end)
    if match["quoted"]:
        within = match["within"] or ""
        exact = match["quoted"].startswith("=")
        text = match["quoted"].removeprefix("=").removesuffix(f"~{within}")
        return Token(Sort.QUOTED, _unquoted(text, repairs), within, start, end, exact)
    if match["unit"]:
        return Token(Sort.OPEN, SAME, match["unit"].lower(), start, end)
    if match["field"]:
        return Token(Sort.FIELD, match["field"].lower(), "", start, end)
    if match["run"]:
        return Token(_OPERATORS.get(match["run"], Sort.WORD), match["run"], "", start, end)
    sort = next((sort for name, sort in _SIGNS.items() if match[name]), None)
    return Token(sort, "", "", start, end) if sort else None


_SIGNS = {"open": Sort.OPEN, "close": Sort.CLOSE, "minus": Sort.MINUS}


def _with_value(field: Token, source: str, repairs: list[str]) -> Token:
    """Add to a field's token what stands behind its colon: a value or a bracket."""
    if source.startswith("(", field.end) and field.text != SAME:
        return replace(field, sort=Sort.OPEN, end=field.end + 1)
    value = _VALUE.match(source, field.end)
    if value is None:
        return field
    return replace(field, value=_unquoted(value.group(), repairs), end=value.end())


def _unquoted(text: str, repairs: list[str]) -> str:
    plain, quotes = _QUOTE.subn(" ", text)
    if quotes % 2:
        repairs.append(Repair.QUOTE)
    return " ".join(plain.split())


def _has_words(token: Token) -> bool:
    """Tell whether a token is more than symbols and brackets."""
    return token.sort in (Sort.FIELD, Sort.REGEX) or any(words(token.text))


def _without_symbols(tokens: list[Token]) -> list[Token]:
    """Leave out bare symbols and empty quotes but those that an operator joins."""
    kept: list[Token] = []
    runs = [[], *(list(run) for _, run in groupby(tokens, _is_joint)), []]
    for before, run, behind in zip(runs, runs[1:], runs[2:], strict=False):
        is_joined = any(token.sort in _OPERATORS.values() for token in (*before, *behind))
        all_symbols = not any(map(_has_words, run))
        kept += run if is_joined and all_symbols else _without_bare(run)
    return kept


def _is_joint(token: Token) -> bool:
    """Tell whether a token is an operator or bracket, between which terms stand."""
    return token.sort in _JOINTS


_JOINTS = frozenset({*_OPERATORS.values(), Sort.OPEN, Sort.CLOSE})


def _without_bare(run: list[Token]) -> list[Token]:
    """Leave out bare symbols and empty quotes, with the minus before them."""
    kept: list[Token] = []
    for token in run:
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
    end = tokens[-1].end if tokens else 0
    kept.extend([Token(Sort.CLOSE, "", "", end, end)] * min(depth, DEEPEST_BRACKET))
    repairs.extend(_bracket_repairs(unclosed=depth, unopened=unopened, deepest=deepest))
    return tuple(kept)


def _bracket_repairs(*, unclosed: int, unopened: int, deepest: int) -> Iterator[str]:
    if unclosed:
        one = unclosed == 1
        yield Repair.BRACKET if one else Repair.BRACKETS.format(number=f"{unclosed:,}")
    if unopened:
        yield Repair.UNOPENED
    if deepest > DEEPEST_BRACKET:
        yield Repair.DEEP.format(number=DEEPEST_BRACKET)
