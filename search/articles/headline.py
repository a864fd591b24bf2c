"""Make a headline of an article's lead, its first sentence.

Why so careful: headlines are cited and printed. What is left out may change no word's meaning, and
an ellipsis tells where a sentence goes on.
"""

import re

from search.articles.phrases import AUXILIARIES, NEVER_LAST, PREPOSITIONS, shortened

_WHOLE = 140
"""Characters up to which a sentence is a headline as it stands."""
_MOST = 130
_LEAST = 50
_MORE = 5  # words by which a phrase may be longer
_SHORTEST = 35  # of what is left where something is left out
_TAIL = 190  # characters before the end within which an attribution begins

_LAST_STOP = re.compile(r"(?<![\s.][A-Z])(?<!\.)\.\Z")  # looked for at the last character only

# "officials said", "Alireza Jabbari, Iran's deputy ambassador to Azerbaijan, said in an interview
# with Trend". It ends the sentence, so that what was said stands before it.
_SAID = (
    r"(?:said|says|say|stated|noted|added|reported|announced|show|showed|told\s(?:an?\s|the\s)?"
    r"(?:[\w’'-]+\s){0,3}(?:conference|reporters|journalists|analysts|shareholders|meeting|agency"
    r"|newspaper|committee|briefing|seminar|parliament|Reuters?|Trend|[A-Z]{3,}))"
)
_WHEN = (
    r"(?:\s(?:here|today|yesterday|tonight|late|early|earlier|separately|last\snight|this\sweek"
    r"|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in\s[A-Z]\w+"
    r"|(?:in|at|during)\s(?:an?|its|his|her|their|the)\s[^,]{3,60}))*"
)
_NOT_WHO = (
    r"(?!(?:and|but|or|nor|which|who|whose|that|what|as|than|how|where|when|while|because|if|even"
    r"|more|less|compared|up|down|from|to|of|in|on|at|by|for|with|was|were|is|had|has)\s)"
)
_ATTRIBUTION = re.compile(
    rf",\s(?:{_NOT_WHO}[^,]{{1,80}}?(?<!\shad)(?<!\shas)(?<!\sis)(?<!\swas)(?<!\swere)(?<!\shave)"
    rf"\s(?:also\s)?{_SAID}{_WHEN}"
    rf"|[A-Z][^,]{{2,60}},\s[^,]{{2,90}},\s(?:also\s)?{_SAID}{_WHEN}"
    r"|according\sto\s[^,]{3,90}(?:,\s[^,]{3,60})?)\Z"
)
_ATTRIBUTES = re.compile(r"\b(?:said|says?|told|stated|noted|added|reported|announced|showe?d?"
                         r"|according)\b")  # fmt: skip
_ANSWERING = frozenset(("asked", "speaking", "responding", "commenting", "referring", "replying"))

# ", President of the Islamic Republic of Iran," and ", CCC,": the sentence goes on behind it.
_TITLE = re.compile(
    r",\s(?:(?:the\s)?(?:(?:[Vv]ice|[Dd]eputy|[Ff]ormer|[Pp]rime|[Ff]oreign|[Ff]irst)\s)*"
    r"(?:[Pp]resident|[Mm]inister|[Cc]hairman|[Hh]ead|[Dd]irector|[Gg]overnor|[Ss]ecretary|[Ll]eader"
    r"|[Ss]peaker|[Aa]mbassador)\s(?:of|for|to)\s(?:the\s)?[A-Z][\w’'.-]*"
    r"(?:\s(?:of|the|and|for|[A-Z][\w’'.-]*))*|[A-Z]{2,8}),\s(?=[a-z])"
)
# ", a subsidiary of Newmont Mining Corp," and ", whose shipping has come under attack by Iran,"
# stand between the subject and its verb, of which only certain ones count.
_BESIDE_SUBJECT = re.compile(
    r"([^,;:]{2,60}),\s(?:an?|one|the|which|who|whose|formerly|once|\w+ed|\w+ing)\s[^,;:]{3,120},\s"
    r"(?=(?:said|says|is|are|was|were|has|have|had|will|would|may|might|can|could|should|must"
    r"|plans|expects|reported|announced|agreed|rose|fell)\s)"
)
# A sentence before these is whole without what follows.
_ASIDE = re.compile(r",?\s(?:while|although|though|whereas)\s|;\s")
_FINITE = re.compile(r"(?:The\s|An?\s)?(?:[A-Z][\w’'.&-]*\s)+[a-z]+(?:ed|[^\Wsui]s)\s")
_RELATIVE = re.compile(r"\b(?:who|which|that|whose|where|if|when|while|although|though|because)\s")


def make_headline(lead: str) -> str:
    """Trim a lead to a headline of 140 characters, or cut it to 130 and an ellipsis.

    A trailing attribution goes first. Of what is still long go titles, and what stands between
    commas before the verb; then a clause that begins with "while" or the like, behind a sentence
    that is one for certain.
    """
    text = " ".join(lead.split())
    if _LAST_STOP.match(text, len(text) - 1):
        text = text[:-1]
    text = _without_attribution(text)
    if len(text) > _WHOLE:
        text = _without_asides(text)
    if len(text) > _WHOLE:
        text = _main_clause(text) or shortened(text, _MOST, _LEAST, more=_MORE)
    return text


def _without_attribution(text: str) -> str:
    """Leave out who said it, where the rest is a sentence that tells something."""
    if not _ATTRIBUTES.search(text, len(text) - _TAIL // 2):
        return text
    match = _ATTRIBUTION.search(text, max(_SHORTEST, len(text) - _TAIL))
    if match is None:
        return text
    said = text[: match.start()]
    first = said.partition(" ")[0].lower()
    needs_more = first in _ANSWERING or first in PREPOSITIONS
    return text if said.count('"') % 2 or (needs_more and "," not in said) else said


def _without_asides(text: str) -> str:
    """Leave out what stands between commas and no part of the sentence needs."""
    match = _BESIDE_SUBJECT.match(text)
    if match and _is_subject(match[1]):
        text = f"{match[1]} {text[match.end() :]}"
    return _TITLE.sub(" ", text)


def _is_subject(words: str) -> bool:
    """Tell whether words before a comma can be a subject: no opening clause, and no verb."""
    first, *_ = apart = words.split()
    opens = first.lower() in PREPOSITIONS or first.lower() in _ANSWERING or first.endswith("ing")
    return not opens and AUXILIARIES.isdisjoint(apart)


def _main_clause(text: str) -> str:
    """Return a whole sentence that another clause follows; empty where one can't be sure."""
    match = _ASIDE.search(text, _LEAST, _WHOLE + 10)
    if match is None:
        return ""
    clause = text[: match.start()]
    if clause.rpartition(" ")[2].lower() in NEVER_LAST or _RELATIVE.search(clause.lower()):
        return ""
    is_sure = _FINITE.match(clause) or not AUXILIARIES.isdisjoint(clause.split())
    return clause if is_sure and clause.count('"') % 2 == 0 else ""
