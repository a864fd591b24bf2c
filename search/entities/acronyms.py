"""Find acronyms that an article defines: "Economic Cooperation Organization (ECO)"."""

import re
from typing import NamedTuple

_DEFINITION = re.compile(r"\(\s?[\"“]?([A-Z][A-Za-z.&-]{1,9})[\"”]?\s?(?:,[^()]{0,30})?\)")
_WORD = re.compile(r"[^\s(),;:]{1,40}")
_BREAK = re.compile(r"[.;:!?]\s|\n")
_LOOK_BACK = 140
_SMALL = frozenset("of the and for in on to & de la du des di et".split())


class Definition(NamedTuple):
    """An acronym, the words it stands for, and where both stand in the text."""

    acronym: str
    name: str
    full: tuple[int, int]
    short: tuple[int, int]


def find_definitions(text: str) -> list[Definition]:
    """Find the acronyms defined in parentheses behind the words they are made of."""
    found = []
    for match in _DEFINITION.finditer(text):
        acronym = match[1]
        if sum(letter.isupper() for letter in acronym) < 2:
            continue
        start = _start_of_name(text, match.start(), acronym.replace(".", "").upper())
        if start is not None:
            end = start + len(text[start : match.start()].rstrip())
            name = " ".join(text[start:end].split())
            found.append(Definition(acronym, name, (start, end), match.span(1)))
    return found


def _start_of_name(text: str, end: int, letters: str) -> int | None:
    """Find where the words begin whose initials are the letters of an acronym."""
    start = max(0, end - _LOOK_BACK)
    breaks = [match.end() for match in _BREAK.finditer(text, start, end)]
    words = list(_WORD.finditer(text, breaks[-1] if breaks else start, end))
    for count in range(2, min(len(words), 2 * len(letters) + 3) + 1):
        first = words[-count].group()
        if first[0].isupper() and first.lower() != "the":
            chosen = [word.group() for word in words[-count:]]
            if letters in _initials(chosen):
                return words[-count].start()
    return None


def _initials(words: list[str]) -> set[str]:
    """Give the initials of words, with and without the small ones, hyphened ones as several."""
    parts = [part for word in words for part in word.split("-") if part and part[0].isalnum()]
    large = [part for part in parts if part.lower() not in _SMALL]
    return {"".join(part[0] for part in kind).upper() for kind in (parts, large)}
