"""Resolve expressions that name no day: lengths of time, repetitions, and vague words."""

from search.times import lexicon, values
from search.times.context import Answer, Context
from search.times.found import Found
from search.times.numbers import number_of

_PLACES_OF_DURATION = frozenset(
    """
    for than about nearly almost within in after over during least of lasted took takes take spent
    half the every last past next
    """.split()
)
_SIDES = frozenset(
    "last past previous preceding prior next coming following succeeding latest".split()
)
_BARE = frozenset("for in within over after took take takes follows lasted".split())
_RECENT_UNITS = frozenset(("weeks", "months", "quarters"))
_PARTS = frozenset(("a", "three"))
_A_LENGTH = "a length of time"
_NOT_SAID = "not said how many"
_AGAIN = "again and again"
# Months that company reports sum up: behind them "a year earlier" means no quarter.
_LONG_REPORTS = frozenset(("P6M", "P9M", "P12M", "P26W", "P39W", "P52W"))


def duration(found: Found, context: Context) -> Answer | None:
    """Read two years, the past three months, a two-year plan, half an hour."""
    word = found.word("unit")
    unit = lexicon.PLURALS.get(word, word)
    count_words = found.words("count")
    if _is_no_length(found, unit) or (
        word in lexicon.UNITS and not _is_length(found, count_words, word)
    ):
        return None
    count = number_of(count_words) if count_words else None
    if found.words("plus_half") and count is not None:
        count += 0.5
    value = values.duration(count, unit)
    context.is_longer = context.is_longer or value in _LONG_REPORTS
    return Answer("DURATION", value, _A_LENGTH)


def unnumbered(found: Found, _context: Context) -> Answer | None:
    """Read the last months, recent years, coming quarters."""
    word = found.word("unit")
    unit = lexicon.PLURALS[word]
    which = found.words("which")[-1]
    if which in ("coming", "future", "upcoming") and len(found.all_words()) == 2:
        return Answer("DATE", "FUTURE_REF", _NOT_SAID)
    if which in lexicon.VAGUE and word not in _RECENT_UNITS:
        return Answer("DATE", lexicon.VAGUE[which], _NOT_SAID)
    return Answer("DURATION", values.duration(None, unit), _A_LENGTH)


def repeated_days(found: Found, _context: Context) -> Answer | list[Answer]:
    """Read on Mondays, Friday mornings, Monday and Tuesday nights: one answer for each day."""
    part = lexicon.REPEATED_PARTS.get(found.word("part"), "")
    answers = []
    for place in range(found.first, found.last):
        word = found.tokens[place].word
        number = lexicon.REPEATED_WEEKDAYS.get(word, lexicon.WEEKDAYS.get(word))
        if number is not None:
            value = f"XXXX-WXX-{number + 1}" + (f"T{part}" if part else "")
            answers.append(Answer("SET", value, _AGAIN, piece=(place, place + 1)))
    start, _ = answers[-1].piece or (found.first, found.last)
    return [*answers[:-1], answers[-1]._replace(piece=(start, found.last))]


def bare_units(found: Found, _context: Context) -> Answer | None:
    """Read for years, within weeks: a length, nobody says how long."""
    if found.before() not in _BARE or found.after() in ("old", "ago", "earlier", "later", "and"):
        return None
    if found.words("unit") != found.all_words()[-1:] and "or" not in found.all_words():
        return None
    return Answer("DURATION", values.duration(None, lexicon.PLURALS[found.word("unit")]), _A_LENGTH)


def _is_no_length(found: Found, unit: str) -> bool:
    """Tell a fraction ("three-quarters"), an age ("52 years old") and "that two" from lengths."""
    side = found.word("side")
    if found.is_joined() and found.after(2) not in ("old", "long"):
        return True
    is_fraction = unit == "quarter" and (
        (found.after() == "of" and found.word("count") in _PARTS)
        or ("-" in found.all_words() and found.word("unit") != unit)
    )
    return is_fraction or found.after() == "old" or bool(side and side not in _SIDES)


def _is_length(found: Found, count_words: list[str], unit: str) -> bool:
    """Tell whether a number before a singular unit gives a length: "a year", "five-year"."""
    if count_words[-1:] in (["a"], ["an"], ["another"]) and "half" not in count_words:
        is_said = bool(found.words("about") or found.words("plus_half") or found.words("side"))
        if found.before() == "within" or is_said:
            return True
        return found.before() in _PLACES_OF_DURATION and found.after() not in ("of", "when", "that")
    if unit == "second" and not count_words[-1:][0][:1].isdigit():
        return False
    return bool(count_words)


def repeated(found: Found, _context: Context) -> Answer | None:
    """Read every day, each Monday, every two years, daily."""
    word = found.word("unit")
    if word in lexicon.REPEATED:
        return Answer("SET", lexicon.REPEATED[word], _AGAIN)
    if word in lexicon.WEEKDAYS:
        return Answer("SET", f"XXXX-WXX-{lexicon.WEEKDAYS[word] + 1}", _AGAIN)
    if word in lexicon.MONTHS:
        return Answer("SET", f"XXXX-{lexicon.MONTHS[word]:02d}", _AGAIN)
    if word in lexicon.SEASONS:
        return Answer("SET", f"XXXX-{lexicon.SEASONS[word]}", _AGAIN)
    if word in lexicon.DAY_PARTS:
        return Answer("SET", f"XXXX-XX-XXT{lexicon.DAY_PARTS[word]}", _AGAIN)
    unit = lexicon.PLURALS.get(word, word)
    words = found.words("count")
    count = number_of(words) if words else 1
    return Answer("SET", values.duration(count, unit), _AGAIN)


def vague(found: Found, _context: Context) -> Answer | None:
    """Read now, recently, the past, the future: a side of the article, no days."""
    word = found.word("vague")
    if word == "past":
        is_alone = found.before() == "the" and found.before(2) in ("in", "of")
        return Answer("DATE", "PAST_REF", _NOT_SAID) if is_alone and _ends(found) else None
    if word == "soon" and (found.before() == "as" or found.after() in ("after", "as")):
        return None
    if word == "future" and not {"the", "near"} & {found.before(), found.before(2)}:
        return None
    if word not in lexicon.VAGUE or (word == "current" and found.after() == "account"):
        return None
    if word == "shortly" and found.after() in ("before", "after"):
        return None
    return Answer("DATE", lexicon.VAGUE[word], "no day is named")


def _ends(found: Found) -> bool:
    """Tell whether no noun follows: "in the past", not "in the past session"."""
    return not found.after().isalpha() or found.after() in (
        "and",
        "that",
        "than",
        "but",
        "it",
        "he",
    )


def vague_units(found: Found, _context: Context) -> Answer | None:
    """Read years ago, days ahead: when, but not how many."""
    side = "FUTURE_REF" if found.word("way") in ("ahead", "later") else "PAST_REF"
    return Answer("DATE", side, _NOT_SAID)
