"""How alike two names are: the forms that romanisation leaves alone, and Jaro-Winkler.

Why: a fold tells `Əliyev` from nothing but `Aliyev`, and one letter parts Niger from Nigeria. Names
carried over from another script differ in few and known ways (kh or x, q or k, ou or u, a doubled
letter, a short vowel), so they are rewritten to one form first and compared then. The similarity is
that of W. E. Winkler (String comparator metrics and enhanced decision rules in the Fellegi-Sunter
model of record linkage, 1990) upon M. A. Jaro's (Advances in record-linkage methodology, 1989).
"""

import re
from functools import lru_cache

from search.text import fold, words

ALIKE = 0.8
"""Jaro-Winkler from which two words with one skeleton are spellings of one name."""

REMEMBERED = 1 << 17
"""Names and words whose forms are kept, so that they are made once a library."""

_PREFIX_WEIGHT, _LONGEST_PREFIX = 0.1, 4
_LONGEST_COMPARED = 100
"""Letters of a word that may be a name: to compare takes the square of them."""

_SMALL = frozenset("of the and for in on to de la du des di et".split())
_VOWELS = "aeiou"

# What these letters become in the names that English newsrooms write.
_ROMANISED = str.maketrans(
    {"ş": "sh", "ç": "ch", "ğ": "gh", "š": "sh", "č": "ch", "ž": "zh", "ß": "ss"}
)

# Ordered: each rule sees what those above have made.
_REWRITING = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        ("shch|sch|tsch", "sh"),
        ("tch|cz", "ch"),
        ("sz", "sh"),
        ("zh", "j"),
        ("dzh|dj|dsch", "j"),
        ("kh|x(?=[aeiouy])|x$|^x", "h"),
        ("gh", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("dh", "d"),
        ("bh", "b"),
        ("ck|q|c(?=[aoulrkst]|$)", "k"),
        ("ks", "x"),
        ("ts|tz|c(?=[ei])", "s"),
        ("ou|oo|uu|w(?=[aeiou])", "u"),
        ("ee|ie(?!v)|iy|ij|yi|ii", "i"),
        ("y", "i"),
        ("w", "v"),
        ("v$", "f"),
        ("z", "s"),
        ("(?<=[aeiou])h(?![aeiou])", ""),
        ("h$", ""),
        ("ai|ei", "e"),
        ("au", "o"),
        ("iu|(?<=.)ju", "u"),
        ("ia", "a"),
        ("ie|(?<=.)je", "e"),
    )
)
_NO_LETTER = re.compile(r"[^a-z]")
_DOUBLED = re.compile(r"(.)\1+")
_ANY_VOWEL = str.maketrans(dict.fromkeys(_VOWELS, "A"))
_NO_VOWEL = str.maketrans("", "", _VOWELS)
# Short vowels of Arabic and Persian waver within these two classes; k, g, gh and q waver, too.
_LOOSE = str.maketrans("eiug", "aaok")


@lru_cache(maxsize=REMEMBERED)
def plain_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name: no case, accents, dots, hyphens nor a leading "the"."""
    found = tuple(word.folded.replace(".", "") for word in words(name.replace("&", " and ")))
    return found[1:] if len(found) > 1 and found[0] == "the" else found


@lru_cache(maxsize=REMEMBERED)
def normal_form(word: str) -> str:
    """Rewrite a word to the form that its romanisations share: `Pezeshkiyan` is `Pezeshkian`.

    Empty where it has no Latin letter.
    """
    form = _NO_LETTER.sub("", fold(word.lower().translate(_ROMANISED)))
    for pattern, replacement in _REWRITING:
        form = pattern.sub(replacement, form)
    return _DOUBLED.sub(r"\1", form)


@lru_cache(maxsize=REMEMBERED)
def skeleton(word: str) -> str:
    """Return the consonants of a normal form, with A in place of a vowel that begins it."""
    form = normal_form(word)
    first = form[:1].translate(_ANY_VOWEL)
    return first + form[1:].translate(_NO_VOWEL)


def loose_form(word: str) -> str:
    """Return a normal form with its wavering letters in classes: `Araqchi` is `Araghchi`."""
    return _DOUBLED.sub(r"\1", normal_form(word).translate(_LOOSE))


def are_spellings(one: str, other: str) -> bool:
    """Tell whether two words are, by all we can see, spellings of one name.

    They have one skeleton, a first vowel of one class and a similarity of ALIKE: Khamenei is not
    Khomeini, and Hassan is not Hussein.
    """
    if one == other:
        return True
    if not skeleton(one) or skeleton(one) != skeleton(other):
        return False
    return _first_vowel(one) == _first_vowel(other) and similarity(one, other) >= ALIKE


def _first_vowel(word: str) -> str:
    """Return the class of the first vowel of a word: a (a, e, i) or o (o, u)."""
    return next((letter for letter in loose_form(word) if letter in _VOWELS), "")


@lru_cache(maxsize=REMEMBERED)
def initials(name: str) -> frozenset[str]:
    """Return the initials of a name, with its small words and without them."""
    all_words = plain_words(name)
    large = [word for word in all_words if word not in _SMALL]
    return frozenset("".join(word[0] for word in chosen) for chosen in (all_words, large))


@lru_cache(maxsize=REMEMBERED)
def similarity(one: str, other: str) -> float:
    """Return the Jaro-Winkler similarity of two words after folding, from 0 to 1, either way.

    Of words that no name is as long as it is 1 or 0: they are the same, or not.
    """
    one, other = sorted((fold(one), fold(other)))
    if max(len(one), len(other)) > _LONGEST_COMPARED:
        return float(one == other)
    jaro = _jaro(one, other)
    prefix = 0
    for a, b in zip(one[:_LONGEST_PREFIX], other[:_LONGEST_PREFIX], strict=False):
        if a != b:
            break
        prefix += 1
    return round(jaro + prefix * _PREFIX_WEIGHT * (1 - jaro), 6)


def _jaro(one: str, other: str) -> float:
    """Return the Jaro similarity: letters that agree within a window, less those out of order."""
    if one == other:
        return 1.0
    window = max(max(len(one), len(other)) // 2 - 1, 0)
    taken = [False] * len(other)
    matched: list[str] = []
    for at, letter in enumerate(one):
        for place in range(max(0, at - window), min(len(other), at + window + 1)):
            if not taken[place] and other[place] == letter:
                taken[place] = True
                matched.append(letter)
                break
    if not matched:
        return 0.0
    mirrored = [letter for letter, is_taken in zip(other, taken, strict=True) if is_taken]
    swapped = sum(a != b for a, b in zip(matched, mirrored, strict=True)) / 2
    count = len(matched)
    return (count / len(one) + count / len(other) + (count - swapped) / count) / 3
