"""What must hold of the keyword index: articles in, numbers out."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from search.errors import CacheError, IndexBusyError
from search.index.keyword_index import KeywordIndex
from search.query.clauses import Both, Clause, Dated, Everything, Literal, Without, Word
from search.query.parser import parse
from tests.search.index.asking import found, indexed, weighed

_BODIES = {
    3: "BAKU, July 4 - The oil price rose. Oil!",
    5: "The bridge over\nthe Araz; joint\n\nprojects in the U.S. and Iran’s oil",
    8: "İlham Əliyev opened the bridge. The the the end",
    13: "",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a directory with an index of four articles."""
    with KeywordIndex.writing(tmp_path / "index") as writing:
        for number, body in _BODIES.items():
            writing.add(number, body[:20], body)
        writing.commit()
    return tmp_path / "index"


@pytest.fixture
def index(place: Path) -> Iterator[KeywordIndex]:
    """Give that index, opened."""
    with KeywordIndex.open(place) as index:
        yield index


def _clause(source: str) -> Clause:
    return parse(source, date(2025, 7, 4)).clause


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", {3, 5, 8, 13}),
        ("oil", {3, 5}),
        ("OIL price", {3}),
        ("oil OR bridge", {3, 5, 8}),
        ("-oil", {8, 13}),
        ("bridge -oil", {8}),
        ('"joint projects"', {5}),
        ('"projects joint"', set()),
        ('"the the the"', {8}),
        ('"the the the the"', set()),
        ("u.s.", {5}),
        ("iran", {5}),
        ("ilham aliyev", {8}),
        ("o*", {3, 5, 8}),
        ("-o*", {13}),
        ("nothing", set()),
        ("bridges", {5, 8}),
        ("=bridges", set()),
        ("br?dg*", {5, 8}),
        ("aliyew~", {8}),
        ('"iran oil"~1', {5}),
        ('"iran bridge"~1', set()),
        ("same:para(projects iran)", {5}),
        ("same:para(joint iran)", set()),
        ('-"nothing here"', {3, 5, 8, 13}),
    ],
)
def test_the_index_finds_what_bodies_hold(
    index: KeywordIndex, source: str, expected: set[int]
) -> None:
    """Words fold, phrases cross line breaks, AND, OR and NOT are those of sets."""
    assert found(index, _clause(source)) == expected


def test_an_article_is_replaced_and_deleted(place: Path) -> None:
    """A number holds one text: a changed file leaves no old words behind (acceptance 52)."""
    with KeywordIndex.writing(place) as writing:
        writing.add(3, "", "gas")
        writing.delete(5)
        writing.delete(99)
        writing.add(21, "", "oil")
        writing.commit()
    with KeywordIndex.open(place) as index:
        assert indexed(index) == {3, 8, 13, 21}
        assert found(index, _clause("oil")) == {21}
        assert found(index, _clause("gas")) == {3}
        assert found(index, _clause("-gas")) == {8, 13, 21}


def test_an_index_knows_when_it_is_old(place: Path, index: KeywordIndex) -> None:
    """A reader keeps its state while another writes, and can tell that it is old."""
    assert index.is_current()
    with KeywordIndex.writing(place) as writing:
        writing.delete(3)
        assert index.is_current()
        writing.commit()
    assert not index.is_current()
    assert found(index, _clause("oil")) == {3, 5}


def test_an_index_is_opened_again_for_what_is_new(place: Path, index: KeywordIndex) -> None:
    """Segments that are known are not read again; the old state goes on answering."""
    with KeywordIndex.writing(place) as writing:
        writing.delete(3)
        writing.add(21, "", "oil and gas")
        writing.commit()
    known = index._engine._leaves
    with index.reopened() as newer:
        assert newer.is_current()
        assert found(newer, _clause("oil")) == {5, 21}
        assert [leaf for leaf in newer._engine._leaves if leaf in known] == known
        with newer.reopened() as same:
            assert same._engine._leaves == newer._engine._leaves
    assert found(index, _clause("oil")) == {3, 5}


def test_a_batch_without_changes_makes_nothing_new(place: Path, index: KeywordIndex) -> None:
    """A rescan that finds all as it was costs no reader its caches."""
    with KeywordIndex.writing(place) as writing:
        writing.delete(99)
        writing.commit()
    assert index.is_current()


def test_an_unfinished_batch_changes_nothing(place: Path) -> None:
    """An error before the commit leaves the index as it was, and free to write."""
    with suppress(RuntimeError), KeywordIndex.writing(place) as writing:
        writing.delete(3)
        writing.add(21, "", "oil")
        raise RuntimeError
    with KeywordIndex.writing(place) as writing, KeywordIndex.open(place) as index:
        assert indexed(index) == set(_BODIES)
        writing.commit()


def test_one_writing_makes_many_commits(tmp_path: Path) -> None:
    """Results so far can be read while the rest is being indexed (acceptance 55)."""
    with KeywordIndex.writing(tmp_path) as writing:
        for number in range(60):
            writing.add(number, "", f"oil w{number}")
            writing.commit()
            with KeywordIndex.open(tmp_path) as index:
                assert len(found(index, _clause("oil"))) == number + 1
    assert len(list(tmp_path.glob("*.seg"))) < 30


def test_a_number_is_added_once_a_batch(place: Path) -> None:
    """Twice in one batch would be two documents: that is a mistake of the caller."""
    with KeywordIndex.writing(place) as writing:
        writing.add(3, "", "gas")
        with pytest.raises(ValueError, match="article 3"):
            writing.add(3, "", "coal")
        with pytest.raises(ValueError, match="article 3"):
            writing.delete(3)


def test_a_second_writer_is_told_that_the_index_is_busy(place: Path) -> None:
    """Two windows on one folder: the second reads and never fails (acceptance 49)."""
    with KeywordIndex.writing(place):
        with pytest.raises(IndexBusyError):
            KeywordIndex.writing(place)
        with KeywordIndex.open(place) as index:
            assert found(index, _clause("oil")) == {3, 5}


def test_scores_prefer_headline_and_density(tmp_path: Path) -> None:
    """Sorted by relevance, an article about oil comes before one that mentions it."""
    body = "Ministers met. " * 20
    with KeywordIndex.writing(tmp_path) as writing:
        writing.add(1, "Ministers met", body + "Oil was mentioned.")
        writing.add(2, "Oil price rises", body + "Oil was mentioned.")
        writing.add(3, "Ministers met", body + "Oil, oil and oil.")
        writing.add(4, "Ministers met", body)
        writing.commit()
    with KeywordIndex.open(tmp_path) as index:
        scores = weighed(index, _clause("oil -gas"))
        assert min(scores, key=lambda number: scores[number]) == 1
        assert set(scores) == {1, 2, 3}
        assert weighed(index, _clause("o* -mentioned")) == {}
        assert weighed(index, _clause("met -oil")).keys() == {4}


@pytest.mark.parametrize(
    "clause",
    [
        Literal("★"),
        Dated(None, None),
        Both((Word("oil"), Literal("★"))),
        Without(Both((Word("oil"), Dated(None, None)))),
    ],
)
def test_what_the_index_can_not_answer_is_refused(index: KeywordIndex, clause: Clause) -> None:
    """A clause of another kind is a mistake of the caller, never an empty result."""
    assert not index.can_answer(clause)
    with pytest.raises(ValueError, match="not for the keyword index"):
        found(index, clause)


def test_an_index_without_articles_is_sound(tmp_path: Path) -> None:
    """An empty folder has an index in which nothing matches."""
    with KeywordIndex.writing(tmp_path) as writing:
        writing.commit()
    with KeywordIndex.open(tmp_path) as index:
        assert found(index, Everything()) == set()
        assert found(index, _clause('oil OR "joint projects" OR a* OR -b')) == set()
        assert weighed(index, _clause("oil")) == {}


def test_no_index_is_an_error_of_the_cache(tmp_path: Path) -> None:
    """A directory without an index, or no directory, is told as such."""
    for directory in (tmp_path, tmp_path / "none"):
        with pytest.raises(CacheError):
            KeywordIndex.open(directory)


def test_odd_texts_are_indexed(tmp_path: Path) -> None:
    """Control characters, one word of 70 kB, nothing but symbols: no text is refused."""
    texts = ["a\x00b \x07", "x" * 70_000, "★ ☆ -- ..", "\ud800 oil", "ﷺ ½ ²", "🜚" * 10]
    with KeywordIndex.writing(tmp_path) as writing:
        for number, text in enumerate(texts):
            writing.add(number, text, text)
        writing.commit()
    with KeywordIndex.open(tmp_path) as index:
        assert indexed(index) == set(range(len(texts)))
        assert found(index, Word("x" * 70_000)) == {1}
        assert found(index, _clause("oil")) == {3}
