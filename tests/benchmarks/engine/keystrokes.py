"""What the engines are asked: the table of phrases, typed key by key."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_TABLE = Path(__file__).resolve().parents[2] / "cases" / "keystrokes.toml"
_PART = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"|(?P<word>\w+)(?P<star>\*?))')


class Term(NamedTuple):
    """A part of what is asked: one word, a phrase of several, or the beginning of words."""

    words: tuple[str, ...]
    begins: bool = False
    excluded: bool = False


def phrases() -> tuple[str, ...]:
    """Return the phrases of the table."""
    rows = tomllib.loads(_TABLE.read_text(encoding="utf-8"))["phrase"]
    return tuple(row["text"] for row in rows)


def keystrokes() -> tuple[str, ...]:
    """Return what is asked after each key; keys after which nothing is asked yet are left out."""
    asked = (_asked(text[:end]) for text in phrases() for end in range(1, len(text) + 1))
    return tuple(text for text in asked if text)


def _asked(typed: str) -> str:
    """Close what is open: a phrase ends here, and the last word is the beginning of one."""
    if typed.count('"') % 2:
        return "" if typed.endswith('"') else f'{typed.rstrip()}"'
    text = typed.rstrip(" -")
    return f"{text}*" if typed[-1].isalnum() else text


def terms(asked: str) -> Iterator[Term]:
    """Part what is asked into terms, all of which must be fulfilled."""
    for part in _PART.finditer(asked):
        excluded = bool(part["minus"])
        if part["word"]:
            yield Term((part["word"],), bool(part["star"]), excluded)
        else:
            yield Term(tuple(part["phrase"].split()), excluded=excluded)


def as_they_stand(asked: str) -> str:
    """Put a query so that Dateline looks for words as they stand, as the other engines do."""
    return " ".join(map(_as_it_stands, terms(asked)))


def _as_it_stands(term: Term) -> str:
    minus = "-" if term.excluded else ""
    if term.begins:
        return f"{minus}{term.words[0]}*"
    if len(term.words) == 1:
        return f"{minus}={term.words[0]}"
    return f'{minus}"{" ".join(term.words)}"'
