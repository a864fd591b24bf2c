r"""Regular expressions, read into an automaton: what they fit is found in time linear in the text.

The subset that needs no going back: characters, `.`, `[a-z]`, `\d \w \s \b`, `(a|b)`, `* + ?` and
`{2,5}`, `^` and `$` for the ends of a paragraph. Case and accents fold as everywhere, a space is
any white space, and nothing that is fitted reaches over a paragraph's end.

Why not Python's re: it goes back, so that `(a+)+b` takes it years, and it can't be stopped.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache

from search.query.automata import Automaton, TooLargeError
from search.query.nodes import (
    Anything,
    Chars,
    Edge,
    Either,
    Letter,
    Node,
    Repeat,
    Row,
    Side,
    is_empty,
)
from search.query.repairs import Fault
from search.spans import Span
from search.text import fold_with_offsets, paragraphs

LONGEST = 500
"""Characters of an expression, at most."""

_DEEPEST = 30
_MOST = 100
"""The highest number in `{2,100}`."""

Test = Callable[[str], bool]


class ExpressionError(ValueError):
    """What was typed is no regular expression that can be run."""


@lru_cache(maxsize=8)
def compiled(pattern: str) -> Automaton:
    """Read an expression; raises ExpressionError, in words, where that can't be done."""
    if len(pattern) > LONGEST:
        raise ExpressionError(Fault.LONG.format(number=LONGEST))
    node = _Reader(pattern).read()
    if is_empty(node):
        raise ExpressionError(Fault.EMPTY)
    try:
        return Automaton(node)
    except TooLargeError as error:
        raise ExpressionError(Fault.LARGE) from error


def spans(pattern: str, text: str) -> Iterator[Span]:
    """Yield where an expression fits, paragraph by paragraph; nothing where it is none.

    A character of which it fits a part, as the a of Æ, is in the span, and in one alone.
    """
    with suppress(ExpressionError):
        automaton = compiled(pattern)
        for paragraph in paragraphs(text):
            folded, offsets = _folded_text(text[paragraph.start : paragraph.end])
            told = 0
            for start, end in automaton.find(folded):
                begun, told = max(offsets[start], told), max(offsets[end], offsets[end - 1] + 1)
                if begun < told:
                    yield Span(paragraph.start + begun, paragraph.start + told)


def fits(pattern: str, text: str) -> bool:
    """Tell whether an expression fits anywhere in a text, quicker than by looking where."""
    try:
        automaton = compiled(pattern)
    except ExpressionError:
        return False
    pieces = (text[paragraph.start : paragraph.end] for paragraph in paragraphs(text))
    return any(automaton.fits(_folded_text(piece)[0]) for piece in pieces)


def _folded_text(text: str) -> tuple[str, Sequence[int]]:
    """Fold a text as fold_with_offsets does, at once where it is plain ASCII."""
    if text.isascii():
        return text.translate(_ASCII), range(len(text) + 1)
    return fold_with_offsets(text)


_ASCII = {ord(character): fold_with_offsets(character)[0] for character in map(chr, range(128))}


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


_CLASSES: dict[str, Test] = {"d": str.isdecimal, "w": _is_word, "s": str.isspace}
_TIMES: dict[str, tuple[int, int | None]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}
_PLAIN = {"n": " ", "t": " ", "r": " "}


class _Reader:
    """Reads an expression from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._next = 0
        self._depth = 0

    def read(self) -> Node:
        node = self._either()
        if self._next < len(self._pattern):
            raise ExpressionError(Fault.UNOPENED)
        return node

    def _peek(self) -> str:
        return self._pattern[self._next : self._next + 1]

    def _take(self) -> str:
        taken = self._peek()
        if not taken:
            raise ExpressionError(Fault.SHORT)
        self._next += 1
        return taken

    def _takes(self, wanted: str) -> bool:
        found = self._pattern.startswith(wanted, self._next)
        self._next += len(wanted) * found
        return found

    def _either(self) -> Node:
        branches = [self._row()]
        while self._takes("|"):
            branches.append(self._row())
        return Either(tuple(branches)) if len(branches) > 1 else branches[0]

    def _row(self) -> Node:
        nodes: list[Node] = []
        while self._peek() not in ("", "|", ")"):
            nodes.append(self._repeated(self._atom()))
        return Row(tuple(nodes))

    def _repeated(self, node: Node) -> Node:
        """Read how often a node is to stand; `?` behind that is read over: the longest counts."""
        counts = _TIMES.get(self._peek())
        if counts:
            self._next += 1
        else:
            counts = self._counts()
        if counts is None:
            return node
        self._takes("?")
        if self._peek() in _TIMES:
            raise ExpressionError(Fault.TWICE)
        return Repeat(node, *counts)

    def _counts(self) -> tuple[int, int | None] | None:
        """Read `{2}`, `{2,}`, `{2,5}`; a brace that is none of them stands for itself."""
        if self._peek() != "{":
            return None
        end = self._pattern.find("}", self._next)
        first, comma, last = self._pattern[self._next + 1 : max(end, 0)].partition(",")
        if not first.isdecimal() or (last and not last.isdecimal()):
            return None
        low = int(first[:4])
        high = int(last[:4]) if last else None if comma else low
        if max(low, high or 0) > _MOST or (high is not None and high < low):
            raise ExpressionError(Fault.COUNT.format(number=_MOST))
        self._next = end + 1
        return low, high

    def _atom(self) -> Node:  # noqa: PLR0911 - a case a sign
        taken = self._take()
        match taken:
            case "(":
                return self._group()
            case "[":
                return self._class()
            case "\\":
                return self._escaped(self._take())
            case ".":
                return Anything()
            case "^":
                return Edge(Side.START)
            case "$":
                return Edge(Side.END)
        if taken in _TIMES:
            raise ExpressionError(Fault.BARE.format(word=taken))
        return _literal(taken)

    def _group(self) -> Node:
        if self._peek() == "?" and not self._takes("?:"):
            raise ExpressionError(Fault.GROUP)
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ExpressionError(Fault.DEEP)
        node = self._either()
        if not self._takes(")"):
            raise ExpressionError(Fault.UNCLOSED)
        self._depth -= 1
        return node

    def _escaped(self, letter: str) -> Node:
        if letter in "bB":
            return Edge(Side.WORD if letter == "b" else Side.NO_WORD)
        if test := _class_of(letter):
            return Chars(test)
        return _literal(_plain(letter))

    def _class(self) -> Node:
        """Read `[a-z_]` or `[^a-z]`, a bracket or hyphen that comes first standing for itself."""
        is_opposite = self._takes("^")
        tests: list[Test] = []
        while not tests or self._peek() != "]":
            tests.append(self._in_class())
        self._next += 1
        if is_opposite:
            return Chars(lambda character: not any(test(character) for test in tests))
        return Chars(lambda character: any(test(character) for test in tests))

    def _in_class(self) -> Test:
        first = self._take()
        if first == "\\":
            first = self._take()
            if test := _class_of(first):
                return test
            first = _plain(first)
        ahead = self._pattern[self._next : self._next + 2]
        if len(ahead) == 2 and ahead[0] == "-" and ahead[1] not in "]\\":
            self._next += 2
            low, high = _folded(first), _folded(ahead[1])
            return lambda character: low <= character <= high
        return _folded(first).__contains__ if first.strip() else str.isspace


def _class_of(letter: str) -> Test | None:
    r"""Return what `\d` and the like fit, and `\D` does not."""
    test = _CLASSES.get(letter.lower())
    if test is None or letter in _CLASSES:
        return test
    return lambda character: not test(character)


def _plain(letter: str) -> str:
    """Return the character that an escaped one stands for."""
    if letter in _PLAIN:
        return _PLAIN[letter]
    if letter.isalnum():
        raise ExpressionError(Fault.LETTER.format(word=letter))
    return letter


def _folded(character: str) -> str:
    return fold_with_offsets(character)[0]


def _literal(character: str) -> Node:
    """Make what fits one character of an expression: as many as it folds to."""
    if character.isspace():
        return Repeat(Chars(str.isspace), 1, None)
    return Row(tuple(map(Letter, _folded(character))))
