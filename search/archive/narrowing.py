"""The pieces of words that a text must hold for a regular expression to fit, as clauses.

An expression is looked for in files; the index knows which of them can hold it. What is not plain
letters and digits outside brackets is passed over: less is demanded then, never too much.
"""

import re
from collections.abc import Iterator

from search.query.clauses import Both, Clause, Either, Pattern
from search.text import fold

_SHORTEST = 3
_TOKEN = re.compile(
    r"""(?P<escaped>\\.)
      | \{\d+(?:,\d*)?\}
      | (?P<class>\[\^?.(?:\\.|[^\]\\])*\])
      | (?P<open>\()
      | (?P<close>\))
      | (?P<either>\|)
      | (?P<piece>[^\W_]+(?P<repeated>(?=[*?{]))?)
      | (?s:.)""",
    re.VERBOSE,
)


def must_hold(pattern: str) -> Clause | None:
    """Return what all articles fulfil in which an expression fits; None where that is not known."""
    branches: list[list[str]] = [[]]
    depth = 0
    for match in _TOKEN.finditer(pattern):
        depth += bool(match["open"]) - bool(match["close"])
        if depth == 0 and match["either"]:
            branches.append([])
        elif depth == 0 and match["piece"]:
            branches[-1].extend(_pieces(match["piece"], repeated=match["repeated"] is not None))
    if not all(branches):
        return None
    held = tuple(map(_all_of, branches))
    return Either(held) if len(held) > 1 else held[0]


def _pieces(text: str, *, repeated: bool) -> Iterator[str]:
    """Yield a run of letters, folded; the last one, where it is `repeated`, may not be there."""
    sure = text[:-1] if repeated else text
    if len(sure) >= _SHORTEST:
        yield fold(sure)


def _all_of(pieces: list[str]) -> Clause:
    words = tuple(Pattern(f"*{piece}*") for piece in dict.fromkeys(pieces))
    return Both(words) if len(words) > 1 else words[0]
