"""Tell what stands on a programme: "The council meets on Monday", "an offer to begin Monday"."""

from search.times import lexicon
from search.times.found import Found
from search.times.tenses import ends_sentence, is_past_form

# So many words may stand between the verb and its day: "takes place in Baku on Monday".
_WORDS_BETWEEN = 6
# Behind these a day goes with another verb: "it closes Friday after opening on Monday".
_OTHER_CLAUSES = frozenset("after since that about over".split())
_SUBJECTS = frozenset("he she it who which that they and".split())
_WHO = frozenset("he she who".split())
_NO_VERBS = frozenset("is was has does his hers this us yes thus knows thinks believes".split())
_ADVERBS = frozenset("also then now next again".split())


def is_on_programme(found: Found) -> bool:
    """Tell whether the verb before an expression is one of programmes, in the present."""
    for place in range(found.first - 1, max(-1, found.first - 2 - _WORDS_BETWEEN), -1):
        is_behind = ends_sentence(found, place) or is_past_form(found, place)
        if is_behind or found.tokens[place].word in _OTHER_CLAUSES:
            return False
        if _is_on_programme(found, place):
            return True
    return False


def _is_on_programme(found: Found, place: int) -> bool:
    """Ask one word, by what stands before it."""
    word, subject = found.tokens[place].word, _subject(found, place)
    if word in lexicon.PROGRAMME or (found.word_at(subject) in _WHO and _is_present(word)):
        return True
    if word in lexicon.PROGRAMME_OF_NAMES:
        return _is_name(found, subject)
    return word in lexicon.PROGRAMME_OF_MANY and _is_of_many(found, subject)


def _subject(found: Found, place: int) -> int:
    """Find the word before a verb, adverbs left out."""
    place -= 1
    while (word := found.word_at(place)) and (word in _ADVERBS or word[-2:] == "ly"):
        place -= 1
    return place


def _is_present(word: str) -> bool:
    """Tell the present of any verb, behind a pronoun: "who signs", never "he says"."""
    is_form = word[-1:] == "s" and word[-2:] != "ss" and word.isalpha()
    return is_form and word not in lexicon.REPORTING and word not in _NO_VERBS


def _is_of_many(found: Found, place: int) -> bool:
    """Tell a plural or a name before a verb; or "to", unless somebody was brought to it."""
    word = found.word_at(place)
    if word == "to":
        return place > 0 and not is_past_form(found, place - 1)
    return _is_name(found, place) or (word[-1:] == "s" and word.isalpha())


def _is_name(found: Found, place: int) -> bool:
    return found.raw(place)[:1].isupper() or found.word_at(place) in _SUBJECTS
