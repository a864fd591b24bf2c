"""The acceptance queries, asked of a small fixed folder: each finds what its row says."""

from collections.abc import Iterator
from typing import Any

import pytest

from search import paths
from search.archive.answering import Order
from search.archive.library import Library
from search.archive.pace import Pace
from search.archive.searching import Searching
from search.archive.upkeep import refresh
from search.query.clauses import Both, Clause, Either, Without
from search.query.hits import find_hits, fulfils
from search.query.together import is_of_text
from tests.search.article_folder import ArticleFolder
from tests.search.query.acceptance import ARTICLES, QUERIES, SEEN, STARRED, understood


@pytest.fixture(scope="module")
def searching(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searching]:
    """Fill the folder of the table, with its stars and what was seen; no test changes it."""
    place = tmp_path_factory.mktemp("acceptance")
    folder = ArticleFolder(place / "articles")
    for name, article in ARTICLES.items():
        if "day" in article:
            folder.write(f"{name}.txt", article["text"], str(article["day"]))
        else:
            folder.write_raw(f"{name}.txt", article["text"].encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(place / "data"))
        library = Library(folder.place, place / "cache", paths.resources())
        library.open()
        refresh(library, Pace(lambda _: None, lambda: False))
        searching = Searching(library)
        searching.belongings.star(*(f"{name}.txt" for name in STARRED))
        searching.belongings.see(*(f"{name}.txt" for name in SEEN))
        yield searching
        searching.close()
        library.close()


def _found(searching: Searching, source: str) -> list[str]:
    library = searching._library
    answer = searching.search(understood(source).clause, Order.NEWEST)
    assert not answer.partial
    found = [library.entry(number) for number in answer.numbers]
    return [entry.path.removesuffix(".txt") for entry in found if entry]


@pytest.mark.parametrize("row", QUERIES, ids=lambda row: repr(row["source"]))
def test_a_query_finds_what_its_row_says(searching: Searching, row: dict[str, Any]) -> None:
    """These articles and no others, newest first (acceptance 21 to 28, 30, 32, 43, 75, 78, 85)."""
    found = _found(searching, row["source"])
    if row["found"] == "all":
        assert set(found) == set(ARTICLES), row["why"]
    else:
        assert found == row["found"], row["why"]


@pytest.mark.parametrize("row", QUERIES, ids=lambda row: repr(row["source"]))
def test_what_is_marked_is_why_it_was_found(searching: Searching, row: dict[str, Any]) -> None:
    """A look at each text finds the same articles, and marks lie in them alone (acceptance 33)."""
    clause = understood(row["source"]).clause
    if not is_of_text(clause):
        return
    found = _found(searching, row["source"])
    for name, article in ARTICLES.items():
        text = article["text"]
        assert fulfils(text, clause) == (name in found)
        hits = find_hits(text, clause)
        assert all(text[hit.start : hit.end].strip() for hit in hits)
        assert hits or name not in found or _rules_out(clause)


def _rules_out(clause: Clause) -> bool:
    """Tell whether an article can fulfil a clause by what does not stand in it."""
    match clause:
        case Both(parts):
            return all(map(_rules_out, parts))
        case Either(parts):
            return any(map(_rules_out, parts))
    return isinstance(clause, Without)
