"""Mend what a tagger found by what the whole article says.

An acronym defined in parentheses is an organisation everywhere; a surname of a full name is that
person; a name found in one sentence is one in the next, and in a headline in capitals too.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from search.entities.acronyms import Definition
from search.entities.mention import Kind
from search.entities.tagging import TypedSpan
from search.entities.tokens import Sentence
from search.spans import Span, without_overlaps

_SHORTEST_SURNAME = 3
_SHORTEST_NAME = 4


def repair(
    text: str,
    sentences: Sequence[Sentence],
    spans: Sequence[TypedSpan],
    definitions: Sequence[Definition],
) -> list[TypedSpan]:
    """Give the mended spans in order, none overlapping another."""
    mended = _with_definitions(spans, definitions)
    names = _names(text, mended)
    acronyms = {definition.acronym: Kind.ORG for definition in definitions}
    return _with_repetitions(sentences, mended, names | acronyms)


def _with_definitions(
    spans: Sequence[TypedSpan], definitions: Sequence[Definition]
) -> list[TypedSpan]:
    """Make organisations of full names and acronyms in parentheses, unless they are places."""
    places = {Span(span.start, span.end) for span in spans if span.kind is Kind.PLACE}
    defined = without_overlaps(
        span
        for definition in definitions
        for span in (Span(*definition.full), Span(*definition.short))
        if span not in places
    )
    organisations = [TypedSpan(span.start, span.end, Kind.ORG) for span in defined]
    return _without_overlaps(organisations, spans)


def _names(text: str, spans: Iterable[TypedSpan]) -> dict[str, Kind]:
    """List the strings to look for elsewhere, with the kind that most of their spans have."""
    kinds: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for span in spans:
        name = text[span.start : span.end]
        kinds[name][span.kind] += 1
        surname = name.rpartition(" ")[2]
        if span.kind is Kind.PERSON and surname != name and len(surname) >= _SHORTEST_SURNAME:
            kinds[surname][Kind.PERSON] += 1
    return {
        name: count.most_common(1)[0][0]
        for name, count in kinds.items()
        if len(name) >= _SHORTEST_NAME or " " in name
    }


def _with_repetitions(
    sentences: Sequence[Sentence], spans: list[TypedSpan], names: dict[str, Kind]
) -> list[TypedSpan]:
    """Tag the names wherever else they stand; in capitals where the sentence is in capitals."""
    if not names:
        return spans
    taken = sorted(spans)
    shouted = {name.upper(): kind for name, kind in names.items()}
    found = list(taken)
    for sentence in sentences:
        wanted = shouted if sentence.is_shouted else names
        found.extend(_repetitions(sentence, wanted))
    return _without_overlaps(taken, found)


def _repetitions(sentence: Sentence, names: dict[str, Kind]) -> list[TypedSpan]:
    """Find the names of a table in a sentence, the longest at each word."""
    tokens = sentence.tokens
    found = []
    place = 0
    while place < len(tokens):
        last = _longest(sentence, place, names)
        if last:
            name = sentence.text(place, last)
            found.append(TypedSpan(tokens[place].start, tokens[last - 1].end, names[name]))
        place = last or place + 1
    return found


def _longest(sentence: Sentence, first: int, names: dict[str, Kind]) -> int:
    """Give the end of the longest name that begins at a token, 0 where none does."""
    tokens = sentence.tokens
    if not tokens[first].is_capital:
        return 0
    for last in range(min(len(tokens), first + 6), first, -1):
        if sentence.text(first, last) in names:
            return last
    return 0


def _without_overlaps(taken: Sequence[TypedSpan], found: Iterable[TypedSpan]) -> list[TypedSpan]:
    """Keep all that was taken, and of the rest what touches nothing."""
    kept = list(taken)
    occupied = {place for span in taken for place in range(span.start, span.end)}
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if occupied.isdisjoint(range(span.start, span.end)):
            kept.append(span)
            occupied.update(range(span.start, span.end))
    return sorted(kept)
