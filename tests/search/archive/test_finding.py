"""What is found is joined as masks, and what is not known yet is never taken for an answer."""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from search.archive.answering import Answering, Order
from search.archive.finding import Looked
from search.archive.library import Library
from search.archive.listed import ListedArticles, Mask
from search.query.clauses import (
    Both,
    Clause,
    Dated,
    Either,
    Everything,
    Literal,
    Marked,
    Near,
    Nothing,
    Pattern,
    Phrase,
    State,
    Together,
    Unit,
    Without,
    Word,
)
from tests.search.article_folder import ArticleFolder

_TEXTS = (
    "A bridge over the river.",
    "Oil and gas.",
    "The bridge; the oil!",
    "Gas, river, oil.",
    "Nothing of all that.",
    "River river.",
)
_DAYS = ("2025-07-01", "2025-07-02", "2025-07-02", "2024-02-29", "2026-01-01", "2023-05-06")
_WORDS = ("bridge", "oil", "gas", "river")
_UNINDEXED, _UNLOOKED, _STARRED = {"1.txt"}, {"2.txt", "4.txt"}, {"0.txt", "3.txt"}


def _holds(text: str, word: str) -> bool:
    return word in text.lower()


class _Words:
    """An index of some articles in an order of its own, with documents that are gone."""

    def __init__(self, texts: dict[int, str]) -> None:
        rows = [(number, texts[number]) for number in sorted(texts, key=lambda n: n % 3)]
        gone = [(10_000, "bridge oil"), (rows[0][0], "an older text of gas and river")]
        self._texts = [text for _, text in (*gone, *rows)]
        self.numbers = np.array([number for number, _ in (*gone, *rows)], np.uint32)
        self.live: Mask = np.arange(len(self._texts)) != 1
        self.asked: list[Clause] = []

    def can_answer(self, clause: Clause) -> bool:
        if isinstance(clause, Both | Either):
            return all(map(self.can_answer, clause.parts))
        return isinstance(clause, Word | Pattern | Phrase)

    def documents(self, clause: Clause) -> Mask:
        self.asked.append(clause)
        fulfil = [self._fulfils(text, clause) for text in self._texts]
        return np.logical_and(self.live, fulfil)

    def scores(self, clause: Clause) -> NDArray[np.float64]:
        weights = [sum(_holds(text, word) for word in _WORDS) for text in self._texts]
        return np.array(weights, np.float64) * self.documents(clause)

    def frequency(self, folded: str) -> int:
        return int(self.documents(Word(folded)).sum())

    def vocabulary(self, beginning: str, limit: int) -> list[tuple[str, int]]:
        found = [word for word in _WORDS if word.startswith(beginning)]
        return [(word, self.frequency(word)) for word in found][:limit]

    def alike(self, folded: str, limit: int) -> list[tuple[str, int]]:
        found = [word for word in _WORDS if word != folded and word[0] == folded[0]]
        return [(word, self.frequency(word)) for word in found][:limit]

    def _fulfils(self, text: str, clause: Clause) -> bool:
        match clause:
            case Both(parts):
                return all(self._fulfils(text, part) for part in parts)
            case Either(parts):
                return any(self._fulfils(text, part) for part in parts)
            case Word(folded):
                return _holds(text, folded)
        raise AssertionError(clause)


class _Files:
    """Files of which some are not looked at for want of time."""

    def __init__(self, texts: dict[int, str], unlooked: set[int]) -> None:
        self._texts = texts
        self._unlooked = unlooked
        self.asked: list[tuple[Clause, list[int]]] = []

    def look(self, clause: Clause, numbers: NDArray[np.int32]) -> Looked:
        self.asked.append((clause, numbers.tolist()))
        known = np.array([number not in self._unlooked for number in numbers.tolist()], np.bool_)
        fulfil = [_fulfils_of_files(self._texts[number], clause) for number in numbers.tolist()]
        return Looked(known & np.array(fulfil, np.bool_), known)


def _fulfils_of_files(text: str, clause: Clause) -> bool:
    match clause:
        case Literal(sought):
            return sought in text
        case Near(words) | Together(_, Near(words)):
            return all(_holds(text, word) for word in words)
    raise AssertionError(clause)


class _Marks:
    """Stars on some articles."""

    def __init__(self, starred: set[int]) -> None:
        self._starred = starred

    def in_state(self, state: State, articles: ListedArticles) -> Mask:
        assert state is State.STARRED
        return articles.chosen(self._starred)


class _Play:
    """A catalogue of a few articles with an index, files and marks that are not real."""

    def __init__(self, library: Library) -> None:
        self.library = library
        entries = [e for n in library.listing().numbers if (e := library.entry(n))]
        self.texts = {e.number: (*_TEXTS, "Undated.")[int(e.path[0])] for e in entries}
        self.days = {e.number: e.day for e in entries}
        self._named = {e.path: e.number for e in entries}
        self.unindexed = self.named(_UNINDEXED)
        self.unlooked = self.named(_UNLOOKED)
        self.starred = self.named(_STARRED)
        indexed = {n: text for n, text in self.texts.items() if n not in self.unindexed}
        self.words = _Words(indexed)
        self.files = _Files(self.texts, self.unlooked)
        self.answering = Answering(
            library.build.catalogue, self.words, self.files, _Marks(self.starred)
        )

    def named(self, paths: set[str]) -> set[int]:
        return {self._named[path] for path in paths}

    def found(self, clause: Clause) -> tuple[set[int], set[int]]:
        yes, maybe = self.answering.finding.find(clause)
        assert not (yes & maybe).any()
        numbers = self.answering.articles.numbers
        return set(numbers[yes].tolist()), set(numbers[maybe].tolist())

    def paths(self, numbers: Sequence[int]) -> list[str]:
        return [e.path for number in numbers if (e := self.library.entry(number))]


@pytest.fixture
def play(articles: ArticleFolder, library: Library) -> _Play:
    """Catalogue the articles; none of them is indexed really."""
    for number, (text, day) in enumerate(zip(_TEXTS, _DAYS, strict=True)):
        articles.write(f"{number}.txt", text, day)
    articles.write_raw("6.txt", b"Undated.")
    library.open()
    return _Play(library)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Play]:
    """Catalogue them once for all examples of a property."""
    place = tmp_path_factory.mktemp("finding")
    folder = ArticleFolder(place)
    for number, (text, day) in enumerate(zip(_TEXTS, _DAYS, strict=True)):
        folder.write(f"{number}.txt", text, day)
    library = Library(place, place.with_name("finding-cache"), place)
    library.open()
    yield _Play(library)
    library.close()


_SOME_DAYS = st.sampled_from([None, date(2024, 2, 29), date(2025, 7, 2), date(2026, 1, 1)])
_LEAVES: st.SearchStrategy[Clause] = st.one_of(
    st.sampled_from([Everything(), Nothing("x"), Marked(State.STARRED), Marked(State.UNDATED)]),
    st.builds(Word, st.sampled_from(_WORDS)),
    st.builds(Literal, st.sampled_from([".", "!", ";"])),
    st.builds(Dated, _SOME_DAYS, _SOME_DAYS),
    st.just(Near(("oil", "gas"), 3)),
    st.just(Together(Unit.SENTENCE, Near(("oil", "river"), 3))),
)


def _several(of: st.SearchStrategy[Clause]) -> st.SearchStrategy[tuple[Clause, ...]]:
    return st.lists(of, min_size=1, max_size=3).map(tuple)


_CLAUSES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.builds(Both, _several(inner)),
        st.builds(Either, _several(inner)),
        st.builds(Without, inner),
    ),
    max_leaves=8,
)


def _fulfils(play: _Play, number: int, clause: Clause) -> bool:  # noqa: PLR0911 - a case a clause
    """Look at one article as the definition of each clause says."""
    match clause:
        case Everything():
            return True
        case Both(parts):
            return all(_fulfils(play, number, part) for part in parts)
        case Either(parts):
            return any(_fulfils(play, number, part) for part in parts)
        case Without(part):
            return not _fulfils(play, number, part)
        case Word(folded):
            return _holds(play.texts[number], folded)
        case Dated(first, last):
            day = play.days[number]
            return day is not None and (not first or first <= day) and (not last or day <= last)
        case Marked(State.STARRED):
            return number in play.starred
        case Marked() | Nothing():
            return False
    return _fulfils_of_files(play.texts[number], clause)


@given(clause=_CLAUSES)
def test_what_is_known_is_right_and_the_rest_is_told(shared: _Play, clause: Clause) -> None:
    """Every pair of filters intersects (acceptance 23), also while indexing is under way (46)."""
    found, open_ = shared.found(clause)
    fulfil = {number for number in shared.texts if _fulfils(shared, number, clause)}
    assert found <= fulfil <= found | open_
    assert open_ <= shared.unindexed | shared.unlooked


@given(clause=_CLAUSES, first=_SOME_DAYS, last=_SOME_DAYS, order=st.sampled_from(Order))
def test_every_answered_day_is_within_the_range(
    shared: _Play, clause: Clause, first: date | None, last: date | None, order: Order
) -> None:
    """What the list shows as the day is what was asked for (acceptance 80)."""
    answer = shared.answering.answer(Both((clause, Dated(first, last))), order)
    for number, day in zip(answer.numbers, answer.days, strict=True):
        assert shared.days[number] == date.fromordinal(day)
        assert first is None or first.toordinal() <= day
        assert last is None or day <= last.toordinal()


def test_answers_come_in_each_order(play: _Play) -> None:
    """The undated stay last; those of one day by path; equal weights the newest first."""

    def paths(order: Order) -> str:
        answer = play.answering.answer(Everything(), order)
        return "".join(path[0] for path in play.paths(answer.numbers))

    assert paths(Order.NEWEST) == "4120356"
    assert paths(Order.OLDEST) == "5301246"
    assert paths(Order.RELEVANCE) == "4120356"
    ranked = play.answering.answer(Either((Word("oil"), Word("river"))), Order.RELEVANCE)
    assert "".join(path[0] for path in play.paths(ranked.numbers)) == "3205"
    assert ranked.scores.tolist() == [3, 2, 2, 1]


def test_an_answer_is_arrays_that_can_be_sent(play: _Play) -> None:
    """Numbers and days go together."""
    answer = play.answering.answer(Marked(State.UNDATED), Order.NEWEST)
    assert (answer.numbers.typecode, answer.days.tolist()) == ("i", [0])
    assert play.answering.count(Everything()) == 7


def test_words_are_asked_at_once_and_files_last(play: _Play) -> None:
    """About no more articles than are left."""
    clause = Both((Literal("!"), Word("oil"), Dated(None, date(2025, 12, 31)), Word("bridge")))
    play.found(clause)
    assert play.words.asked == [Both((Word("oil"), Word("bridge")))]
    ((_, looked),) = play.files.asked
    assert set(looked) == play.named({"2.txt"}) | play.unindexed
    play.found(Both((Nothing("x"), Literal("!"))))
    assert len(play.files.asked) == 1


def test_words_near_one_another_are_sought_in_few_files(play: _Play) -> None:
    """Where the index does not know their places, it still knows who has them all."""
    _, maybe = play.found(Near(("oil", "river"), 2))
    ((_, looked),) = play.files.asked
    assert set(looked) == play.named({"3.txt"})
    assert maybe == play.unindexed


def test_words_with_symbols_are_sought_where_the_words_are(play: _Play) -> None:
    """The index knows who has the words, and only their files are looked through."""
    _, maybe = play.found(Literal("river."))
    ((_, looked),) = play.files.asked
    holding = {n for n, text in play.texts.items() if _holds(text, "river")}
    assert set(looked) == holding - play.unindexed
    assert maybe >= play.unindexed


def test_without_an_index_words_are_not_known(play: _Play) -> None:
    """Neither found nor taken for absent."""
    catalogue = play.library.build.catalogue
    answering = Answering(catalogue, None, play.files, _Marks(set()))
    for clause in (Word("bridge"), Without(Word("bridge")), Near(("oil", "gas"), 3)):
        yes, maybe = answering.finding.find(clause)
        assert not yes.any()
        assert maybe.all()
        assert answering.answer(clause, Order.RELEVANCE).partial
