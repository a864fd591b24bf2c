"""A query whose last word is still being typed, with that word taken as a beginning.

What comes of it is a query like any other: `aliyev khank` becomes `aliyev khank*`, and
`person:"Ilham Ali` becomes `person:"Ilham Ali*"`.
"""

from collections.abc import Iterable

from search.query.language import NAMES, UNITS
from search.query.lexer import QUOTES, SAME, Sort, Token, cut
from search.text import fold, words

SHORTEST = 2
"""Letters that may be meant as a beginning by themselves; behind something else, one letter may."""


def begun(source: str) -> str:
    """Take the last word of a query as a beginning; empty where it is whole or is no plain word.

    It is whole with a space behind it, or anything else. What is ruled out is no beginning (with
    less of it, less would be found), nor is the value of a field, unless that is a name.
    """
    tokens = [*cut(source, [])]
    if not tokens or tokens[-1].end < len(source):
        return ""
    last, before = tokens[-1], tokens[:-1]
    if before and before[-1].sort in (Sort.MINUS, Sort.NOT):
        return ""
    field = _field_around(before)
    if last.sort is Sort.FIELD and field != SAME:
        return _begun_name(source, last.text, last.start + len(last.text) + 1)
    if field:
        return _begun_name(source, field, last.start) if last.sort in _IN_BRACKETS else ""
    return f"{source}*" if _is_plain(last, shortest=1 if before else SHORTEST) else ""


_IN_BRACKETS = (Sort.WORD, Sort.QUOTED)
"""What a name in the brackets of a field can be."""


def _begun_name(source: str, field: str, start: int) -> str:
    """Take the last word of a name, which begins at an offset, as a beginning.

    A name in quotes is still being typed while they are not closed.
    """
    name = source[start:]
    quote = name[:1] if name[:1] in QUOTES else ""
    found = [*words(name)]
    is_whole = not found or found[-1].end < len(name) or any(c in QUOTES for c in name[1:])
    if field not in NAMES or is_whole or name.startswith("="):
        return ""
    return f'{source}*"' if quote else f"{source}*"


def _is_plain(token: Token, *, shortest: int) -> bool:
    """Tell whether a token is a single word of letters and digits, and nothing else."""
    found = [*words(token.text)] if token.sort is Sort.WORD else []
    if len(found) != 1:
        return False
    folded, start, end = found[0]
    is_whole = (start, end) == (0, len(token.text))
    return is_whole and len(folded) >= shortest and folded.isalnum()


def _field_around(tokens: Iterable[Token]) -> str:
    """Return the field in whose brackets one is behind some tokens; empty for none.

    Within those of an unknown `same:` it is that one, whatever field is within them: with nothing
    that is typed there does it find an article.
    """
    fields = [""]
    for token in tokens:
        if token.sort is Sort.OPEN:
            fields.append("" if _is_same(token) else token.text or fields[-1])
        elif token.sort is Sort.CLOSE and len(fields) > 1:
            fields.pop()
    return SAME if SAME in fields else fields[-1]


def _is_same(opening: Token) -> bool:
    """Tell whether a bracket asks for words in the same paragraph or sentence."""
    return opening.text == SAME and fold(opening.value) in UNITS
