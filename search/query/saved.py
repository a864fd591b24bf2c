"""Saved searches named anew: with those that stand under them, and in all that refer to them."""

import re
from collections.abc import Iterator, Mapping

from search.query.lexer import QUOTES, SAME, Sort, cut
from search.text import fold

BETWEEN = "/"
"""What stands between the name of a saved search and what one under it is called: `Iran/Oil`."""

_FIELD = "saved"
_PLAIN = re.compile(r"[\w/]+")
_NO_QUOTES = str.maketrans(dict.fromkeys(QUOTES, " "))


def known_as(name: str) -> str:
    """Return that by which a query finds a saved search: its name folded, without quotes."""
    return fold(" ".join(name.translate(_NO_QUOTES).split()))


def is_under(name: str, parent: str) -> bool:
    """Tell whether a saved search stands under another one by its name."""
    return bool(parent) and name.startswith(f"{parent}{BETWEEN}")


def moved(saved: Mapping[str, str], name: str, new: str) -> dict[str, str]:
    """Return the names that change where a saved search is named anew: its own, those under it."""
    names = (old for old in saved if old == name or is_under(old, name))
    return {old: new + old[len(name) :] for old in names}


def renamed(saved: Mapping[str, str], name: str, new: str) -> dict[str, str]:
    """Give a saved search another name, in its place; returns all searches, queries by names.

    Those under it move along, and queries that refer to any of them by `saved:` find what they
    found. Searches that have one of the new names already are dropped.
    """
    names = moved(saved, name, new)
    told = {known_as(old): other for old, other in names.items()}
    dropped = {*names.values()} - {*names}
    kept = ((old, query) for old, query in saved.items() if old not in dropped)
    return {names.get(old, old): referring(query, told) for old, query in kept}


def referring(query: str, names: Mapping[str, str]) -> str:
    """Let a query refer to saved searches by other names; all else in it stays as it was typed.

    The other names are given by what the old ones are `known_as`.
    """
    pieces, position = [], 0
    for start, end, said in _references(query):
        if (new := names.get(known_as(said))) is not None:
            quoted = query[start] in QUOTES
            pieces += [query[position:start], _written(new, quoted=quoted)]
            position = end
    return "".join([*pieces, query[position:]])


def _references(query: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a query names saved searches, and how: `saved:a`, `saved:(a OR "b c")`."""
    fields = [""]  # that the brackets one is in belong to
    for token in cut(query, []):
        if token.sort is Sort.OPEN:
            fields.append("" if token.text == SAME else token.text or fields[-1])
        elif token.sort is Sort.CLOSE:
            fields[1:] = fields[1:-1]
        elif token.sort is Sort.FIELD and token.text == _FIELD and token.value:
            yield token.start + len(f"{_FIELD}:"), token.end, token.value
        elif fields[-1] == _FIELD and token.text and token.sort in (Sort.WORD, Sort.QUOTED):
            yield token.start, token.end, token.text


def _written(name: str, *, quoted: bool) -> str:
    """Write a name as it stands behind `saved:`, in quotes where it had some or needs them."""
    if not quoted and _PLAIN.fullmatch(name):
        return name
    return f'"{name.translate(_NO_QUOTES)}"'
