"""A pattern's match, with the words of its parts and those around it."""

import re
from dataclasses import dataclass

from search.times.numbers import year_of
from search.times.tokens import Token


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens that a pattern matched: `match` counts tokens, `text` is the whole text."""

    text: str
    tokens: list[Token]
    match: re.Match[str]

    @property
    def first(self) -> int:
        """The number of the first token."""
        return self.match.start()

    @property
    def start(self) -> int:
        """The place of the first token in the text."""
        return self.tokens[self.first].start

    @property
    def last(self) -> int:
        """The number behind that of the last token."""
        return self.match.end()

    def words(self, part: str) -> list[str]:
        """List the words of a named part of the pattern, none where it took no part."""
        try:
            start, end = self.match.span(part)
        except IndexError:
            return []
        return [token.word for token in self.tokens[max(start, 0) : max(end, 0)]]

    def word(self, part: str) -> str:
        """Give the last word of a named part ("the last" is `last`), or nothing."""
        words = self.words(part)
        return words[-1] if words else ""

    def before(self, back: int = 1) -> str:
        """Give the word before the match, or one further back."""
        return self.word_at(self.first - back)

    def after(self, on: int = 1) -> str:
        """Give the word behind the match, or one further on."""
        return self.word_at(self.last + on - 1)

    def word_at(self, place: int) -> str:
        """Give the word with a number, nothing beyond either end."""
        return self.tokens[place].word if 0 <= place < len(self.tokens) else ""

    def year(self, part: str = "year") -> int | None:
        """Read a named part as a year, None where there is none."""
        return year_of(self.words(part)) if self.words(part) else None

    def raw(self, place: int) -> str:
        """Give a token as it is written, nothing beyond either end."""
        if not 0 <= place < len(self.tokens):
            return ""
        token = self.tokens[place]
        return self.text[token.start : token.end]

    def is_joined(self) -> bool:
        """Tell whether a hyphen joins the match to the word behind it: "three-day-old"."""
        is_dash = self.after() == "-"
        return is_dash and self.tokens[self.last].start == self.tokens[self.last - 1].end

    def is_eve(self) -> bool:
        """Tell whether the match begins with "the eve of"."""
        return "eve" in self.words("edge")

    def all_words(self) -> list[str]:
        """List all matched words."""
        return [token.word for token in self.tokens[self.first : self.last]]
