"""How a query can go on: fields, names, places, dates, states, saved searches and words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from search.archive.answering import Answering
from search.archive.periods import DayCounts
from search.catalogue.beginnings import entities_beginning
from search.entities.mention import Kind
from search.messages.replies import Option
from search.query.clauses import Marked, Without
from search.query.completing import Expectation, Expected
from search.query.language import FIELDS, LANGUAGE, STATES, UNITS
from search.text import fold, words

_FIELDS, _WORDS, _NAMES, _SEARCHES = 3, 6, 3, 2
"""How many of each sort are offered where a term is begun, and anything may be meant."""

_SHORTEST_NAME = 2
_DATE_FIELDS = ("date", "after", "before")
_QUOTES = '"“”„‟«»＂'


class Completion:
    """Offers ways to go on, in one state of a library; `saved` are the saved searches.

    Each has a count by which it comes before others; what the whole query finds is `foretold`.
    """

    def __init__(self, answering: Answering, saved: Mapping[str, str]) -> None:
        self._answering = answering
        self._saved = saved

    def options(self, expected: Expectation, limit: int) -> tuple[Option, ...]:
        """Return what can stand where the cursor is, the likeliest first."""
        prefix = expected.prefix.strip(_QUOTES)
        found: Iterable[Option] = ()
        match expected.sort:
            case Expected.TERM:
                found = self._terms(prefix)
            case Expected.WORD:
                found = self._words(prefix, limit)
            case Expected.VALUE:
                found = self._values(expected.field, prefix, limit)
        return tuple(islice(found, limit))

    def _terms(self, prefix: str) -> Iterator[Option]:
        """Yield terms of all sorts: every field where nothing is typed yet."""
        if not prefix:
            yield from _fields("")
            return
        yield from islice(_fields(prefix), _FIELDS)
        yield from self._words(prefix, _WORDS)
        if len(prefix) >= _SHORTEST_NAME:
            for option in self._names(None, prefix, _NAMES):
                yield replace(option, insert=f"{option.sort}:{option.insert}")
        for option in islice(self._searches(prefix), _SEARCHES):
            yield replace(option, insert=f"saved:{option.insert}")

    def _values(self, field: str, prefix: str, limit: int) -> Iterable[Option]:
        """Return values of a field."""
        if field in [*Kind]:
            return self._names(Kind(field), prefix, limit)
        sources: dict[str, Callable[[], Iterable[Option]]] = {
            "from": lambda: self._places(prefix),
            "mentions": lambda: _periods(self._answering.mentioned_days, prefix),
            "is": lambda: self._states(prefix),
            "saved": lambda: self._searches(prefix),
            "same": lambda: _units(prefix),
            **dict.fromkeys(_DATE_FIELDS, lambda: _periods(self._answering.days, prefix)),
        }
        return sources.get(field, tuple)()

    def _words(self, prefix: str, limit: int) -> Iterator[Option]:
        """Yield words of the articles that begin so."""
        index = self._answering.finding.words
        folded = fold(prefix)
        if index is not None and folded:
            for word, count in index.vocabulary(folded, limit):
                yield Option(word, word, "word", count)

    def _names(self, kind: Kind | None, prefix: str, limit: int) -> Iterator[Option]:
        """Yield entities that are called so."""
        begun = [word.folded for word in words(prefix)]
        for entity in entities_beginning(self._answering.catalogue, begun, kind, limit):
            yield Option(_quoted(entity.name), entity.name, entity.kind.value, entity.articles)

    def _places(self, prefix: str) -> Iterator[Option]:
        """Yield places that articles are from."""
        begun = f" {' '.join(word.folded for word in words(prefix))}"
        for place, folded, count in self._answering.places:
            if begun in folded:
                yield Option(_quoted(place), place, "place", count)

    def _states(self, prefix: str) -> Iterator[Option]:
        """Yield states of articles."""
        for name, (state, is_in_it) in STATES.items():
            if name.startswith(fold(prefix)):
                clause = Marked(state) if is_in_it else Without(Marked(state))
                yield Option(name, name, "operator", self._answering.count(clause))

    def _searches(self, prefix: str) -> Iterator[Option]:
        """Yield saved searches; what they look for is the label."""
        for name, query in self._saved.items():
            if fold(name).startswith(fold(prefix)):
                yield Option(_quoted(name), f"{name}: {query}", "saved")


def _fields(prefix: str) -> Iterator[Option]:
    """Yield the names of fields that begin so, with what the help says of them."""
    for field in FIELDS:
        name = f"{field}:"
        if name.startswith(fold(prefix)):
            rows = (row for row in LANGUAGE if any(w.startswith(name) for w in row.write))
            yield Option(name, next((row.means for row in rows), ""), "operator")


def _periods(days: DayCounts, prefix: str) -> Iterator[Option]:
    """Yield the years, months and days among some that begin so."""
    for period, count in days.begun(prefix):
        yield Option(period, period, "date", count)


def _units(prefix: str) -> Iterator[Option]:
    """Yield what words can stand together in, with the bracket that must follow."""
    for unit in dict.fromkeys(UNITS.values()):
        if unit.startswith(fold(prefix)):
            yield Option(f"{unit}(", unit.value, "operator")


def _quoted(value: str) -> str:
    """Return a value as it is typed: in quotes where it is more than one word."""
    plain = "".join(character for character in value if character not in _QUOTES)
    return plain if len([*words(plain)]) == 1 and " " not in plain else f'"{plain}"'
