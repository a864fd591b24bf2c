"""Read one term of a query that is no filter: a word, a pattern, a phrase, symbols."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from search.query.clauses import (
    Clause,
    Literal,
    Near,
    Nothing,
    Pattern,
    Phrase,
    Regex,
    Variant,
    Word,
)
from search.query.combining import all_of
from search.query.expressions import ExpressionError, compiled
from search.query.repairs import Repair
from search.query.symbols import has_symbols
from search.text import Word as TextWord
from search.text import words

FURTHEST = 1000
"""Words that may stand among those of a phrase with `~`, at most."""


@dataclass(frozen=True, slots=True)
class Term:
    """What a term means, None where it means nothing yet, and what had to be mended."""

    clause: Clause | None
    repairs: tuple[str, ...] = ()


_UNKNOWN_FIELD = re.compile(r"(?P<name>[^\W\d_]+):(?P<value>.*\w.*)", re.DOTALL)

# Symbols that are the beginning of something: `-oil`, `=oil`, a star alone.
_UNFINISHED = "-–−*=~"
_VARIED = re.compile(r"(?<=\w)~\d{0,2}(?=\W*$)")

# A question mark is a wildcard within a word or at its beginning; at its end it asks.
_WILDCARD = re.compile(r"\*|(?<![^\w*?])\?(?=\?*[\w*])")

# Letters that no language writes alone, in place of wildcards.
# Why: so words() cuts and folds a pattern exactly as it does the words that the pattern is to fit.
_STAND_IN = {"*": "\ua015", "?": "\ua016"}
_WILD = str.maketrans({letter: wild for wild, letter in _STAND_IN.items()})


def read_word(text: str) -> Term:
    """Read a run of characters: a word in its forms, `=exact$`, a pattern, `variant~`, symbols.

    Several words in a row (`Aghbend-Kelaleh`) are a phrase. `foo:bar` with no such field is plain
    words; of an address as `https://…` nothing is said.
    """
    unknown = _UNKNOWN_FIELD.fullmatch(text)
    if not unknown:
        return Term(_read_run(text))
    name, value = unknown["name"], unknown["value"]
    said = () if value.startswith("/") else (Repair.NO_FIELD.format(word=name),)
    return Term(all_of([_read_run(name), _read_run(value)]), said)


def read_quoted(text: str, within: str = "", *, exact: bool = False) -> Term:
    """Read what stood in quotes: words exactly as they stand, in a row or near, or symbols.

    Where the quotes are `exact`, symbols at the words are meant too.
    """
    found = list(words(text))
    if not found or (exact and not within and has_symbols(found, text)):
        return Term(_literal(text))
    repairs = (Repair.STAR_IN_QUOTES,) if "*" in text else ()
    if not within or len(found) == 1:
        return Term(_in_a_row(found, text, exact=True), repairs)
    count = min(int(within[:9]), FURTHEST)
    if len(within) > 9 or count < int(within):
        repairs = (*repairs, Repair.FURTHEST.format(number=f"{FURTHEST:,}"))
    return Term(Near(tuple(word.folded for word in found), count, _shown(found, text)), repairs)


def read_expression(pattern: str) -> Term:
    """Read a regular expression; one that can't be run matches nothing."""
    try:
        compiled(pattern)
    except ExpressionError as error:
        return Term(
            Nothing(f"/{pattern}/"), (Repair.NO_EXPRESSION.format(word=pattern, fault=error),)
        )
    return Term(Regex(pattern))


def _read_run(text: str) -> Clause | None:
    varied = _VARIED.search(text)
    text = text[: varied.start()] if varied else text
    marked = _WILDCARD.sub(lambda match: _STAND_IN[match.group()], text)
    found = [word for word in words(marked) if _has_letters(word)]
    if not found:
        return _literal(text.strip(_UNFINISHED))
    if varied and not any(map(_is_wild, found)):
        return all_of(Variant(word.folded, text[word.start : word.end]) for word in found)
    exact = text.startswith("=")
    if exact and not any(map(_is_wild, found)):
        return read_quoted(text.lstrip("="), exact=True).clause
    return all_of(_in_runs(found, text, exact=exact))


def _in_runs(found: Sequence[TextWord], text: str, *, exact: bool) -> Iterator[Clause]:
    """Yield a pattern for each word with wildcards, and one clause for the words between two."""
    for is_wild, group in groupby(found, _is_wild):
        run = list(group)
        if is_wild:
            yield from (Pattern(_pattern(word), text[word.start : word.end]) for word in run)
        else:
            yield _in_a_row(run, text, exact=exact)


def _has_letters(word: TextWord) -> bool:
    """Tell whether a word is more than wildcards and dots."""
    return any(map(str.isalnum, word.folded.translate(_WILD)))


def _is_wild(word: TextWord) -> bool:
    return word.folded != word.folded.translate(_WILD)


def _pattern(word: TextWord) -> str:
    """Return the pattern of a word with wildcards, those in a row put in one order."""

    def tidied(match: re.Match[str]) -> str:
        return "?" * match.group().count("?") + "*" * ("*" in match.group())

    return re.sub(r"[*?]+", tidied, word.folded.translate(_WILD))


def _in_a_row(found: Sequence[TextWord], text: str, *, exact: bool) -> Clause:
    """Make the clause of words that stand in a row, shown without the symbols around them."""
    row = tuple(word.folded for word in found)
    shown = _shown(found, text)
    return Phrase(row, shown) if len(row) > 1 else Word(row[0], exact=exact, shown=shown)


def _shown(found: Sequence[TextWord], text: str) -> str:
    start, end = found[0].start, found[-1].end
    if "." in found[-1].folded and text.startswith(".", end):
        end += 1  # the last dot of U.S.
    return text[start:end]


def _literal(text: str) -> Literal | None:
    return Literal(text.strip()) if text.strip() else None
