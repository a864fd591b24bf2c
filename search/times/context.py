"""What the resolution knows while it reads on: the anchor, the day last told of, the tense."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from search.times import lexicon
from search.times.tokens import Token

_WORDS_BEFORE = 16
_WORDS_AFTER = 10
# A cue behind the expression weighs less than one as near before it.
_HANDICAP_AFTER = 2
_SENTENCE_ENDS = frozenset(".;|!?")
_NEAR_DAYS = 75
_SOON_DAYS = 75


class Tense(Enum):
    """Where the words around an expression place it."""

    PAST = "past"
    FUTURE = "future"


class Answer(NamedTuple):
    """What an expression means: its TIMEX3 type and value, and how that was found out."""

    type: str
    value: str
    rule: str


@dataclass(slots=True)
class Context:
    """The state of one article's reading.

    `anchor` is the article's day, None when it has none: then nothing relative is resolved.
    `told` is the last day resolved, from which "the following day" counts; `quarter` the last
    quarter named, from which "a year earlier" counts in company reports.
    """

    anchor: date | None
    told: date | None
    quarter: str = ""

    def tell(self, day: date) -> None:
        """Remember the day the text is telling of."""
        self.told = day


def tense(tokens: list[Token], first: int, last: int) -> Tense | None:
    """Ask the nearest verb in the sentence where tokens[first:last] lies; None if none tells."""
    best: tuple[int, Tense] | None = None
    for distance, word in _around(tokens, first, last):
        cue = _cue(word)
        if cue is not None and (best is None or distance < best[0]):
            best = (distance, cue)
    return best[1] if best else None


def is_planned(tokens: list[Token], first: int) -> bool:
    """Tell whether the words before tokens[first] announce something to come."""
    for token in reversed(tokens[max(0, first - _WORDS_BEFORE) : first]):
        if token.word in _SENTENCE_ENDS:
            return False
        if token.word in lexicon.STRONG_FUTURE_CUES:
            return True
    return False


def _around(tokens: list[Token], first: int, last: int) -> list[tuple[int, str]]:
    """List the words of the same sentence with their distances."""
    near = []
    for distance, token in enumerate(reversed(tokens[max(0, first - _WORDS_BEFORE) : first])):
        if token.word in _SENTENCE_ENDS or token.word.startswith("\n"):
            break
        near.append((distance, token.word))
    for distance, token in enumerate(tokens[last : last + _WORDS_AFTER]):
        if token.word in _SENTENCE_ENDS or token.word.startswith("\n"):
            break
        near.append((distance + _HANDICAP_AFTER, token.word))
    return near


def _cue(word: str) -> Tense | None:
    if word in lexicon.FUTURE_CUES:
        return Tense.FUTURE
    if word in lexicon.PAST_CUES or (len(word) > 4 and word.endswith("ed")):
        return Tense.PAST
    return None


def nearest_day(anchor: date, month: int, day: int, lean: Tense | None) -> date | None:
    """Choose the year of a month and day without one; None for days that no year near has.

    The occurrence nearest to the anchor within 75 days; else the one the tense points to.
    """
    reach = 4 if (month, day) == (2, 29) else 1
    candidates = [
        found
        for year in range(anchor.year - reach, anchor.year + reach + 1)
        if (found := _day(year, month, day))
    ]
    if not candidates:
        return None
    nearest = min(candidates, key=lambda found: abs((found - anchor).days))
    distance = abs((nearest - anchor).days)
    if lean is Tense.FUTURE and distance >= _SOON_DAYS:
        return next((found for found in candidates if found >= anchor), nearest)
    if lean is Tense.PAST and distance > _NEAR_DAYS:
        return next((found for found in reversed(candidates) if found <= anchor), nearest)
    return nearest


def nearest_month_year(anchor: date, month: int, lean: Tense | None) -> int:
    """Choose the year of a month without one: the past one, unless the words look ahead.

    The month after the anchor's is the coming one, whatever the tense: nobody speaks so of the
    one eleven months ago.
    """
    if month == anchor.month:
        return anchor.year
    if (month - anchor.month) % 12 == 1:
        return anchor.year + (month < anchor.month)
    if lean is Tense.FUTURE:
        return anchor.year if month > anchor.month else anchor.year + 1
    return anchor.year if month < anchor.month else anchor.year - 1


def weekday_before(anchor: date, weekday: int) -> date:
    """Find the last such weekday, the anchor itself included."""
    return anchor - timedelta((anchor.weekday() - weekday) % 7)


def weekday_after(anchor: date, weekday: int) -> date:
    """Find the next such weekday, the anchor itself excluded."""
    return anchor + timedelta((weekday - anchor.weekday()) % 7 or 7)


def _day(year: int, month: int, day: int) -> date | None:
    """Make a date where the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
