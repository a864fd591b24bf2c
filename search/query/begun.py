"""A query whose last word is still being typed, with that word taken as a beginning.

What comes of it is a query like any other: `aliyev khank` becomes `aliyev khank*`.
"""

from collections.abc import Iterable

from search.query.language import UNITS
from search.query.lexer import SAME, Sort, Token, cut
from search.text import fold, words

SHORTEST = 2
"""Letters that may be meant as a beginning by themselves; behind something else, one letter may."""


def begun(source: str) -> str:
    """Take the last word of a query as a beginning; empty where it is whole or is no plain word.

    It is whole with a space behind it, or anything else. What is ruled out is no beginning (with
    less of it, less would be found), nor is the value of a field, whose names are whole.
    """
    tokens = [*cut(source, [])]
    if not tokens or tokens[-1].end < len(source):
        return ""
    if not _is_plain(tokens[-1], shortest=1 if len(tokens) > 1 else SHORTEST):
        return ""
    if len(tokens) > 1 and tokens[-2].sort in (Sort.MINUS, Sort.NOT):
        return ""
    return "" if _is_value(tokens) else f"{source}*"


def _is_plain(token: Token, *, shortest: int) -> bool:
    """Tell whether a token is a single word of letters and digits, and nothing else."""
    found = [*words(token.text)] if token.sort is Sort.WORD else []
    if len(found) != 1:
        return False
    folded, start, end = found[0]
    is_whole = (start, end) == (0, len(token.text))
    return is_whole and len(folded) >= shortest and folded.isalnum()


def _is_value(tokens: Iterable[Token]) -> bool:
    """Tell whether what comes behind some tokens is within the brackets of a field."""
    fields = [""]
    for token in tokens:
        if token.sort is Sort.OPEN:
            fields.append("" if _is_same(token) else token.text or fields[-1])
        elif token.sort is Sort.CLOSE and len(fields) > 1:
            fields.pop()
    return fields[-1] != ""


def _is_same(opening: Token) -> bool:
    """Tell whether a bracket asks for words in the same paragraph or sentence."""
    return opening.text == SAME and fold(opening.value) in UNITS
