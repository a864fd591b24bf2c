"""Make a headline of an article's lead, its first sentence."""

import re

_LIMIT = 90
_SLACK = 10
_SHORTEST = 35
_LEAST_FOR_A_WEAK_CUT = 55

_SAYING = r"(?:said|says|told|reported|announced|stated|noted|added|according to)"
# ", Alireza Jabbari, Iran's deputy ambassador to Azerbaijan, said in an interview with Trend."
_ATTRIBUTION = re.compile(
    rf",\s+(?:[^,]{{2,60}},\s+(?:[^,]{{2,80}},\s+)?)?(?:[^,]{{0,60}}\s)?{_SAYING}\b[^,]*\Z"
)
# ", President of the Islamic Republic of Iran, "
_APPOSITIVE = re.compile(
    r",\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,4}(?:of|to|for|at|in)\s+[^,]{3,60},\s+"
)
_LAST_STOP = re.compile(r"(?<![\s.][A-Z])(?<!\.)\.\Z")  # looked for at the last character only
_CLAUSE_WORD = r"(?:while|after|before|because|although|though|as|when|amid|unless|since)"
# Each alternative begins with other characters, which makes it twice as fast as an optional comma.
_CLAUSE_END = re.compile(rf"[,;:]\s{_CLAUSE_WORD}\s|\s(?:{_CLAUSE_WORD}|[–—])\s|;\s")
_PHRASE_END = re.compile(r",\s|\s(?:and|but|or|to|for|with|on|in|at|by|from|that|of|which|who)\s")


def make_headline(lead: str) -> str:
    """Trim a lead to a headline of about 90 characters.

    A trailing attribution goes first, then, where it is still long, appositives; what is still long
    is cut where its last clause ends (at most ten characters later), or, with an ellipsis, where a
    phrase ends or between two words.
    """
    text = " ".join(lead.split())
    if _LAST_STOP.match(text, len(text) - 1):
        text = text[:-1]
    text = _without(_ATTRIBUTION, "", text)
    if len(text) > _LIMIT:
        text = _without(_APPOSITIVE, " ", text)
    return text if len(text) <= _LIMIT else _cut(text)


def _without(pattern: re.Pattern[str], replacement: str, text: str) -> str:
    """Leave out what a pattern finds, unless too little is left to tell anything."""
    shorter = pattern.sub(replacement, text)
    return shorter if len(shorter) >= _SHORTEST else text


def _cut(text: str) -> str:
    """Cut a long text where a clause ends, or at least a phrase or a word."""
    if end := _last(_CLAUSE_END, text, _SHORTEST, _LIMIT + _SLACK):
        return text[:end]
    end = _last(_PHRASE_END, text, _LEAST_FOR_A_WEAK_CUT, _LIMIT) or text.rfind(" ", 0, _LIMIT)
    kept = text[: end if end >= _SHORTEST else _LIMIT]
    if kept.count("(") > kept.count(")") and kept.rindex("(") >= _SHORTEST:
        kept = kept[: kept.rindex("(")]
    return kept.rstrip(" ,;:–—-") + "…"


def _last(pattern: re.Pattern[str], text: str, least: int, most: int) -> int:
    """Return the last place a pattern begins at, from `least` to `most`; 0 for none."""
    last = 0
    for match in pattern.finditer(text, least, most + 10):
        if match.start() > most:
            break
        last = match.start()
    return last
