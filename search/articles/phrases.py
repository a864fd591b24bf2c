"""Cut a text that is too long where a phrase ends, with an ellipsis.

Without a grammar one can't tell phrases for certain, but one can tell where none ends: behind a
word that needs another, as "of", "the" and "said" do, and between words that belong together. What
is left are places behind commas and before a word that begins a phrase.
"""

from collections.abc import Sequence

ELLIPSIS = "…"
AUXILIARIES = frozenset(
    """
    is are was were am has have had do does did will would can could may might must shall should
    cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't
    """.split()
)
SAYINGS = frozenset(
    """
    said says say told tells reported announced added stated noted warned believes believe
    """.split()
)
PREPOSITIONS = frozenset(
    """
    of to in on at by for from with without within into onto upon over under above below between
    among against about around after before behind beyond during since until till through throughout
    toward towards across along via per than as like near off amid amidst despite regarding
    concerning including involving following versus vs pending excluding because although though
    while whereas when where if unless whether once
    """.split()
)
_DETERMINERS = frozenset(
    """
    a an the this that these those its his her their our your my no every some any all both
    either neither another such other several many much more most less fewer few own certain
    """.split()
)
_JOINING = frozenset(
    """
    and or but nor so yet which who whom whose what how why even just only also not never almost
    nearly up down out be been being having it he she they we i you there saying telling
    """.split()
)
NEVER_LAST = AUXILIARIES | SAYINGS | PREPOSITIONS | _DETERMINERS | _JOINING
"""Words that leave a phrase open, wherever it is cut."""

# These are at an end before a clause, but not before the preposition that they call for.
_UNFINISHED = frozenset(
    """
    plans planned expects expect expected agreed agrees decided seeks seek sought wants want intends
    hopes began begins started tried tries failed ready prepared forced allowed asked aimed designed
    proposed required scheduled continue continued continues likely unlikely due able unable set
    going owing according compared subject ahead instead based called used made make raised lowered
    develop cut rose fell increased decreased dropped consist consists depend depends part one
    number series rather well far close prior next appeared appears seems remain remains still
    acquire acquired buy bought sell sold purchase purchased declared received signed led
    responsible aware believed known worth most total average time connection attempt
    """.split()
)
# Places to cut before these, the better the more: clauses, then phrases, then what goes on.
_CLAUSE = frozenset(
    """
    which who whose whom where when while although though because after before until unless if amid
    despite following but whereas
    """.split()
)
_PHRASE = frozenset(
    """
    for with without within in on at by from into onto over under against about between among during
    through throughout toward towards via near including involving covering
    """.split()
)
_GOING_ON = frozenset("to and or that as since than".split())
_WORTH = {
    **dict.fromkeys(_GOING_ON, 1),
    **dict.fromkeys(_PHRASE, 12),
    **dict.fromkeys(_CLAUSE, 24),
}
_MOST_WORTH = 24  # of a clause's end, and of that behind a comma
_STOPS = ",;:–—-"
_AROUND = "\"'“”‘’()[]<>"
_OPEN_ENDED = NEVER_LAST | _UNFINISHED
_SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "Inc", "Inc.", "Ltd", "Co", "D.C."))
_IN_NAMES = frozenset(("and", "for"))
_IN_RANGES = frozenset(("and", "or", "to"))
_PAIRING = frozenset(("between", "both", "either", "from"))
_NEAR = 8  # words back to which these still wait for their "and"
_BACK = 3  # words from the last to one before "of", which it is better to end with
_SAID = 4  # words that what somebody said has at least


def shortened(text: str, most: int, least: int, *, more: int = 0) -> str:
    """Cut a text of one line to `most` characters where a phrase ends; one as short stays whole.

    At least `least` characters stay, where that many hold the end of a phrase. Where none does, it
    may go on for fewer than `more` words. With the ellipsis it has one character more.
    """
    if len(text) <= most:
        return text
    length = text.rfind(" ", 0, most + 1)
    if length < 1:
        return text[:most] + ELLIPSIS
    words, fitting = text.split(" "), text.count(" ", 0, length) + 1
    kept = _best_end(words, fitting, length, least) or _next_end(words, fitting, more)
    return " ".join(words[:kept]).rstrip(" ,;:–—-") + ELLIPSIS


def _best_end(words: Sequence[str], fitting: int, length: int, least: int) -> int:
    """Return how many words to keep to the best end of a phrase; 0 where none ends.

    An end is the better the later it is, and a clause's is worth so many characters.
    """
    best, most = 0, 0
    for kept in range(fitting, 1, -1):
        if length < least or length + _MOST_WORTH <= most:
            break
        worth = _worth(words, kept)
        if worth and length + worth > most:
            best, most = kept, length + worth
        length -= len(words[kept - 1]) + 1
    return best


def _next_end(words: Sequence[str], fitting: int, more: int) -> int:
    """Return where the phrase ends that doesn't fit, else where none is open for certain."""
    for kept in range(fitting + 1, min(fitting + more, len(words))):
        if _worth(words, kept):
            return kept
    ends = [kept for kept in range(2, fitting + 1) if _can_be_last(words[kept - 1])]
    before_of = (kept for kept in reversed(ends[-_BACK:]) if words[kept] == "of")
    return next(before_of, ends[-1] if ends else fitting)


def _can_be_last(word: str) -> bool:
    return word.strip(_AROUND).lower() not in _OPEN_ENDED


def _worth(words: Sequence[str], kept: int) -> int:
    """Tell how good an end is behind so many words; 0 where a phrase goes on."""
    last, following = words[kept - 1], words[kept]
    plain = last.strip(_AROUND)
    if plain[-1:] in _STOPS:
        worth = 0 if following[:1].isdigit() or following in _SUFFIXES else _MOST_WORTH
    else:
        worth = _WORTH.get(following, 0)
        if not worth or (worth < _MOST_WORTH and plain in _UNFINISHED):
            return 0
    if plain.rstrip(_STOPS).lower() in NEVER_LAST or _is_open(words, kept):
        return 0
    return worth


def _belong_together(last: str, joining: str, following: str) -> bool:
    """Tell whether words around another are one name or one range: "Ways and Means", "18 to 20"."""
    if joining in _IN_NAMES:
        return last[:1].isupper() and following[:1].isupper()
    return joining in _IN_RANGES and last[-1:].isdigit() and following[:1].isdigit()


def _is_open(words: Sequence[str], kept: int) -> bool:
    """Tell whether what stands before still needs something that stands behind."""
    joining = words[kept]
    if kept + 1 < len(words) and _belong_together(words[kept - 1], joining, words[kept + 1]):
        return True
    near = words[max(0, kept - _NEAR) : kept]
    if joining in ("and", "or") and not _PAIRING.isdisjoint(near):
        return True
    if not SAYINGS.isdisjoint(near[-_SAID:]):
        return True
    text = " ".join(words[:kept])
    return (
        text.count("(") > text.count(")")
        or text.count("<") > text.count(">")
        or text.count('"') % 2 == 1
    )
