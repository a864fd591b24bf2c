"""A query that is still being typed finds what begins so, once it finds nothing as it stands."""

from collections.abc import Iterator

import pytest

from search import paths
from search.archive.answering import Order
from search.archive.library import Library
from search.archive.searching import Searching
from search.archive.typed import Typed, answer_typed
from search.query.repairs import Repair
from tests.search.archive.conftest import Surveyed


@pytest.fixture(scope="module")
def searching(surveyed: Surveyed) -> Iterator[Searching]:
    """Open the library once more."""
    library = Library(surveyed.library.folder, surveyed.library.cache, paths.resources())
    library.open()
    searching = Searching(library)
    yield searching
    searching.close()
    library.close()


def _typed(searching: Searching, source: str) -> Typed:
    return answer_typed(searching, source, Order.NEWEST, at_most=60)


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("pipel", "pipel*"),
        ("oil g", "oil g*"),
        ("oil ga", "oil ga*"),
        ("(oil OR pip", "(oil OR pip"),
        ("from:Teh", "from:Teh*"),
        ("oil from:T", "oil from:T*"),
        ("from:(Rome OR Teh", "from:(Rome OR Teh*"),
        ('from:"Teh', 'from:"Teh*"'),
        ("place:Teh", "place:Teh*"),
    ],
)
def test_half_a_word_is_a_beginning_where_nothing_is_found(
    searching: Searching, source: str, asked: str
) -> None:
    """What is answered is what that very query finds."""
    typed = _typed(searching, source)
    assert typed.query.source == asked
    whole = searching.search(searching.understood(asked).clause, Order.NEWEST)
    assert typed.answer.numbers == whole.numbers
    assert (Repair.BEGUN in typed.query.repairs) == (source != asked)


def test_a_whole_word_with_hits_stays_exact(searching: Searching) -> None:
    """Of `bridge` no `bridgehead` is found, though it begins so."""
    typed = _typed(searching, "bridge")
    assert (typed.query.source, typed.query.repairs) == ("bridge", ())


@pytest.mark.parametrize(
    "source",
    [
        "pipel ", "=pipel", '"pipel"', "-xylo bridge zzz", "zzz", "from:Teh ", 'from:"Teh"',
        "person:=Teh", "from:Zzz", "person:Zzz",
    ],
)  # fmt: skip
def test_what_is_whole_or_begins_no_word_finds_nothing(searching: Searching, source: str) -> None:
    """It is answered as it was typed, so that what may have been meant is looked for."""
    typed = _typed(searching, source)
    assert typed.query.source == source
    assert not typed.answer.numbers


def test_the_rest_of_the_query_holds(searching: Searching) -> None:
    """A filter filters a beginning as well; without a hit in it nothing is taken for one."""
    assert _typed(searching, "from:Tehran pipel").query.source == "from:Tehran pipel*"
    typed = _typed(searching, "date:2024 brid")
    assert (typed.query.source, len(typed.answer.numbers)) == ("date:2024 brid", 0)
