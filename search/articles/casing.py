"""The capitals of a dateline as one writes them in a sentence."""

import re

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SMALL = frozenset("al am an and au aux da das de del der des di do dos du el en et la las le les "
                   "los of on sur the under upon van von y".split())  # fmt: skip
_CAPITALS = frozenset(("DC", "DR", "EU", "NATO", "UAE", "UK", "UN", "US", "USA", "USSR"))


def plain_case(name: str) -> str:
    """Return a dateline's capitals in title case (`RIO DE JANEIRO` is `Rio de Janeiro`).

    A word that has small letters already (`Conn.`), dotted initials (`D.C.`) and well-known short
    forms stay as they are.
    """

    def plain(match: re.Match[str]) -> str:
        word = match.group()
        if word.startswith("Mc") and word[2:].isupper():
            return "Mc" + word[2:].capitalize()
        if not word.isupper() or len(word) == 1 or word in _CAPITALS:
            return word
        if word.lower() in _SMALL and match.start():
            return word.lower()
        return "'".join(part.capitalize() for part in word.split("'"))

    return _WORD.sub(plain, name)
