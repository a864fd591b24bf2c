"""Answers join words, names, dates and days as sets, and agree with a look at each article."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import paths
from search.archive.answering import Answer, Order
from search.archive.library import Library
from search.archive.needs import needs_readings, sought_words
from search.archive.pace import Pace
from search.archive.searching import Searching
from search.archive.upkeep import refresh
from search.catalogue.names import folded_row, in_a_row
from search.entities.mention import Kind
from search.query.clauses import (
    Both,
    Clause,
    Dated,
    Either,
    Everything,
    From,
    Literal,
    Mentioned,
    Named,
    Nothing,
    Pattern,
    Phrase,
    Without,
    Word,
)
from search.query.hits import find_hits
from search.reading import Reader, Reading
from tests.search.article_folder import ArticleFolder

_ARTICLES = {
    "a.txt": (
        "2025-07-04",
        "BAKU, July 4 - President Ilham Aliyev opened the bridge in Tehran on July 3.",
    ),
    "b.txt": ("2025-07-05", "TEHRAN, July 5 - Masoud Pezeshkian praised the oil price: $70 ★."),
    "c.txt": ("2026-01-01", "BAKU, Jan 1 - Oil and gas flowed. The bridge held in April 2025."),
    "d.txt": ("2024-02-29", "The gas went to Tehran. Ilham Aliyev said so. Oil\nand gas grew."),
}


class _Fixture:
    """A library that is ready, and the readings to compare with."""

    def __init__(self, place: Path) -> None:
        folder = ArticleFolder(place / "articles")
        for name, (day, text) in _ARTICLES.items():
            folder.write(name, text, day)
        folder.write_raw("undated.txt", b"A bridge without a day.")
        folder.write_raw("empty.txt", b"")
        self.library = Library(folder.place, place / "cache", paths.resources())
        self.library.open()
        refresh(self.library, Pace(lambda _: None, lambda: False))
        self.searching = Searching(self.library)
        reader = Reader.load(paths.resources())
        names = [*_ARTICLES, "undated.txt", "empty.txt"]
        self.readings = {name: reader.read(self.library.article(name)) for name in names}

    def search(self, clause: Clause, order: Order = Order.NEWEST) -> list[str]:
        return self.paths(self.searching.search(clause, order))

    def paths(self, answer: Answer) -> list[str]:
        return [entry.path for n in answer.numbers if (entry := self.library.entry(n))]


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Fixture]:
    """Prepare the articles once: no test changes them."""
    fixture = _Fixture(tmp_path_factory.mktemp("searching"))
    yield fixture
    fixture.searching.close()
    fixture.library.close()


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (Everything(), ["c.txt", "b.txt", "a.txt", "d.txt", "empty.txt", "undated.txt"]),
        (Word("bridge"), ["c.txt", "a.txt", "undated.txt"]),
        (Pattern("te*"), ["b.txt", "a.txt", "d.txt"]),
        (Phrase(("oil", "and", "gas")), ["c.txt", "d.txt"]),
        (Without(Word("bridge")), ["b.txt", "d.txt", "empty.txt"]),
        (Without(Everything()), []),
        (Nothing("date:x"), []),
        (Both((Word("bridge"), Nothing("date:x"))), []),
        (Literal("★"), ["b.txt"]),
        (Literal("$70"), ["b.txt"]),
        (Literal("$7"), []),
        (Dated(date(2025, 1, 1), date(2025, 12, 31)), ["b.txt", "a.txt"]),
        (Dated(None, date(2024, 12, 31)), ["d.txt"]),
        (Mentioned(date(2025, 4, 1), date(2025, 4, 30)), ["c.txt"]),
        (Mentioned(date(2025, 7, 3), date(2025, 7, 3)), ["a.txt"]),
        (Named(Kind.PERSON, ("aliyev",)), ["a.txt", "d.txt"]),
        (Named(Kind.PLACE, ("tehran",)), ["b.txt", "a.txt", "d.txt"]),
        (Named(Kind.PERSON, ("al*",)), ["a.txt", "d.txt"]),
        (Named(Kind.PERSON, ("ilham", "aliy*")), ["a.txt", "d.txt"]),
        (Named(Kind.PERSON, ("liyev*",)), []),
        (From(("tehran",)), ["b.txt"]),
        (From(("teh*",)), ["b.txt"]),
        (Both((Named(Kind.PERSON, ("aliyev",)), Word("gas"))), ["d.txt"]),
        (Both((From(("baku",)), Without(Word("oil")))), ["a.txt"]),
        (Either((Literal("★"), Word("held"), Word("opened"))), ["c.txt", "b.txt", "a.txt"]),
    ],
)
def test_each_clause_finds_what_it_says(
    ready: _Fixture, clause: Clause, expected: list[str]
) -> None:
    """The newest first; files without a text match no word and are in everything."""
    assert ready.search(clause) == expected


def test_the_oldest_can_come_first(ready: _Fixture) -> None:
    """The undated stay last."""
    found = ready.search(Word("bridge"), Order.OLDEST)
    assert found == ["a.txt", "c.txt", "undated.txt"]


def test_relevance_puts_the_weightiest_first(ready: _Fixture) -> None:
    """What was found is the same; scores go with it; what has none is by date."""
    clause = Both((Either((Word("gas"), Word("tehran"))), Dated(None, None)))
    answer = ready.searching.search(clause, Order.RELEVANCE)
    assert ready.paths(answer)[0] == "d.txt"
    assert sorted(ready.paths(answer)) == sorted(ready.search(clause))
    assert answer.scores.tolist() == sorted(answer.scores, reverse=True)
    assert len(answer.scores) == len(answer.numbers)
    assert not ready.searching.search(Everything(), Order.RELEVANCE).scores


_DAYS = st.sampled_from([None, date(2024, 2, 29), date(2025, 4, 2), date(2025, 7, 3)])
_NAMES = [("aliyev",), ("tehran",), ("ali*",), ("ilham", "a*"), ("teh*",)]
_LEAVES: st.SearchStrategy[Clause] = st.one_of(
    st.just(Everything()),
    st.builds(Word, st.sampled_from(["bridge", "oil", "gas", "none"])),
    st.builds(Pattern, st.sampled_from(["b*", "o*", "te*", "*n"])),
    st.just(Phrase(("oil", "and", "gas"))),
    st.builds(Literal, st.sampled_from(["★", "$", "."])),
    st.builds(Dated, _DAYS, _DAYS),
    st.builds(Mentioned, _DAYS, _DAYS),
    st.builds(Named, st.sampled_from(Kind), st.sampled_from(_NAMES)),
    st.builds(From, st.sampled_from([("baku",), ("tehran",), ("ba*",)])),
    st.just(Nothing("date:x")),
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
    max_leaves=6,
)


def _within(first: date | None, last: date | None, start: date, end: date) -> bool:
    return (last is None or start <= last) and (first is None or first <= end)


def _fulfils(reading: Reading, clause: Clause) -> bool:  # noqa: PLR0911 - a case a clause
    """Look at one article as the definition of each clause says."""
    article = reading.article
    match clause:
        case Everything():
            return True
        case Both(parts):
            return all(_fulfils(reading, part) for part in parts)
        case Either(parts):
            return any(_fulfils(reading, part) for part in parts)
        case Without(part):
            return not _fulfils(reading, part)
        case Word() | Pattern() | Phrase() | Literal():
            return bool(find_hits(article.body, clause))
        case Dated(first, last):
            return article.day is not None and _within(first, last, article.day, article.day)
        case Mentioned(first, last):
            spans = [(t.first, t.last) for t in reading.timexes]
            return any(_within(first, last, a, b) for a, b in spans if a and b)
        case Named(kind, words):
            names = [m.entity for m in reading.mentions if m.kind is kind]
            return any(in_a_row(words) in folded_row(name) for name in names)
        case From(words):
            place = article.dateline.place if article.dateline else ""
            return in_a_row(words) in folded_row(place)
    return False


@settings(max_examples=200)
@given(clause=_CLAUSES)
def test_any_clauses_together_agree_with_a_look_at_each_article(
    ready: _Fixture, clause: Clause
) -> None:
    """Every filter intersects with every other (acceptance 23, 34)."""
    expected = {name for name, reading in ready.readings.items() if _fulfils(reading, clause)}
    assert set(ready.search(clause)) == expected


def test_a_snippet_shows_what_matched(ready: _Fixture) -> None:
    """Words and names alike; where nothing in the text did, what the headline does not tell."""
    (number,) = ready.searching.search(From(("tehran",)), Order.NEWEST).numbers

    def shown(clause: Clause) -> list[str]:
        snippet = ready.searching.snippet(number, clause)
        assert snippet is not None
        return [snippet.text[hit.start : hit.end] for hit in snippet.hits]

    assert shown(Word("oil")) == ["oil"]
    assert shown(Named(Kind.PERSON, ("pezeshkian",))) == ["Masoud Pezeshkian"]
    assert shown(Named(Kind.PERSON, ("masoud", "pez*"))) == ["Masoud Pezeshkian"]
    assert shown(Without(Word("oil"))) == []
    following = ready.searching.snippet(number, Everything())
    assert following is not None
    assert following.text == ""
    assert ready.searching.snippet(9999, Everything()) is None


@pytest.mark.parametrize("name", ["aliyev", "ali*"])
def test_hits_in_a_reading_are_words_names_and_dates(ready: _Fixture, name: str) -> None:
    """In reading order, and none of what is ruled out."""
    reading = ready.searching.read("a.txt")
    clause = Both(
        (
            Word("bridge"),
            Named(Kind.PERSON, (name,)),
            Mentioned(date(2025, 7, 3), date(2025, 7, 3)),
            Without(Word("opened")),
        )
    )
    body = reading.article.body
    hits = [body[hit.start : hit.end] for hit in ready.searching.hits(reading, clause)]
    assert hits == ["Ilham Aliyev", "bridge", "July 3"]


def test_without_an_index_answers_are_partial(articles: ArticleFolder, library: Library) -> None:
    """What is not indexed is neither found nor taken for being without the word (acceptance 46)."""
    articles.write("a.txt", "The river.")
    library.open()
    searching = Searching(library)
    for clause in (Word("bridge"), Without(Word("bridge")), Named(Kind.PERSON, ("x",))):
        answer = searching.search(clause, Order.NEWEST)
        assert answer.partial
        assert not answer.numbers
    whole = searching.search(Dated(None, None), Order.NEWEST)
    assert not whole.partial
    assert len(whole.numbers) == 1


def test_what_another_process_does_is_seen_at_once(
    articles: ArticleFolder, library: Library
) -> None:
    """Each answer is for the state on the disk."""
    articles.write("a.txt", "The bridge.")
    library.open()
    searching = Searching(library)
    assert not searching.search(Word("bridge"), Order.NEWEST).numbers
    other = Library(library.folder, library.cache, library.resources)
    other.open()
    for text in ("The bridge.", "The bridge again."):
        articles.write("a.txt", text)
        refresh(other, Pace(lambda _: None, lambda: False))
        (number,) = searching.search(Word("bridge"), Order.NEWEST).numbers
        entry = library.entry(number)
        assert entry is not None
        assert entry.headline == text.rstrip(".")
    searching.close()
    other.close()


def test_characters_are_found_in_files_of_any_encoding(
    articles: ArticleFolder, library: Library
) -> None:
    """Also where they are other bytes, and over line breaks; the header is not looked at."""
    for number, encoding in enumerate(("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252")):
        articles.write_raw(f"{number}.txt", " date 2025-07-04 It is “– €”\n–.".encode(encoding))
    articles.write("plain.txt", "It is - nothing.")
    library.open()
    searching = Searching(library)
    for text, count in (("€", 5), ("–", 5), ("” –", 5), ("€ €", 0), ("2025-", 0), ("\ud800", 0)):
        assert len(searching.search(Literal(text), Order.NEWEST).numbers) == count


def test_a_cancelled_scan_ends(ready: _Fixture) -> None:
    """A newer search need not wait for the files to be looked through."""
    answer = ready.searching.search(Literal("70 ★"), Order.NEWEST, lambda: True)
    assert not answer.numbers
    assert answer.partial


def test_needs_are_seen_through_brackets_and_minus() -> None:
    """What is ruled out must be known too, but weighs nothing."""
    named = Named(Kind.PERSON, ("x",))
    clause = Both((Without(Either((Word("a"), named))), Dated(None, None)))
    assert needs_readings(clause)
    assert sought_words(clause) == ()
    assert not needs_readings(Both((Word("a"), Literal("$"))))
