"""The explanation of a search in the reader's language."""

from collections.abc import Callable
from datetime import date

import pytest

from gui.explaining import explained
from search.query.explanation import explain
from search.query.parser import parse

TODAY = date(2026, 2, 17)


@pytest.fixture
def _in_russian(speak: Callable[[str], str]) -> None:
    speak("ru")


def test_english_stays_as_it_is() -> None:
    """Nothing is taken apart without need."""
    assert _said("bridge date:2025-07") == "Articles with bridge, dated July 2025"


@pytest.mark.usefixtures("_in_russian")
@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "Все статьи"),
        ("bridge -oil", "Статьи, где есть bridge, где нет oil"),
        ("azer* Kelaleh~", "Статьи, где есть слово с началом azer и Kelaleh в любом написании"),
        ("date:2025-07-04", "Статьи, датированные: 4 июля 2025"),
        ("date:2025-04..2025-07", "Статьи, датированные: апрель — июль 2025"),
        ("after:2025-06", "Статьи, датированные: позже, чем июнь 2025"),
        ("person:Aliyev from:Baku", "Статьи, где упоминается человек Aliyev, написанные в: Baku"),
        ("is:starred", "Статьи, отмеченные как: со звёздочкой"),
        ('"with and without" May', 'Статьи, где есть "with and without" и May'),
    ],
)
def test_each_piece_is_said_in_the_language(query: str, words: str) -> None:
    """What the reader typed stays; months have their case; words in quotes are no pieces."""
    assert _said(query) == words


def test_every_piece_of_the_wing_is_known() -> None:
    """No English is left of any query that says each piece, but what is strong."""
    queries = ("a b OR c -d", "=a b*", "*a *b* a?b", '"a b"~5', '"a b"~1', "same:para(a b)",
               "same:sentence(a b)", "/a/", "★", "mentions:2025 -mentions:2024", "org:a -place:b",
               'event:a person:="b c"', "from:a -from:b -date:2025", "is:unseen -is:undated",
               "is:seen", "date:nonsense", "a~", "-(a b)", "-(a OR b)")  # fmt: skip
    from gui.explaining import _pattern

    for query in queries:
        for piece in explain(parse(query, TODAY)):
            left = _pattern().sub("", piece.text)
            assert piece.strong or not any(c.isalpha() for c in left), (query, piece.text)


def _said(query: str) -> str:
    pieces = [(piece.text, piece.strong) for piece in explain(parse(query, TODAY))]
    return "".join(text for text, _ in explained(pieces))
