"""What could be meant by a part of a query that finds nothing: other spellings, looser words."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher, get_close_matches

from search.archive.answering import Answering
from search.archive.needs import leaves
from search.catalogue.database import Database
from search.entities.mention import Kind
from search.query.clauses import (
    Both,
    Clause,
    Either,
    From,
    Named,
    Near,
    Phrase,
    Together,
    Without,
    Word,
)

_WORDS, _NAMES = 4, 4
"""Words spelled alike that are tried, and words of names."""

_ALIKE = 0.7
"""How alike two words of names must be, from 0 to 1."""

_SHORTEST_BEGUN = 2
"""Letters that a name may begin with; what begins with fewer is anybody's."""

_NAME_WORDS = """
    select word, sum(articles) from entity_word join entity on entity.id = entity_word.entity
    where word >= ? and word < ? and kind = ? group by word"""
_PLACE_ROWS = "select folded from place"


@dataclass(frozen=True, slots=True)
class Way:
    """Another clause, why it may be meant (as a Suggestion tells it), and the word it brings in."""

    clause: Clause
    why: str
    changed: str = ""


def other_ways(answering: Answering, part: Clause) -> Iterator[Way]:
    """Yield what else a part could mean, the likeliest first; it need not find anything."""
    for leaf in leaves(part, positive=True):
        yield from _respelled(answering, part, leaf)
        yield from _renamed(answering.catalogue, part, leaf)
    for leaf in leaves(part, positive=True):
        match leaf:
            case Phrase(words) | Near(words):
                yield Way(_with(part, leaf, Both(tuple(map(Word, words)))), "apart")
            case Together(_, inner):
                yield Way(_with(part, leaf, inner), "apart")


def _respelled(answering: Answering, part: Clause, leaf: Clause) -> Iterator[Way]:
    """Yield a part with another word of the index for each of its words."""
    index = answering.finding.words
    if index is None:
        return
    for word in sorted(set(_words_of(leaf)), key=index.frequency):
        for alike, _ in index.alike(word, _WORDS):
            yield Way(_with(part, leaf, _with_word(leaf, word, alike)), "spelling", alike)


def _renamed(database: Database, part: Clause, leaf: Clause) -> Iterator[Way]:
    """Yield a part with a name spelled another way, or one of another kind."""
    if not isinstance(leaf, Named | From):
        return
    for number, word in enumerate(leaf.words):
        for alike in likeliest(word, _name_words(database, leaf, word)):
            words = (*leaf.words[:number], alike, *leaf.words[number + 1 :])
            yield Way(_with(part, leaf, replace(leaf, words=words, shown="")), "name", alike)
    for kind in Kind:
        if not isinstance(leaf, Named) or kind is not leaf.kind:
            yield Way(_with(part, leaf, Named(kind, leaf.words)), "kind", kind.value)


def likeliest(word: str, known: Mapping[str, int]) -> list[str]:
    """Return the words that one may stand for: those that begin so, then those spelled alike.

    Of those that begin so the commonest come first, of the others the closest.
    """

    def distance(other: str) -> tuple[float, int, str]:
        return (-SequenceMatcher(None, word, other).ratio(), -known[other], other)

    begun = [w for w in known if w.startswith(word) and len(word) >= _SHORTEST_BEGUN]
    begun.sort(key=lambda other: (-known[other], other))
    alike = get_close_matches(word, known, _NAMES + 1, _ALIKE)
    ranked = dict.fromkeys((*begun, *sorted(alike, key=distance)))
    return [other for other in ranked if other != word][:_NAMES]


def _name_words(database: Database, leaf: Named | From, word: str) -> dict[str, int]:
    """Return the words of names that begin with the same letter, with how often they are named.

    For places of datelines it is all of them, with the number of places called so.
    """
    if isinstance(leaf, From):
        return Counter(w for (row,) in database.select(_PLACE_ROWS) for w in row.split())
    first = word[:1]
    return dict(database.select(_NAME_WORDS, first, first + "\U0010ffff", leaf.kind.value))


def _words_of(leaf: Clause) -> Sequence[str]:
    """Return the folded words that a clause of words asks for."""
    match leaf:
        case Word(folded):
            return (folded,)
        case Phrase(words) | Near(words):
            return words
        case Together(_, part):
            return [w for inner in leaves(part, positive=True) for w in _words_of(inner)]
    return ()


def _with_word(leaf: Clause, old: str, new: str) -> Clause:
    """Put another word in the place of one, wherever it stands in a clause of words."""
    match leaf:
        case Word(folded) if folded == old:
            return Word(new, exact=leaf.exact)
        case Phrase(words) | Near(words):
            words = tuple(new if word == old else word for word in words)
            return replace(leaf, words=words, shown="")
        case Both(parts) | Either(parts):
            return replace(leaf, parts=tuple(_with_word(part, old, new) for part in parts))
        case Together(_, part):
            return replace(leaf, part=_with_word(part, old, new))
    return leaf


def _with(clause: Clause, old: Clause, new: Clause) -> Clause:
    """Put another clause in the place of one that is somewhere in a clause."""
    if clause == old:
        return new
    match clause:
        case Both(parts) | Either(parts):
            return replace(clause, parts=tuple(_with(part, old, new) for part in parts))
        case Without(part):
            return Without(_with(part, old, new))
    return clause
