"""A search asks for what it needs: what is known of names lies apart from words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from search import paths
from search.archive.answering import Order
from search.archive.library import Library
from search.archive.pace import Pace
from search.archive.searching import Searching
from search.archive.upkeep import refresh
from tests.search.article_folder import ArticleFolder

_OF_NAMES = frozenset(
    ("name", "mention", "entity", "entity_row", "entity_word", "entity_sound", "suggestion")
)


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Prepare three articles once: no test changes them."""
    place = tmp_path_factory.mktemp("asked")
    folder = ArticleFolder(place / "articles")
    folder.write("a.txt", "President Ilham Aliyev opened the bridge in Baku.")
    folder.write("b.txt", "Oil and gas flowed over the bridge.", "2025-07-05")
    folder.write("c.txt", "A river rose.", "2026-01-01")
    library = Library(folder.place, place / "cache", paths.resources())
    library.open()
    refresh(library, Pace(lambda _: None, bool))
    yield library
    library.close()


@contextmanager
def tables_read(library: Library) -> Iterator[set[str]]:
    """Note the tables of the catalogue from which any column is read."""
    read: set[str] = set()

    def note(action: int, table: str | None, *_: str | None) -> int:
        if action == sqlite3.SQLITE_READ and table:
            read.add(table)
        return sqlite3.SQLITE_OK

    connection = library.build.catalogue._connection
    connection.set_authorizer(note)
    yield read
    connection.set_authorizer(None)


@pytest.mark.parametrize("order", [Order.NEWEST, Order.RELEVANCE])
@pytest.mark.parametrize(
    ("query", "count"),
    [("bridge", 2), ("brid*", 2), ('"oil and gas"', 1), ("bridge -oil", 1), ("bridge~", 2),
     ("same:para(oil bridge)", 1), ("river date:2026", 1), ("aliyev OR river", 2)],
)  # fmt: skip
def test_a_search_of_words_opens_no_table_of_names(
    ready: Library, order: Order, query: str, count: int
) -> None:
    """From the first question on, however words are asked for (acceptance 68)."""
    searching = Searching(ready)
    with tables_read(ready) as read:
        answer = searching.search(searching.understood(query).clause, order)
    assert (len(answer.numbers), answer.partial) == (count, False)
    assert read & _OF_NAMES == set()
    searching.close()


def test_a_search_of_a_name_opens_them(ready: Library) -> None:
    """So that what is noted above is what is read."""
    searching = Searching(ready)
    with tables_read(ready) as read:
        answer = searching.search(searching.understood("person:Aliyev").clause, Order.NEWEST)
    assert len(answer.numbers) == 1
    assert read & _OF_NAMES
    searching.close()
