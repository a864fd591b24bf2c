"""Cut a stretch of text into tokens and give each the sort of time word it is.

Why: patterns over one letter a token are short, quick, and can't run away on any text.
"""

import re
from typing import NamedTuple

from search.times import lexicon


class Token(NamedTuple):
    """A word, number or sign, lower case, and where it stands in the text."""

    word: str
    start: int
    end: int


_TOKEN = re.compile(
    r"""
      (?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])
    | (?<![0-9/.])[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9/])
    | [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])
    | [0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])
    | [0-9]+\.[0-9]+(?:\.[0-9]+)*
    | ['’][0-9]0s\b
    | (?<!\S)['’‘][0-9]{2}(?![0-9\w'’])
    | (?<![0-9./,-])(?:1/2|1/3|2/3|1/4|3/4)(?![0-9/])
    | [0-9]+(?:st|nd|rd|th|['’]?s)?(?![^\W_])
    | [APap]\.\s?[Mm]\b\.? | \b[APap][Mm]\b
    | \b[Qq][1-4]\b
    | twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth) | thirty-first
    | [^\W\d_]+(?:['’](?:t|ll))?
    | ['’]s\b
    | \n[^\S\n]*\n
    | [^\w\s]
    | \w+
    """,
    re.VERBOSE,
)

# Sort letters; X stands for all that says nothing about time.
#   M month  m doubtful month  W weekday  w short weekday  Z season  U unit  V units  b kind of unit
#   N number word  J hundred  F fuzzy number  h half  O ordinal  D 1 to 31  Y 1400 to 2099
#   n other number  d period
#   K decade (1980s)  k decade in words (eighties)  A a  T the  R which one (last)  E early  B end
#   q about  f of  G ago  t today  p morning  e every  v vague (now)  r daily  l anniversary  o to
#   & and  H feast  P p.m.  C clock  I ISO date  S slashed date  Q Q1  j in  c from  s possessive
#   a before, after  u on  - tight dash  = loose dash  , . / as themselves  | paragraph break
#   y tonight, overnight  i noon  z GMT  g than  x more, less, so  ~ or  L comparable
#   ' '87  @ that  % at  ^ least, most  8 Mondays  9 mornings
_SORTS: dict[str, str] = {
    **dict.fromkeys(lexicon.MONTHS, "M"),
    **dict.fromkeys(lexicon.DOUBTFUL_MONTHS, "m"),
    **{name: "W" if name.endswith("day") else "w" for name in lexicon.WEEKDAYS},
    **dict.fromkeys(lexicon.VAGUE, "v"),
    **dict.fromkeys(lexicon.STEPS, "R"),
    **dict.fromkeys(lexicon.APPROXIMATE, "q"),
    **dict.fromkeys(lexicon.EDGES, "E"),
    **dict.fromkeys(lexicon.BOUNDARIES, "B"),
    **dict.fromkeys(lexicon.UNIT_KINDS, "b"),
    **dict.fromkeys(lexicon.NUMBERS, "N"),
    **dict.fromkeys(lexicon.MULTIPLIERS, "J"),
    **dict.fromkeys(lexicon.FUZZY_NUMBERS, "F"),
    **dict.fromkeys(lexicon.ORDINALS, "O"),
    **dict.fromkeys(lexicon.SEASONS, "Z"),
    **dict.fromkeys(lexicon.DECADES, "k"),
    **dict.fromkeys(lexicon.DAYS, "t"),
    **dict.fromkeys(lexicon.REPEATED, "r"),
    **dict.fromkeys(lexicon.UNITS, "U"),
    **dict.fromkeys(lexicon.PLURALS, "V"),
    **dict.fromkeys(lexicon.DAY_PARTS, "p"),
    **dict.fromkeys(lexicon.REPEATED_WEEKDAYS, "8"),
    **{name: "9" for name in lexicon.REPEATED_PARTS if name not in lexicon.PLURALS},
    **dict.fromkeys(lexicon.FEAST_WORDS, "H"),
    **dict.fromkeys(lexicon.ZONES, "z"),
    **dict.fromkeys(lexicon.NOONS, "i"),
    **dict.fromkeys(lexicon.COMPARABLE, "L"),
    **dict.fromkeys(("more", "less", "fewer", "so"), "x"),
    **dict.fromkeys(("a", "an", "another"), "A"),
    **dict.fromkeys(("every", "each"), "e"),
    **dict.fromkeys(("ago", "hence"), "G"),
    **dict.fromkeys(("to", "through", "until"), "o"),
    **dict.fromkeys(("anniversary", "anniversaries", *lexicon.JUBILEES), "l"),
    **dict.fromkeys(("tonight", "overnight"), "y"),
    **dict.fromkeys(("'s", "’s"), "s"),
    **dict.fromkeys(("before", "after"), "a"),
    "second": "O", "period": "d", "on": "u", "half": "h", "the": "T", "of": "f", "in": "j",
    "and": "&", "from": "c", "between": "c", ",": ",", ".": ".", "/": "/",
    "night": "p", "or": "~", "than": "g", "that": "@", "at": "%",
    "least": "^", "most": "^",
}  # fmt: skip
# Sorts of words that count only with a capital: "may", "march", "sun", "fri".
_CAPITALISED = frozenset("MmWwHQz8")
_DASHES = frozenset("-–—‑")
_FIRST_YEAR, _LAST_YEAR = 1400, 2099


def tokenise(text: str, start: int, end: int) -> tuple[list[Token], str]:
    """Cut text[start:end] into tokens; the string holds one sort letter for each of them."""
    tokens: list[Token] = []
    sorts: list[str] = []
    for match in _TOKEN.finditer(text, start, end):
        raw = match.group()
        word = raw.lower()
        tokens.append(Token(word, match.start(), match.end()))
        sort = _SORTS.get(word)
        if sort is None:
            sort = _sort_of_rare(text, raw, match.start(), match.end())
        elif raw == "On" or (sort in _CAPITALISED and not raw[0].isupper()):
            sort = "X"  # "On" begins another sentence.
        sorts.append(sort)
    return tokens, "".join(sorts)


def _sort_of_rare(text: str, raw: str, start: int, end: int) -> str:
    """Tell the sort of a token that is in no table."""
    if raw in _DASHES:
        is_tight = text[start - 1 : start].strip() and text[end : end + 1].strip()
        return "-" if is_tight else "="
    if raw[0] == "\n":
        return "|"
    if raw[0] in "'’‘" and len(raw) > 2:
        return "K" if raw[-1] == "s" else "'"
    if raw[0].isdigit():
        return _sort_of_number(raw)
    if raw[0] in "APap" and raw[-1] in "mM." and len(raw) <= 5 and raw[1] in ".mM":
        return "P"
    return "Q" if len(raw) == 2 and raw[0] in "Qq" and raw[1].isdigit() else "X"


def _sort_of_number(raw: str) -> str:
    """Tell the sort of a token that begins with a digit."""
    if raw.isascii() and raw.isdigit():
        number = int(raw) if len(raw) <= 4 else 0
        if len(raw) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
            return "Y"
        return "D" if 1 <= number <= 31 and len(raw) <= 2 else "n"
    if len(raw) == 3 and raw[1] == "/":
        return "h"
    for sign, sort in ((":", "C"), ("/", "S"), ("-", "I")):
        if sign in raw:
            return sort
    if raw[-1] == "s":
        return "K" if raw.rstrip("'’s")[-1] == "0" else "X"
    return "O" if raw[-1] in "thdn" else "n"
