"""Split a text into sentences, with offsets into it."""

import re
from collections.abc import Iterator

from search.spans import Span
from search.text import trim

# Words before a full stop that is no end of a sentence, without the stop, lower case.
_TITLES = frozenset(
    """
    mr mrs ms messrs dr prof gen lt col maj capt cmdr sgt cpl adm brig sen sens rep reps gov hon rev
    pres supt det insp amb st ste mt ft vs eg ie cf approx dept est
    """.split()
)
# These bind to the number behind them ("No. 4", "Feb. 16") and to nothing else.
_BEFORE_NUMBER = frozenset(
    """
    no nos fig figs vol art arts par sec pp p ch jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
# These end a sentence only where a usual opening word follows ("in the U.S. The talks").
_RARELY_END = frozenset(
    """
    inc corp co cos ltd plc bros jr sr etc al ave blvd rd bldg
    ala ariz ark cal calif colo conn del fla ga ill ind kan ky la mass md me mich minn miss mo mont
    neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que
    mon tue tues wed thu thur thurs fri sat sun
    """.split()
)
_OPENING_WORDS = frozenset(
    """
    A About According After All Also Although Among An Analysts And Another Any Are Around As Asked
    At Because Before Both But By Can Could Despite Did Does During Each Earlier Either Every Few
    Following For From Further He Her Here His How However I If In Instead Is It Its Last Later Many
    Meanwhile More Most Much Neither No None Nor Not Now Of Officials On Once One Only Or Other Our
    Over Since So Some Still Such That The Their Then There These They This Those Three Through Thus
    To Today Two Under Until We What When Where Whether Which While Who Why Will With Without Would
    Yesterday Yet You Your
    """.split()
)

_STOP = r"[.!?…][.!?…]{0,9}[\"”’'»)\]]{0,3}"
_OPENER = r"[\"“‘'«(\[]{0,3}"
_CANDIDATE = re.compile(rf"({_STOP})\s+(?={_OPENER}[^\W_])|\n[^\S\n]*\n\s*")
_WORD_BEFORE = re.compile(r"[^\W_]+(?:[.&'’-][^\W_]+)*\Z")
_WORD_AFTER = re.compile(rf"{_OPENER}([^\W_]+)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_LONGEST_ABBREVIATION = 24


def sentences(text: str) -> tuple[Span, ...]:
    """Find the sentences of a text in order, white space around them left out.

    A blank line always splits. A full stop behind an abbreviation or an initial does not, unless
    a usual opening word of a sentence follows.
    """
    return tuple(each_sentence(text))


def each_sentence(text: str) -> Iterator[Span]:
    """Yield what `sentences` finds one by one, for who needs the first ones only."""
    start = 0
    for match in _CANDIDATE.finditer(text):
        is_stop = match.group(1) is not None
        if is_stop and not _ends_sentence(text, match.start(), match.end()):
            continue
        end = match.end(1) if is_stop else match.start()
        if sentence := trim(text, Span(start, end)):
            yield sentence
        start = match.end()
    if sentence := trim(text, Span(start, len(text))):
        yield sentence


def _ends_sentence(text: str, stop: int, following: int) -> bool:
    """Tell whether the stop at `stop` ends a sentence, the next word starting at `following`."""
    after = _WORD_AFTER.match(text, following, following + 32)
    next_word = after.group(1) if after else ""
    if next_word[:1].islower():
        return False
    if text[stop] != "." or text[stop : stop + 2] == "..":
        return True
    before = _WORD_BEFORE.search(text, max(0, stop - _LONGEST_ABBREVIATION), stop)
    return before is None or _word_ends_sentence(before.group(), next_word)


def _word_ends_sentence(word: str, next_word: str) -> bool:
    """Tell whether `word` and a full stop end a sentence before `next_word`."""
    plain = word.lower()
    if plain in _TITLES:
        return False
    if plain in _BEFORE_NUMBER:
        return not next_word[:1].isdigit()
    is_initial = len(word) == 1 and word.isupper()
    if is_initial:
        return next_word in _OPENING_WORDS and len(next_word) > 1
    if plain in _RARELY_END or _DOTTED.match(word):
        return next_word in _OPENING_WORDS
    return True
