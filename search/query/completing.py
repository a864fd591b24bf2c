"""Where in a query the cursor stands, and what is expected there: a word, or a field's value."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from search.query.lexer import LONGEST_SOURCE, QUOTES, SAME, Sort, Token, cut


class Expected(Enum):
    """What can be put where the cursor is."""

    TERM = auto()
    """A word, or the name of a field."""
    WORD = auto()
    """A word alone: within quotes, or behind `=`."""
    VALUE = auto()
    """The value of a field."""
    NOTHING = auto()
    """A regular expression, for one."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected at the cursor, and the characters that it takes the place of.

    `prefix` is what was typed of it up to the cursor, quotes left out; `field` is the field whose
    value is expected, or empty. From `start` to `end` lies what is put in: of a value its quotes
    too, of a range only the end at which the cursor is.
    """

    start: int
    end: int
    sort: Expected
    prefix: str = ""
    field: str = ""


def at_cursor(text: str, cursor: int) -> Expectation:
    """Tell what is expected at the cursor, an offset into a query: any text, any offset."""
    cursor = max(0, min(cursor, len(text)))
    field = ""
    outer: list[str] = []
    for token in cut(text[:LONGEST_SOURCE], []):
        if token.start >= cursor:
            break
        if token.end >= cursor and token.sort in _READERS:
            return _READERS[token.sort](text, token, cursor, field)
        if token.sort is Sort.OPEN:
            outer.append(field)
            field = "" if token.text == SAME else token.text or field
        elif token.sort is Sort.CLOSE:
            field = outer.pop() if outer else ""
    return Expectation(cursor, cursor, Expected.VALUE if field else Expected.TERM, "", field)


def _in_field(text: str, token: Token, cursor: int, _field: str) -> Expectation:
    """Tell of a field's name, or of the value behind it."""
    start = token.start + len(token.text) + 1
    if cursor < start:
        return Expectation(token.start, start, Expected.TERM, text[token.start : cursor])
    return _value(text, start, token.end, cursor, token.text)


def _value(text: str, start: int, end: int, cursor: int, field: str) -> Expectation:
    """Tell of a value; of a range, of its end at which the cursor is."""
    dots, behind = text.rfind("..", start, cursor), text.find("..", cursor, end)
    start = dots + 2 if dots >= 0 else start
    end = behind if behind >= 0 else end
    return Expectation(start, end, Expected.VALUE, text[start:cursor].strip(QUOTES), field)


def _in_quotes(text: str, token: Token, cursor: int, field: str) -> Expectation:
    """Tell of the word at the cursor; nothing is expected behind the closing quote."""
    if field:
        return _value(text, token.start, token.end, cursor, field)
    opened = text.startswith("=", token.start) + 1
    closing = _QUOTE.search(text, token.start + opened, token.end)
    if cursor < token.start + opened or (closing and cursor > closing.start()):
        return Expectation(cursor, cursor, Expected.NOTHING)
    return _word_at(text, token.start + opened, closing.start() if closing else token.end, cursor)


def _in_word(text: str, token: Token, cursor: int, field: str) -> Expectation:
    """Tell of a field's name or a word, or of one word of several in a row."""
    if field:
        return _value(text, token.start, token.end, cursor, field)
    typed = text[token.start : token.end]
    if any(wild in typed for wild in "*?~"):
        return Expectation(token.start, token.end, Expected.NOTHING)
    if typed.isalpha():
        return Expectation(token.start, token.end, Expected.TERM, text[token.start : cursor])
    return _word_at(text, token.start, token.end, cursor)


def _word_at(text: str, start: int, end: int, cursor: int) -> Expectation:
    """Tell of the run of letters and digits around the cursor."""
    before = _WORD_BEFORE.search(text, start, cursor)
    behind = _WORD_BEHIND.match(text, cursor, end)
    start = before.start() if before else cursor
    return Expectation(start, behind.end() if behind else cursor, Expected.WORD, text[start:cursor])


def _in_expression(_text: str, token: Token, _cursor: int, _field: str) -> Expectation:
    return Expectation(token.start, token.end, Expected.NOTHING)


_QUOTE = re.compile(f"[{QUOTES}]")
_WORD_BEFORE = re.compile(r"[^\W_]+\Z")
_WORD_BEHIND = re.compile(r"[^\W_]*")
_Reader = Callable[[str, Token, int, str], Expectation]
_READERS: dict[Sort, _Reader] = {
    Sort.FIELD: _in_field,
    Sort.QUOTED: _in_quotes,
    Sort.REGEX: _in_expression,
    **dict.fromkeys((Sort.WORD, Sort.AND, Sort.OR, Sort.NOT), _in_word),
}
