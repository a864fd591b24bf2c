"""Facets add up, and related articles say why they are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.archive.answering import Answering
from search.archive.belongings import Belongings
from search.archive.facets import count_months, top_entities
from search.archive.library import Library
from search.archive.marking import ReaderMarks
from search.archive.namings import Namings
from search.archive.pace import Pace
from search.archive.related import related
from search.archive.scanning import Scanning
from search.archive.upkeep import refresh
from search.entities.mention import Kind
from search.query.clauses import Clause, Dated, Either, Everything, Named, Nothing, Word
from tests.search.archive.conftest import Surveyed
from tests.search.archive.scan_words import ScanWords
from tests.search.article_folder import ArticleFolder


def _namings(surveyed: Surveyed) -> Namings:
    namings = surveyed.answering.namings.get()
    assert namings
    return namings


_SOME: st.SearchStrategy[Clause] = st.one_of(
    st.just(Everything()),
    st.just(Nothing("x")),
    st.builds(Word, st.sampled_from(["bridge", "oil", "gas", "day"])),
    st.builds(Dated, st.just(date(2025, 7, 4)), st.none()),
)


@given(clause=st.lists(_SOME, min_size=1, max_size=3).map(lambda parts: Either(tuple(parts))))
def test_the_months_add_up_to_what_was_found(surveyed: Surveyed, clause: Clause) -> None:
    """Whatever was searched for (acceptance 84)."""
    found = surveyed.answering.finding.find(clause).yes
    months = count_months(surveyed.answering.articles, found)
    assert sum(count for _, count in months.months) + months.undated == found.sum()
    assert all(date.fromordinal(month).day == 1 for month, _ in months.months)
    assert list(months.months) == sorted(months.months)


def test_months_are_counted(surveyed: Surveyed) -> None:
    """Only those that have any."""
    months = count_months(surveyed.answering.articles, surveyed.answering.articles.all())
    told = [(date.fromordinal(day).isoformat(), count) for day, count in months.months]
    assert told == [("2024-02-01", 1), ("2025-07-01", 3), ("2026-01-01", 1)]
    assert months.undated == 1


@pytest.mark.parametrize(
    ("clause", "limit", "named"),
    [
        (Everything(), 1, [("Ilham Aliyev", 3), ("Tehran", 4)]),
        (Word("oil"), 9, [("Ilham Aliyev", 1), ("Masoud Pezeshkian", 1)]),
        (Nothing("x"), 9, []),
    ],
)
def test_the_entities_named_most_are_told(
    surveyed: Surveyed, clause: Clause, limit: int, named: list[tuple[str, int]]
) -> None:
    """Kind by kind, with how many of the articles found name them."""
    answering = surveyed.answering
    found = answering.finding.find(clause).yes
    top = top_entities(answering.catalogue, _namings(surveyed), found, limit)
    told = [(entity.name, count) for entity, count in top]
    assert sorted(told[: len(named)]) == named
    for entity, count in top:
        naming = answering.finding.find(Named(entity.kind, tuple(entity.name.lower().split())))
        assert int((naming.yes & found).sum()) == count
    assert [kind for kind in Kind for e, _ in top if e.kind is kind] == [e.kind for e, _ in top]


def test_related_articles_share_names_and_rare_words(surveyed: Surveyed) -> None:
    """Best first, never the article itself, with the reason."""
    place = surveyed.place("e.txt")
    text = surveyed.library.article("e.txt").body
    found = related(surveyed.answering.finding, _namings(surveyed), place, text, 9)
    numbers = surveyed.answering.articles.numbers
    reasons = {surveyed.path(int(numbers[one.place])): one for one in found}
    assert "e.txt" not in reasons
    assert "undated.txt" not in reasons
    assert "pipeline" in reasons["d.txt"].words
    assert all(one.entities or one.words for one in found)
    assert len(related(surveyed.answering.finding, _namings(surveyed), place, text, 1)) == 1


@pytest.mark.parametrize("text", ["Coffee rose without any of them.", "Without them, coffee."])
def test_words_that_tell_nothing_are_no_reason(
    articles: ArticleFolder, library: Library, text: str
) -> None:
    """However few articles have them."""
    for name, body in (("a", text), ("b", "Coffee fell without any of them."), ("c", "A river.")):
        articles.write(f"{name}.txt", body)
    library.open()
    refresh(library, Pace(lambda _: None, bool))
    files = Scanning(library)
    files.begin(bool, 60)
    marks = ReaderMarks(library, Belongings(articles.place.parent / "data"))
    answering = Answering(library.build.catalogue, ScanWords.of(library), files, marks)
    namings, entry = answering.namings.get(), library.entry_at("a.txt")
    assert namings
    assert entry
    place = library.listing().numbers.index(entry.number)
    (other,) = related(answering.finding, namings, place, text, 9)
    assert other.words == ("coffee",)


def test_an_article_alone_has_no_relations(surveyed: Surveyed) -> None:
    """It shares nothing that tells anything."""
    place = surveyed.place("undated.txt")
    text = surveyed.library.article("undated.txt").body
    assert related(surveyed.answering.finding, _namings(surveyed), place, text, 9) == ()
