"""Words with the symbols that stand at them, as `US$` and `AT&T`, which the index leaves out."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from search.query.clauses import Phrase, Word
from search.query.rows import row_places
from search.spans import Span
from search.text import Word as TextWord
from search.text import words


def words_alone(text: str) -> Word | Phrase | None:
    """Return what all articles hold that hold words with symbols; None for symbols alone."""
    row = tuple(word.folded for word in words(text))
    if not row:
        return None
    return Phrase(row) if len(row) > 1 else Word(row[0], exact=True)


def has_symbols(found: Sequence[TextWord], text: str) -> bool:
    """Tell whether anything but white space stands at and among the words of a text.

    The last dot of `U.S.` is part of the word.
    """
    first, *behind = _gaps(found, text)
    last_dots = ("." if "." in word.folded else "" for word in found)
    parts = map(str.removeprefix, behind, last_dots)
    return any(part.strip() for part in (first, *parts))


def symbol_spans(text: str, among: Sequence[TextWord], sought: str) -> Iterator[Span]:
    """Find words, whole and in any case, with all the symbols that are sought at them.

    `among` are the words of the text. White space matches any.
    """
    wanted = list(words(sought))
    first, *between, last = (_pattern(gap) for gap in _gaps(wanted, sought))
    before, inner, behind = _at_end(first), [*map(re.compile, between)], re.compile(last)
    width, until = len(wanted), [*(word.start for word in among), len(text)]
    for place in row_places([word.folded for word in among], [word.folded for word in wanted]):
        row = among[place : place + width]
        since = among[place - 1].end if place else 0
        start = before.fullmatch(text, since, row[0].start)
        end = behind.match(text, row[-1].end, until[place + width])
        gaps = (text[one.end : other.start] for one, other in pairwise(row))
        if start and end and all(map(re.Pattern.fullmatch, inner, gaps)):
            yield Span(start.start("symbols"), end.end())


def _gaps(found: Sequence[TextWord], text: str) -> list[str]:
    """Return what stands before, between and behind the words of a text."""
    starts = [*(word.start for word in found), len(text)]
    ends = [0, *(word.end for word in found)]
    return [text[end:start] for end, start in zip(ends, starts, strict=True)]


def _at_end(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?s:.*)(?P<symbols>{pattern})")


def _pattern(gap: str) -> str:
    """Make the pattern of what stands at words: any white space, either apostrophe."""
    parts = re.split(r"(\s+|['’ʼ])", gap)
    return "".join(r"\s+" if p.isspace() else _APOSTROPHE.get(p, re.escape(p)) for p in parts)


_APOSTROPHE = dict.fromkeys("'’ʼ", "['’ʼ]")
