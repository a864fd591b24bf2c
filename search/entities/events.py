"""Find the events: "17th Summit of the Economic Cooperation Organization", "Islamic Revolution"."""

import re
from collections.abc import Sequence

from search.entities import lexicon
from search.entities.evidence import is_title
from search.entities.gazetteers import Gazetteers
from search.entities.mention import Kind
from search.entities.runs import can_be_name
from search.entities.tagging import TypedSpan
from search.entities.tokens import Sentence

_ORDINAL = re.compile(r"[0-9]{1,3}(?:st|nd|rd|th)", re.ASCII)
_MOST_BEFORE = 5
_MOST_BEHIND = 14
_NUMERALS = frozenset("I II III IV V VI VII VIII IX X".split())
# Behind these heads a subject may follow: "Conference on Trade".
_TALKS = frozenset(("conference", "summit", "forum"))
# These name an event with any word before them; the others want one that is no plain name.
_DAY_HEADS = frozenset(("day",))


def find_events(sentences: Sequence[Sentence], gazetteers: Gazetteers) -> list[TypedSpan]:
    """Find the events of an article, in order, none overlapping another."""
    found: list[TypedSpan] = []
    for sentence in sentences:
        if sentence.is_shouted:
            continue
        end = 0
        for place, token in enumerate(sentence.tokens):
            if place < end or token.lower not in lexicon.EVENT_HEADS or not token.is_capital:
                continue
            first, last = max(end, _start(sentence, place)), _end(sentence, place)
            if _is_event(sentence, first, place, last, gazetteers):
                tokens = sentence.tokens
                found.append(TypedSpan(tokens[first].start, tokens[last - 1].end, Kind.EVENT))
                end = last
    return found


def _start(sentence: Sentence, head: int) -> int:
    """Go back over the capitals and the ordinal before the head."""
    first = head
    while first > 0 and head - first < _MOST_BEFORE:
        token = sentence.tokens[first - 1]
        is_modifier = can_be_name(token, is_shouted=False) and not is_title(token.lower)
        if not (is_modifier or _ORDINAL.fullmatch(token.lower) or token.lower in _WORD_ORDINALS):
            break
        first -= 1
        if _is_ordinal(token.lower):
            break
    return first


_WORD_ORDINALS = frozenset("first second third fourth fifth".split())


def _is_ordinal(word: str) -> bool:
    return word in _WORD_ORDINALS or _ORDINAL.fullmatch(word) is not None


def _end(sentence: Sentence, head: int) -> int:
    """Go on over a numeral, and "of the …" with the capitals it leads to."""
    tokens = sentence.tokens
    last = head + 1
    if last < len(tokens) and tokens[last].text in _NUMERALS:
        return last + 1
    while last < len(tokens) and last - head < _MOST_BEHIND:
        if last > head + 1 and can_be_name(tokens[last], is_shouted=False):
            last += 1
            continue
        joint = sentence.lower(last)
        if joint != "of" and (joint not in ("on", "for") or sentence.lower(head) not in _TALKS):
            break
        ahead = last + (2 if sentence.lower(last + 1) == "the" else 1)
        if ahead >= len(tokens) or not can_be_name(tokens[ahead], is_shouted=False):
            break
        last = ahead + 1
    return last


def _is_event(sentence: Sentence, first: int, head: int, last: int, gazetteers: Gazetteers) -> bool:
    """Tell an event from a word that merely has a capital."""
    word = sentence.lower(head)
    if first == head:
        return last > head + 1 and word not in _DAY_HEADS
    if _is_ordinal(sentence.lower(first)):
        return head - first > 1 or last > head + 1 or sentence.lower(first)[0].isdigit()
    before = sentence.lower(head - 1)
    if word in _DAY_HEADS:
        return before in lexicon.EVENT_OPENERS or before in gazetteers.words
    return True
