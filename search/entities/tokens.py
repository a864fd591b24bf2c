"""Cut an article into sentences of tokens, as taggers read it."""

import re
from functools import cached_property
from typing import NamedTuple

from search.sentences import sentences

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Sen|Sens|Rep|Reps|Gov|Adm|Brig|Rev|St|Ste|Mt|Ft"
    "|Inc|Corp|Co|Cos|Ltd|Bros|Jr|Sr|Messrs|Hon|Cmdr|Pres"
)
_TOKEN = re.compile(
    rf"""
      (?:[A-Z]\.){{2,}}(?![^\W_])
    | [A-Z]\.(?=\s?[A-Z])
    | (?:{_ABBREVIATIONS})\.
    | [^\W\d_]\w*(?:(?:[-.‑]|&|['’](?![sS]\b))[^\W_]\w*)*
    | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?
    | ['’][sS]\b
    | [^\w\s] | \w
    """,
    re.VERBOSE,
)
_SHOUTED_SHARE = 0.7


class Token(NamedTuple):
    """A word, number or sign as written, in lower case, and where it stands in the text."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Tell whether a word begins with a capital, or has one behind a particle (al-Assad)."""
        first = self.text[0]
        return first.isupper() or (
            first.islower() and self.text[:3] in _JOINED_PARTICLES and self.text[3:4].isupper()
        )


_JOINED_PARTICLES = frozenset(("al-", "el-", "ul-", "as-", "ad-", "bin"))


class Sentence:
    """The tokens of a sentence, and whether it is all in capitals."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens

    @cached_property
    def is_shouted(self) -> bool:
        """Tell whether capitals say nothing here: a headline or a table in capitals."""
        words = [
            token.text for token in self.tokens if token.text.isalpha() and len(token.text) > 1
        ]
        shouted = sum(word.isupper() for word in words)
        return len(words) > 1 and shouted >= _SHOUTED_SHARE * len(words)

    @cached_property
    def opening(self) -> int:
        """The place of the first word or number."""
        places = (place for place, token in enumerate(self.tokens) if token.text[0].isalnum())
        return next(places, len(self.tokens))

    def lower(self, place: int) -> str:
        """Give the word at a place in lower case, nothing beyond either end."""
        return self.tokens[place].lower if 0 <= place < len(self.tokens) else ""

    def text(self, first: int, last: int) -> str:
        """Join tokens[first:last] with single spaces, a possessive 's to its word."""
        if last - first == 1:
            return self.tokens[first].text
        joined = " ".join(token.text for token in self.tokens[first:last])
        return joined.replace(" 's", "'s").replace(" ’s", "’s")


def tokenise(text: str) -> list[Sentence]:
    """Cut a text into sentences of tokens; white space is in none."""
    found = []
    for span in sentences(text):
        tokens = [
            Token(raw := match.group(), raw.lower(), match.start(), match.end())
            for match in _TOKEN.finditer(text, span.start, span.end)
        ]
        if tokens:
            found.append(Sentence(tokens))
    return found
