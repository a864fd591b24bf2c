"""Find the temporal expressions of a text and resolve each against the article's day."""

import re
from datetime import date
from typing import NamedTuple

from search.spans import Span
from search.times import lexicon
from search.times.context import Answer, Context
from search.times.found import Found
from search.times.patterns import PATTERNS, Resolve
from search.times.period import period
from search.times.timex import Timex
from search.times.tokens import Token, tokenise

# Stems without which no pattern can match: the cheap look before the dear one.
_STEMS = sorted(
    {
        *(name[:3] for name in lexicon.MONTHS), *(name[:3] for name in lexicon.WEEKDAYS),
        *lexicon.UNITS, *lexicon.SEASONS, *lexicon.DECADES, *lexicon.DAYS, *lexicon.DAY_PARTS,
        *lexicon.VAGUE, *lexicon.REPEATED, "centur", "millenni", "anniversar", "tonight",
        "overnight", "noon", "midnight", "midday", "two", "twenty", *lexicon.JUBILEES,
        *(lexicon.FEAST_WORDS - {"good", "new"}), "good friday", "new year", "nineteen", "eighteen",
        "past", "(?:first|second|last|latter)[ -]half",
    },
    key=lambda stem: (-len(stem), stem),
)  # fmt: skip
_TRIGGER = re.compile(r"[0-9]{2}|[0-9]:|[ap]\.?m\b|\b(?:" + "|".join(_STEMS) + ")", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


class _Candidate(NamedTuple):
    """A pattern's match, before it is known whether it means anything."""

    start: int
    length: int
    rank: int
    match: re.Match[str]
    resolve: Resolve


def find_timexes(text: str, anchor: date | None) -> tuple[Timex, ...]:
    """Find the temporal expressions of a text in order, none overlapping another.

    `anchor` is the day the text was written; without one only expressions that need none are
    resolved, and those that do are left out.
    """
    context = Context(anchor, anchor)
    found: list[Timex] = []
    start = 0
    for end in _stretch_ends(text):
        if _TRIGGER.search(text, start, end):
            context.retold = None
            found.extend(_in_stretch(text, start, end, context))
        start = end
    return tuple(found)


def _stretch_ends(text: str) -> list[int]:
    """Cut a text behind its paragraphs, so that one without time words costs nothing."""
    return [*(match.end() for match in _PARAGRAPH.finditer(text)), len(text)]


def _in_stretch(text: str, start: int, end: int, context: Context) -> list[Timex]:
    """Find the expressions of one stretch, leftmost first, the longest where several begin."""
    tokens, sorts = tokenise(text, start, end)
    found: list[Timex] = []
    used = 0
    for candidate in _candidates(sorts):
        if candidate.start < used:
            continue
        answers = _resolve(candidate, text, tokens, context)
        if answers:
            used = candidate.start + candidate.length
            found.extend(_timex(text, tokens, candidate, answer) for answer in answers)
    return found


def _candidates(sorts: str) -> list[_Candidate]:
    """Match every pattern everywhere; sorted by what is to be tried first."""
    present = frozenset(sorts)
    candidates = [
        _Candidate(match.start(), match.end() - match.start(), rank, match, pattern.resolve)
        for rank, pattern in enumerate(PATTERNS)
        if not pattern.needs.isdisjoint(present)
        for match in pattern.sorts.finditer(sorts)
    ]
    candidates.sort(key=lambda c: (c.start, -c.length, c.rank))
    return candidates


def _resolve(
    candidate: _Candidate, text: str, tokens: list[Token], context: Context
) -> list[Answer]:
    """Ask a pattern's meaning; a day that no calendar has means nothing."""
    try:
        answer = candidate.resolve(Found(text, tokens, candidate.match), context)
    except (ValueError, OverflowError):
        return []
    if answer is None:
        return []
    return answer if isinstance(answer, list) else [answer]


def _timex(text: str, tokens: list[Token], candidate: _Candidate, answer: Answer) -> Timex:
    """Make the value that the rest of Dateline reads."""
    first, last = answer.piece or (candidate.start, candidate.start + candidate.length)
    start, end = tokens[first].start, tokens[last - 1].end
    if text[end - 1] in ".," and last - first > 1 and end - tokens[last - 1].start == 1:
        end = tokens[last - 2].end
    days = answer.days
    if days is None and answer.type in ("DATE", "TIME"):
        days = period(answer.value)
    return Timex(
        span=Span(start, end),
        text=text[start:end],
        type=answer.type,
        value=answer.value,
        first=days[0] if days else None,
        last=days[1] if days else None,
        rule=answer.rule,
    )
