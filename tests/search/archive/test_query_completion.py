"""A query can be gone on with by what there is: fields, names, places, dates, words."""

import pytest

from search.archive.completion import Completion
from search.archive.periods import DayCounts
from search.messages.replies import Option
from search.query.completing import at_cursor
from tests.search.archive.conftest import Surveyed

_SAVED = {"Bakı news": "from:Baku", "oil": "oil OR gas"}


def _options(surveyed: Surveyed, text: str, limit: int = 12) -> list[Option]:
    expected = at_cursor(text, len(text))
    return list(Completion(surveyed.answering, _SAVED).options(expected, limit))


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("person:", [('"Ilham Aliyev"', "person", 3), ('"Masoud Pezeshkian"', "person", 1)]),
        ("oil person:ali", [('"Ilham Aliyev"', "person", 3)]),
        ('person:"ilham ali', [('"Ilham Aliyev"', "person", 3)]),
        ("place:teh", [("Tehran", "place", 4)]),
        ("org:teh", []),
        ("from:", [("BAKU", "place", 2), ("TEHRAN", "place", 2)]),
        ("from:b", [("BAKU", "place", 2)]),
        ("date:", [("2026", "date", 1), ("2025", "date", 3), ("2024", "date", 1)]),
        ("date:2025", [("2025", "date", 3), ("2025-07", "date", 3)]),
        ("before:2025-07-", [("2025-07-05", "date", 2), ("2025-07-04", "date", 1)]),
        ("date:2024..2025-07-05", [("2025-07-05", "date", 2)]),
        ("mentions:2025-04", [("2025-04", "date", 1)]),
        ("is:", [("starred", "operator", 1), ("unseen", "operator", 4)]),
        ("is:und", [("undated", "operator", 1)]),
        ("same:", [("para(", "operator", -1), ("sentence(", "operator", -1)]),
        ("saved:ba", [('"Bakı news"', "saved", -1)]),
        ("brid", [("bridge", "word", 3)]),
        ("=pipe", [("pipeline", "word", 2)]),
        ('"the pipe', [("pipeline", "word", 2)]),
        ("ilha", [("ilham", "word", 3), ('person:"Ilham Aliyev"', "person", 3)]),
        ("/brid/", []),
        ("brid*", []),
    ],
)
def test_what_there_is_is_offered(
    surveyed: Surveyed, text: str, offered: list[tuple[str, str, int]]
) -> None:
    """With how many articles it names (acceptance 29, 44)."""
    options = [(o.insert, o.sort, o.count) for o in _options(surveyed, text)]
    assert options[: max(len(offered), 1)] == offered


def test_a_field_is_offered_by_its_beginning(surveyed: Surveyed) -> None:
    """With what the help says of it; all of them where nothing is typed (acceptance 29)."""
    (person, *_) = _options(surveyed, "pers")
    assert (person.insert, person.sort) == ("person:", "operator")
    assert "name" in person.label
    every = [option.insert for option in _options(surveyed, "", 20)]
    assert {"date:", "mentions:", "person:", "from:", "is:", "saved:", "same:"} <= set(every)


def test_a_saved_search_is_offered_as_a_term(surveyed: Surveyed) -> None:
    """By its name, accents folded."""
    assert ("saved:oil", "saved") in [(o.insert, o.sort) for o in _options(surveyed, "oi")]
    assert 'saved:"Bakı news"' in [option.insert for option in _options(surveyed, "baki")]


def test_no_more_is_offered_than_asked_for(surveyed: Surveyed) -> None:
    """The likeliest ones."""
    assert len(_options(surveyed, "", 3)) == 3
    assert len(_options(surveyed, "person:", 1)) == 1


def test_no_days_begin_with_nothing(surveyed: Surveyed) -> None:
    """What is no date begins none."""
    days = surveyed.answering.articles.days
    assert DayCounts(days).begun("x") == []
    assert DayCounts(days[:0]).begun("") == []
