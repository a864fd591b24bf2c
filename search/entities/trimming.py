"""Trim the names a model sees: off with the dateline's day, courtesy titles, weekdays.

Why: a model labels word by word and knows no rule without exception. "March 31 - CSR Ltd" is the
end of a dateline and a company, "Mrs Reagan" a title and a surname, "Pittston said WTC" two names.
"""

import re
from typing import NamedTuple

from search.entities import lexicon
from search.entities.mention import Kind
from search.entities.tokens import Sentence

# Never a part of a person's name, whatever stands before: "Agriculture Undersecretary Jones".
_ALWAYS_TITLES = frozenset(
    "mr mrs ms miss messrs sir madam lord lady dame undersecretary democrat republican".split()
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# No name ends in these: "Court of", "Jefferies and".
_JOINTS = frozenset("of the for and &".split())
_SIGNS = frozenset("<>;")
_DASHES = frozenset(("-", "–", "—"))
_BASED = re.compile(
    r"-(?:based|owned|led|backed|controlled|listed|registered|born|sponsored|occupied)",
    re.IGNORECASE,
)
_LONGEST_CODE = 5


class Trimmed(NamedTuple):
    """Tokens `first` to `last` (not included) of a sentence, and what they name."""

    first: int
    last: int
    kind: Kind


def trimmed(sentence: Sentence, first: int, last: int, kind: Kind) -> Trimmed | None:
    """Leave of a name what may be one; None where it is none, or two."""
    if _are_two(sentence, first, last) or (last - first == 1 and _is_none(sentence, first)):
        return None
    first += _attributes(sentence, first, last)
    while last > first and sentence.lower(last - 1) in _JOINTS:
        last -= 1
    if kind is Kind.PERSON:
        if last - first > 1 and _is_company_ending(sentence.lower(last - 1)):
            return Trimmed(first, last, Kind.ORG)
        first, last = _person(sentence, first, last)
    return Trimmed(first, last, kind) if first < last else None


def base_length(text: str) -> int:
    """Count the letters of "Dallas" in "Dallas-based"; 0 where a word is no such compound."""
    end = text.rfind("-")
    return end if end > 0 and _BASED.fullmatch(text, end) else 0


def is_code(sentence: Sentence, place: int) -> bool:
    """Tell the code of a share from a name: the "VLO" in "Valero Energy Corp <VLO>"."""
    if sentence.lower(place - 1) != "<" or sentence.lower(place + 1) != ">":
        return False
    text = sentence.tokens[place].text
    return text.isupper() and len(text) <= _LONGEST_CODE


def _are_two(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a sign or a verb of speech stands inside, so that there is more than a name."""
    return any(
        token.lower in _SIGNS or token.text in lexicon.SPEECH
        for token in sentence.tokens[first:last]
    )


def _is_none(sentence: Sentence, place: int) -> bool:
    """Tell whether a lone word is a share's code, or an abbreviation that names nobody: GNP."""
    return is_code(sentence, place) or sentence.tokens[place].text in lexicon.NO_ORGS


def _is_company_ending(word: str) -> bool:
    """Tell whether a word, lower case, is a company's legal form, with its dots or without."""
    return word.replace(".", "") in lexicon.COMPANY_ENDINGS


def _attributes(sentence: Sentence, first: int, last: int) -> int:
    """Count the tokens before the name itself: a dateline's "31 - ", "New York-based"."""
    tokens = sentence.tokens
    count = 0
    for place in range(first, last):
        is_day = tokens[place].text.isdigit() and sentence.lower(place + 1) in _DASHES
        if is_day and place + 1 < last and tokens[place].end < tokens[place + 1].start:
            count = place + 2 - first
        elif base_length(tokens[place].text):
            count = place + 1 - first
    return count


def _person(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Leave titles and weekdays out of a person's name."""
    for place in range(first, last - 1):
        if sentence.lower(place).rstrip(".") in _ALWAYS_TITLES:
            first = place + 1
    while last - first > 1 and sentence.lower(first) in _WEEKDAYS:
        first += 1
    while last - first > 1 and sentence.lower(last - 1) in _WEEKDAYS:
        last -= 1
    return first, last
