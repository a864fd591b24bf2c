"""Resolve expressions that name no day: lengths of time, repetitions, and vague words."""

from search.times import lexicon, values
from search.times.context import Answer, Context
from search.times.found import Found
from search.times.tokens import number_of

_PLACES_OF_DURATION = frozenset(
    """
    for than about nearly almost within in after over during least of lasted took takes take spent
    half the every last past next
    """.split()
)
_NUMBERED_UNITS = frozenset(("second",))


def duration(found: Found, _context: Context) -> Answer | None:
    """Read two years, the past three months, a two-year plan, half an hour."""
    word = found.word("unit")
    unit = lexicon.PLURALS.get(word, word)
    count_words = found.words("count")
    if word in lexicon.UNITS and not _is_length(found, count_words, word):
        return None
    if found.after() == "-" and found.after(2) not in ("old", "long"):
        return None
    count = number_of(count_words) if count_words else None
    if "half" in count_words and "and" not in count_words and len(count_words) > 1:
        count = 0.5
    if found.words("plus_half") and count is not None:
        count += 0.5
    return Answer("DURATION", values.duration(count, unit), "a length of time")


def _is_length(found: Found, count_words: list[str], unit: str) -> bool:
    """Tell whether a number before a singular unit gives a length: "a year", "five-year"."""
    if count_words[-1:] in (["a"], ["an"]) and "half" not in count_words:
        return found.before() in _PLACES_OF_DURATION and found.after() not in ("of", "when", "that")
    if unit == "second" and not count_words[-1:][0][:1].isdigit():
        return False
    return bool(count_words)


def repeated(found: Found, _context: Context) -> Answer | None:
    """Read every day, each Monday, every two years, daily."""
    word = found.word("unit")
    if word in lexicon.REPEATED:
        return Answer("SET", lexicon.REPEATED[word], "again and again")
    if word in lexicon.WEEKDAYS:
        return Answer("SET", f"XXXX-WXX-{lexicon.WEEKDAYS[word] + 1}", "again and again")
    if word in lexicon.MONTHS:
        return Answer("SET", f"XXXX-{lexicon.MONTHS[word]:02d}", "again and again")
    if word in lexicon.SEASONS:
        return Answer("SET", f"XXXX-{lexicon.SEASONS[word]}", "again and again")
    if word in lexicon.DAY_PARTS:
        return Answer("SET", f"XXXX-XX-XXT{lexicon.DAY_PARTS[word]}", "again and again")
    unit = lexicon.PLURALS.get(word, word)
    words = found.words("count")
    count = number_of(words) if words else 1
    return Answer("SET", values.duration(count, unit), "again and again")


def vague(found: Found, _context: Context) -> Answer | None:
    """Read now, recently, recent years, the future: a side of the article, no days."""
    word = (found.words("vague") or found.words("vague_units"))[0]
    if word == "soon" and (found.before() == "as" or found.after() in ("after", "as")):
        return None
    if word == "future" and not {"the", "near"} & {found.before(), found.before(2)}:
        return None
    if word not in lexicon.VAGUE or (word == "current" and found.after() == "account"):
        return None
    if word in ("annual", "shortly") and found.after() in ("before", "after"):
        return None
    return Answer("DATE", lexicon.VAGUE[word], "no day is named")


def vague_units(found: Found, _context: Context) -> Answer | None:
    """Read years ago, the coming weeks, days ahead: when, but not how many."""
    word = found.word("way")
    side = "FUTURE_REF" if word in ("coming", "next", "ahead", "later") else "PAST_REF"
    return Answer("DATE", side, "not said how many")
