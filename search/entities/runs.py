"""Find the runs of capitalised words that may be names, with the small words that join them."""

from typing import NamedTuple

from search.entities import lexicon
from search.entities.tokens import Sentence, Token
from search.entities.trimming import is_code

_LONGEST_RUN = 16
# Before 's these belong to a name: "People's Republic", "Moody's Investors".
_POSSESSIVE_PARTS = frozenset(
    "people women men children workers moody lloyd mcdonald macy sotheby sainsbury".split()
)
# Legal forms that are also written in lower case.
_SMALL_ENDINGS = frozenset("plc inc ltd corp".split())
_OF_PLACES = frozenset(
    "republic kingdom gulf bay strait straits isle state emirate sultanate".split()
)
# In capitals these are no acronyms: "SYDNEY, MARCH 3".
_MONTHS = frozenset("march april may june july sept".split())
_AND_MEANT = frozenset(("of", "for", "on"))


class Run(NamedTuple):
    """Tokens `first` to `last` (not included) of a sentence."""

    first: int
    last: int


def find_runs(sentence: Sentence) -> list[Run]:
    """Find the runs of a sentence in order."""
    runs = []
    tokens = sentence.tokens
    place = 0
    while place < len(tokens):
        if not can_be_name(tokens[place], is_shouted=sentence.is_shouted) or is_code(
            sentence, place
        ):
            place += 1
            continue
        last = place + 1
        while last - place < _LONGEST_RUN:
            further = _further(sentence, place, last)
            if further == last:
                break
            last = further
        runs.append(Run(place, last))
        place = last
    return runs


def can_be_name(token: Token, *, is_shouted: bool) -> bool:
    """Tell whether a token has a capital and is no word that merely begins a sentence."""
    if not token.is_capital or not token.text[0].isalpha():
        return False
    if token.lower not in lexicon.NO_NAMES:
        return True
    if token.text == "US":
        return True
    is_acronym = token.text.isupper() and 1 < len(token.text) <= 5 and not is_shouted
    return is_acronym and token.text not in lexicon.NO_ORGS and token.lower not in _MONTHS


def _further(sentence: Sentence, first: int, last: int) -> int:
    """Give the end of the run one name word on, or `last` where it ends."""
    if _is_name(sentence, last):
        return last + 1
    following = sentence.lower(last)
    if following in ("of", "for", "on"):
        return _behind_of(sentence, first, last)
    if following == "and":
        return _behind_and(sentence, first, last)
    return _behind_sign(sentence, last)


def _behind_sign(sentence: Sentence, last: int) -> int:
    """Follow a particle ("de"), an &, a 's inside a name, and the comma before "Inc"."""
    following = sentence.lower(last)
    end = last + 1
    if following in _SMALL_ENDINGS:
        return end
    if following in lexicon.PARTICLES:
        while end - last < 3 and sentence.lower(end) in lexicon.PARTICLES:
            end += 1
    elif following in ("'s", "’s"):
        end = end if sentence.lower(last - 1) in _POSSESSIVE_PARTS else 0
    elif following == ",":
        end = end if sentence.lower(end).rstrip(".") in lexicon.COMPANY_ENDINGS else 0
    elif following != "&":
        return last
    return end + 1 if end and _is_name(sentence, end) else last


def _is_name(sentence: Sentence, place: int) -> bool:
    tokens = sentence.tokens
    return place < len(tokens) and can_be_name(tokens[place], is_shouted=sentence.is_shouted)


def _behind_of(sentence: Sentence, first: int, last: int) -> int:
    """Follow "of", "of the", "for", "on" behind the head of an organisation or a place."""
    head = sentence.lower(last - 1)
    word = sentence.lower(last)
    is_org = head in lexicon.ORG_HEADS and head not in lexicon.COMPANY_ENDINGS
    is_article_ahead = sentence.lower(last + 1) == "the"
    is_place = head in _OF_PLACES and word == "of" and not (head == "state" and is_article_ahead)
    is_inside = any(sentence.lower(place) in _AND_MEANT for place in range(first, last))
    if not (is_org or is_place or (is_inside and word == "of")):
        return last
    end = last + (2 if is_article_ahead else 1)
    return end + 1 if _is_name(sentence, end) else last


def _behind_and(sentence: Sentence, first: int, last: int) -> int:
    """Follow "and" inside "Ministry of Trade and Industry", "Food and Drug Administration"."""
    if not _is_name(sentence, last + 1):
        return last
    behind = [sentence.lower(place) for place in range(first, last)]
    if any(word in _AND_MEANT for word in behind):
        is_org = any(word in lexicon.ORG_HEADS for word in behind)
        return last + 2 if is_org and behind[-1] not in lexicon.ORG_HEADS else last
    if sentence.lower(last + 1).rstrip(".") in _PARTNERS or _are_trades(sentence, last):
        return last + 2
    end = last + 1
    while end - last < 5 and _is_name(sentence, end):
        end += 1
    ends_in_head = sentence.lower(end - 1) in lexicon.ORG_HEADS and end - last > 2
    is_plain = sentence.lower(last - 1) in _FIRST_HALVES
    return last + 2 if ends_in_head and is_plain else last


def _are_trades(sentence: Sentence, joint: int) -> bool:
    """Tell whether "and" joins two trades of one company: "Power and Light Co"."""
    return (
        sentence.lower(joint - 1) in _TRADES
        and sentence.lower(joint + 1) in _TRADES
        and sentence.lower(joint + 2).rstrip(".") in lexicon.COMPANY_ENDINGS
    )


_TRADES = frozenset(
    """
    accident aluminum aluminium bank banking cable canning car casualty cement chemical chemicals
    coal coke communication communications construction copper credit development distilling dock
    dredging electric electronics energy engineering exploration export finance fire food foods
    forest foundry fruit gas gold grain guaranty heat holding housing import industrial industry
    insurance investment iron land leasing lead life light lighting livestock locomotive lumber
    machine machinery management manufacturing marine marketing meat metal metals milling
    minerals mining mortgage motor natural nickel oil packing paper petroleum pharmaceutical
    pipe plastics power printing produce products property publishing pulp rail railroad railway
    realty refining research resources rubber savings science securities service services
    shipbuilding shipping silver smelter smelting space steel stone storage sugar supply surety
    systems tea technology telegraph telecommunications telephone television textile timber tire
    title tobacco tool trade trading transport transportation trust tunnel tyre utilities water
    wire wireless wood zinc
    """.split()
)
_PARTNERS = frozenset("co company sons partners brothers bros associates".split())
# Words that stand before "and" in an organisation's name.
_FIRST_HALVES = frozenset(
    """
    securities food agriculture trade health science arts energy oil research education culture
    economic commerce housing finance foreign marine safety standards metals fish banking savings
    security defence defense labor labour industry information water customs tourism transport
    science-based nuclear planning statistics peace history employment civil drugs drug law public
    development democratic
    """.split()
)
