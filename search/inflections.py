"""The forms of an English word: bridge, bridges, bridged, bridging.

Why no stemmer: one cuts words to stems that are no words (Porter's news is new, its organ is
organization) and is asked of every word of every article. Here a query's word is spread into its
few inflected forms, those of nouns and verbs alone, and the index keeps words as they stand. Rules
need no dictionary: a form that nobody writes finds nothing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from search.irregulars import APART, AS_IT_IS, DOUBLED, DOUBLING_L, FIXED, irregular

_REMEMBERED = 1 << 16
_VOWEL = re.compile(r"[aeiouy]")
# One syllable that ends in one vowel and one consonant doubles it: plan, planned; plane, planed.
_SHORT = re.compile(r"(?:[^aeiouy]|qu|y(?=[aeiou]))*[aeiouy][^aeiouywx]")
_TWIN = re.compile(r"([bdgkmnprt])\1$")
_DOUBLES = re.compile(r"(?<![aeiou])[aeiouy][bdgklmnprtsz]$|qu[aeiou][tz]$")
_INFLECTED = re.compile(r"[a-z]{2,30}")

_IRREGULAR = irregular()
_APART = frozenset().union(*APART.values())
_BASES = {form: base for base, forms in _IRREGULAR.items() for form in forms}


@lru_cache(maxsize=_REMEMBERED)
def forms(word: str) -> tuple[str, ...]:
    """Return every inflected form of a folded word, itself first.

    What is a form of a word has that very set of forms, too.
    """
    root = stem(word)
    if root in FIXED or not _INFLECTED.fullmatch(root):
        return (word,)
    return (word, *(form for form in _spread(root) if form != word and stem(form) == root))


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """Return what the forms of a folded word have in common, and no other word has."""
    if word in FIXED or not _INFLECTED.fullmatch(word):
        return word
    found = _root(_base(word))
    return found if found not in FIXED and word in _spread(found) else word


def _base(word: str) -> str:
    """Return the word of which this is a form, itself where it is none."""
    if word in _BASES:
        return _BASES[word]
    if word in _IRREGULAR or word in AS_IT_IS or len(word) < 4:
        return word
    if word.endswith("ing"):
        return _verb(word, word[:-3])
    if word.endswith("ied") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("ed") and not word.endswith("eed"):
        return _verb(word, word[:-2])
    return _singular(word)


def _singular(word: str) -> str:
    """Take the -s off a word that ends in one: buildings is a form of build."""
    if word[-1] != "s" or word[-2] in "siu":
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    single = word[:-1]
    return _base(single) if single.endswith("ing") else single


def _verb(word: str, start: str) -> str:
    """Return the verb of which a word, `start` without its -ing or -ed, is a form."""
    if len(start) < 2 or not _VOWEL.search(start):
        return word
    if start[-1] == start[-2] and start not in DOUBLED:
        if _TWIN.search(start) or start[:-1] in DOUBLING_L:
            return start[:-1]
        return start
    return f"{start}e" if _SHORT.fullmatch(start) or f"{start}e" in APART["e"] else start


def _root(base: str) -> str:
    """Take off a silent e, which -ed and -ing swallow, where the word is another without it."""
    bare = base[:-1]
    if base[-1] != "e" or len(bare) < 3 or bare[-1] in "ei" or base in _APART:
        return base
    return base if _SHORT.fullmatch(bare) else bare


@lru_cache(maxsize=_REMEMBERED)
def _spread(root: str) -> tuple[str, ...]:
    """Return the words that may have this root, in a fixed order, and none that could not."""
    found: dict[str, None] = {}
    is_base = root[-1] in "ey" or root in _IRREGULAR or root in AS_IT_IS
    for base in (root,) if is_base else (root, f"{root}e"):
        found |= dict.fromkeys((base, f"{base}s", *_IRREGULAR.get(base, ())))
    if root in AS_IT_IS and root.endswith("ing") and root not in _IRREGULAR:
        return tuple(found)
    if root[-1] == "y":
        found |= dict.fromkeys((f"{root[:-1]}ies", f"{root[:-1]}ied"))
    for start in _starts(root):
        found |= dict.fromkeys(start + ending for ending in ("ed", "ing", "ings"))
    return tuple(found)


def _starts(root: str) -> Iterator[str]:
    """Yield what may stand before -ed and -ing."""
    if root[-1] == "e" and root[-2] not in "eo":
        yield root[:-1]
        return
    if not _SHORT.fullmatch(root):
        yield root
    if _DOUBLES.search(root):
        yield root + root[-1]
