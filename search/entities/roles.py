"""What an article calls a person beside the name: "President of the Republic of Azerbaijan"."""

import re
from collections.abc import Container, Sequence

from search.entities import lexicon
from search.entities.evidence import is_title
from search.spans import Span

_REACH = 120  # characters before a name in which its title is looked for
_BREAK = re.compile(r'[,;:()"“”\n]')
_WORD = re.compile(r"[^\W\d_][\w’'.&-]*")
# An apposition ends at the next comma or stop; the dots of initials (U.S.) are no stops.
_APPOSITION = re.compile(
    r",\s+(?:(?:the|a|an)\s+)?((?:[^,;:.()\n“”]|(?<=\b[A-Z])\.){3,110})(?=[,;.)\n])"
)
_TITLE_WITHIN = 4  # words from the start of an apposition to its title
_NO_ROLES = frozenset(
    "mr mrs ms miss messrs dr prof sir madam madame monsieur herr private".split()
)
_IN_NAMES = frozenset(("of", "the"))


def role_of(body: str, name: Span, demonyms: Container[str]) -> str:
    """Return what stands beside a person's name, on one line; empty where no title is told.

    An apposition behind the name ("…, Iran's deputy ambassador to Azerbaijan,") says more than the
    title before it, which is taken with a people's or a possessor's name ("Iranian President").
    """
    before = body[max(0, name.start - _REACH) : name.start]
    return " ".join((_behind(body, name.end) or _before(before, demonyms)).split())


def _behind(body: str, end: int) -> str:
    match = _APPOSITION.match(body, end)
    if match is None:
        return ""
    words = [word.group().lower() for word in _WORD.finditer(match[1])]
    titled = any(is_title(word) for word in words[:_TITLE_WITHIN])
    is_clause = any(word in lexicon.SPEECH or word == "who" for word in words)
    return match[1].strip() if titled and not is_clause else ""


def _before(text: str, demonyms: Container[str]) -> str:
    piece = _BREAK.split(text)[-1]
    words = list(_WORD.finditer(piece))
    if not words or not piece[words[-1].end() :].isspace():
        return ""
    shown = [word.group() for word in words]
    first, last = _title_run(shown, len(shown))
    if first == last:
        of = _office(shown)
        first, last = _title_run(shown, of)
        if first == last:
            return ""
    titles = {word.lower().rstrip(".") for word in shown[first:last]}
    if titles <= _NO_ROLES or not any(is_title(word) for word in titles):
        return ""
    if first and _qualifies(shown[first - 1], demonyms):
        first -= 1
    return piece[words[first].start() :].strip()


def _title_run(words: Sequence[str], end: int) -> tuple[int, int]:
    """Return the run of title words that ends before `end`, as indexes; empty where none does."""
    first = end
    while first and _is_part(words[first - 1]):
        first -= 1
    return first, end


def _office(words: Sequence[str]) -> int:
    """Return the index of the "of" in "President of the Republic of Iran", seen from its end."""
    for index in range(len(words) - 1, 0, -1):
        word = words[index]
        if word == "of" and _is_part(words[index - 1]):
            return index
        ends_sentence = word.endswith(".") and not is_title(word.lower())
        if ends_sentence or (word not in _IN_NAMES and not word[0].isupper()):
            break
    return 0


def _is_part(word: str) -> bool:
    lower = word.lower()
    return is_title(lower) or lower in lexicon.TITLE_PARTS


def _qualifies(word: str, demonyms: Container[str]) -> bool:
    """Tell whether a word before a title belongs to it: a people's name or a possessor."""
    return word.lower() in demonyms or word.endswith(("’s", "'s"))
