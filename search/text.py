"""Fold, words, paragraphs and sentences of a text, all with offsets into it.

One fold serves index, query, find and highlight: what matches in one matches in all.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from search.spans import Span

# What typesetting puts inside words unseen: soft hyphen, zero-width space and joiners.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LETTER = rf"[^\W_]|[\u0300-\u036f{_INVISIBLE}]"
_WORD = re.compile(rf"(?:{_LETTER})+(?:[.'’ʼ](?:{_LETTER})+)*")
_POSSESSIVE = re.compile(r"['’ʼ][sS]$")
# Behind a dot or bracket it stands alone: U.S.'s, (IMF)'s; a lone s that is quoted is a word.
_LONE_POSSESSIVE = re.compile(r"(?<=['’])[sS](?!['’])")
# It begins with a plain character, so that the pattern is looked for at the speed of `str.find`.
_PARAGRAPH_BREAK = re.compile(r"\n(?:[^\S\n]*\n)+")

# Letters that Unicode does not decompose; ə is a in the names that English newsrooms write.
_FOLDED = {
    **dict.fromkeys(map(ord, _INVISIBLE + "'’ʼ")),
    **{
        ord(letter): plain
        for letter, plain in {
            "ə": "a", "Ə": "a", "ı": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d",
            "Đ": "d", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ð": "d", "Ð": "d",
            "þ": "th", "Þ": "th",
        }.items()
    },
}  # fmt: skip


class Word(NamedTuple):
    """A word of a text: its folded form and where it stands."""

    folded: str
    start: int
    end: int


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Reduce a word to what the index compares: no case, no accents, no apostrophes."""
    if text.isascii():
        return text.lower().replace("'", "")
    return "".join(map(_plain, text)).casefold()


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    """Take a character to pieces without its accents; those of a letter are letters, ¼ is 14."""
    pieces = unicodedata.normalize("NFKD", character.translate(_FOLDED)).translate(_FOLDED)
    of_word = character.isalnum()
    return "".join(
        piece
        for piece in pieces
        if not unicodedata.combining(piece) and (piece.isalnum() or not of_word)
    )


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """Fold a whole text character by character, for finding strings that are not words.

    White space becomes a plain space, typographic dashes a hyphen and quotes a straight quote.
    Returns the folded text and, for each of its characters, the offset of its origin, with the
    length of the text behind the last.
    """
    folded: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        if character.isspace():
            plain = " "
        elif character in _QUOTES_AND_DASHES:
            plain = _QUOTES_AND_DASHES[character]
        else:
            plain = fold(character)
        folded.append(plain)
        offsets.extend([offset] * len(plain))
    offsets.append(len(text))
    return "".join(folded), offsets


_QUOTES_AND_DASHES = {
    **dict.fromkeys("'’‘‚ʼ`´", "'"),
    **dict.fromkeys("“”„«»\"", '"'),
    **dict.fromkeys("‐‑‒–—―−-", "-"),
}  # fmt: skip


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text in order, as index and query see them.

    A dotted word (`U.S.`, `3.5`) is one word without its last dot, a hyphenated one is two, and a
    possessive 's stands outside: the word of `Iran's` is `iran`, and its span covers `Iran`.
    """
    for match in _WORD.finditer(text):
        start, end = match.span()
        raw = match.group()
        if possessive := _POSSESSIVE.search(raw):
            end = start + possessive.start()
            raw = raw[: possessive.start()]
        folded = fold(raw)
        if "." in folded and not raw.isascii():
            # A dot beside nothing but marks that fold away stands between no letters.
            folded = ".".join(filter(None, folded.split(".")))
        if raw in ("s", "S") and _LONE_POSSESSIVE.match(text, start):
            continue
        if folded:
            yield Word(folded, start, end)


def paragraphs(text: str) -> tuple[Span, ...]:
    """Find the paragraphs: runs of text parted by at least one blank line, outer space left out."""
    spans = []
    start = 0
    breaks = [*((m.start(), m.end()) for m in _PARAGRAPH_BREAK.finditer(text)), (len(text),) * 2]
    for end, following in breaks:
        if trimmed := trim(text, Span(start, end)):
            spans.append(trimmed)
        start = following
    return tuple(spans)


def trim(text: str, span: Span) -> Span | None:
    """Take white space off both ends of a span; None where nothing else is in it."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    end = span.end - len(piece) + len(piece.rstrip())
    return Span(start, end) if start < end else None
