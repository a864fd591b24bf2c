"""Ask the words around an expression whether it lies behind or ahead of the article."""

import re
from enum import Enum

from search.times import lexicon
from search.times.found import Found

_WORDS_BEFORE = 16
_WORDS_AFTER = 10
_WORDS_OF_SENTENCE = 40
# A cue behind the expression weighs less than one as near before it.
_HANDICAP_AFTER = 2
_ENDS = frozenset(";|!?")
_MODALS = frozenset("may could would should might must".split())
# Before a form in -ed these make it an adjective: "a still unnamed evening".
_BEFORE_ADJECTIVE = frozenset("a an the its their his her our your still yet as of".split())
# Before "to" these look ahead: "is to run", "an agreement to share".
_BEFORE_TO = frozenset("is are agreement plan plans offer proposal decision ready".split())
_DETERMINERS = frozenset("a an the its their his her this that some".split())
_FORMS_OF_BE = frozenset("is are was were be been being 's ’s 're ’re not now also still".split())
# "He used to open", "able to open".
_BEFORE_IDLE_TO = frozenset("able unable had have has likely unlikely helped how".split())
_FULFILLED = frozenset("had as previously originally initially".split())
# Not succeed, exceed, need.
_PAST_FORM = re.compile(r"\w{2,}[^\We]ed|agreed|freed|guaranteed")
_WILL = frozenset("will shall won't 'll ’ll".split())
_REACH_OF_FULFILLED = 4
_LONGEST_ABBREVIATION = 2


class Tense(Enum):
    """Where the words around an expression place it."""

    PAST = "past"
    FUTURE = "future"


def tense(found: Found) -> Tense | None:
    """Ask the nearest verb in the sentence of an expression; None if none tells."""
    best: tuple[int, Tense] | None = None
    for distance, place in _around(found):
        cue = _cue(found, place)
        if cue is not None and (best is None or distance < best[0]):
            best = (distance, cue)
    return best[1] if best else None


def is_planned(found: Found) -> bool:
    """Tell whether the words before an expression, or "will" behind it, announce it."""
    for _, place in _before(found):
        word = found.tokens[place].word
        if word == "set" and found.tokens[place + 1].word not in ("to", "for"):
            continue
        if word == "to" and found.word_at(place - 1) in ("is", "are"):
            return True
        if word in lexicon.STRONG_FUTURE_CUES and not _is_empty(found, place):
            return not _is_fulfilled(found, place)
    return any(found.tokens[place].word in _WILL for _, place in _after(found))


def looks_ahead(found: Found) -> bool:
    """Tell whether a word before an expression looks ahead, however far back in its sentence."""
    for place in range(found.first - 1, max(-1, found.first - _WORDS_OF_SENTENCE), -1):
        if ends_sentence(found, place):
            return False
        if _cue(found, place) is Tense.FUTURE:
            return True
    return False


def is_reported(found: Found) -> bool:
    """Tell whether somebody says something in the sentence: then it is news of these days."""
    places = [place for _, place in _around(found)]
    return any(found.tokens[place].word in lexicon.REPORTING for place in places)


def _is_fulfilled(found: Found, place: int) -> bool:
    """Tell "had been scheduled" and "as planned" from what is still to come."""
    start = max(0, place - _REACH_OF_FULFILLED)
    return any(token.word in _FULFILLED for token in found.tokens[start:place])


def _around(found: Found) -> list[tuple[int, int]]:
    """List the distances and places of the other words of the sentence."""
    return _before(found) + _after(found)


def _before(found: Found) -> list[tuple[int, int]]:
    near = []
    for distance in range(min(_WORDS_BEFORE, found.first)):
        place = found.first - 1 - distance
        if ends_sentence(found, place):
            break
        near.append((distance, place))
    return near


def _after(found: Found) -> list[tuple[int, int]]:
    near: list[tuple[int, int]] = []
    if ends_sentence(found, found.last - 1):
        return near
    for distance in range(min(_WORDS_AFTER, len(found.tokens) - found.last)):
        place = found.last + distance
        if ends_sentence(found, place):
            break
        near.append((distance + _HANDICAP_AFTER, place))
    return near


def ends_sentence(found: Found, place: int) -> bool:
    """Tell a sentence's end from the full stop of an abbreviation or an initial."""
    word = found.tokens[place].word
    if word in _ENDS or word[0] == "\n":
        return True
    if word != ".":
        return False
    following = found.raw(place + 1)
    if following and not (following[0].isupper() or following[0] in "\"“'‘`\n"):
        return False
    previous = found.word_at(place - 1)
    return len(previous) > _LONGEST_ABBREVIATION and previous not in lexicon.ABBREVIATIONS


def is_past_form(found: Found, place: int) -> bool:
    """Tell a verb's past form, or one that may be."""
    word = found.tokens[place].word
    return word in lexicon.PAST_CUES or bool(_PAST_FORM.fullmatch(word))


def _cue(found: Found, place: int) -> Tense | None:
    """Ask one word."""
    word, previous = found.tokens[place].word, found.word_at(place - 1)
    if word == "to":
        is_plan = found.word_at(place + 1) in lexicon.PROGRAMME_OF_MANY and place > 0
        is_ahead = (
            is_plan and not is_past_form(found, place - 1) and previous not in _BEFORE_IDLE_TO
        )
        return Tense.FUTURE if previous in _BEFORE_TO or is_ahead else None
    if word == "set":
        is_ahead = found.word_at(place + 1) in ("to", "for")
        return Tense.FUTURE if is_ahead else Tense.PAST
    if word in lexicon.FUTURE_CUES:
        return None if _is_empty(found, place) else _future(found, place)
    if not is_past_form(found, place):
        return None
    if previous == "be":
        return Tense.FUTURE
    return None if previous in _BEFORE_ADJECTIVE else Tense.PAST


def _is_empty(found: Found, place: int) -> bool:
    """Tell "due to the cold" and "lower than expected", which look nowhere, from plans."""
    word, previous = found.tokens[place].word, found.word_at(place - 1)
    if word == "due" and found.word_at(place + 1) == "to":
        following = found.word_at(place + 2)
        is_plan = previous in _FORMS_OF_BE or following in lexicon.PLANNED_VERBS
        return following in _DETERMINERS or not is_plan
    return word == "expected" and previous in ("than", "as")


def _future(found: Found, place: int) -> Tense | None:
    """Ask a word that looks ahead, unless it is the month of May, or "could have"."""
    word = found.tokens[place].word
    if word in _MODALS and found.word_at(place + 1) == "have":
        return None
    return Tense.FUTURE if word != "may" or found.raw(place)[0] == "m" else None
